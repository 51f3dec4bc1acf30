// What the pre-tokenizers ask of a character, as one small number per code point. Fixed at build time (tools/unicode.mjs):
// the runtime's Unicode version is not the tokenizers'.
import data from './unicodeClasses.generated.json';

/** After the end of a text: a member of no set. */
export const END = 0;
/** Lu, Lt */
const UPPER = 1;
const LOWER = 2;
/** Lm, Lo: neither case. */
const CASELESS = 3;
const MARK = 4;
const NUMBER = 5;
/** White space but CR and LF. */
const SPACE = 6;
/** P, S */
const PUNCTUATION = 7;
const OTHER = 8;
/** CR, LF */
const NEWLINE = 9;
/** Added to the classes 1–8 for what DeepSeek takes for Chinese and Japanese; 9 has no use for it. */
const CJK = 9;

export const CJK_RANGES: readonly (readonly [number, number])[] = [
  [0x3040, 0x30ff],
  [0x4e00, 0x9fa5],
];

/** Sets of classes are bit masks. */
const both = (one: number): number => (1 << one) | (1 << (one + CJK));
export const UPPERS = both(UPPER);
export const LOWERS = both(LOWER);
export const CASELESSES = both(CASELESS);
export const MARKS = both(MARK);
export const NUMBERS = both(NUMBER);
export const SPACES = both(SPACE);
export const NEWLINES = 1 << NEWLINE;
export const PUNCTUATIONS = both(PUNCTUATION);
export const OTHERS = both(OTHER);

export const LETTERS = UPPERS | LOWERS | CASELESSES;
export const WHITE_SPACE = SPACES | NEWLINES;
export const CJKS = [UPPER, LOWER, CASELESS, MARK, NUMBER, SPACE, PUNCTUATION, OTHER].reduce((set, one) => set | (1 << (one + CJK)), 0);

/** The class of each code point. */
export function createClassTable(): Uint8Array {
  const table = new Uint8Array(0x110000);
  let start = 0;
  for (const run of data.runs.split(' ')) {
    const end = start + Number.parseInt(run.slice(1), 36);
    table.fill(Number(run[0]), start, end);
    start = end;
  }
  table.fill(NEWLINE, 0x0a, 0x0b).fill(NEWLINE, 0x0d, 0x0e);
  for (const [first, last] of CJK_RANGES) {
    for (let codePoint = first; codePoint <= last; codePoint++) table[codePoint] = (table[codePoint] ?? OTHER) + CJK;
  }
  return table;
}
