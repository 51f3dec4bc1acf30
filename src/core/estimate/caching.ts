// Which part of a prompt is read from a provider's cache: how long the part that never changes is, and how often the call comes again in time.
import type { Assumed, Band } from '../model/estimate';
import { formatCount, formatShare } from '../report/format';
import type { CacheRule } from './caches';
import { PER_MONTH } from './units';

export interface Prefix {
  /** Of the prompt's begin that stands in the code. */
  readonly tokens: number;
  /** Of the whole prompt, expected. */
  readonly inputTokens: number;
  readonly marked: boolean;
}

/** Hours with traffic: a month's calls spread evenly, over working hours, or over a few busy ones. */
const BUSY = { low: 1, expected: 3, high: 10 };
/** Providers keep entries per machine and evict them: not all that could be found is. */
const MOST_FOUND = 0.95;

export interface Caching {
  readonly read: Assumed;
  readonly write: Assumed;
}

/** Undefined: nothing is cached. `callsPerMonth` null: unknown, then full price is expected and the cache only a chance. */
export function cachingOf(rule: CacheRule | undefined, prefix: Prefix, callsPerMonth: Band | null): Caching | undefined {
  if (!rule || prefix.tokens < rule.leastTokens || !(rule.automatic || prefix.marked) || prefix.inputTokens <= 0) return undefined;
  const share = Math.min(1, prefix.tokens / prefix.inputTokens);
  const found = callsPerMonth ? hitRates(callsPerMonth, rule.seconds) : { low: 0, expected: 0, high: MOST_FOUND };
  const scaled = ({ low, expected, high }: Band): Band => ({ low: low * share, expected: expected * share, high: high * share });
  const why = `${formatCount(prefix.tokens)} tokens at the begin never change; kept ${formatCount(rule.seconds / 60)} minutes`;
  const basis = callsPerMonth
    ? `${why}, found by ${formatShare(found.expected)} of the calls at this volume`
    : `${why}; the volume is not known`;
  const missed = { low: 1 - found.high, expected: 1 - found.expected, high: 1 - found.low };
  const nothing = { low: 0, expected: 0, high: 0 };
  return {
    read: { value: scaled(found), origin: 'code', note: `${basis}; ${rule.source}` },
    write: { value: rule.automatic ? nothing : scaled(missed), origin: 'code', note: 'marked, and not found' },
  };
}

/** Calls come by chance: the last one is younger than the entry's life with 1 − e^(−rate × life). */
function hitRates({ low, expected, high }: Band, seconds: number): Band {
  const of = (calls: number, busy: number) => MOST_FOUND * (1 - Math.exp((-calls * busy * seconds) / PER_MONTH.second));
  return { low: of(low, BUSY.low), expected: of(expected, BUSY.expected), high: of(high, BUSY.high) };
}
