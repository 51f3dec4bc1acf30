import type { Scanner } from '../engine/bpe';
import { CASELESSES, END, LETTERS, LOWERS, MARKS, NEWLINES, NUMBERS, UPPERS, WHITE_SPACE } from '../engine/classes';
import { APOSTROPHE, characterEnd, contractionEnd, isIn, limitedRunEnd, lineEndsEnd, runEnd, SPACE_BYTE, whiteSpaceEnd } from './steps';

const CAPITALS = UPPERS | CASELESSES | MARKS;
const SMALLS = LOWERS | CASELESSES | MARKS;
const SYMBOLS = ~(WHITE_SPACE | LETTERS | NUMBERS | (1 << END));

export interface O200kOptions {
  readonly digits: number;
  /** Whether a word takes an English contraction with it. */
  readonly contractions: boolean;
}

/**
 * o200k_base, and Tekken without contractions and with single digits. U: Lu Lt Lm Lo M; W: Ll Lm Lo M:
 * [^\r\n\p{L}\p{N}]?U*W+(?i:'s|…)?|[^\r\n\p{L}\p{N}]?U+W*(?i:'s|…)?|\p{N}{1,3}| ?[^\s\p{L}\p{N}]+[\r\n/]*|\s*[\r\n]+|\s+(?!\S)|\s+
 */
export function o200kScanner({ digits, contractions }: O200kOptions): Scanner {
  return (bytes, classes, start) => {
    const first = classes[start];
    if (isIn(NUMBERS, first)) return limitedRunEnd(bytes, classes, start, { set: NUMBERS, limit: digits });
    const word = isIn(NEWLINES, first) ? -1 : wordEnd(bytes, classes, start);
    if (word > 0) {
      const contraction = contractions && bytes[word] === APOSTROPHE ? contractionEnd(bytes, word) : -1;
      return contraction > 0 ? contraction : word;
    }
    const symbols = bytes[start] === SPACE_BYTE ? start + 1 : start;
    if (isIn(SYMBOLS, classes[symbols])) return lineEndsEnd(bytes, runEnd(classes, symbols, SYMBOLS), true);
    return whiteSpaceEnd(bytes, classes, start, 1 << END);
  };
}

/** The two kinds of words, each with and then without a character before it; -1 where there is none. */
function wordEnd(bytes: Uint8Array, classes: Uint8Array, start: number): number {
  const first = classes[start];
  if (isIn(LETTERS, first)) return eitherEnd(classes, start);
  const inner = characterEnd(bytes, start);
  if (!isIn(MARKS, first)) return eitherEnd(classes, inner);
  // A mark may be the character before a word, and begin one itself.
  const mixed = mixedEnd(classes, inner);
  if (mixed > 0) return mixed;
  return mixedEnd(classes, start);
}

function eitherEnd(classes: Uint8Array, start: number): number {
  const capitals = runEnd(classes, start, CAPITALS);
  const end = runEnd(classes, capitals, SMALLS);
  if (end > capitals) return end;
  if (capitals === start) return -1;
  const last = lastCaseless(classes, start, capitals);
  return last > 0 ? last : capitals;
}

/** U*W+ alone: without a small letter, W+ takes the last character of U* that is caseless. */
function mixedEnd(classes: Uint8Array, start: number): number {
  const capitals = runEnd(classes, start, CAPITALS);
  const end = runEnd(classes, capitals, SMALLS);
  return end > capitals ? end : lastCaseless(classes, start, capitals);
}

function lastCaseless(classes: Uint8Array, start: number, end: number): number {
  for (let at = end; at > start; at--) if (isIn(SMALLS, classes[at - 1])) return at;
  return -1;
}
