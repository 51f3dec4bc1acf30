// Cutting a text so that no encoder can stall on it.
// Byte pair merging in js-tiktoken is cubic in the length of one piece (6 KB of letters: 15 s), so long pieces are cut up.

/** Part of a text, in order. `long`: cut out of a piece above the limit, its tokens are an upper bound. */
export interface Slice {
  readonly text: string;
  readonly long: boolean;
}

/** At most 3 bytes per UTF-16 unit: pieces up to here stay below about 200 bytes. */
const MAX_UNITS = 64;

/** `pattern` is the encoding's own regular expression, global and unicode; slices end where its pieces end. */
export function* slices(text: string, pattern: RegExp): Generator<Slice> {
  let start = 0;
  for (const match of text.matchAll(pattern)) {
    const piece = match[0];
    if (piece.length <= MAX_UNITS) continue;
    if (match.index > start) yield { text: text.slice(start, match.index), long: false };
    yield* cut(piece);
    start = match.index + piece.length;
  }
  if (start < text.length) yield { text: text.slice(start), long: false };
}

function* cut(piece: string): Generator<Slice> {
  let start = 0;
  while (start < piece.length) {
    const end = start + MAX_UNITS;
    const stop = isHighSurrogate(piece.charCodeAt(end - 1)) ? end - 1 : end;
    yield { text: piece.slice(start, stop), long: true };
    start = stop;
  }
}

function isHighSurrogate(unit: number): boolean {
  return unit >= 0xd800 && unit <= 0xdbff;
}
