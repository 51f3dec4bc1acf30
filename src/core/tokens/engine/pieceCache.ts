const SLOT_BITS = 16;
const LONGEST = 255;
const DATA_BYTES = 1 << 22;

/**
 * How many tokens a piece has, for pieces seen before: one slot per hash, the later piece wins. Their bytes lie in a ring. A
 * slot whose bytes have been overwritten is no danger: what counts is that bytes are equal, since equal bytes have equal counts.
 */
export class PieceCache {
  private readonly data = new Uint8Array(DATA_BYTES);
  private used = 0;
  private readonly offsets = new Int32Array(1 << SLOT_BITS);
  private readonly lengths = new Uint8Array(1 << SLOT_BITS);
  private readonly counts = new Uint8Array(1 << SLOT_BITS);

  /** 0 where it is not known. */
  get(bytes: Uint8Array, start: number, end: number, hash: number): number {
    const slot = slotOf(hash);
    if (this.lengths[slot] !== end - start) return 0;
    const { data } = this;
    const offset = (this.offsets[slot] as number) - start;
    let at = start;
    while (at < end && data[offset + at] === bytes[at]) at++;
    return at === end ? (this.counts[slot] as number) : 0;
  }

  set(bytes: Uint8Array, start: number, end: number, { hash, count }: { hash: number; count: number }): void {
    if (end - start > LONGEST) return;
    const slot = slotOf(hash);
    const offset = this.room(end - start);
    for (let at = start; at < end; at++) this.data[offset + at - start] = bytes[at] as number;
    this.offsets[slot] = offset;
    this.lengths[slot] = end - start;
    this.counts[slot] = count;
  }

  private room(length: number): number {
    if (this.used + length > DATA_BYTES) this.used = 0;
    const offset = this.used;
    this.used += length;
    return offset;
  }
}

function slotOf(hash: number): number {
  return (hash ^ (hash >>> 16)) & ((1 << SLOT_BITS) - 1);
}
