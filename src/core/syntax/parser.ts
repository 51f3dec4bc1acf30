// web-tree-sitter behind one door: grammars are loaded on first use, trees of open documents are kept for incremental parsing.
import { Language, Parser, type Tree, Edit as TreeEdit } from 'web-tree-sitter';
import type { LanguageId } from '../model/callSite';
import { AssetError, type AssetLoader } from '../ports';
import type { Edit } from './edit';
import type { LastVersion } from './kept';

export type Grammar = LanguageId;

/** Grammars that are named otherwise than the language. */
const FILES: Partial<Record<Grammar, string>> = { csharp: 'c-sharp', shell: 'bash' };

/** What was parsed last for a document, to parse the next version from. */
export interface ParsedText {
  readonly grammar: Grammar;
  readonly text: string;
  readonly tree: Tree;
  readonly lowered: LastVersion;
}

export interface Previous {
  readonly parsed: ParsedText;
  /** From its text to the new one. */
  readonly edit: Edit;
}

export interface Grammars {
  /** The tree is the caller's to delete: garbage collection never frees it. Throws where the grammar's file is missing. */
  parse(grammar: Grammar, text: string, previous?: Previous): Promise<Tree>;
}

export function createGrammars(assets: AssetLoader): Grammars {
  let runtime: Promise<void> | undefined;
  const loaded = new Map<Grammar, Promise<Parser>>();

  const load = async (grammar: Grammar): Promise<Parser> => {
    // locateFile: without it the runtime looks for itself through import.meta.url, which a bundle does not have.
    runtime ??= assets
      .bytes('grammars/web-tree-sitter.wasm')
      .then((wasmBinary) => Parser.init({ wasmBinary, locateFile: (file: string) => file }));
    await runtime;
    const parser = new Parser();
    const file = `grammars/tree-sitter-${FILES[grammar] ?? grammar}.wasm`;
    parser.setLanguage(await grammarOf(file, await assets.bytes(file)));
    return parser;
  };

  return {
    async parse(grammar, text, previous) {
      let parser = loaded.get(grammar);
      if (!parser) {
        parser = load(grammar);
        loaded.set(grammar, parser);
      }
      const old = previous ? edited(previous.parsed, text, previous.edit) : null;
      const tree = (await parser).parse(text, old);
      if (!tree) throw new Error(`no tree for ${grammar}`);
      return tree;
    },
  };
}

function grammarOf(file: string, bytes: Uint8Array): Promise<Language> {
  return Language.load(bytes).catch(() => {
    throw new AssetError(`${file} is damaged: install Outlay again`);
  });
}

/** The old tree, told which one stretch of the text differs. */
function edited({ text: before, tree }: ParsedText, after: string, { head, oldEnd, newEnd }: Edit): Tree {
  tree.edit(
    new TreeEdit({
      startIndex: head,
      oldEndIndex: oldEnd,
      newEndIndex: newEnd,
      startPosition: pointAt(before, head),
      oldEndPosition: pointAt(before, oldEnd),
      newEndPosition: pointAt(after, newEnd),
    }),
  );
  return tree;
}

function pointAt(text: string, offset: number): { row: number; column: number } {
  let row = 0;
  let lineStart = 0;
  for (let at = text.indexOf('\n'); at >= 0 && at < offset; at = text.indexOf('\n', at + 1)) {
    row++;
    lineStart = at + 1;
  }
  return { row, column: offset - lineStart };
}
