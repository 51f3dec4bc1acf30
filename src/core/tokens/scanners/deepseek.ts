import type { Scanner } from '../engine/bpe';
import { CJKS, END, LETTERS, MARKS, NEWLINES, NUMBERS, PUNCTUATIONS, WHITE_SPACE } from '../engine/classes';
import { characterEnd, isIn, limitedRunEnd, lineEndsEnd, runEnd, SPACE_BYTE, whiteSpaceEnd } from './steps';

/** Numbers and runs of Chinese and Japanese are cut out first: for what stands between them, the text ends there. */
const STOPS = NUMBERS | CJKS | (1 << END);
const WORDS = (LETTERS | MARKS) & ~CJKS;
const SYMBOLS = PUNCTUATIONS & ~CJKS;
const BEFORE_WORD = ~(NEWLINES | LETTERS | PUNCTUATIONS | STOPS);
const MATCHED = WORDS | SYMBOLS | WHITE_SPACE;

/**
 * DeepSeek V3 and V4: \p{N}{1,3}, then [一-龥぀-ゟ゠-ヿ]+, then in the rest
 * [!-/:-~][A-Za-z]+|[^\r\n\p{L}\p{P}\p{S}]?[\p{L}\p{M}]+| ?[\p{P}\p{S}]+[\r\n]*|\s*[\r\n]+|\s+(?!\S)|\s+
 */
export const deepseekScanner: Scanner = (bytes, classes, start) => {
  const first = classes[start];
  if (isIn(CJKS, first)) return runEnd(classes, start, CJKS);
  if (isIn(NUMBERS, first)) return limitedRunEnd(bytes, classes, start, { set: NUMBERS & ~CJKS, limit: 3 });
  if (isAsciiSymbol(bytes[start] as number) && isAsciiLetter(bytes[start + 1] as number)) return asciiLettersEnd(bytes, start + 1);
  const second = characterEnd(bytes, start);
  if (isIn(BEFORE_WORD, first) && isIn(WORDS, classes[second])) return runEnd(classes, second, WORDS);
  if (isIn(WORDS, first)) return runEnd(classes, start, WORDS);
  const symbols = bytes[start] === SPACE_BYTE ? second : start;
  if (isIn(SYMBOLS, classes[symbols])) return lineEndsEnd(bytes, runEnd(classes, symbols, SYMBOLS));
  return isIn(WHITE_SPACE, first) ? whiteSpaceEnd(bytes, classes, start, STOPS) : unmatchedEnd(bytes, classes, second);
};

/** What no alternative matches is one piece up to where one does: a control character before a letter belongs to the word. */
function unmatchedEnd(bytes: Uint8Array, classes: Uint8Array, start: number): number {
  let at = start;
  while (!isIn(MATCHED | STOPS, classes[at])) {
    const next = characterEnd(bytes, at);
    if (isIn(WORDS, classes[next])) break;
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
