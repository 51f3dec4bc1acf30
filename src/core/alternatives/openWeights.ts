// The catalogue's open weights as offers that a call could move to: priced per token, at a host that anyone can call.
import type { NamedWeights } from '../catalog/catalog';
import type { Prices } from '../catalog/prices';
import { providerRow } from '../catalog/providers';
import type { PriceQuote } from '../model/estimate';

/** By total parameters: small below 30B, medium below 200B, large from there. */
export const CLASSES = ['small', 'medium', 'large'] as const;
export type WeightsClass = (typeof CLASSES)[number];

export interface WeightsOffer {
  readonly weights: NamedWeights;
  readonly class: WeightsClass;
  /** The id that this host wants. */
  readonly model: string;
  readonly price: PriceQuote;
  /** Tokens of prompt and answer together. */
  readonly context: number;
}

/** Their ids are for their own SDKs and accounts, or they publish the weights and do not serve them. */
export const NOT_OPEN_TO_ALL: ReadonlySet<string> = new Set(['google', 'azure', 'bedrock', 'openai']);
export const SPECIAL = /spot|routers\/|-tee\b|turbo-free|:free$/;
const DAY_MS = 86_400_000;

const CACHE = new WeakMap<Prices, { readonly day: number; readonly offers: readonly WeightsOffer[] }>();

/** The same for a whole day. `at` in milliseconds since the epoch. */
export function weightsOffers(prices: Prices, at: number): readonly WeightsOffer[] {
  const day = Math.floor(at / DAY_MS);
  const known = CACHE.get(prices);
  if (known?.day === day) return known.offers;
  const offers = Object.keys(prices.catalog.data.weights).flatMap((id) => offersOf(prices, id, at));
  CACHE.set(prices, { day, offers });
  return offers;
}

export function classOfWeights({ totalParameters }: Pick<NamedWeights, 'totalParameters'>): WeightsClass | null {
  if (totalParameters === null) return null;
  return totalParameters < 30 ? 'small' : totalParameters < 200 ? 'medium' : 'large';
}

function offersOf(prices: Prices, id: string, at: number): readonly WeightsOffer[] {
  const { catalog } = prices;
  const row = catalog.data.weights[id];
  const size = row && classOfWeights(row);
  if (!row || !size) return [];
  const today = new Date(at).toISOString().slice(0, 10);
  return catalog.hostsOf(id).flatMap(({ host, id: model, offer, hostFacts }): WeightsOffer[] => {
    const isGone = offer.retirement?.shutdown !== undefined && offer.retirement.shutdown <= today;
    if (!hostFacts?.openaiBaseUrl || providerRow(host)?.gateway || NOT_OPEN_TO_ALL.has(host) || SPECIAL.test(model) || isGone) return [];
    const price = prices.quote({ provider: host, model, at });
    if ('unpriced' in price || price.inputUsdPerMillion === null || price.outputUsdPerMillion === null || !offer.context) return [];
    return [{ weights: { ...row, id }, class: size, model, price, context: offer.context }];
  });
}

/** What a closed model costs says roughly what it is used for: a dear one is not compared with the smallest. */
export function classOfPrice({ outputUsdPerMillion }: PriceQuote): WeightsClass {
  const paid = outputUsdPerMillion ?? 0;
  return paid >= 6 ? 'large' : paid >= 1 ? 'medium' : 'small';
}
