// Which offers could serve a call for less by their lists: what the call asks for, the team's policies and measured quality.
import type { HostedOffer } from '../catalog/catalog';
import type { Prices } from '../catalog/prices';
import { amountsOf } from '../estimate/amounts';
import { expectedCostAt } from '../estimate/cost';
import type { CallTask, OfferQuality } from '../model/alternatives';
import type { CallSite } from '../model/callSite';
import type { Band, Estimate, PriceQuote } from '../model/estimate';
import type { Settings } from '../model/settings';
import type { LanguagePremium } from '../tokens/languages/premium';
import { lacks } from './needs';
import { CLASSES, classOfPrice, classOfWeights, type Offer, offersAt, type TokenPrice, type WeightsClass } from './offers';
import { forbiddenBy } from './policyFilter';
import { measuredFirst, qualityOf } from './quality';

/** Below this, price lists differ more than the offers do. */
export const LEAST_SAVING = 0.1;

/** The call as it is today. */
export interface Today {
  readonly site: CallSite;
  readonly estimate: Estimate;
  readonly price: PriceQuote;
  readonly usdPerCall: Band;
  readonly task: CallTask;
  /** Of the prompt, where it is not English. */
  readonly language: LanguagePremium | null;
}

export interface Candidate extends Offer {
  readonly price: TokenPrice;
  readonly quality: OfferQuality;
  /** The weights in use, at another host. */
  readonly isSame: boolean;
  /** USD of a call at today's numbers of tokens. */
  readonly roughly: number;
}

/** A model at its cheapest host. */
export interface Contender extends Candidate {
  /** Who else serves it for less than today, the cheapest first. */
  readonly others: readonly Candidate[];
}

export interface Market {
  readonly prices: Prices;
  /** Milliseconds since the epoch. */
  readonly at: number;
  readonly settings: Pick<Settings, 'policies' | 'tasks'>;
}

/** The cheapest host of each model; those with measured quality first, then the cheapest. `drop` is told why each other is out. */
export function candidatesFor(today: Today, market: Market, drop: (reason: string) => void): readonly Contender[] {
  const held: Held = { ...today, ...market, costAt: expectedCostAt(amountsOf(today.estimate)), own: ownWeights(today, market) };
  const byModel = new Map<string, Candidate[]>();
  for (const offer of offersAt(market.prices, market.at)) {
    const found = candidateOf(offer, held);
    if (found === null) continue;
    if (typeof found === 'string') {
      drop(found);
      continue;
    }
    const key = offer.weights?.id ?? `${offer.host} ${withoutDate(offer.id)}`;
    byModel.set(key, [...(byModel.get(key) ?? []), found]);
  }
  return [...byModel.values()].flatMap(contender).sort((a, b) => measuredFirst(a.quality, b.quality) || a.roughly - b.roughly);
}

function contender(hosts: readonly Candidate[]): Contender | [] {
  const [best, ...others] = hosts.toSorted((a, b) => a.roughly - b.roughly || a.id.length - b.id.length);
  if (!best) return [];
  const isFirst = ({ host }: Candidate, index: number) => others.findIndex((other) => other.host === host) === index;
  return { ...best, others: others.filter((one, index) => one.host !== best.host && isFirst(one, index)) };
}

/** `gpt-5-nano-2025-08-07` is `gpt-5-nano`. */
function withoutDate(id: string): string {
  return id.replace(/-(\d{4}-\d{2}-\d{2}|\d{8})$/, '');
}

interface Held extends Today, Market {
  readonly costAt: (price: PriceQuote) => number | null;
  /** The weights in use, where they are open, and how large a model to hold the others against. */
  readonly own: { readonly id: string | null; readonly size: WeightsClass };
}

function ownWeights({ price }: Today, { prices: { catalog } }: Market): Held['own'] {
  const row = catalog.weightsOf(price.catalogId, price.provider);
  return { id: row?.id ?? null, size: (row && classOfWeights(row)) ?? classOfPrice(price) };
}

/** The same weights at the same host are no alternative, whatever two price lists say. */
function isInUse({ host, id, weights }: HostedOffer & Pick<Offer, 'weights'>, { price, own }: Held): boolean {
  return host === price.provider && (id === price.catalogId || (weights !== null && weights.id === own.id));
}

/** A text says why it is out; null: it is what the call has today. The cheap questions come first: most are out by their price. */
function candidateOf(offer: Offer, held: Held): Candidate | string | null {
  const { site, estimate, usdPerCall, costAt, prices, settings } = held;
  const { price, host, id, hostFacts, weights } = offer;
  if (!price) return 'no price per token is known';
  const roughly = costAt(price);
  if (roughly === null || roughly > usdPerCall.expected * (1 - LEAST_SAVING)) return 'not cheaper';
  if (isInUse(offer, held)) return null;
  const out =
    lacks(site, estimate, offer.can) ?? forbiddenBy(settings.policies ?? [], site, { host, model: id, facts: hostFacts, weights });
  if (out !== null) return out;
  const quality = isSame(offer, held) ? SAME : qualityOf(prices.catalog, held.price.catalogId, id, held.task);
  return notGoodEnough(offer, quality, held) ?? { ...offer, price, quality, roughly, isSame: isSame(offer, held) };
}

/** Hosts may quantise them in another way: that is named with the offer. */
const SAME: OfferQuality = { verdict: 'equal', basis: 'the same weights' };

function isSame({ weights }: Offer, { own }: Held): boolean {
  return weights !== null && weights.id === own.id;
}

const MONTH_MS = (365.25 / 12) * 86_400_000;
/** Models have become that much better since, that without a measurement nobody would move to an older one. */
const MOST_MONTHS = 18;

/** Where nothing is measured, smaller or old weights are not proposed. */
function notGoodEnough({ weights }: Offer, { verdict }: OfferQuality, { own, at }: Held): string | null {
  if (verdict === 'clearly lower') return 'clearly lower quality on the same benchmark';
  if (verdict !== 'no common data') return null;
  if (!weights) return 'closed, and no common benchmark data';
  if (weights.released && at - Date.parse(weights.released) > MOST_MONTHS * MONTH_MS)
    return `older than ${MOST_MONTHS} months, and no common benchmark data`;
  const size = classOfWeights(weights);
  return size && CLASSES.indexOf(size) >= CLASSES.indexOf(own.size) ? null : 'smaller, and no common benchmark data';
}
