// An offer's prices at a moment → the rates of a quote. Hours of the day become a range: a month has all of them.
import type { PriceQuote, PriceTier, RateRange } from '../model/estimate';
import { basePrice, inForce, priceAt, shareOfWeek } from './at';
import type { Price, PriceTierRow, Service } from './schema';

export type Rates = Pick<
  PriceQuote,
  | 'inputUsdPerMillion'
  | 'outputUsdPerMillion'
  | 'usdPerRequest'
  | 'cacheReadUsdPerMillion'
  | 'cacheWriteUsdPerMillion'
  | 'cacheWriteHourUsdPerMillion'
  | 'tiers'
  | 'inputRange'
  | 'outputRange'
>;

export interface Priced {
  readonly price: Price;
  readonly rates: Rates;
  readonly byHour: boolean;
}

export interface Moment {
  /** Milliseconds since the epoch. */
  readonly at: number;
  readonly service: Service;
  /** The rate of the hour, not the band over all hours. */
  readonly exact: boolean;
}

/** Null: the offer has no price for this service at this moment. */
export function ratesAt(prices: readonly Price[], { at, service, exact }: Moment): Priced | null {
  const base = exact ? priceAt(prices, at, service) : basePrice(prices, at, service);
  if (!base) return null;
  const hours = exact ? [] : prices.filter((price) => price.hours && (price.service ?? 'standard') === service && inForce(price, at));
  const usual = hours.length > 0 && shareOf(hours) > 0.5 ? (hours[0] ?? base) : base;
  const all = [base, ...hours];
  const rates = {
    ...ratesOf(usual),
    ...range('inputRange', [...all.map(({ input }) => input), ...(base.inputSaid ?? [])]),
    ...range('outputRange', [...all.map(({ output }) => output), ...(base.outputSaid ?? [])]),
  };
  return { price: base, rates, byHour: hours.length > 0 };
}

function shareOf(hours: readonly Price[]): number {
  return hours.reduce((sum, price) => sum + (price.hours ? shareOfWeek(price.hours) : 0), 0);
}

function range(name: 'inputRange' | 'outputRange', values: readonly (number | undefined)[]): { [key in typeof name]?: RateRange } {
  const known = values.filter((value) => value !== undefined);
  const [low, high] = [Math.min(...known), Math.max(...known)];
  return known.length > 1 && low < high ? { [name]: { low, high } } : {};
}

function ratesOf(price: Price): Rates {
  const cache = {
    cacheReadUsdPerMillion: price.cacheRead,
    cacheWriteUsdPerMillion: price.cacheWrite5m,
    cacheWriteHourUsdPerMillion: price.cacheWrite1h,
  };
  return {
    inputUsdPerMillion: price.input ?? null,
    outputUsdPerMillion: price.output ?? null,
    usdPerRequest: price.perRequest ?? null,
    ...Object.fromEntries(Object.entries(cache).filter(([, rate]) => rate !== undefined)),
    ...(price.tiers ? { tiers: price.tiers.map((tier) => tierOf(tier, price)) } : {}),
  };
}

/** A rate that a tier does not name is the base rate. */
function tierOf({ above, input, output, cacheRead, cacheWrite5m, cacheWrite1h }: PriceTierRow, base: Price): PriceTier {
  const cache = {
    cacheReadUsdPerMillion: cacheRead ?? base.cacheRead,
    cacheWriteUsdPerMillion: cacheWrite5m ?? base.cacheWrite5m,
    cacheWriteHourUsdPerMillion: cacheWrite1h ?? base.cacheWrite1h,
  };
  return {
    aboveInputTokens: above,
    inputUsdPerMillion: input ?? base.input ?? null,
    outputUsdPerMillion: output ?? base.output ?? null,
    ...Object.fromEntries(Object.entries(cache).filter(([, rate]) => rate !== undefined)),
  };
}
