const SLOT_BITS = 14;
const WORDS = 3;
/** Pieces up to here are kept as numbers: to compare three of them is to compare all bytes. */
export const SHORT = WORDS * 4;

/**
 * How many tokens a short piece has, for pieces seen before. Most pieces of a text are short and come again, and this table is
 * small enough to stay near the processor, which a vocabulary is not.
 */
export class ShortPieces {
  private readonly words = new Int32Array(WORDS << SLOT_BITS);
  /** Length and count, four bits each. */
  private readonly sizes = new Uint8Array(1 << SLOT_BITS);
  /** What was asked for last, so that it need not be packed again. */
  private first = 0;
  private second = 0;
  private third = 0;
  private slot = 0;

  /** 0 where it is not known. */
  get(bytes: Uint8Array, start: number, end: number): number {
    this.pack(bytes, start, end);
    const { words, slot } = this;
    const size = this.sizes[slot] as number;
    const isSame =
      size >> 4 === end - start &&
      words[slot * WORDS] === this.first &&
      words[slot * WORDS + 1] === this.second &&
      words[slot * WORDS + 2] === this.third;
    return isSame ? size & 15 : 0;
  }

  /** For the piece that get was asked for last. */
  set(length: number, count: number): void {
    const { words, slot } = this;
    words[slot * WORDS] = this.first;
    words[slot * WORDS + 1] = this.second;
    words[slot * WORDS + 2] = this.third;
    this.sizes[slot] = (length << 4) | count;
  }

  private pack(bytes: Uint8Array, start: number, end: number): void {
    const first = packed(bytes, start, Math.min(end, start + 4));
    const second = packed(bytes, start + 4, Math.min(end, start + 8));
    const third = packed(bytes, start + 8, end);
    const mixed = Math.imul(first ^ Math.imul(second ^ Math.imul(third, 0x2c1b3c6d), 0x297a2d39), 0x9e3779b1);
    this.first = first;
    this.second = second;
    this.third = third;
    this.slot = (mixed ^ (mixed >>> 15)) >>> (32 - SLOT_BITS);
  }
}

function packed(bytes: Uint8Array, start: number, end: number): number {
  let word = 0;
  for (let at = start; at < end; at++) word = (word << 8) | (bytes[at] as number);
  return word;
}
