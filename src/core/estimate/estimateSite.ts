import type { Prices } from '../catalog/prices';
import { multiply } from '../model/band';
import type { CallSite, Problem } from '../model/callSite';
import type { Estimate, PriceQuote, Unpriced } from '../model/estimate';
import type { Clock } from '../ports';
import type { TokenCounter } from '../tokens/counter';
import type { Tokenizers } from '../tokens/tokenizers';
import { withCallers } from './callers';
import { type CommentUsage, parseComment } from './comment';
import { type Amounts, costPerCall } from './cost';
import { NOT_BY_TOKENS } from './defaults';
import { receiptOf } from './receipt';
import { promptTokens } from './tokens';
import { callsPerMonth, outputTokens } from './usage';
import type { Volumes } from './volumes';

export interface EstimateDeps {
  readonly counter: TokenCounter;
  readonly tokenizers: Tokenizers;
  readonly volumes: Volumes;
  readonly clock: Clock;
  readonly prices: Prices;
}

const NO_COMMENT: CommentUsage = { problems: [] };

/** Total on call sites: what is not known is assumed and labelled, or left unpriced with a reason. */
export async function estimateSite(site: CallSite, deps: EstimateDeps): Promise<Estimate> {
  return withCallers(site, await estimateAlone(site, deps), (one) => estimateAlone(one, deps));
}

async function estimateAlone(written: CallSite, { counter, tokenizers, volumes, clock, prices }: EstimateDeps): Promise<Estimate> {
  const site = withModel(written, prices);
  const comment = site.comment === undefined ? NO_COMMENT : parseComment(site.comment);
  const tokens = await promptTokens(site, { counter, tokenizers, volumes, comment });
  const output = outputTokens(site, comment, volumes);
  const calls = callsPerMonth(site, comment, volumes);
  const amounts = { inputTokens: tokens.count.inputTokens, outputTokens: output.value };
  const price = priceOf(written, { amounts, at: clock.now(), prices });
  const usdPerCall = 'unpriced' in price ? null : costPerCall(price, amounts);
  const usdPerMonth = usdPerCall && multiply(usdPerCall, calls.value);
  const inputFromComment = comment.inputTokens !== undefined;
  const { currency } = prices;
  const problems = [...comment.problems, ...loopProblem(site)];
  return {
    tokens: tokens.count,
    outputTokens: output,
    callsPerMonth: calls,
    price,
    usdPerCall,
    usdPerMonth,
    ...(currency ? { currency } : {}),
    receipt: receiptOf({ tokens, inputFromComment, output, calls, price, usdPerCall, usdPerMonth, ...(currency ? { currency } : {}) }),
    ...(problems.length > 0 ? { problems } : {}),
    ...(comment.ignored === undefined ? {} : { ignored: comment.ignored }),
  };
}

interface Pricing {
  readonly amounts: Amounts;
  readonly at: number;
  readonly prices: Prices;
}

/** Azure's deployments have names of their own; tokens are counted by the model behind them. */
function withModel(site: CallSite, prices: Prices): CallSite {
  const model = prices.modelOf(site.provider.value, site.model.value);
  return model === site.model.value ? site : { ...site, model: { ...site.model, value: model } };
}

function priceOf(site: CallSite, { amounts, at, prices }: Pricing): PriceQuote | Unpriced {
  const price = prices.quote({ provider: site.provider.value, model: site.model.value, baseUrl: site.baseUrl?.value ?? null, at });
  if ('unpriced' in price) return { unpriced: because(price.unpriced, site) };
  if (price.local) return price;
  const otherwise = NOT_BY_TOKENS[site.kind];
  if (otherwise) return { unpriced: otherwise };
  return costPerCall(price, amounts) ? price : { unpriced: `only a part of the price of ${price.catalogId} is known` };
}

/** The catalog knows that something is missing; the code's reading knows why. */
function because(unpriced: string, { provider, model }: CallSite): string {
  if (provider.value === null) return provider.reason ? `${unpriced}: ${provider.reason}` : unpriced;
  return model.value === null && model.reason ? `${unpriced}: ${model.reason}` : unpriced;
}

function loopProblem({ multiplicity: { inLoop, count } }: CallSite): readonly Problem[] {
  if (!inLoop || count !== undefined) return [];
  return [{ code: 'call-in-loop', message: 'the call runs once per iteration of a loop whose length is not in the code' }];
}
