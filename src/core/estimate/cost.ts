// Rates × amounts → the cost of one call.
import { point } from '../model/band';
import { bandOfSample, DRAWS, drawsOf, isPoint, type Sample } from '../model/draws';
import type { Band, PriceQuote } from '../model/estimate';

/** What one call consumes. What is absent takes no part: no cache, no batch, one turn, one attempt. */
export interface Amounts {
  /** Of the prompt of the first request. */
  readonly inputTokens: Band;
  /** Of the answer to one request. */
  readonly outputTokens: Band;
  /** Thought before the answer; billed as output. */
  readonly reasoningTokens?: Band;
  /** Of the prompt tokens, read from a cache: 0…1. */
  readonly cacheShare?: Band;
  /** Of the prompt tokens, written to a cache: 0…1. */
  readonly cacheWriteShare?: Band;
  /** Of the calls, sent as batches: 0…1. */
  readonly batchShare?: Band;
  /** Requests of one call; each sends all before it again. */
  readonly turns?: Band;
  /** What comes to the prompt between two turns besides the answer: results of tools. */
  readonly turnTokens?: Band;
  /** Of what a later turn sends again, read from a cache: 0…1. */
  readonly historyCacheShare?: Band;
  /** Requests that are billed for one that succeeds. */
  readonly attempts?: Band;
}

export type AmountName = keyof Amounts;

/** One value per amount. */
export type Drawn = Readonly<Record<AmountName, number>> & { readonly inputRate?: number; readonly outputRate?: number };

const NEUTRAL: Readonly<Record<AmountName, number>> = {
  inputTokens: 0,
  outputTokens: 0,
  reasoningTokens: 0,
  cacheShare: 0,
  cacheWriteShare: 0,
  batchShare: 0,
  turns: 1,
  turnTokens: 0,
  historyCacheShare: 0,
  attempts: 1,
};

const NAMES = Object.keys(NEUTRAL) as readonly AmountName[];

/** What a call costs at standard rates, and at those of the batch service where a part goes there. */
export interface Rates {
  readonly price: PriceQuote;
  readonly batch?: PriceQuote | null;
}

/** USD of one call as a band of 5 to 95 %; null where a rate that the call needs is unknown. */
export function costPerCall(price: PriceQuote, amounts: Amounts, batch?: PriceQuote | null): Band | null {
  return costBand({ price, batch: batch ?? null }, amounts, samplesOf(amounts));
}

/** The same at the expected amounts alone: for putting many offers in order. */
export function expectedCostAt(amounts: Amounts): (price: PriceQuote) => number | null {
  const usual = expectedOf(amounts);
  return (price) => costOf({ price, batch: null }, usual);
}

/** Draws per amount; what is certain has none. */
export type Samples = Readonly<Partial<Record<AmountName, Sample>>>;

const remembered = new WeakMap<Amounts, Samples>();

/** The same amounts are held against many prices. */
function samplesOf(amounts: Amounts): Samples {
  const found = remembered.get(amounts);
  if (found) return found;
  const samples: Partial<Record<AmountName, Sample>> = {};
  for (const name of NAMES) {
    const band = amounts[name];
    if (band && !isPoint(band)) samples[name] = drawsOf(name, band);
  }
  remembered.set(amounts, samples);
  return samples;
}

export function costBand(rates: Rates, amounts: Amounts, samples: Samples): Band | null {
  const usual = expectedOf(amounts);
  const expected = costOf(rates, usual);
  if (expected === null) return null;
  const sample = costSample(rates, usual, samples);
  return sample === 'certain' ? point(expected) : sample && bandOfSample(sample, expected);
}

