// Merging for long pieces in n·log n: a heap of candidates over a linked list. Candidates that a merge has outdated stay in
// the heap and are passed over.
import { MinHeap } from './minHeap';
import type { Vocabulary } from './vocabulary';

/** A candidate is one number, rank before place, so that of equal ranks the leftmost comes first. Exact below 2^53. */
const PLACES = 2 ** 32;
const GONE = -2;

/** Fields of a symbol, side by side: candidates come in no order of place, and each should touch memory once. */
const [BOUND, NEXT, PREVIOUS, RANK, FIELDS] = [0, 1, 2, 3, 4];
/** Above, what a piece took is given back. */
const KEPT = 1 << 18;

export class HeapMerger {
  private symbols = new Int32Array(0);
  private heap = new MinHeap();

  constructor(private readonly vocabulary: Vocabulary) {}

  /** `bounds` holds `count` symbols and the end; afterwards it holds the tokens, whose number is returned. */
  merge(bytes: Uint8Array, bounds: Int32Array, count: number): number {
    this.start(bounds, count);
    const end = count * FIELDS;
    for (let at = 0; at < end; at += FIELDS) this.consider(bytes, at, end);
    const { heap, symbols } = this;
    while (heap.size > 0) {
      const candidate = heap.pop();
      const rank = Math.floor(candidate / PLACES);
      const at = candidate - rank * PLACES;
      if (symbols[at + RANK] !== rank) continue;
      const merged = symbols[at + NEXT] as number;
      const after = symbols[merged + NEXT] as number;
      symbols[at + NEXT] = after;
      symbols[after + PREVIOUS] = at;
      symbols[merged + RANK] = GONE;
      this.consider(bytes, at, end);
      if (at > 0) this.consider(bytes, symbols[at + PREVIOUS] as number, end);
    }
    return this.compact(bounds, end);
  }

  private start(bounds: Int32Array, count: number): void {
    const size = (count + 1) * FIELDS;
    if (this.symbols.length < size || this.symbols.length > KEPT) {
      this.symbols = new Int32Array(size * 2);
      this.heap = new MinHeap();
    }
    for (let i = 0; i <= count; i++) {
      const at = i * FIELDS;
      this.symbols[at + BOUND] = bounds[i] as number;
      this.symbols[at + NEXT] = i === count ? at : at + FIELDS;
      this.symbols[at + PREVIOUS] = at - FIELDS;
    }
  }

  /** Looks up what the symbol would become with its successor. */
  private consider(bytes: Uint8Array, at: number, end: number): void {
    const { symbols } = this;
    const second = symbols[at + NEXT] as number;
    const from = symbols[at + BOUND] as number;
    const to = symbols[(symbols[second + NEXT] as number) + BOUND] as number;
    const rank = second === end ? -1 : this.vocabulary.find(bytes, from, to);
    symbols[at + RANK] = rank;
    if (rank >= 0) this.heap.push(rank * PLACES + at);
  }

  private compact(bounds: Int32Array, end: number): number {
    let tokens = 0;
    for (let at = 0; at < end; at = this.symbols[at + NEXT] as number) bounds[tokens++] = this.symbols[at + BOUND] as number;
    bounds[tokens] = this.symbols[end + BOUND] as number;
    return tokens;
  }
}
