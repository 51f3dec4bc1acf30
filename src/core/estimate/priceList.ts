// One model's price at one host or at all, for one request, with the receipt.
import type { Prices } from '../catalog/prices';
import { PROVIDERS, providerName } from '../catalog/providers';
import { splitQualifiedModel } from '../catalog/qualified';
import type { Service } from '../catalog/schema';
import type { Band, DisplayCurrency, PriceQuote, RateRange, ReceiptLine, Unpriced } from '../model/estimate';
import type { Amounts, PriceList, PriceRow } from '../model/modelList';
import { formatCount, formatRate } from '../report/format';
import { currencyLines, describePrice } from './receipt';
import { usdWords } from './words';

export interface PriceListQuery {
  readonly model: string;
  readonly host?: string;
  readonly at: number;
  /** The rates of that very moment. */
  readonly exact: boolean;
  readonly service?: Service;
  readonly amounts: Amounts;
}

export function listPrices(prices: Prices, query: PriceListQuery): PriceList {
  const places = query.host === undefined ? placesOf(prices, query.model) : [{ host: query.host, id: query.model }];
  const rows = places.map(({ host, id }) => rowOf(prices, { ...query, model: id }, host));
  return {
    schema: 'outlay.price/1',
    model: query.model,
    at: new Date(query.at).toISOString(),
    asOf: prices.catalog.data.asOf,
    amounts: query.amounts,
    ...(prices.currency ? { currency: prices.currency } : {}),
    rows: rows.sort((a, b) => (a.usd?.expected ?? Number.POSITIVE_INFINITY) - (b.usd?.expected ?? Number.POSITIVE_INFINITY)),
  };
}

/** A prefix names its host; open weights are sold under many ids; anything else by whoever lists the id. */
function placesOf({ catalog }: Prices, model: string): readonly { host: string; id: string }[] {
  const split = splitQualifiedModel(model);
  if (split && catalog.find(split.provider, split.model)) return [{ host: split.provider, id: split.model }];
  const weights = catalog.weightsOf(model);
  if (weights) return catalog.hostsOf(weights.id).map(({ host, id }) => ({ host, id }));
  return PROVIDERS.flatMap(({ id: host }) => {
    const found = catalog.find(host, model);
    return found && found.host === host ? [{ host, id: found.id }] : [];
  });
}

function rowOf(prices: Prices, { model, at, exact, service, amounts }: PriceListQuery, host: string): PriceRow {
  const price = prices.quote({ provider: host, model, at, exact, ...(service ? { service } : {}) });
  const usd = 'unpriced' in price ? null : costOf(price, amounts);
  return {
    id: 'unpriced' in price ? model : price.catalogId,
    host,
    hostName: providerName(host),
    price,
    usd,
    receipt: receiptOf(price, { amounts, usd, currency: prices.currency }),
  };
}

/** Tiers hold for the whole request. */
function costOf(price: PriceQuote, { input, output, cached }: Amounts): Band | null {
  const tier = price.tiers?.findLast(({ aboveInputTokens }) => input > aboveInputTokens);
  const rates = tier ?? price;
  const cacheRate = rates.cacheReadUsdPerMillion;
  if (cached > 0 && cacheRate === undefined) return null;
  const at = (inputRate: number | null, outputRate: number | null): number | null => {
    if ((inputRate === null && input > cached) || (outputRate === null && output > 0)) return null;
    const perTokens = (inputRate ?? 0) * (input - cached) + (cacheRate ?? 0) * cached + (outputRate ?? 0) * output;
    return perTokens / 1e6 + (price.usdPerRequest ?? 0);
  };
  const corner = (own: number | null, range: RateRange | undefined, side: 'low' | 'high') => (range && !tier ? range[side] : own);
  const [low, expected, high] = [
    at(corner(rates.inputUsdPerMillion, price.inputRange, 'low'), corner(rates.outputUsdPerMillion, price.outputRange, 'low')),
    at(rates.inputUsdPerMillion, rates.outputUsdPerMillion),
    at(corner(rates.inputUsdPerMillion, price.inputRange, 'high'), corner(rates.outputUsdPerMillion, price.outputRange, 'high')),
  ];
  return low === null || expected === null || high === null ? null : { low, expected, high };
}

interface Costs {
  readonly amounts: Amounts;
  readonly usd: Band | null;
  readonly currency: DisplayCurrency | undefined;
}

function receiptOf(price: PriceQuote | Unpriced, { amounts: { input, output, cached }, usd, currency }: Costs): readonly ReceiptLine[] {
  if ('unpriced' in price) return [{ label: 'Price', value: 'unknown', basis: price.unpriced }];
  const basis = [`${price.source}, ${price.asOf}`, price.sourceUrl, price.note].filter((part) => part !== undefined);
  const cacheRate = price.cacheReadUsdPerMillion;
  const tiers = (price.tiers ?? []).map(
    (tier): ReceiptLine => ({
      label: `Above ${formatCount(tier.aboveInputTokens)}`,
      value: describePrice({ ...price, ...tier, inputRange: undefined, outputRange: undefined }),
      basis: 'for the whole request, once its prompt is longer',
    }),
  );
  const cost = usd ? usdWords(usd, currency) : 'unknown';
  return [
    { label: 'Price', value: describePrice(price), basis: basis.join('; ') },
    {
      label: 'Cache read',
      value: cacheRate === undefined ? 'unknown' : `${formatRate(cacheRate)} per million tokens`,
      basis: 'of the same source',
    },
    ...tiers,
    {
      label: 'Request',
      value: cost,
      basis: `${formatCount(input)} tokens in, ${formatCount(cached)} of them cached, ${formatCount(output)} out`,
    },
    ...currencyLines(currency),
  ];
}
