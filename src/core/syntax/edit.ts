// The one stretch in which two versions of a text differ.

export interface Edit {
  /** Length of the head that both have in common. */
  readonly head: number;
  readonly oldEnd: number;
  readonly newEnd: number;
  /** What was added to the length. */
  readonly shift: number;
}

/** Compared in pieces first: texts are long, edits short. */
const PIECE = 2048;

export function editBetween(before: string, after: string): Edit {
  const limit = Math.min(before.length, after.length);
  const same = (at: number, length: number, shift: number) =>
    before.slice(at, at + length) === after.slice(at + shift, at + shift + length);
  let head = 0;
  while (head + PIECE <= limit && same(head, PIECE, 0)) head += PIECE;
  while (head < limit && before.charCodeAt(head) === after.charCodeAt(head)) head++;
  const shift = after.length - before.length;
  let tail = 0;
  while (tail + PIECE <= limit - head && same(before.length - tail - PIECE, PIECE, shift)) tail += PIECE;
  while (tail < limit - head && before.charCodeAt(before.length - 1 - tail) === after.charCodeAt(after.length - 1 - tail)) tail++;
  return { head, oldEnd: before.length - tail, newEnd: after.length - tail, shift };
}
