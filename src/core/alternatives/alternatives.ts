// Which open weights could serve this call for less, for the same usage. Price alone is compared; quality is not known here yet.
import { providerName } from '../catalog/providers';
import { multiply } from '../model/band';
import type { CallKind, CallSite } from '../model/callSite';
import type { Alternative, Band, Estimate, PriceQuote } from '../model/estimate';
import { CLASSES, type HostRow, OPEN_WEIGHTS, type WeightsClass, type WeightsRow } from './openWeights';

const KINDS: ReadonlySet<CallKind> = new Set(['chat', 'completion', 'responses', 'agent']);
const LIMIT = 3;
/** Below this, price lists differ more than the offers do. */
const LEAST_SAVING = 0.1;

/** At most three, each of other weights, the greatest saving first; each saves at least a tenth in every corner of the estimate. */
export function cheaperAlternatives(site: CallSite, estimate: Estimate): readonly Alternative[] {
  const { price, usdPerCall } = estimate;
  if (!KINDS.has(site.kind) || 'unpriced' in price || price.local || !usdPerCall || usdPerCall.expected === 0) return [];
  const offers = OPEN_WEIGHTS.filter((row) => isOfClass(row.class, price)).flatMap((row) =>
    bestOffer(row, { estimate, price, usdPerCall }),
  );
  return offers.sort((a, b) => b.savingShare - a.savingShare).slice(0, LIMIT);
}

interface Today {
  readonly estimate: Estimate;
  readonly price: PriceQuote;
  readonly usdPerCall: Band;
}

function bestOffer(row: WeightsRow, today: Today): readonly Alternative[] {
  const offers = row.hosts
    .filter((host) => isOther(row, host, today.price) && fits(host, today.estimate))
    .map((host) => offer(row, host, today));
  const saving = offers.filter((one) => savesEverywhere(one.usdPerCall, today.usdPerCall));
  return saving.sort((a, b) => b.savingShare - a.savingShare).slice(0, 1);
}

function offer(row: WeightsRow, host: HostRow, { estimate, usdPerCall: now }: Today): Alternative {
  const usdPerCall = costAt(host, estimate);
  return {
    model: host.model,
    name: row.name,
    host: host.host,
    hostName: providerName(host.host),
    inputUsdPerMillion: host.input,
    outputUsdPerMillion: host.output,
    usdPerCall,
    usdPerMonth: multiply(usdPerCall, estimate.callsPerMonth.value),
    savingShare: 1 - usdPerCall.expected / now.expected,
    licence: row.licence,
    source: host.source,
    asOf: host.asOf,
  };
}

function costAt(host: HostRow, { tokens, outputTokens }: Estimate): Band {
  const cost = (corner: keyof Band) => (host.input * tokens.inputTokens[corner] + host.output * outputTokens.value[corner]) / 1e6;
  return { low: cost('low'), expected: cost('expected'), high: cost('high') };
}

function savesEverywhere(offered: Band, now: Band): boolean {
  const most = 1 - LEAST_SAVING;
  return offered.low <= now.low * most && offered.expected <= now.expected * most && offered.high <= now.high * most;
}

/** The same weights at the same host are no alternative, whatever two price lists say. */
function isOther(row: WeightsRow, host: HostRow, price: PriceQuote): boolean {
  return host.host !== price.provider || !row.ids.test(price.catalogId.toLowerCase());
}

function fits(host: HostRow, { tokens, outputTokens }: Estimate): boolean {
  return tokens.inputTokens.high + outputTokens.value.high <= host.context;
}

function isOfClass(weights: WeightsClass, price: PriceQuote): boolean {
  return CLASSES.indexOf(weights) >= CLASSES.indexOf(classOf(price));
}

/** Of known weights their own; else what a model costs says roughly what it is used for: a dear one is not compared with the smallest. */
function classOf({ catalogId, outputUsdPerMillion }: PriceQuote): WeightsClass {
  const known = OPEN_WEIGHTS.find((row) => row.ids.test(catalogId.toLowerCase()));
  const paid = outputUsdPerMillion ?? 0;
  return known?.class ?? (paid >= 6 ? 'large' : paid >= 1 ? 'medium' : 'small');
}
