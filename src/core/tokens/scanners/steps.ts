// The steps that the pre-tokenizers' regular expressions share. Places are byte offsets at the begin of a character.
import { NEWLINES, WHITE_SPACE } from '../engine/classes';

export const SPACE_BYTE = 0x20;
export const APOSTROPHE = 0x27;
const SLASH = 0x2f;

export function isIn(set: number, cls: number | undefined): boolean {
  return ((set >> (cls as number)) & 1) === 1;
}

/** The end of the run of characters of a set: all bytes of a character have its class. */
export function runEnd(classes: Uint8Array, start: number, set: number): number {
  let at = start;
  while (((set >> (classes[at] as number)) & 1) === 1) at++;
  return at;
}

export function characterEnd(bytes: Uint8Array, start: number): number {
  const lead = bytes[start] as number;
  if (lead < 0x80) return start + 1;
  if (lead < 0xe0) return start + 2;
  return start + (lead < 0xf0 ? 3 : 4);
}

/** `x{1,limit}` for a character of the set at `start`. */
export function limitedRunEnd(
  bytes: Uint8Array,
  classes: Uint8Array,
  start: number,
  { set, limit }: { set: number; limit: number },
): number {
  let at = start;
  for (let count = 0; count < limit && isIn(set, classes[at]); count++) at = characterEnd(bytes, at);
  return at;
}

/** `[\r\n]*`, with `/` where `slash`. */
export function lineEndsEnd(bytes: Uint8Array, start: number, slash = false): number {
  let at = start;
  for (let byte = bytes[at]; byte === 0x0a || byte === 0x0d || (slash && byte === SLASH); byte = bytes[at]) at++;
  return at;
}

/**
 * `\s*[\r\n]+|\s+(?!\S)|\s+` at white space: up to the last line end, else all but the last character, which goes with what
 * follows. `stops`: classes at which a text ends as far as this expression can see.
 */
export function whiteSpaceEnd(bytes: Uint8Array, classes: Uint8Array, start: number, stops: number): number {
  const end = runEnd(classes, start, WHITE_SPACE);
  for (let at = end; at > start; at--) if (isIn(NEWLINES, classes[at - 1])) return at;
  return beforeLast(bytes, classes, { start, end, stops });
}

interface Run {
  readonly start: number;
  readonly end: number;
  readonly stops: number;
}

/** `\s+(?!\S)|\s+` for a run of white space. */
export function beforeLast(bytes: Uint8Array, classes: Uint8Array, { start, end, stops }: Run): number {
  if (isIn(stops, classes[end])) return end;
  let last = end - 1;
  while (((bytes[last] as number) & 0xc0) === 0x80) last--;
  return last > start ? last : end;
}

/** `(?i:'s|'t|'re|'ve|'m|'ll|'d)` at an apostrophe, or -1. Ignoring case, ſ (C5 BF) is an s. */
export function contractionEnd(bytes: Uint8Array, start: number): number {
  const [first, second] = [bytes[start + 1] as number, bytes[start + 2] as number];
  if (first === 0xc5 && second === 0xbf) return start + 3;
  if (first >= 0x80 || second >= 0x80) return isShort(first) ? start + 2 : -1;
  if (isShort(first)) return start + 2;
  return isLong(String.fromCharCode(first, second).toLowerCase()) ? start + 3 : -1;
}

function isShort(byte: number): boolean {
  const letter = byte | 0x20;
  return byte >= 0x41 && byte < 0x80 && (letter === 0x73 || letter === 0x74 || letter === 0x6d || letter === 0x64);
}

function isLong(letters: string): boolean {
  return letters === 're' || letters === 've' || letters === 'll';
}
