// Which open weights could serve this call for less, at a glance: by the same rules as the whole list, at today's numbers of tokens.
import type { Prices } from '../catalog/prices';
import { providerName } from '../catalog/providers';
import { amountsOf } from '../estimate/amounts';
import { type Amounts, costPerCall, expectedPerCall } from '../estimate/cost';
import type { OfferQuality } from '../model/alternatives';
import { multiply } from '../model/band';
import type { CallKind, CallSite } from '../model/callSite';
import type { Alternative, Band, Estimate, PriceQuote } from '../model/estimate';
import type { Settings } from '../model/settings';
import { inferTask } from '../tasks/inferTask';
import { lacks } from './needs';
import { CLASSES, classOfPrice, classOfWeights, type WeightsClass, type WeightsOffer, weightsOffers } from './openWeights';
import { forbiddenBy } from './policyFilter';
import { measuredFirst, qualityOf } from './quality';

const KINDS: ReadonlySet<CallKind> = new Set(['chat', 'completion', 'responses', 'agent']);
const LIMIT = 3;
/** Below this, price lists differ more than the offers do. */
export const LEAST_SAVING = 0.1;

/** At most three, each of other weights, those with measured quality first, then the greatest saving; each saves at least a tenth in every corner of the estimate. */
export function cheaperAlternatives(
  site: CallSite,
  estimate: Estimate,
  { prices, at, settings: { policies = [], tasks } }: { prices: Prices; at: number; settings: Pick<Settings, 'policies' | 'tasks'> },
): readonly Alternative[] {
  const { price, usdPerCall } = estimate;
  if (!KINDS.has(site.kind) || 'unpriced' in price || price.local || !usdPerCall || usdPerCall.expected === 0) return [];
  const own = prices.catalog.weightsOf(price.catalogId, price.provider);
  const today = {
    estimate,
    amounts: amountsOf(estimate),
    price,
    usdPerCall,
    weights: own?.id ?? null,
    class: (own && classOfWeights(own)) ?? classOfPrice(price),
  };
  const { task } = inferTask(site, tasks);
  const isAllowed = ({ weights, model, price: { provider: host } }: WeightsOffer) => {
    if (lacks(site, estimate, prices.catalog.capabilitiesOf(model, host))) return false;
    return !forbiddenBy(policies, site, { host, model, facts: prices.catalog.data.hosts[host] ?? null, weights });
  };
  const candidates = cheaperOnPaper(weightsOffers(prices, at), today)
    .map(({ offer, usd }) => ({ offer, usd, quality: qualityOf(prices.catalog, price.catalogId, offer.model, task) }))
    .filter(({ offer, quality }) => isGoodEnough(offer, quality, today))
    .sort((a, b) => measuredFirst(a.quality, b.quality) || a.usd - b.usd);
  const best = new Map<string, Alternative>();
  for (const { offer } of candidates) {
    if (best.size === LIMIT) break;
    const found = best.has(offer.weights.name) || !isAllowed(offer) ? null : offered(offer, today);
    if (found) best.set(found.name, found);
  }
  return [...best.values()];
}

/** By the expected cost alone: a band is drawn for the few that are shown, not for hundreds. */
function cheaperOnPaper(offers: Iterable<WeightsOffer>, today: Today): readonly { readonly offer: WeightsOffer; readonly usd: number }[] {
  const most = today.usdPerCall.expected * (1 - LEAST_SAVING);
  return [...offers].flatMap((offer) => {
    if (!isOther(offer, today) || !fits(offer, today.estimate)) return [];
    const usd = expectedPerCall(offer.price, today.amounts);
    return usd !== null && usd <= most ? [{ offer, usd }] : [];
  });
}

/** Where nothing is measured, smaller weights are not compared with larger ones. */
function isGoodEnough(offer: WeightsOffer, { verdict }: OfferQuality, today: Today): boolean {
  return verdict === 'no common data' ? CLASSES.indexOf(offer.class) >= CLASSES.indexOf(today.class) : verdict !== 'clearly lower';
}

interface Today {
  readonly estimate: Estimate;
  readonly amounts: Amounts;
  readonly price: PriceQuote;
  readonly usdPerCall: Band;
  /** The weights in use, where they are open. */
  readonly weights: string | null;
  readonly class: WeightsClass;
}

/** Null: it does not save enough, or its price is known in part only. */
function offered({ weights, model, price }: WeightsOffer, { estimate, amounts, usdPerCall: now }: Today): Alternative | null {
  const usdPerCall = costPerCall(price, amounts);
  if (!usdPerCall || !savesEverywhere(usdPerCall, now) || price.inputUsdPerMillion === null || price.outputUsdPerMillion === null)
    return null;
  return {
    model,
    name: weights.name,
    host: price.provider,
    hostName: providerName(price.provider),
    inputUsdPerMillion: price.inputUsdPerMillion,
    outputUsdPerMillion: price.outputUsdPerMillion,
    usdPerCall,
    usdPerMonth: multiply(usdPerCall, estimate.callsPerMonth.value),
    savingShare: 1 - usdPerCall.expected / now.expected,
    licence: weights.licence.name ?? 'licence not evidenced',
    source: price.source,
    asOf: price.asOf,
  };
}

export function savesEverywhere(offered: Band, now: Band): boolean {
  const most = 1 - LEAST_SAVING;
  return offered.low <= now.low * most && offered.expected <= now.expected * most && offered.high <= now.high * most;
}

/** The same weights at the same host are no alternative, whatever two price lists say. */
function isOther(offer: WeightsOffer, today: Today): boolean {
  return offer.weights.id !== today.weights || offer.price.provider !== today.price.provider;
}

function fits({ context }: WeightsOffer, { tokens, outputTokens }: Estimate): boolean {
  return tokens.inputTokens.high + outputTokens.value.high <= context;
}
