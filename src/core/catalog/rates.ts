// One model's price data at one moment → rates. Dated entries by date; entries for hours of the day become a range.
import type { ConditionalPrice, ModelInfo, ModelPrice, TieredPrices, TimeOfDateConstraint } from '@pydantic/genai-prices';
import type { PriceQuote, PriceTier, RateRange } from '../model/estimate';

export type Rates = Pick<
  PriceQuote,
  'inputUsdPerMillion' | 'outputUsdPerMillion' | 'usdPerRequest' | 'tiers' | 'inputRange' | 'outputRange'
>;

/** `at` in milliseconds since the epoch. */
export function ratesOf(model: ModelInfo, at: number): Rates {
  if (!Array.isArray(model.prices)) return flatRates(model.prices);
  const base = datedEntry(model.prices, at);
  const hours = model.prices.filter((entry) => isTimeOfDay(entry.constraint));
  if (hours.length === 0) return flatRates(base);
  return withRange(base, hours);
}

type Hours = ConditionalPrice & { constraint: TimeOfDateConstraint };

function isTimeOfDay(constraint: ConditionalPrice['constraint']): constraint is TimeOfDateConstraint {
  return constraint?.type === 'time_of_date';
}

/** The last entry that has begun; the data lists them in order of time. */
function datedEntry(entries: readonly ConditionalPrice[], at: number): ModelPrice {
  const begun = entries.filter(
    ({ constraint }) => !constraint || (constraint.type === 'start_date' && Date.parse(constraint.start_date) <= at),
  );
  return (begun.at(-1) ?? entries[0])?.prices ?? {};
}

/** The rate that holds for most of the day is the base; the data knows no weekends, so no moment is priced by its hour. */
function withRange(base: ModelPrice, entries: readonly ConditionalPrice[]): Rates {
  const hours = entries.filter((entry): entry is Hours => isTimeOfDay(entry.constraint));
  const share = hours.reduce((sum, entry) => sum + hoursOf(entry.constraint), 0);
  const usual = share > 12 ? (hours[0]?.prices ?? base) : base;
  const all = [flatRates(base), ...hours.map((entry) => flatRates(entry.prices))];
  return {
    ...flatRates(usual),
    inputRange: rangeOf(all.map((rates) => rates.inputUsdPerMillion)),
    outputRange: rangeOf(all.map((rates) => rates.outputUsdPerMillion)),
  };
}

function hoursOf({ start_time, end_time }: TimeOfDateConstraint): number {
  const length = clock(end_time) - clock(start_time);
  return length < 0 ? length + 24 : length;
}

function clock(time: string): number {
  const [hours = 0, minutes = 0] = time.split(':').map((part) => Number.parseInt(part, 10));
  return hours + minutes / 60;
}

function rangeOf(values: readonly (number | null)[]): RateRange | undefined {
  const known = values.filter((value) => value !== null);
  return known.length > 0 ? { low: Math.min(...known), high: Math.max(...known) } : undefined;
}

function flatRates(price: ModelPrice): Rates {
  const perThousand = baseOf(price.requests_kcount);
  const tiers = tiersOf(price);
  return {
    inputUsdPerMillion: baseOf(price.input_mtok),
    outputUsdPerMillion: baseOf(price.output_mtok),
    usdPerRequest: perThousand === null ? null : perThousand / 1000,
    ...(tiers.length > 0 ? { tiers } : {}),
  };
}

type Rate = number | TieredPrices | undefined;

function baseOf(rate: Rate): number | null {
  return typeof rate === 'object' ? rate.base : (rate ?? null);
}

function tiersOf({ input_mtok, output_mtok }: ModelPrice): readonly PriceTier[] {
  const starts = [input_mtok, output_mtok].flatMap((rate) => (typeof rate === 'object' ? rate.tiers.map((tier) => tier.start) : []));
  return [...new Set(starts)]
    .sort((a, b) => a - b)
    .map((start) => ({
      aboveInputTokens: start,
      inputUsdPerMillion: rateAbove(input_mtok, start),
      outputUsdPerMillion: rateAbove(output_mtok, start),
    }));
}

function rateAbove(rate: Rate, start: number): number | null {
  if (typeof rate !== 'object') return rate ?? null;
  return rate.tiers.findLast((tier) => tier.start <= start)?.price ?? rate.base;
}
