// The list of alternatives of a call, and its first three for a look: by the same rules, with the same figures.
import type { AlternativeList, RankedOffer } from '../model/alternatives';
import type { CallSite } from '../model/callSite';
import type { Alternative, Estimate } from '../model/estimate';
import { inferTask, promptText } from '../tasks/inferTask';
import { type AtOfferDeps, atOffer, inPeriod } from './atOffer';
import { type Contender, candidatesFor, type Market, type Today } from './candidates';
import { measuredFirst } from './quality';

export type RankDeps = Market & Omit<AtOfferDeps, 'catalog'>;

const MOST = 8;
const AT_A_GLANCE = 3;

export async function rankAlternatives(site: CallSite, estimate: Estimate, deps: RankDeps): Promise<AlternativeList> {
  const { usdPerCall, usdPerMonth } = estimate;
  const list = {
    schema: 'outlay.alternatives/1' as const,
    task: inferTask(site, deps.settings.tasks),
    per: usdPerMonth ? ('month' as const) : ('1,000 calls' as const),
    today: {
      ...{ model: site.model.value, provider: site.provider.value, usdPerCall, usd: inPeriod(estimate) },
      inputTokens: estimate.tokens.inputTokens,
    },
  };
  const today = await todayOf(site, estimate, deps);
  if (typeof today === 'string') return { ...list, open: [], closed: [], out: [], none: today };
  const out = new Map<string, number>();
  const drop = (reason: string) => void out.set(reason, (out.get(reason) ?? 0) + 1);
  const candidates = candidatesFor(today, deps, drop);
  const open = await best(
    candidates.filter(({ weights }) => weights !== null),
    { today, deps, drop },
  );
  const closed = await best(
    candidates.filter(({ weights }) => weights === null),
    { today, deps, drop },
  );
  const reasons = [...out].map(([reason, count]) => ({ reason, count })).sort((a, b) => b.count - a.count);
  const language = today.language ? { today: { ...list.today, language: today.language } } : {};
  return { ...list, ...language, open, closed, out: reasons };
}

/** The first three open weights of the list. */
export async function suggestions(site: CallSite, estimate: Estimate, deps: RankDeps): Promise<readonly Alternative[]> {
  const today = await todayOf(site, estimate, deps);
  if (typeof today === 'string') return [];
  const drop = () => {};
  const open = candidatesFor(today, deps, drop).filter(({ weights }) => weights !== null);
  return (await best(open, { today, deps, drop })).slice(0, AT_A_GLANCE).map((offer) => atAGlance(offer, estimate));
}

/** A text says why there can be no list. */
async function todayOf(site: CallSite, estimate: Estimate, { settings, premiumOf }: RankDeps): Promise<Today | string> {
  const { price, usdPerCall } = estimate;
  if ('unpriced' in price) return `what the call costs today is not known: ${price.unpriced}`;
  if (price.local || !usdPerCall || usdPerCall.expected === 0) return 'the call costs nothing today';
  if (!/^(chat|completion|responses|agent)$/.test(site.kind)) return `for calls of the kind ${site.kind} there is no list yet`;
  const language = await premiumOf(promptText(site), price.catalogId);
  return { site, estimate, price, usdPerCall, task: inferTask(site, settings.tasks).task, language };
}

interface Ranking {
  readonly today: Today;
  readonly deps: RankDeps;
  readonly drop: (reason: string) => void;
}

/** Estimated one by one, the cheapest by list first. */
async function best(candidates: readonly Contender[], { today, deps, drop }: Ranking): Promise<readonly RankedOffer[]> {
  const ranked: RankedOffer[] = [];
  for (const candidate of candidates) {
    if (ranked.length === MOST) {
      drop('saves less than those shown');
      continue;
    }
    const offer = await atOffer(candidate, today, { ...deps, catalog: deps.prices.catalog });
    if (offer) ranked.push(offer);
    else drop('cheaper only within the error of the estimate');
  }
  return ranked.sort((a, b) => measuredFirst(a.quality, b.quality) || b.saves.expected - a.saves.expected);
}

function atAGlance(offer: RankedOffer, estimate: Estimate): Alternative {
  const { model, name, host, hostName, inputUsdPerMillion, outputUsdPerMillion } = offer;
  const { usdPerCall, usd, saves, quality, licence, source, asOf } = offer;
  const now = inPeriod(estimate)?.expected ?? 0;
  return {
    ...{ model, name, host, hostName, inputUsdPerMillion, outputUsdPerMillion, usdPerCall, source, asOf },
    quality: quality.verdict,
    usdPerMonth: usd,
    saves,
    savingShare: now > 0 ? saves.expected / now : 0,
    licence: licence ?? 'licence not evidenced',
  };
}
