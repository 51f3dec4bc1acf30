// Every model × host that could serve a call for less, priced for the call's whole workload as a scan after the switch would.
import type { Catalog, HostedOffer } from '../catalog/catalog';
import type { Prices } from '../catalog/prices';
import { providerName, providerRow } from '../catalog/providers';
import { amountsOf } from '../estimate/amounts';
import { costPerCall } from '../estimate/cost';
import type { AlternativeList, CallTask, OfferQuality, RankedOffer } from '../model/alternatives';
import { multiply } from '../model/band';
import type { CallSite } from '../model/callSite';
import type { Band, Estimate, PriceQuote } from '../model/estimate';
import type { Settings } from '../model/settings';
import { inferTask } from '../tasks/inferTask';
import { LEAST_SAVING, savesEverywhere } from './alternatives';
import { lacks } from './needs';
import { CLASSES, classOfPrice, classOfWeights, NOT_OPEN_TO_ALL, SPECIAL } from './openWeights';
import { forbiddenBy } from './policyFilter';
import { measuredFirst, qualityOf } from './quality';

export interface RankDeps {
  readonly prices: Prices;
  readonly at: number;
  readonly settings: Settings;
  /** The estimate of the call as it would be at another model and host. */
  readonly estimateOf: (site: CallSite) => Promise<Estimate>;
}

const MOST = 8;
/** So many are looked at closely for each that is shown. */
const CLOSER = 4;

export async function rankAlternatives(site: CallSite, estimate: Estimate, deps: RankDeps): Promise<AlternativeList> {
  const task = inferTask(site, deps.settings.tasks);
  const today = {
    model: site.model.value,
    provider: site.provider.value,
    usdPerCall: estimate.usdPerCall,
    usd: inPeriod(estimate),
  };
  const per = estimate.usdPerMonth ? ('month' as const) : ('1,000 calls' as const);
  const list = { schema: 'outlay.alternatives/1' as const, task, per, today };
  const none = (reason: string): AlternativeList => ({ ...list, open: [], closed: [], out: [], none: reason });
  const { price, usdPerCall } = estimate;
  const usd = inPeriod(estimate);
  if ('unpriced' in price) return none(`what the call costs today is not known: ${price.unpriced}`);
  if (price.local || !usdPerCall || !usd || usdPerCall.expected === 0) return none('the call costs nothing today');
  if (!/^(chat|completion|responses|agent)$/.test(site.kind)) return none(`for calls of the kind ${site.kind} there is no list yet`);
  const out = new Map<string, number>();
  const drop = (reason: string) => void out.set(reason, (out.get(reason) ?? 0) + 1);
  const ranking: Ranking = { site, estimate, price, usdPerCall, usd, task: task.task, deps, drop };
  const candidates = candidatesOf(ranking);
  const open = await closer(
    candidates.filter(({ offer }) => offer.weights !== undefined),
    ranking,
  );
  const closed = await closer(
    candidates.filter(({ offer }) => offer.weights === undefined),
    ranking,
  );
  const reasons = [...out].map(([reason, count]) => ({ reason, count })).sort((a, b) => b.count - a.count);
  return { ...list, open, closed, out: reasons };
}

interface Ranking {
  readonly site: CallSite;
  readonly estimate: Estimate;
  readonly price: PriceQuote;
  readonly usdPerCall: Band;
  readonly usd: Band;
  readonly task: CallTask;
  readonly deps: RankDeps;
  readonly drop: (reason: string) => void;
}

interface Candidate extends HostedOffer {
  readonly price: PriceQuote;
  readonly quality: OfferQuality;
  /** At the same numbers of tokens. */
  readonly roughly: number;
}

function candidatesOf(ranking: Ranking): readonly Candidate[] {
  const { catalog } = ranking.deps.prices;
  return catalog.modelsOf().flatMap((offer): Candidate[] => {
    const found = candidateOf(catalog, offer, ranking);
    if (typeof found !== 'string') return found ? [found] : [];
    ranking.drop(found);
    return [];
  });
}

/** A text says why it is out; null: it was never meant. */
function candidateOf(
  catalog: Catalog,
  hosted: HostedOffer,
  { site, estimate, price: now, usdPerCall, task, deps }: Ranking,
): Candidate | string | null {
  const { host, id, offer, hostFacts } = hosted;
  const isOpen = offer.weights !== undefined;
  if (SPECIAL.test(id) || providerRow(host)?.gateway || (isOpen && NOT_OPEN_TO_ALL.has(host))) return null;
  if (isOpen ? !hostFacts?.openaiBaseUrl : !MAKERS.has(host)) return null;
  const price = deps.prices.quote({ provider: host, model: id, at: deps.at });
  if ('unpriced' in price || !price.inputUsdPerMillion || !price.outputUsdPerMillion) return isOpen ? 'no price per token is known' : null;
  if (offer.retirement?.shutdown !== undefined && offer.retirement.shutdown <= new Date(deps.at).toISOString().slice(0, 10))
    return 'retired';
  if (host === now.provider && (id === now.catalogId || offer.weights === catalog.weightsOf(now.catalogId, now.provider)?.id)) return null;
  const roughly = costPerCall(price, amountsOf(estimate));
  if (!roughly || roughly.expected > usdPerCall.expected * (1 - LEAST_SAVING)) return 'not cheaper';
  const lacking = lacks(site, estimate, catalog.capabilitiesOf(id, host));
  if (lacking) return lacking;
  const weights = offer.weights === undefined ? null : (catalog.data.weights[offer.weights] ?? null);
  const forbidden = forbiddenBy(deps.settings.policies ?? [], site, { host, model: id, facts: hostFacts, weights });
  if (forbidden) return forbidden;
  const quality = qualityOf(catalog, now.catalogId, id, task);
  if (quality.verdict === 'clearly lower') return 'clearly lower quality on the same benchmark';
  if (quality.verdict === 'no common data') {
    if (!isOpen) return 'closed, and no common benchmark data';
    const own = catalog.weightsOf(now.catalogId, now.provider);
    const least = (own && classOfWeights(own)) ?? classOfPrice(now);
    const size = weights && classOfWeights(weights);
    if (!size || CLASSES.indexOf(size) < CLASSES.indexOf(least)) return 'smaller, and no common benchmark data';
  }
  return { ...hosted, price, quality, roughly: roughly.expected };
}

