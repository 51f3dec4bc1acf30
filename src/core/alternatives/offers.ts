// The catalogue's offers as places that a call could move to: at a host that anyone can call, open weights or a maker's own model.
import type { Capabilities, HostedOffer, NamedWeights } from '../catalog/catalog';
import type { Prices } from '../catalog/prices';
import { providerRow } from '../catalog/providers';
import type { PriceQuote, Unpriced } from '../model/estimate';

/** By total parameters: small below 30B, medium below 200B, large from there. */
export const CLASSES = ['small', 'medium', 'large'] as const;
export type WeightsClass = (typeof CLASSES)[number];

export interface Offer extends HostedOffer {
  /** Null: closed. */
  readonly weights: NamedWeights | null;
  /** Null: no price per token is known. */
  readonly price: TokenPrice | null;
  /** Null: not evidenced. */
  readonly can: Capabilities | null;
}

export type TokenPrice = PriceQuote & { readonly inputUsdPerMillion: number; readonly outputUsdPerMillion: number };

/** Their ids are for their own SDKs and accounts, or they publish the weights and do not serve them. */
const NOT_OPEN_TO_ALL: ReadonlySet<string> = new Set(['google', 'azure', 'bedrock', 'openai']);
/** Who sells closed models of their own by the token. */
const MAKERS: ReadonlySet<string> = new Set(['openai', 'anthropic', 'google', 'xai', 'mistral', 'cohere']);
const SPECIAL = /spot|routers\/|-tee\b|turbo-free|:free$/;
/** A maker's experiments are withdrawn without notice: `gemini-exp-1206`. */
const EXPERIMENT = /(^|-)exp(-|$)/;
/** Some prices depend on the time of day. */
const FOR_MS = 60_000;

const CACHE = new WeakMap<Prices, { readonly minute: number; readonly offers: readonly Offer[] }>();

/** Without those that are shut down. `at` in milliseconds since the epoch; the same list for a whole minute. */
export function offersAt(prices: Prices, at: number): readonly Offer[] {
  const minute = Math.floor(at / FOR_MS);
  const known = CACHE.get(prices);
  if (known?.minute === minute) return known.offers;
  const offers = prices.catalog.modelsOf().flatMap((hosted) => offerOf(prices, hosted, at) ?? []);
  CACHE.set(prices, { minute, offers });
  return offers;
}

function offerOf(prices: Prices, hosted: HostedOffer, at: number): Offer | null {
  const { host, id, offer, hostFacts } = hosted;
  const weights = weightsOf(prices, offer.weights);
  if (SPECIAL.test(id) || providerRow(host)?.gateway) return null;
  if (weights ? NOT_OPEN_TO_ALL.has(host) || !hostFacts?.openaiBaseUrl : !MAKERS.has(host)) return null;
  if (!weights && EXPERIMENT.test(id)) return null;
  if (offer.retirement?.shutdown !== undefined && offer.retirement.shutdown <= new Date(at).toISOString().slice(0, 10)) return null;
  const price = prices.quote({ provider: host, model: id, at });
  return { ...hosted, weights, price: isPerToken(price) ? price : null, can: prices.catalog.capabilitiesOf(id, host) };
}

function isPerToken(price: PriceQuote | Unpriced): price is TokenPrice {
  return !('unpriced' in price) && Boolean(price.inputUsdPerMillion && price.outputUsdPerMillion);
}

function weightsOf({ catalog }: Prices, id: string | undefined): NamedWeights | null {
  const row = id === undefined ? undefined : catalog.data.weights[id];
  return row && id !== undefined ? { ...row, id } : null;
}

export function classOfWeights({ totalParameters }: Pick<NamedWeights, 'totalParameters'>): WeightsClass | null {
  if (totalParameters === null) return null;
  return totalParameters < 30 ? 'small' : totalParameters < 200 ? 'medium' : 'large';
}

/** What a closed model costs says roughly what it is used for: a dear one is not compared with the smallest. */
export function classOfPrice({ outputUsdPerMillion }: PriceQuote): WeightsClass {
  const paid = outputUsdPerMillion ?? 0;
  return paid >= 6 ? 'large' : paid >= 1 ? 'medium' : 'small';
}
