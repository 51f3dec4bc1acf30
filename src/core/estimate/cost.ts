// Rates × amounts → costs, as bands.
import type { Band, PriceQuote, RateRange } from '../model/estimate';

export interface Amounts {
  readonly inputTokens: Band;
  readonly outputTokens: Band;
}

const CORNERS = ['low', 'expected', 'high'] as const;
type Corner = (typeof CORNERS)[number];

/** USD of one call; null where a rate that the call needs is unknown. */
export function costPerCall(price: PriceQuote, amounts: Amounts): Band | null {
  const [low, expected, high] = CORNERS.map((corner) => costAt(price, amounts, corner));
  return low == null || expected == null || high == null ? null : { low, expected, high };
}

function costAt(price: PriceQuote, { inputTokens, outputTokens }: Amounts, corner: Corner): number | null {
  const input = inputTokens[corner];
  const output = outputTokens[corner];
  const tier = price.tiers?.findLast(({ aboveInputTokens }) => input > aboveInputTokens);
  const inputRate = ranged(tier ? tier.inputUsdPerMillion : price.inputUsdPerMillion, price.inputRange, corner);
  const outputRate = ranged(tier ? tier.outputUsdPerMillion : price.outputUsdPerMillion, price.outputRange, corner);
  if ((inputRate === null && input > 0) || (outputRate === null && output > 0)) return null;
  return ((inputRate ?? 0) * input + (outputRate ?? 0) * output) / 1e6 + (price.usdPerRequest ?? 0);
}

function ranged(rate: number | null, range: RateRange | undefined, corner: Corner): number | null {
  return range && corner !== 'expected' ? range[corner] : rate;
}