/** The cost of every draw; null: a draw needs a rate that is unknown. */
export function costSample(rates: Rates, usual: Drawn, samples: Samples): Sample | 'certain' | null {
  const drawn = [...Object.entries(samples), ...rateSamples(rates.price)] as [keyof Drawn, Sample][];
  if (drawn.length === 0) return 'certain';
  const costs = new Float64Array(DRAWS);
  const one: Record<string, number> = { ...usual };
  for (let index = 0; index < DRAWS; index++) {
    for (const [name, sample] of drawn) one[name] = sample[index] ?? 0;
    const cost = costOf(rates, one as Drawn);
    if (cost === null) return null;
    costs[index] = cost;
  }
  return costs;
}

/** Rates that depend on the hour, or that sources contradict each other on: the same draw for all that is priced by them. */
function rateSamples({ provider, catalogId, inputRange, outputRange, ...price }: PriceQuote): readonly [string, Sample][] {
  const key = `rate ${provider} ${catalogId}`;
  const of = (name: string, usual: number | null, range: PriceQuote['inputRange']): readonly [string, Sample][] =>
    range && usual !== null && range.low < range.high
      ? [[name, drawsOf(key, { low: Math.min(range.low, usual), expected: usual, high: Math.max(range.high, usual) })]]
      : [];
  return [...of('inputRate', price.inputUsdPerMillion, inputRange), ...of('outputRate', price.outputUsdPerMillion, outputRange)];
}

export function expectedOf(amounts: Amounts): Drawn {
  const drawn: Record<string, number> = {};
  for (const name of NAMES) drawn[name] = amounts[name]?.expected ?? NEUTRAL[name];
  return drawn as Drawn;
}

/** Of the answer, the thinking and the prompt of every turn; null where a rate is missing. */
export function costOf({ price, batch }: Rates, drawn: Drawn): number | null {
  const standard = turnsCost(price, drawn);
  if (standard === null || !batch || drawn.batchShare <= 0) return standard;
  const batched = turnsCost(batch, drawn);
  return batched === null ? null : standard * (1 - drawn.batchShare) + batched * drawn.batchShare;
}

const MOST_TURNS = 200;

/** Turn k sends the first prompt and all k − 1 answers and results before it. A part of a turn counts for that part. */
function turnsCost(price: PriceQuote, drawn: Drawn): number | null {
  const turns = Math.min(MOST_TURNS, Math.max(0, drawn.turns));
  const growth = drawn.outputTokens + drawn.turnTokens;
  let sum = 0;
  for (let done = 0; done < turns; done++) {
    const sent = drawn.inputTokens + done * growth;
    const again = done === 0 ? 0 : (sent - growth) * drawn.historyCacheShare;
    const cost = requestCost(price, drawn, { sent, cached: Math.max(drawn.inputTokens * drawn.cacheShare, again) });
    if (cost === null) return null;
    sum += cost * Math.min(1, turns - done);
  }
  return sum * drawn.attempts;
}

interface Sent {
  readonly sent: number;
  readonly cached: number;
}

function requestCost(price: PriceQuote, drawn: Drawn, { sent, cached }: Sent): number | null {
  const tier = price.tiers?.findLast(({ aboveInputTokens }) => sent > aboveInputTokens);
  const rates = tier ?? price;
  const inputRate = tier ? tier.inputUsdPerMillion : (drawn.inputRate ?? price.inputUsdPerMillion);
  const outputRate = tier ? tier.outputUsdPerMillion : (drawn.outputRate ?? price.outputUsdPerMillion);
  const output = drawn.outputTokens + drawn.reasoningTokens;
  if ((inputRate === null && sent > 0) || (outputRate === null && output > 0)) return null;
  const full = inputRate ?? 0;
  const written = Math.min(drawn.inputTokens * drawn.cacheWriteShare, Math.max(0, sent - cached));
  const input =
    (sent - cached - written) * full + cached * (rates.cacheReadUsdPerMillion ?? full) + written * (rates.cacheWriteUsdPerMillion ?? full);
  return (input + (outputRate ?? 0) * output) / 1e6 + (price.usdPerRequest ?? 0);
}