/** Who sells closed models of their own by the token. */
const MAKERS: ReadonlySet<string> = new Set(['openai', 'anthropic', 'google', 'xai', 'mistral', 'cohere']);

/** The cheapest host of each model, estimated as the call would be there. Measured quality first, then by what is saved. */
async function closer(candidates: readonly Candidate[], ranking: Ranking): Promise<readonly RankedOffer[]> {
  const best = new Map<string, Candidate>();
  for (const one of candidates) {
    const key = one.offer.weights ?? one.id;
    const known = best.get(key);
    if (!known || one.roughly < known.roughly) best.set(key, one);
    if (known) ranking.drop('a cheaper host serves the same model');
  }
  const sorted = [...best.values()].sort((a, b) => measuredFirst(a.quality, b.quality) || a.roughly - b.roughly);
  const ranked: RankedOffer[] = [];
  for (const candidate of sorted.slice(0, MOST * CLOSER)) {
    const offer = await offerAt(candidate, ranking);
    if (offer) ranked.push(offer);
    else ranking.drop('cheaper only within the error of the estimate');
  }
  const all = ranked.sort((a, b) => measuredFirst(a.quality, b.quality) || b.saves.expected - a.saves.expected);
  for (let index = MOST; index < all.length; index++) ranking.drop('saves less than those shown');
  return all.slice(0, MOST);
}

/** Null: it does not save in every corner. */
async function offerAt(candidate: Candidate, { site, estimate, price: now, usdPerCall, usd, deps }: Ranking): Promise<RankedOffer | null> {
  const { host, id, offer, hostFacts, price, quality } = candidate;
  const { catalog } = deps.prices;
  const model = offer.spelling ?? id;
  const there = await deps.estimateOf(movedTo(site, host, model));
  const usdThere = inPeriod(there);
  if (!there.usdPerCall || !usdThere || !savesEverywhere(there.usdPerCall, usdPerCall)) return null;
  const verbosity = catalog.verbosityOf(now.catalogId, id);
  const wordy = verbosity ? costPerCall(price, wordier(there, verbosity.ratio)) : null;
  if (wordy && wordy.expected > usdPerCall.expected * (1 - LEAST_SAVING)) return null;
  const month = wordy ? multiply(wordy, estimate.callsPerMonth.value) : usdThere;
  const weights = offer.weights === undefined ? null : (catalog.data.weights[offer.weights] ?? null);
  return {
    ...{ model, name: weights?.name ?? offer.name ?? model, host, hostName: providerName(host), weights: offer.weights ?? null },
    ...{ inputUsdPerMillion: price.inputUsdPerMillion, outputUsdPerMillion: price.outputUsdPerMillion },
    ...{
      usdPerCall: there.usdPerCall,
      usd: usdThere,
      saves: savings(usd, month),
      inputTokens: there.tokens.inputTokens,
    },
    ...(verbosity ? { verbosity: { ratio: verbosity.ratio, benchmark: verbosity.benchmark } } : {}),
    quality,
    ...{ licence: weights?.licence.name ?? null, licenceForbids: weights?.licence.forbids ?? null },
    ...{ maker: weights?.maker ?? null, makerCountry: weights?.country ?? null },
    ...{ hostCountry: hostFacts?.country ?? null, retention: hostFacts?.retention ?? null, training: hostFacts?.training ?? null },
    quantisation: offer.quantisation ?? hostFacts?.quantisation ?? null,
    ...(offer.retirement?.shutdown ? { shutdown: offer.retirement.shutdown } : {}),
    ...{ source: price.source, asOf: price.asOf },
  };
}

/** A month, or a thousand calls where their number is not known. */
function inPeriod({ usdPerMonth, usdPerCall, callsPerMonth }: Estimate): Band | null {
  return usdPerMonth ?? (usdPerCall && multiply(usdPerCall, callsPerMonth.value));
}

/** The same volume on both sides: the ends belong together. */
function savings(now: Band, then: Band): Band {
  const ends = [now.low - then.low, now.expected - then.expected, now.high - then.high];
  return { low: Math.min(...ends), expected: now.expected - then.expected, high: Math.max(...ends) };
}

/** A limit of the code holds for every model. */
function wordier(estimate: Estimate, ratio: number): ReturnType<typeof amountsOf> {
  const amounts = amountsOf(estimate);
  return estimate.outputTokens.origin === 'code' ? amounts : { ...amounts, outputTokens: multiply(amounts.outputTokens, point(ratio)) };
}

const point = (value: number): Band => ({ low: value, expected: value, high: value });

/** As a scan would find it after the switch; a wrapper's callers move with it. */
export function movedTo(site: CallSite, host: string, id: string): CallSite {
  const { baseUrl, callers, ...rest } = site;
  const provider = { value: host, origin: 'inferred' as const };
  const model = { value: id, origin: 'literal' as const };
  return { ...rest, provider, model, ...(callers ? { callers: callers.map((one) => ({ ...one, provider, model })) } : {}) };
}
