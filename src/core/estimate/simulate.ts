// The band of one call's cost, and which assumptions make it wide.
import { point } from '../model/band';
import type { CallSite } from '../model/callSite';
import { assumptionKey, bandOfSample, drawsOf, isPoint, type Sample } from '../model/draws';
import type { Assumed, Band, FurtherUsage, Mover } from '../model/estimate';
import { type AmountName, type Amounts, costOf, costSample, type Drawn, expectedOf, type Rates, type Samples } from './cost';
import { inputSample, type PromptTokens } from './tokens';

export interface Subject {
  readonly site: CallSite;
  readonly tokens: PromptTokens;
  readonly amounts: Amounts;
  readonly usage: FurtherUsage;
  readonly output: Assumed;
  readonly calls: Assumed;
}

export interface Simulated {
  readonly usdPerCall: Band;
  /** Null: the number of calls is not known. */
  readonly usdPerMonth: Band | null;
  readonly movers: readonly Mover[];
}

const MOST_MOVERS = 8;

/** Null: a rate that the call needs is unknown. */
export function simulate(rates: Rates, subject: Subject): Simulated | null {
  const { amounts, calls } = subject;
  const usual = expectedOf(amounts);
  const expected = costOf(rates, usual);
  const sample = costSample(rates, usual, samplesOf(subject));
  if (expected === null || sample === null) return null;
  const callsSample = drawsOf(assumptionKey(subject.site.id, 'Calls per month', calls), calls.value);
  const usdPerCall = sample === 'certain' ? point(expected) : bandOfSample(sample, expected);
  const known = calls.origin !== 'default' || usdPerCall.high === 0; // nothing costs nothing, however often
  return {
    usdPerCall,
    usdPerMonth: known ? monthly(sample, { expected, calls, callsSample }) : null,
    movers: moversOf(rates, subject, usual),
  };
}

function monthly(
  sample: Sample | 'certain',
  { expected, calls, callsSample }: { expected: number; calls: Assumed; callsSample: Sample },
): Band {
  const costs = callsSample.map((count, index) => count * (sample === 'certain' ? expected : (sample[index] ?? expected)));
  const usual = expected * calls.value.expected;
  return sample === 'certain' && isPoint(calls.value) ? point(usual) : bandOfSample(costs, usual);
}

const LABELS: Readonly<Partial<Record<AmountName, string>>> = {
  outputTokens: 'Output',
  reasoningTokens: 'Reasoning',
  cacheShare: 'Cache',
  cacheWriteShare: 'Written to the cache',
  batchShare: 'Batch',
  turns: 'Turns',
  turnTokens: 'Results of tools',
  historyCacheShare: 'Cache of the history',
  attempts: 'Attempts',
};

function samplesOf({ site, tokens, amounts, usage, output }: Subject): Samples {
  const samples: Partial<Record<AmountName, Sample>> = {};
  if (tokens.parts.length > 0) samples.inputTokens = inputSample(tokens.parts, tokens.certainTokens);
  for (const [name, label] of Object.entries(LABELS) as [AmountName, string][]) {
    const band = amounts[name];
    const said: Assumed | undefined = name === 'outputTokens' ? output : usage[name as keyof FurtherUsage];
    // The shares of a cache that are read and written are one: what is not found is written.
    const drawnAs = name === 'cacheWriteShare' ? LABELS.cacheShare : label;
    if (band && !isPoint(band)) samples[name] = drawsOf(assumptionKey(site.id, drawnAs ?? label, said ?? UNSAID), band);
  }
  const { cacheShare: read, cacheWriteShare: written } = amounts;
  if (read && written && samples.cacheShare && samples.cacheWriteShare)
    samples.cacheWriteShare = complement(samples.cacheShare, read, written);
  return samples;
}

const UNSAID = { origin: 'default', note: '' } as const;

/** The most is read where the least is written. */
function complement(read: Sample, readBand: Band, written: Band): Sample {
  const whole = readBand.expected + written.expected;
  return read.map((share) => Math.max(0, whole - share));
}

interface Varied {
  readonly label: string;
  readonly cost: (corner: 'low' | 'high') => number | null;
}

/** Each assumption alone at its low and high end, the others as expected. */
function moversOf(rates: Rates, { tokens, amounts, calls }: Subject, usual: Drawn): readonly Mover[] {
  const known = calls.origin !== 'default';
  const factor = known ? calls.value.expected : 1;
  const withAmount = (name: AmountName, value: number) => {
    const cost = costOf(rates, { ...usual, [name]: value });
    return cost === null ? null : cost * factor;
  };
  const usualCost = costOf(rates, usual);
  const varied: readonly Varied[] = [
    ...(known && usualCost !== null
      ? [{ label: 'Calls per month', cost: (corner: 'low' | 'high') => usualCost * calls.value[corner] }]
      : []),
    ...tokens.parts.map(({ label, tokens: band }) => ({
      label,
      cost: (corner: 'low' | 'high') => withAmount('inputTokens', usual.inputTokens - band.expected + band[corner]),
    })),
    ...(Object.entries(LABELS) as [AmountName, string][]).flatMap(([name, label]) => {
      const band = amounts[name];
      return band && !isPoint(band) ? [{ label, cost: (corner: 'low' | 'high') => withAmount(name, band[corner]) }] : [];
    }),
  ];
  return varied
    .flatMap(({ label, cost }): readonly Mover[] => {
      const [low, high] = [cost('low'), cost('high')];
      return low === null || high === null || low === high ? [] : [{ label, usdAtLow: low, usdAtHigh: high }];
    })
    .sort((a, b) => Math.abs(b.usdAtHigh - b.usdAtLow) - Math.abs(a.usdAtHigh - a.usdAtLow))
    .slice(0, MOST_MOVERS);
}
