/** Token ids stay below 2^18, so that a table entry has room for a part of the hash beside the id. */
const ID_BITS = 18;
const ID_MASK = (1 << ID_BITS) - 1;
const TAG_MASK = 0x1fff;
export const MAX_TOKENS = 1 << ID_BITS;

/** Id → bytes. An id without bytes is no token of text: special, unused or unreachable. */
export interface TokenBytes {
  readonly count: number;
  /** count + 1 places in `data`. */
  readonly offsets: Uint32Array;
  readonly data: Uint8Array;
}

/** Bytes → id. The id is also the rank: the lower, the earlier two neighbours merge into it. */
export class Vocabulary {
  readonly longest: number;
  private readonly offsets: Uint32Array;
  private readonly data: Uint8Array;
  /** Open addressing: id and 13 bits of the hash, or -1. */
  private readonly table: Int32Array;
  private readonly mask: number;
  /** Ids of all tokens of one and of two bytes: every merge starts with these. */
  private readonly singles = new Int32Array(0x100).fill(-1);
  private readonly pairs = new Int32Array(0x10000).fill(-1);

  constructor({ count, offsets, data }: TokenBytes) {
    if (count > MAX_TOKENS) throw new RangeError(`a vocabulary of ${count} tokens; at most ${MAX_TOKENS} are possible`);
    this.offsets = offsets;
    this.data = data;
    let size = 1;
    while (size < count * 1.6) size <<= 1;
    this.table = new Int32Array(size).fill(-1);
    this.mask = size - 1;
    this.longest = this.addAll(count);
  }

  /** The id of bytes[start…end), or -1. */
  find(bytes: Uint8Array, start: number, end: number): number {
    const length = end - start;
    if (length === 2) return this.pairs[((bytes[start] as number) << 8) | (bytes[start + 1] as number)] as number;
    if (length === 1) return this.singles[bytes[start] as number] as number;
    return length > this.longest ? -1 : this.findHashed(bytes, start, end, hashOf(bytes, start, end));
  }

  /** As find, for a hash that the caller has. */
  findHashed(bytes: Uint8Array, start: number, end: number, hash: number): number {
    const { table, mask, offsets, data } = this;
    const tag = (hash >>> 16) & TAG_MASK;
    for (let slot = hash & mask; ; slot = (slot + 1) & mask) {
      const entry = table[slot] as number;
      if (entry === -1) return -1;
      if (entry >>> ID_BITS !== tag) continue;
      const id = entry & ID_MASK;
      const offset = offsets[id] as number;
      if ((offsets[id + 1] as number) - offset !== end - start) continue;
      let at = start;
      while (at < end && data[offset + at - start] === bytes[at]) at++;
      if (at === end) return id;
    }
  }

  /** The length of the longest. */
  private addAll(count: number): number {
    const { table, mask, offsets, data } = this;
    let longest = 0;
    for (let id = 0; id < count; id++) {
      const start = offsets[id] as number;
      const end = offsets[id + 1] as number;
      if (end === start) continue;
      const hash = hashOf(data, start, end);
      let slot = hash & mask;
      while (table[slot] !== -1) slot = (slot + 1) & mask;
      table[slot] = (((hash >>> 16) & TAG_MASK) << ID_BITS) | id;
      if (end - start > longest) longest = end - start;
      if (end - start === 1) this.singles[data[start] as number] = id;
      if (end - start === 2) this.pairs[((data[start] as number) << 8) | (data[start + 1] as number)] = id;
    }
    return longest;
  }
}

export function hashOf(bytes: Uint8Array, start: number, end: number): number {
  let hash = end - start;
  for (let at = start; at < end; at++) hash = Math.imul(hash ^ (bytes[at] as number), 0x01000193) ^ (hash >>> 15);
  return hash ^ (hash >>> 13);
}
