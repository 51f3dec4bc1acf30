// What a call would cost at an offer, by that model's own tokenizer: what a scan after the switch finds.
import type { Capabilities, Catalog } from '../catalog/catalog';
import { providerName } from '../catalog/providers';
import { amountsOf } from '../estimate/amounts';
import { type Amounts, costPerCall, expectedCostAt } from '../estimate/cost';
import { thinkingByDefault } from '../estimate/thinking';
import type { RankedOffer } from '../model/alternatives';
import { multiply, point } from '../model/band';
import type { CallSite } from '../model/callSite';
import type { Band, Estimate } from '../model/estimate';
import { promptText } from '../tasks/inferTask';
import type { LanguagePremium } from '../tokens/languages/premium';
import { type Candidate, type Contender, LEAST_SAVING, type Today } from './candidates';
import { thinkingMore, thinkingOf } from './thinking';

export interface AtOfferDeps {
  readonly catalog: Catalog;
  /** The estimate of the call as it would be at another model and host. */
  readonly estimateOf: (site: CallSite) => Promise<Estimate>;
  /** What the language of a text costs by a model's tokenizer; null: English, or it cannot be told. */
  readonly premiumOf: (text: string, model: string) => Promise<LanguagePremium | null>;
}

/** Null: it does not save in every corner. */
export async function atOffer(candidate: Contender, today: Today, deps: AtOfferDeps): Promise<RankedOffer | null> {
  const { estimate, price: now, usdPerCall } = today;
  const { host, id, offer, price } = candidate;
  const model = offer.spelling ?? id;
  const there = await deps.estimateOf(movedTo(today.site, host, model));
  const [usd, usdThere] = [inPeriod(estimate), inPeriod(there)];
  if (!there.usdPerCall || !usd || !usdThere || !savesEverywhere(there.usdPerCall, usdPerCall)) return null;
  const verbosity = deps.catalog.verbosityOf(now.catalogId, id);
  const language = today.language && (await deps.premiumOf(promptText(today.site), model));
  const longer = (verbosity?.ratio ?? 1) * (today.language && language ? language.factor / today.language.factor : 1);
  const thinks = thinkingByDefault(model, host);
  const thinking = thinkingMore(today, there, { thinking: thinks, isSame: candidate.isSame });
  const wordy = longer === 1 && !thinking ? null : costPerCall(price, wordier(there, longer, thinking));
  if (wordy && !savesEverywhere(wordy, usdPerCall)) return null;
  const then = wordy ? multiply(wordy, estimate.callsPerMonth.value) : usdThere;
  return {
    ...factsOf(candidate, model),
    usdPerCall: there.usdPerCall,
    usd: then,
    saves: savings(usd, then),
    inputTokens: there.tokens.inputTokens,
    otherHosts: candidate.others.flatMap((other) => otherHost(other, there)),
    ...(language ? { language } : {}),
    ...thinkingOf(today, there, { thinking: thinks, more: thinking }),
    ...(verbosity ? { verbosity: { ratio: verbosity.ratio, benchmark: verbosity.benchmark } } : {}),
  };
}

/** The same weights have the same tokenizer. */
function otherHost({ host, id, offer, price, hostFacts }: Candidate, there: Estimate): RankedOffer['otherHosts'][number] | [] {
  const usdPerCall = expectedCostAt(amountsOf(there))(price);
  if (usdPerCall === null) return [];
  const { country = null, retention = null } = hostFacts ?? {};
  return { host, hostName: providerName(host), model: offer.spelling ?? id, country, retention, usdPerCall };
}

/** What a reviewer asks for. */
function factsOf({ host, offer, hostFacts, weights, price, quality, can }: Candidate, model: string) {
  return {
    ...{ model, name: weights?.name ?? offer.name ?? model, host, hostName: providerName(host), weights: weights?.id ?? null },
    ...{ inputUsdPerMillion: price.inputUsdPerMillion, outputUsdPerMillion: price.outputUsdPerMillion },
    quality,
    ...(can ? { capabilities: capabilitiesIn(can) } : {}),
    ...{ licence: weights?.licence.name ?? null, licenceForbids: weights?.licence.forbids ?? null },
    ...{ maker: weights?.maker ?? null, makerCountry: weights?.country ?? null },
    ...{ hostCountry: hostFacts?.country ?? null, retention: hostFacts?.retention ?? null, training: hostFacts?.training ?? null },
    quantisation: offer.quantisation ?? hostFacts?.quantisation ?? null,
    ...(offer.retirement?.shutdown ? { shutdown: offer.retirement.shutdown } : {}),
    ...{ source: price.source, asOf: price.asOf },
  };
}

function capabilitiesIn({ tools, structuredOutput, reasoning, input }: Capabilities): readonly string[] {
  return [
    ...(tools ? ['tools'] : []),
    ...(structuredOutput ? ['structured output'] : []),
    ...(reasoning ? ['reasoning'] : []),
    ...input.map((one) => `reads ${one}`),
  ];
}

/** A month, or a thousand calls where their number is not known. */
export function inPeriod({ usdPerMonth, usdPerCall, callsPerMonth }: Estimate): Band | null {
  return usdPerMonth ?? (usdPerCall && multiply(usdPerCall, callsPerMonth.value));
}

function savesEverywhere(then: Band, now: Band): boolean {
  const most = 1 - LEAST_SAVING;
  return then.low <= now.low * most && then.expected <= now.expected * most && then.high <= now.high * most;
}

/** The same volume on both sides: the ends belong together. */
function savings(now: Band, then: Band): Band {
  const ends = [now.low - then.low, now.expected - then.expected, now.high - then.high];
  return { low: Math.min(...ends), expected: now.expected - then.expected, high: Math.max(...ends) };
}

/** A limit of the code holds for every model. */
function wordier(estimate: Estimate, ratio: number, thinking: Band | null): Amounts {
  const amounts = { ...amountsOf(estimate), ...(thinking ? { reasoningTokens: thinking } : {}) };
  return estimate.outputTokens.origin === 'code' ? amounts : { ...amounts, outputTokens: multiply(amounts.outputTokens, point(ratio)) };
}

/** As a scan would find it after the switch; a wrapper's callers move with it. */
export function movedTo(site: CallSite, host: string, id: string): CallSite {
  const { baseUrl, callers, ...rest } = site;
  const provider = { value: host, origin: 'inferred' as const };
  const model = { value: id, origin: 'literal' as const };
  return { ...rest, provider, model, ...(callers ? { callers: callers.map((one) => ({ ...one, provider, model })) } : {}) };
}
