// Figures as distributions: a Monte-Carlo with stratified draws. Exact interval arithmetic would multiply all lows and all highs, which never
// come together; a band here is what 5 to 95 % of the draws give. Low and high of every figure are read as its own 5 % and 95 %, so that the
// band of one figure alone is the figure itself, and a computed band can be drawn from again. Between them the density is even on either side
// of `expected`, weighted so that `expected` is the mean, as far as the band allows it.

import type { Assumed, Band } from './estimate';
import { hashOf } from './hash';

export const DRAWS = 400;
const TAIL = 0.05;

export type Sample = Float64Array;

/** The same key gives the same draws, in every run and beside whatever else: one assumption is drawn once, wherever it is used. */
export function drawsOf(key: string, band: Band): Sample {
  if (isPoint(band)) return new Float64Array(DRAWS).fill(band.expected);
  const shape = shapeOf(band);
  return ranksOf(key).map((rank) => quantile(band, shape, rank));
}

export function isPoint({ low, expected, high }: Band): boolean {
  return low === expected && expected === high;
}

/** What a row of outlay.json or a preset says of many calls is one assumption: drawn once for all of them. */
export function assumptionKey(id: string, label: string, { origin, note }: Pick<Assumed, 'note' | 'origin'>): string {
  return origin === 'outlay.json' || origin === 'preset'
    ? `${label} ${origin} ${note.replace(/:.*calls a month.*$/, '')}`
    : `${id} ${label}`;
}

/** 5 to 95 % of the draws, with the figure that the expected assumptions give. */
export function bandOfSample(sample: Sample, expected: number): Band {
  const sorted = Float64Array.from(sample).sort();
  const low = sorted[Math.ceil(TAIL * sorted.length) - 1] ?? expected;
  const high = sorted[Math.floor((1 - TAIL) * sorted.length)] ?? expected;
  return { low: Math.min(low, expected), expected, high: Math.max(high, expected) };
}

/** Share of the draws between the tails that lies below `expected`. */
function shapeOf({ low, expected, high }: Band): number {
  const [below, above] = [expected - low, high - expected];
  const inner = (1 - 2 * TAIL) / 2;
  const share = (TAIL * (above - below) + inner * above) / (inner * (below + above));
  return Math.min(1, Math.max(0, share));
}

function quantile({ low, expected, high }: Band, below: number, rank: number): number {
  if (rank <= TAIL) return low;
  if (rank >= 1 - TAIL) return high;
  const inner = (rank - TAIL) / (1 - 2 * TAIL);
  return inner < below ? low + (expected - low) * (inner / below) : expected + (high - expected) * ((inner - below) / (1 - below));
}

const known = new Map<string, Sample>();
const MOST_KNOWN = 4_000;

/** The middles of equal strata of 0…1 in an order that follows from the key. */
function ranksOf(key: string): Sample {
  const found = known.get(key);
  if (found) return found;
  const ranks = Float64Array.from({ length: DRAWS }, (_, index) => (index + 0.5) / DRAWS);
  const random = randomOf(key);
  for (let at = DRAWS - 1; at > 0; at--) {
    const other = Math.floor(random() * (at + 1));
    const held = ranks[at] ?? 0;
    ranks[at] = ranks[other] ?? 0;
    ranks[other] = held;
  }
  if (known.size >= MOST_KNOWN) known.clear();
  known.set(key, ranks);
  return ranks;
}

/** mulberry32 (public domain), seeded by the key. */
function randomOf(key: string): () => number {
  let state = Number.parseInt(hashOf(key).split('.')[1] ?? '0', 36) | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}
