// C# and Kotlin: no compiler of theirs with its libraries can be had from the registries at hand; the grammars read the programs.

import { DEFAULT_SETTINGS } from '../../../src/core/index';
import { parseSource } from '../../../src/core/syntax/index';
import { sourceKind } from '../../../src/core/syntax/language';
import { engine } from '../rewrite';
import type { Program, Toolchain } from './toolchain';

async function readAll(programs: readonly Program[]): Promise<ReadonlyMap<string, string>> {
  const nothing = { readText: async () => null, exists: async () => false, list: async () => [] };
  const { parts } = engine.project({ files: nothing, trusted: true, settings: DEFAULT_SETTINGS });
  const found = new Map<string, string>();
  for (const { path, text } of programs) {
    const kind = sourceKind(path);
    const parsed = kind && (await parseSource(parts.grammars, { path, kind, text }, { keepTree: true }));
    const root = parsed?.parsed?.tree.rootNode;
    if (!root || root.hasError) found.set(path, root ? 'the grammar finds an error' : 'not parsed');
    parsed?.parsed?.tree.delete();
  }
  return found;
}

const grammar = (language: string, ending: string): Toolchain => ({
  ...{ language, endings: [ending], missing: () => null, by: 'tree-sitter: no compiler at hand' },
  build: readAll,
});

export const csharp = grammar('C#', '.cs');
export const kotlin = grammar('Kotlin', '.kt');
