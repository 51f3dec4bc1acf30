// Merging for long pieces in n·log n: a heap of candidates over a linked list. Candidates that a merge has outdated stay in
// the heap and are passed over.
import { MinHeap } from './minHeap';
import type { Vocabulary } from './vocabulary';

/** A candidate is one number, rank before place, so that of equal ranks the leftmost comes first. Exact below 2^53. */
const PLACES = 2 ** 32;
const GONE = -2;

/** `bounds` holds `count` symbols and the end; afterwards it holds the tokens, whose number is returned. */
export function mergeWithHeap(vocabulary: Vocabulary, bytes: Uint8Array, bounds: Int32Array, count: number): number {
  const next = new Int32Array(count + 1);
  const previous = new Int32Array(count + 1);
  const ranks = new Int32Array(count + 1);
  const heap = new MinHeap(count + (count >> 1));
  for (let i = 0; i <= count; i++) {
    next[i] = Math.min(i + 1, count);
    previous[i] = i - 1;
  }
  /** Looks up what symbol i would become with its successor. */
  const consider = (i: number): void => {
    const second = next[i] as number;
    const rank = second === count ? -1 : vocabulary.find(bytes, bounds[i] as number, bounds[next[second] as number] as number);
    ranks[i] = rank;
    if (rank >= 0) heap.push(rank * PLACES + i);
  };
  for (let i = 0; i < count; i++) consider(i);
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
    consider(at);
    if (at > 0) consider(previous[at] as number);
  }
  return compact(bounds, next, count);
}

function compact(bounds: Int32Array, next: Int32Array, count: number): number {
  let tokens = 0;
  for (let i = 0; i < count; i = next[i] as number) bounds[tokens++] = bounds[i] as number;
  bounds[tokens] = bounds[count] as number;
  return tokens;
}
