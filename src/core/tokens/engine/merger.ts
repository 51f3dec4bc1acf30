// Byte pair merging: of all neighbours whose joint bytes are a token, those with the lowest id merge first, leftmost first.
import { HeapMerger } from './heapMerge';
import type { Vocabulary } from './vocabulary';

/** What a piece is before any merge: its bytes, or (SentencePiece) its characters. */
export type Symbols = 'bytes' | 'characters';

/** Above, moving array elements costs more than a heap. */
const MAX_ARRAY = 48;
const NEVER = 0x7fffffff;

export class Merger {
  /** Where the tokens of the last piece begin; one more entry holds its end. */
  bounds = new Int32Array(MAX_ARRAY + 2);
  private readonly ranks = new Int32Array(MAX_ARRAY + 2);
  private readonly heap: HeapMerger;

  constructor(
    private readonly vocabulary: Vocabulary,
    private readonly symbols: Symbols,
  ) {
    this.heap = new HeapMerger(vocabulary);
  }

  /** Fills `bounds`; returns the number of tokens. */
  merge(bytes: Uint8Array, start: number, end: number): number {
    const count = this.split(bytes, start, end);
    return count > MAX_ARRAY ? this.heap.merge(bytes, this.bounds, count) : this.mergeInArray(bytes, count);
  }

  private split(bytes: Uint8Array, start: number, end: number): number {
    if (this.bounds.length < end - start + 2) this.bounds = new Int32Array(end - start + 2);
    const { bounds } = this;
    const everyByte = this.symbols === 'bytes';
    let count = 0;
    for (let at = start; at < end; at++) {
      if (everyByte || ((bytes[at] as number) & 0xc0) !== 0x80) bounds[count++] = at;
    }
    bounds[count] = end;
    return count;
  }

  private mergeInArray(bytes: Uint8Array, symbols: number): number {
    const { bounds, ranks } = this;
    let count = symbols;
    for (let i = 0; i + 1 < count; i++) ranks[i] = this.rank(bytes, i);
    ranks[count - 1] = NEVER;
    for (let at = lowest(ranks, count); at !== -1; at = lowest(ranks, count)) {
      count--;
      for (let i = at + 1; i < count; i++) {
        bounds[i] = bounds[i + 1] as number;
        ranks[i] = ranks[i + 1] as number;
      }
      bounds[count] = bounds[count + 1] as number;
      ranks[at] = at + 1 < count ? this.rank(bytes, at) : NEVER;
      if (at > 0) ranks[at - 1] = this.rank(bytes, at - 1);
    }
    return count;
  }

  /** Of symbol i with its successor. */
  private rank(bytes: Uint8Array, i: number): number {
    const id = this.vocabulary.find(bytes, this.bounds[i] as number, this.bounds[i + 2] as number);
    return id < 0 ? NEVER : id;
  }
}

/** The index of the leftmost lowest rank, or -1 where nothing can merge. */
function lowest(ranks: Int32Array, count: number): number {
  let best = NEVER;
  let index = -1;
  for (let i = 0; i < count; i++) {
    const rank = ranks[i] as number;
    if (rank < best) {
      best = rank;
      index = i;
    }
  }
  return index;
}
