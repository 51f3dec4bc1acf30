// web-tree-sitter behind one door: grammars are loaded on first use, trees of open documents are kept for incremental parsing.
import { Edit, Language, Parser, type Tree } from 'web-tree-sitter';
import type { LanguageId } from '../model/callSite';
import type { AssetLoader } from '../ports';

export type Grammar = LanguageId;

/** Grammars that are named otherwise than the language. */
const FILES: Partial<Record<Grammar, string>> = { csharp: 'c-sharp', shell: 'bash' };

/** What was parsed last for a document, to parse the next version from. */
export interface ParsedText {
  readonly grammar: Grammar;
  readonly text: string;
  readonly tree: Tree;
}

export interface Grammars {
  /** The tree is the caller's to delete: garbage collection never frees it. Throws where the grammar's file is missing. */
  parse(grammar: Grammar, text: string, previous?: ParsedText): Promise<Tree>;
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
    parser.setLanguage(await Language.load(await assets.bytes(`grammars/tree-sitter-${FILES[grammar] ?? grammar}.wasm`)));
    return parser;
  };

  return {
    async parse(grammar, text, previous) {
      let parser = loaded.get(grammar);
      if (!parser) {
        parser = load(grammar);
        loaded.set(grammar, parser);
      }
      const old = previous?.grammar === grammar ? edited(previous, text) : null;
      const tree = (await parser).parse(text, old);
      if (!tree) throw new Error(`no tree for ${grammar}`);
      return tree;
    },
  };
}

/** The old tree, told which one stretch of the text differs: equal head and tail are found by comparing. */
function edited({ text: before, tree }: ParsedText, after: string): Tree {
  const limit = Math.min(before.length, after.length);
  let head = 0;
  while (head < limit && before.charCodeAt(head) === after.charCodeAt(head)) head++;
  let tail = 0;
  while (tail < limit - head && before.charCodeAt(before.length - 1 - tail) === after.charCodeAt(after.length - 1 - tail)) tail++;
  tree.edit(
    new Edit({
      startIndex: head,
      oldEndIndex: before.length - tail,
      newEndIndex: after.length - tail,
      startPosition: pointAt(before, head),
      oldEndPosition: pointAt(before, before.length - tail),
      newEndPosition: pointAt(after, after.length - tail),
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
