import type { Scanner } from '../engine/bpe';
import { CJKS, END, LETTERS, MARKS, NEWLINES, NUMBERS, PUNCTUATIONS, WHITE_SPACE } from '../engine/classes';
import { characterEnd, isIn, limitedRunEnd, lineEndsEnd, runEnd, SPACE_BYTE, whiteSpaceEnd } from './steps';

/**
 * DeepSeek V3 and V4 cut three times: \p{N}{1,3}, then [一-龥぀-ゟ゠-ヿ]+, and then each part by
 * [!-/:-~][A-Za-z]+|[^\r\n\p{L}\p{P}\p{S}]?[\p{L}\p{M}]+| ?[\p{P}\p{S}]+[\r\n]*|\s*[\r\n]+|\s+(?!\S)|\s+
 */
export const deepseekScanner: Scanner = (bytes, classes, start) => {
  const first = classes[start];
  if (isIn(CJKS, first)) return partEnd(bytes, classes, start, WITHIN_CJK);
  if (isIn(NUMBERS, first)) return limitedRunEnd(bytes, classes, start, { set: NUMBERS & ~CJKS, limit: 3 });
  if (isAsciiSymbol(bytes[start] as number) && isAsciiLetter(bytes[start + 1] as number)) return asciiLettersEnd(bytes, start + 1);
  return partEnd(bytes, classes, start, OUTSIDE_CJK);
};

/** The sets of the last expression, for one kind of part: it ends where a character of the other kind stands. */
interface Part {
  readonly words: number;
  readonly symbols: number;
  readonly beforeWord: number;
  readonly stops: number;
}

function part(stops: number): Part {
  return {
    words: (LETTERS | MARKS) & ~stops,
    symbols: PUNCTUATIONS & ~stops,
    beforeWord: ~(NEWLINES | LETTERS | PUNCTUATIONS | stops),
    stops,
  };
}

const OUTSIDE_CJK = part(NUMBERS | CJKS | (1 << END));
const WITHIN_CJK = part(~CJKS);

function partEnd(bytes: Uint8Array, classes: Uint8Array, start: number, { words, symbols, beforeWord, stops }: Part): number {
  const first = classes[start];
  const second = characterEnd(bytes, start);
  if (isIn(beforeWord, first) && isIn(words, classes[second])) return runEnd(classes, second, words);
  if (isIn(words, first)) return runEnd(classes, start, words);
  const from = bytes[start] === SPACE_BYTE ? second : start;
  if (isIn(symbols, classes[from])) return lineEndsIfAny(bytes, runEnd(classes, from, symbols), stops);
  if (isIn(WHITE_SPACE, first)) return whiteSpaceEnd(bytes, classes, start, stops);
  return unmatchedEnd(bytes, classes, second, { words, matched: words | symbols | WHITE_SPACE | stops });
}

/** `[\r\n]*`, unless the part has ended before them. */
function lineEndsIfAny(bytes: Uint8Array, end: number, stops: number): number {
  return (stops & NEWLINES) === 0 ? lineEndsEnd(bytes, end) : end;
}

/** What no alternative matches is one piece up to where one does: a control character before a letter belongs to the word. */
function unmatchedEnd(
  bytes: Uint8Array,
  classes: Uint8Array,
  start: number,
  { words, matched }: { words: number; matched: number },
): number {
  let at = start;
  while (!isIn(matched, classes[at])) {
    const next = characterEnd(bytes, at);
    if (isIn(words, classes[next])) break;
    at = next;
  }
  return at;
}

function isAsciiSymbol(byte: number): boolean {
  return byte > 0x20 && byte < 0x7f && !isAsciiLetter(byte) && !(byte >= 0x30 && byte <= 0x39);
}

function isAsciiLetter(byte: number): boolean {
  const letter = byte | 0x20;
  return byte < 0x80 && letter >= 0x61 && letter <= 0x7a;
}

function asciiLettersEnd(bytes: Uint8Array, start: number): number {
  let at = start;
  while (isAsciiLetter(bytes[at] as number)) at++;
  return at;
}
