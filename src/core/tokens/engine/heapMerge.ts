// Merging for long pieces in n·log n: a heap of candidates over a linked list. Candidates that a merge has outdated stay in
// the heap and are passed over.
import { MinHeap } from './minHeap';
import type { Vocabulary } from './vocabulary';

/** A candidate is one number, rank before place, so that of equal ranks the leftmost comes first. Exact below 2^53. */
const PLACES = 2 ** 32;
const GONE = -2;
/** Above, what a piece took is given back. */
const KEPT = 1 << 16;

export class HeapMerger {
  private bytes: Uint8Array = new Uint8Array(0);
  private bounds: Int32Array = new Int32Array(0);
  private next = new Int32Array(0);
  private previous = new Int32Array(0);
  private ranks = new Int32Array(0);
  private heap = new MinHeap();

  constructor(private readonly vocabulary: Vocabulary) {}

  /** `bounds` holds `count` symbols and the end; afterwards it holds the tokens, whose number is returned. */
  merge(bytes: Uint8Array, bounds: Int32Array, count: number): number {
    this.start(bytes, bounds, count);
    for (let i = 0; i < count; i++) this.consider(i, count);
    const { heap, next, previous, ranks } = this;
    while (heap.size > 0) {
      const candidate = heap.pop();
      const rank = Math.floor(candidate / PLACES);
      const at = candidate - rank * PLACES;
      if (ranks[at] !== rank) continue;
      const merged = next[at] as number;
      const after = next[merged] as number;
      next[at] = after;
      previous[after] = at;
      ranks[merged] = GONE;
      this.consider(at, count);
      if (at > 0) this.consider(previous[at] as number, count);
    }
    return compact(bounds, next, count);
  }

  private start(bytes: Uint8Array, bounds: Int32Array, count: number): void {
    this.bytes = bytes;
    this.bounds = bounds;
    if (this.next.length <= count || this.next.length > KEPT) {
      this.next = new Int32Array(count * 2);
      this.previous = new Int32Array(count * 2);
      this.ranks = new Int32Array(count * 2);
      this.heap = new MinHeap();
    }
    for (let i = 0; i <= count; i++) {
      this.next[i] = i + 1;
      this.previous[i] = i - 1;
    }
    this.next[count] = count;
  }

  /** Looks up what symbol i would become with its successor. */
  private consider(i: number, count: number): void {
    const { bounds, next } = this;
    const second = next[i] as number;
    const rank = second === count ? -1 : this.vocabulary.find(this.bytes, bounds[i] as number, bounds[next[second] as number] as number);
    this.ranks[i] = rank;
    if (rank >= 0) this.heap.push(rank * PLACES + i);
  }
}

function compact(bounds: Int32Array, next: Int32Array, count: number): number {
  let tokens = 0;
  for (let i = 0; i < count; i = next[i] as number) bounds[tokens++] = bounds[i] as number;
  bounds[tokens] = bounds[count] as number;
  return tokens;
}
