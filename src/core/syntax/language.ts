// Which language a file is in, by its name or by the editor's id.
import type { LanguageId } from '../model/callSite';

export type SourceKind = LanguageId | 'notebook' | 'component';

const BY_EXTENSION: Readonly<Record<string, SourceKind>> = {
  ...{ py: 'python', pyi: 'python', ipynb: 'notebook' },
  ...{ ts: 'typescript', mts: 'typescript', cts: 'typescript', tsx: 'tsx' },
  ...{ js: 'javascript', mjs: 'javascript', cjs: 'javascript', jsx: 'javascript' },
  ...{ go: 'go', java: 'java', kt: 'kotlin', kts: 'kotlin', cs: 'csharp', rb: 'ruby', rake: 'ruby', php: 'php' },
  ...{ vue: 'component', svelte: 'component' },
  ...{ rs: 'rust', swift: 'swift', sh: 'shell', bash: 'shell', zsh: 'shell' },
};

const BY_EDITOR_ID: Readonly<Record<string, SourceKind>> = {
  ...{ python: 'python', notebook: 'notebook', typescript: 'typescript', typescriptreact: 'tsx' },
  ...{ javascript: 'javascript', javascriptreact: 'javascript' },
  ...{
    go: 'go',
    java: 'java',
    kotlin: 'kotlin',
    csharp: 'csharp',
    ruby: 'ruby',
    php: 'php',
    rust: 'rust',
    swift: 'swift',
    shellscript: 'shell',
  },
};

export const SOURCE_EXTENSIONS: readonly string[] = Object.keys(BY_EXTENSION);

export function sourceKind(path: string, editorId?: string): SourceKind | null {
  if (editorId && BY_EDITOR_ID[editorId]) return BY_EDITOR_ID[editorId];
  return BY_EXTENSION[path.slice(path.lastIndexOf('.') + 1).toLowerCase()] ?? null;
}

export function isSource(path: string): boolean {
  return sourceKind(path) !== null;
}

/** The language of a file's code; in components TypeScript is taken for its family. */
export function languageOf(kind: SourceKind): LanguageId {
  if (kind === 'component') return 'typescript';
  return kind === 'notebook' ? 'python' : kind;
}
