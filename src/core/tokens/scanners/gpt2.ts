import type { Scanner } from '../engine/bpe';
import { END, LETTERS, NUMBERS, WHITE_SPACE } from '../engine/classes';
import { APOSTROPHE, beforeLast, contractionEnd, isIn, runEnd, SPACE_BYTE } from './steps';

const SYMBOLS = ~(WHITE_SPACE | LETTERS | NUMBERS | (1 << END));

/** r50k_base and p50k_base: 's|'t|'re|'ve|'m|'ll|'d| ?\p{L}+| ?\p{N}+| ?[^\s\p{L}\p{N}]+|\s+(?!\S)|\s+ */
export const gpt2Scanner: Scanner = (bytes, classes, start) => {
  if (bytes[start] === APOSTROPHE) {
    const end = contractionEnd(bytes, start);
    if (end > 0 && isSmall(bytes, start + 1, end)) return end;
  }
  const first = bytes[start] === SPACE_BYTE ? start + 1 : start;
  for (const set of [LETTERS, NUMBERS, SYMBOLS]) if (isIn(set, classes[first])) return runEnd(classes, first, set);
  return beforeLast(bytes, classes, { start, end: runEnd(classes, start, WHITE_SPACE), stops: 1 << END });
};

function isSmall(bytes: Uint8Array, start: number, end: number): boolean {
  for (let at = start; at < end; at++) if ((bytes[at] as number) < 0x61 || (bytes[at] as number) > 0x7a) return false;
  return true;
}
