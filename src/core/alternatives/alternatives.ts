// Which open weights could serve this call for less, at a glance: by the same rules as the whole list, at today's numbers of tokens.
import type { Prices } from '../catalog/prices';
import { providerName } from '../catalog/providers';
import { amountsOf } from '../estimate/amounts';
import { type Amounts, costPerCall } from '../estimate/cost';
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
  { prices, at, policies = [], tasks }: { prices: Prices; at: number } & Pick<Settings, 'policies' | 'tasks'>,
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
  const best = new Map<string, { readonly found: Alternative; readonly quality: OfferQuality }>();
  for (const offer of weightsOffers(prices, at)) {
    const { weights, model } = offer;
    const host = offer.price.provider;
    const found = isOther(offer, today) && fits(offer, estimate) ? offered(offer, today) : null;
    if (!found || found.savingShare <= (best.get(found.name)?.found.savingShare ?? 0)) continue;
    const quality = qualityOf(prices.catalog, price.catalogId, model, task);
    if (!isGoodEnough(offer, quality, today) || lacks(site, estimate, prices.catalog.capabilitiesOf(model, host))) continue;
    const facts = prices.catalog.data.hosts[host] ?? null;
    if (!forbiddenBy(policies, site, { host, model, facts, weights })) best.set(found.name, { found, quality });
  }
  const sorted = [...best.values()].sort((a, b) => measuredFirst(a.quality, b.quality) || b.found.savingShare - a.found.savingShare);
  return sorted.slice(0, LIMIT).map(({ found }) => found);
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
