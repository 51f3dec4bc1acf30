// Twelve months from now on: volumes grow as outlay.json says, prices change on the days that are known today.
import type { Prices } from '../catalog/prices';
import { bandOfSample, DRAWS, drawsOf } from '../model/draws';
import type { Band, Finding, PriceQuote } from '../model/estimate';
import { amountsOf } from './amounts';
import { costOf, expectedOf } from './cost';

export interface ForecastMonth {
  /** `2026-12`. */
  readonly month: string;
  /** Of the calls whose price and volume are known. */
  readonly usd: Band;
  /** Models whose price is another than the month before. */
  readonly priceChanges: readonly string[];
}

export interface ForecastOptions {
  readonly prices: Prices;
  /** Milliseconds since the epoch; the first month is the next one. */
  readonly at: number;
  readonly growthPercentPerMonth?: number;
}

const MONTHS = 12;

/** Empty where no call has a month. */
export function forecastOf(
  findings: readonly Finding[],
  { prices, at, growthPercentPerMonth = 0 }: ForecastOptions,
): readonly ForecastMonth[] {
  const calls = findings.filter(
    ({ estimate }) => estimate.ignored === undefined && estimate.usdPerMonth && estimate.usdPerMonth.expected > 0,
  );
  if (calls.length === 0) return [];
  let before = new Map<string, number>();
  return Array.from({ length: MONTHS }, (_, index): ForecastMonth => {
    const date = monthAfter(at, index + 1);
    const growth = (1 + growthPercentPerMonth / 100) ** (index + 1);
    const factors = new Map(calls.map((call) => [call.site.id, priceFactor(call, prices, date)]));
    const priceChanges = index === 0 ? changed(calls, factors, () => 1) : changed(calls, factors, (id) => before.get(id) ?? 1);
    before = factors;
    return { month: new Date(date).toISOString().slice(0, 7), usd: sumAt(calls, factors, growth), priceChanges };
  });
}

/** The middle of the month: prices change at its begin or end. */
function monthAfter(at: number, months: number): number {
  const now = new Date(at);
  return Date.UTC(now.getUTCFullYear(), now.getUTCMonth() + months, 15, 12);
}

/** What the same call costs then, of what it costs now; 1 where no price of then is known. */
function priceFactor({ site, estimate }: Finding, prices: Prices, at: number): number {
  const { price } = estimate;
  if ('unpriced' in price) return 1;
  const service = price.service && price.service !== 'standard' ? { service: price.service } : {};
  const query = { provider: site.provider.value, model: site.model.value, baseUrl: site.baseUrl?.value ?? null, at, ...service };
  const then = prices.quote(query);
  if ('unpriced' in then) return 1;
  const drawn = expectedOf(amountsOf(estimate));
  const cost = (quote: PriceQuote) => costOf({ price: quote }, drawn);
  const [now, later] = [cost(price), cost(then)];
  return now && later !== null ? later / now : 1;
}

function changed(calls: readonly Finding[], factors: ReadonlyMap<string, number>, before: (id: string) => number): readonly string[] {
  const models = calls.flatMap(({ site }) =>
    Math.abs((factors.get(site.id) ?? 1) - before(site.id)) > 1e-9 && site.model.value !== null ? [site.model.value] : [],
  );
  return [...new Set(models)].sort();
}

function sumAt(calls: readonly Finding[], factors: ReadonlyMap<string, number>, growth: number): Band {
  const sum = new Float64Array(DRAWS);
  let expected = 0;
  for (const { site, estimate } of calls) {
    const band = estimate.usdPerMonth;
    if (!band) continue;
    const factor = (factors.get(site.id) ?? 1) * growth;
    expected += band.expected * factor;
    const drawn = drawsOf(`${site.id} month`, band);
    for (let index = 0; index < DRAWS; index++) sum[index] = (sum[index] ?? 0) + (drawn[index] ?? 0) * factor;
  }
  return bandOfSample(sum, expected);
}
