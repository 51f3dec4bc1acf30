import type { Scanner } from '../engine/bpe';
import { END, LETTERS, NEWLINES, NUMBERS, WHITE_SPACE } from '../engine/classes';
import { APOSTROPHE, characterEnd, contractionEnd, isIn, limitedRunEnd, lineEndsEnd, runEnd, SPACE_BYTE, whiteSpaceEnd } from './steps';

const ALONE = LETTERS | NUMBERS | NEWLINES;
const SYMBOLS = ~(WHITE_SPACE | LETTERS | NUMBERS | (1 << END));

/**
 * cl100k_base, Llama 3 and Qwen, which differ in how many digits stand together:
 * (?i:'s|'t|'re|'ve|'m|'ll|'d)|[^\r\n\p{L}\p{N}]?\p{L}+|\p{N}{1,3}| ?[^\s\p{L}\p{N}]+[\r\n]*|\s*[\r\n]+|\s+(?!\S)|\s+
 */
export function cl100kScanner(digits: number): Scanner {
  return (bytes, classes, start) => {
    if (bytes[start] === APOSTROPHE) {
      const end = contractionEnd(bytes, start);
      if (end > 0) return end;
    }
    const first = classes[start];
    if (isIn(LETTERS, first)) return runEnd(classes, start, LETTERS);
    if (isIn(NUMBERS, first)) return limitedRunEnd(bytes, classes, start, { set: NUMBERS, limit: digits });
    if (!isIn(ALONE, first)) {
      const second = characterEnd(bytes, start);
      if (isIn(LETTERS, classes[second])) return runEnd(classes, second, LETTERS);
    }
    const symbols = bytes[start] === SPACE_BYTE ? start + 1 : start;
    if (isIn(SYMBOLS, classes[symbols])) return lineEndsEnd(bytes, runEnd(classes, symbols, SYMBOLS));
    return whiteSpaceEnd(bytes, classes, start, 1 << END);
  };
}
