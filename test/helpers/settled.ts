// A module as if it had been lowered in one go: numbers in the order of the text, positions in the text as it is.
import { offsetAt } from '../../src/core/syntax/lines';
import type { Module } from '../../src/core/syntax/module';

export function settled(module: Module): unknown {
  const [scopes, blocks, groups] = [numbering(), numbering(), numbering()];
  scopes.of(-1);
  blocks.of(-1);
  const plain = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(plain);
    if (typeof value !== 'object' || value === null) return value;
    const entries = Object.entries(value).filter(([, one]) => one !== undefined);
    const at = 'start' in value && 'end' in value ? spanOf(value as { start: number; end: number }) : {};
    return { ...Object.fromEntries(entries.map(([key, one]) => [key, plain(one)])), ...at };
  };
  const spanOf = ({ start, end }: { start: number; end: number }) => {
    const from = offsetAt(module.stretches, start);
    return { start: from, end: from + end - start };
  };
  const renumbered = (value: unknown, key = ''): unknown => {
    if (typeof value === 'number' && key === 'scope') return scopes.of(value);
    if (typeof value === 'number' && key === 'block') return blocks.of(value);
    if (Array.isArray(value)) return value.map((one) => renumbered(one));
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, renumbered(one, name)]));
  };
  for (const scope of module.scopes) scopes.of(scope.id);
  for (const block of module.blocks) blocks.of(block.id);
  return {
    ...{ path: module.path, language: module.language, lines: module.lines },
    scopes: module.scopes.map((one) => renumbered(plain({ ...one, id: scopes.of(one.id), parent: scopes.of(one.parent) }))),
    blocks: module.blocks.map((one) =>
      renumbered(plain({ ...one, id: blocks.of(one.id), parent: blocks.of(one.parent), group: groups.of(one.group) })),
    ),
    exports: module.exports.map((one) => renumbered(plain(one))),
  };
}

/** Numbers by first appearance. */
function numbering() {
  const known = new Map<number, number>();
  return {
    of(id: number): number {
      const number = known.get(id) ?? known.size;
      known.set(id, number);
      return number;
    },
  };
}
