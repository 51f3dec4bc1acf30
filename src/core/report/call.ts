// A finding of the engine → a call of the report. The model's types are frozen views; the contract is plain data.

import { scale } from '../model/band';
import type { PromptMessage, RequestOptions, Sourced } from '../model/callSite';
import type { Assumed, Finding, FurtherUsage, PriceQuote, Unpriced } from '../model/estimate';
import type { ReportCall } from '../model/report';
import { callUses } from '../tasks/callUses';

export function callOf({ site, estimate, alternatives, advice = [], task }: Finding): ReportCall {
  const { tokens, price, usdPerCall, usdPerMonth } = estimate;
  const uses = callUses(site);
  return {
    id: site.id,
    file: site.path,
    codeClass: site.codeClass ?? 'production',
    cell: site.cell,
    range: { ...site.range },
    language: site.language,
    sdk: site.sdk,
    api: site.api,
    kind: site.kind,
    level: site.level,
    ...(task ? { task: { ...task } } : {}),
    ...(uses.length > 0 ? { uses: [...uses] } : {}),
    provider: sourced(site.provider),
    ...(site.baseUrl ? { baseUrl: sourced(site.baseUrl) } : {}),
    model: { ...sourced(site.model), catalogId: 'unpriced' in price ? null : price.catalogId },
    prompt: promptOf(site.prompt),
    tokens: { ...tokens, inputTokens: { ...tokens.inputTokens } },
    price: priceOf(price),
    cost: {
      usdPerCall: usdPerCall && { ...usdPerCall },
      usdPerMonth: usdPerMonth && { ...usdPerMonth },
      usdPer1000Calls: usdPerCall && scale(usdPerCall, 1000),
      ...(estimate.priceChanges?.length ? { priceChanges: estimate.priceChanges.map((change) => ({ ...change })) } : {}),
      ...(estimate.movers ? { movers: estimate.movers.map((mover) => ({ ...mover })) } : {}),
    },
    usage: usageOf({ site, estimate }),
    ...(estimate.ignored === undefined ? {} : { ignored: estimate.ignored }),
    ...(estimate.callers
      ? {
          callers: estimate.callers.map((one) => ({
            ...one,
            inputTokens: { ...one.inputTokens },
            usdPerCall: one.usdPerCall && { ...one.usdPerCall },
          })),
        }
      : {}),
    receipt: estimate.receipt.map((line) => ({ ...line })),
    alternatives: alternatives.map((alternative) => ({ ...alternative })),
    ...(advice.length > 0 ? { advice: advice.map((one) => ({ ...one, saving: one.saving && { ...one.saving } })) } : {}),
    problems: [...site.problems, ...(estimate.problems ?? [])].map((problem) => ({ ...problem })),
  };
}

function usageOf({ site, estimate }: Pick<Finding, 'site' | 'estimate'>): ReportCall['usage'] {
  return {
    outputTokens: assumed(estimate.outputTokens),
    callsPerMonth: assumed(estimate.callsPerMonth),
    ...furtherOf(estimate.usage ?? {}),
    ...(site.maxOutputTokens ? { maxOutputTokens: sourced(site.maxOutputTokens) } : {}),
    ...(site.answers ? { answers: sourced(site.answers) } : {}),
    stream: site.stream,
    inLoop: site.multiplicity.inLoop,
    ...(site.options ? { options: optionsOf(site.options) } : {}),
    ...(site.multiplicity.count === undefined ? {} : { loopCount: site.multiplicity.count }),
  };
}

function furtherOf({
  reasoningTokens,
  cacheShare,
  cacheWriteShare,
  batchShare,
  turns,
  attempts,
}: FurtherUsage): Partial<ReportCall['usage']> {
  return {
    ...(reasoningTokens ? { reasoningTokens: assumed(reasoningTokens) } : {}),
    ...(cacheShare ? { cacheShare: assumed(cacheShare) } : {}),
    ...(cacheWriteShare ? { cacheWriteShare: assumed(cacheWriteShare) } : {}),
    ...(batchShare ? { batchShare: assumed(batchShare) } : {}),
    ...(turns ? { turns: assumed(turns) } : {}),
    ...(attempts ? { attempts: assumed(attempts) } : {}),
  };
}

function optionsOf(options: RequestOptions): ReportCall['usage']['options'] {
  const { reasoning, serviceTier, maxSteps, retries, size, quality, cacheMarkers } = options;
  return {
    ...(reasoning ? { reasoning: sourced(reasoning) } : {}),
    ...(serviceTier ? { serviceTier: sourced(serviceTier) } : {}),
    ...(maxSteps ? { maxSteps: sourced(maxSteps) } : {}),
    ...(retries ? { retries: sourced(retries) } : {}),
    ...(size ? { size: sourced(size) } : {}),
    ...(quality ? { quality: sourced(quality) } : {}),
    ...(cacheMarkers === undefined ? {} : { cacheMarkers }),
  };
}

function promptOf({ messages, origin, complete, tools }: Finding['site']['prompt']): ReportCall['prompt'] {
  return { parts: messages.map(partOf), origin, complete, ...(tools === undefined ? {} : { tools }) };
}

function partOf({ role, pieces }: PromptMessage): ReportCall['prompt']['parts'][number] {
  const text = pieces.map((piece) => ('text' in piece ? piece.text : `{{${piece.hole}}}`)).join('');
  return { role, text, holes: pieces.flatMap((piece) => ('hole' in piece ? [piece.hole] : [])) };
}

function sourced<T>({ value, origin, at, reason, others }: Sourced<T>) {
  return {
    value,
    origin,
    ...(at ? { at: { ...at } } : {}),
    ...(reason === undefined ? {} : { reason }),
    ...(others ? { others: [...others] } : {}),
  };
}

function assumed({ value, origin, note }: Assumed) {
  return { value: { ...value }, origin, note };
}

function priceOf(price: PriceQuote | Unpriced): ReportCall['price'] {
  return 'unpriced' in price ? { unpriced: price.unpriced } : { ...price, tiers: price.tiers?.map((tier) => ({ ...tier })) };
}
