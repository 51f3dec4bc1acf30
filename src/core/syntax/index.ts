// Source text → Module.
import type { LanguageId } from '../model/callSite';
import { Builder } from './builder';
import { type ComponentText, scriptsOf } from './component';
import { lowerCSharp } from './csharp';
import { lowerEcmaScript } from './ecmascript/index';
import { editBetween } from './edit';
import { lowerGo } from './go';
import { lowerJava } from './java';
import { lowerKotlin } from './kotlin';
import type { SourceKind } from './language';
import { lineIndex } from './lines';
import type { Module } from './module';
import { joinNotebook, type NotebookCell } from './notebook';
import type { Grammars, ParsedText } from './parser';
import { lowerPhp } from './php';
import { lowerPython } from './python/index';
import { lowerRuby } from './ruby';
import { lowerRust } from './rust';
import { lowerShell } from './shell';
import { lowerSwift } from './swift';

const FRONT_ENDS: Readonly<Record<LanguageId, typeof lowerPython>> = {
  python: lowerPython,
  typescript: lowerEcmaScript,
  tsx: lowerEcmaScript,
  javascript: lowerEcmaScript,
  go: lowerGo,
  java: lowerJava,
  csharp: lowerCSharp,
  kotlin: lowerKotlin,
  ruby: lowerRuby,
  php: lowerPhp,
  rust: lowerRust,
  swift: lowerSwift,
  shell: lowerShell,
};

export interface Source {
  readonly path: string;
  readonly kind: SourceKind;
  readonly text: string;
}

/** A module with the text its offsets speak of (in notebooks: the joined cells). */
export interface ParsedSource {
  readonly module: Module;
  readonly text: string;
  readonly cells: readonly NotebookCell[] | null;
  /** Only when asked for: the caller deletes it. */
  readonly parsed?: ParsedText;
}

export interface ParseOptions {
  readonly previous?: ParsedText;
  /** Hand the tree out instead of freeing it. */
  readonly keepTree?: boolean;
}

/** The text to parse, of the same extent as the source but for notebooks, and its language. */
function codeOf({ kind, text }: Source, joined: string | undefined): ComponentText {
  if (kind === 'component') return scriptsOf(text);
  return kind === 'notebook' ? { text: joined ?? '', language: 'python' } : { text, language: kind };
}

/** Total on user code: what the grammar cannot parse is left out. Null: a notebook that is none, or not Python. */
export async function parseSource(grammars: Grammars, source: Source, options: ParseOptions = {}): Promise<ParsedSource | null> {
  const notebook = source.kind === 'notebook' ? joinNotebook(source.text) : null;
  if (source.kind === 'notebook' && !notebook) return null;
  const { text, language } = codeOf(source, notebook?.text);
  const parsed = options.previous?.grammar === language ? options.previous : undefined;
  const previous = parsed && { parsed, edit: editBetween(parsed.text, text) };
  const tree = await grammars.parse(language, text, previous);
  try {
    const builder = new Builder(text, { keeps: options.keepTree, ...(previous ? { last: parsed.lowered, edit: previous.edit } : {}) });
    FRONT_ENDS[language](tree.rootNode, builder);
    const { scopes, blocks, exports } = builder;
    const stretches = builder.stretches.sort((a, b) => a.start - b.start);
    const module: Module = { path: source.path, language, scopes, blocks, exports, lines: lineIndex(text), stretches };
    const kept = options.keepTree ? { parsed: { grammar: language, text, tree, lowered: builder.kept() } } : {};
    return { module, text, cells: notebook?.cells ?? null, ...kept };
  } finally {
    if (!options.keepTree) tree.delete();
    if (options.previous) options.previous.tree.delete();
  }
}
