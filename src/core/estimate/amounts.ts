import type { Band, Estimate } from '../model/estimate';
import type { Amounts } from './cost';
import { HISTORY_CACHE, TURN_TOKENS } from './turns';

/** What a call consumes, for `costPerCall` at another price: the same usage. */
export function amountsOf({ tokens, outputTokens, usage = {} }: Pick<Estimate, 'outputTokens' | 'tokens' | 'usage'>): Amounts {
  const { reasoningTokens, cacheShare, cacheWriteShare, batchShare, turns, attempts } = usage;
  return {
    inputTokens: tokens.inputTokens,
    outputTokens: outputTokens.value,
    ...named('reasoningTokens', reasoningTokens?.value),
    ...named('cacheShare', cacheShare?.value),
    ...named('cacheWriteShare', cacheWriteShare?.value),
    ...named('batchShare', batchShare?.value),
    ...named('attempts', attempts?.value),
    ...(turns ? { turns: turns.value, turnTokens: TURN_TOKENS, ...(cacheShare ? { historyCacheShare: HISTORY_CACHE } : {}) } : {}),
  };
}

function named<K extends keyof Amounts>(key: K, value: Band | undefined): Partial<Record<K, Band>> {
  return value ? ({ [key]: value } as Record<K, Band>) : {};
}
