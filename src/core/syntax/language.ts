// Which language a file is in, by its name or by the editor's id.
import type { LanguageId } from '../model/callSite';

export type SourceKind = LanguageId | 'notebook';

const BY_EXTENSION: Readonly<Record<string, SourceKind>> = {
  ...{ py: 'python', pyi: 'python', ipynb: 'notebook' },
  ...{ ts: 'typescript', mts: 'typescript', cts: 'typescript', tsx: 'tsx' },
  ...{ js: 'javascript', mjs: 'javascript', cjs: 'javascript', jsx: 'javascript' },
  ...{ go: 'go' },
};

const BY_EDITOR_ID: Readonly<Record<string, SourceKind>> = {
  ...{ python: 'python', notebook: 'notebook', typescript: 'typescript', typescriptreact: 'tsx' },
  ...{ javascript: 'javascript', javascriptreact: 'javascript' },
  ...{ go: 'go' },
};

export const SOURCE_EXTENSIONS: readonly string[] = Object.keys(BY_EXTENSION);

export function sourceKind(path: string, editorId?: string): SourceKind | null {
  if (editorId && BY_EDITOR_ID[editorId]) return BY_EDITOR_ID[editorId];
  return BY_EXTENSION[path.slice(path.lastIndexOf('.') + 1).toLowerCase()] ?? null;
}
