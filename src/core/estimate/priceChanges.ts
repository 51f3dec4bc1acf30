// On which months ahead the price of a call's model is another than today, as far as that is known today.
import type { OwnQuery, Prices } from '../catalog/prices';
import type { CallSite } from '../model/callSite';
import type { Estimate, PriceChange, PriceQuote } from '../model/estimate';
import { MONTHS, middleOf, monthName } from '../model/months';
import { amountsOf } from './amounts';
import { costOf, expectedOf } from './cost';

/** Empty where nothing is known to change, and where no month is known that it would be a change of. */
export function priceChangesOf(site: CallSite, estimate: Estimate, { prices, at }: { prices: Prices; at: number }): readonly PriceChange[] {
  const { price, usdPerMonth } = estimate;
  if ('unpriced' in price || !usdPerMonth || usdPerMonth.expected <= 0) return [];
  const service = price.service && price.service !== 'standard' ? { service: price.service } : {};
  const query = { provider: site.provider.value, model: site.model.value, baseUrl: site.baseUrl?.value ?? null, ...service };
  const drawn = expectedOf(amountsOf(estimate));
  const now = costOf({ price, batch: null }, drawn);
  const factorAt = (date: number) => {
    const later = costAt({ ...query, at: date });
    return now && later !== null ? later / now : 1; // where no price of then is known: as today
  };
  const costAt = (one: OwnQuery) => {
    const then: PriceQuote | { unpriced: string } = prices.quote(one);
    return 'unpriced' in then ? null : costOf({ price: then, batch: null }, drawn);
  };
  let before = 1;
  return Array.from({ length: MONTHS }, (_, index) => middleOf(at, index + 1)).flatMap((date): PriceChange[] => {
    const factor = factorAt(date);
    if (Math.abs(factor - before) <= 1e-9) return [];
    before = factor;
    return [{ month: monthName(date), factor }];
  });
}
