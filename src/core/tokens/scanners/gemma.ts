import type { Scanner } from '../engine/bpe';
import { END } from '../engine/classes';
import type { Vocabulary } from '../engine/vocabulary';
import { SPACE_BYTE } from './steps';

const [TAB, LINE_FEED, SLASH, LESS, GREATER, OPENING, CLOSING] = [0x09, 0x0a, 0x2f, 0x3c, 0x3e, 0x5b, 0x5d];
/** The longest run of spaces, tabs or line feeds that is a token. */
const LONGEST_RUN = 31;
/** `</blockquote>` */
const LONGEST_LITERAL = 13;

/** <mask>, [multimodal] and <unused…>; HTML tags; the further <unused…>. */
const LITERAL_IDS: readonly (readonly [number, number])[] = [
  [4, 104],
  [168, 237],
  [256_001, 262_143],
];

/**
 * SentencePiece knows no pieces: this cuts where its merges cannot cross. Runs and literals such as `<table>` are tokens
 * before any merge; else no token goes on after a space has begun, but for `> </`.
 */
export function gemmaScanner(vocabulary: Vocabulary): Scanner {
  return (bytes, classes, start) => {
    const first = bytes[start] as number;
    if (first === TAB || first === LINE_FEED) return repeatEnd(bytes, start);
    const literal = literalEnd(vocabulary, bytes, start);
    if (literal > 0) return literal;
    const spaces = first === SPACE_BYTE ? repeatEnd(bytes, start) : start;
    if (spaces > start + 1) return spaces;
    let at = start + 1;
    while (classes[at] !== END && !isBreak(vocabulary, bytes, at)) at++;
    return at;
  };
}

/** Whether a piece that goes on up to here ends here. */
function isBreak(vocabulary: Vocabulary, bytes: Uint8Array, at: number): boolean {
  const byte = bytes[at];
  if (byte === SPACE_BYTE) return !isBeforeClosingTag(vocabulary, bytes, at);
  return byte === LINE_FEED || byte === TAB || literalEnd(vocabulary, bytes, at) > 0;
}

function isBeforeClosingTag(vocabulary: Vocabulary, bytes: Uint8Array, at: number): boolean {
  const isTag = bytes[at - 1] === GREATER && bytes[at + 1] === LESS && bytes[at + 2] === SLASH;
  return isTag && literalEnd(vocabulary, bytes, at + 1) < 0;
}

function repeatEnd(bytes: Uint8Array, start: number): number {
  let at = start + 1;
  while (at < start + LONGEST_RUN && bytes[at] === bytes[start]) at++;
  return at;
}

function literalEnd(vocabulary: Vocabulary, bytes: Uint8Array, start: number): number {
  const first = bytes[start];
  if (first !== LESS && first !== OPENING) return -1;
  const last = first === LESS ? GREATER : CLOSING;
  for (let at = start + 1; at < start + LONGEST_LITERAL; at++) {
    if (bytes[at] === last) return isLiteral(vocabulary.find(bytes, start, at + 1)) ? at + 1 : -1;
  }
  return -1;
}

function isLiteral(id: number): boolean {
  return LITERAL_IDS.some(([first, last]) => id >= first && id <= last);
}
