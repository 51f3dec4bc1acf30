// What a cache that is not used yet would read.
import type { CacheRule } from '../estimate/caches';
import { cachingOf } from '../estimate/caching';
import type { Amounts } from '../estimate/cost';
import type { Band } from '../model/estimate';
import type { AdviceSubject } from './subject';

/** Where nobody says how often a call runs, half of the calls find an entry. */
const UNKNOWN: Band = { low: 0, expected: 0.5, high: 0.95 };

/** `tokens` at the begin of the prompt, were they the same in every request and marked. */
export function ifCached({ estimate }: AdviceSubject, rule: CacheRule, tokens: number): Partial<Amounts> | null {
  const inputTokens = estimate.tokens.inputTokens.expected;
  const { callsPerMonth } = estimate;
  if (callsPerMonth.origin === 'default') {
    const share = Math.min(1, tokens / Math.max(1, inputTokens));
    const of = ({ low, expected, high }: Band): Band => ({ low: low * share, expected: expected * share, high: high * share });
    const missed = { low: 1 - UNKNOWN.high, expected: 1 - UNKNOWN.expected, high: 1 - UNKNOWN.low };
    return { cacheShare: of(UNKNOWN), ...(rule.automatic ? {} : { cacheWriteShare: of(missed) }) };
  }
  const caching = cachingOf(rule, { tokens, inputTokens, marked: true }, callsPerMonth.value);
  return caching ? { cacheShare: caching.read.value, cacheWriteShare: caching.write.value } : null;
}
