import type { Prices } from '../catalog/prices';
import type { Service } from '../catalog/schema';
import type { CallSite, Problem } from '../model/callSite';
import type { Assumed, Estimate, FurtherUsage, PriceQuote, Unpriced } from '../model/estimate';
import { type Measured, measuredWords } from '../model/measured';
import type { PresetName } from '../model/settings';
import type { Clock } from '../ports';
import type { TokenCounter } from '../tokens/counter';
import type { Tokenizers } from '../tokens/tokenizers';
import { amountsOf } from './amounts';
import { cacheRuleOf } from './caches';
import { cachingOf } from './caching';
import { withCallers } from './callers';
import { type CommentUsage, parseComment, strayHoles } from './comment';
import { type Amounts, costPerCall } from './cost';
import { NOT_BY_TOKENS } from './defaults';
import { receiptOf } from './receipt';
import { simulate } from './simulate';
import { holesOf, type PromptTokens, promptTokens } from './tokens';
import { type TrainingTokens, trainingTokens, unpricedTraining } from './training/trainingTokens';
import { callsPerMonth, furtherUsage, outputTokens, type Said } from './usage';
import type { Volumes } from './volumes';

export interface EstimateDeps {
  readonly counter: TokenCounter;
  readonly tokenizers: Tokenizers;
  readonly volumes: Volumes;
  readonly clock: Clock;
  readonly prices: Prices;
  readonly preset?: PresetName;
  readonly measured?: (site: CallSite) => Measured | undefined;
}

const NO_COMMENT: CommentUsage = { problems: [] };

/** Total on call sites: what is not known is assumed and labelled, or left unpriced with a reason. */
export async function estimateSite(site: CallSite, deps: EstimateDeps): Promise<Estimate> {
  return withCallers(site, await estimateAlone(site, deps), (one) => estimateAlone(one, deps));
}

async function estimateAlone(written: CallSite, deps: EstimateDeps): Promise<Estimate> {
  const { counter, tokenizers, volumes, clock, prices, preset } = deps;
  const site = withModel(written, prices);
  const comment = site.comment === undefined ? NO_COMMENT : parseComment(site.comment);
  const measured = deps.measured?.(site);
  const said: Said = { comment, volumes, ...(preset ? { preset } : {}), ...(measured ? { measured } : {}) };
  const training = await trainingTokens(site, { counter, tokenizers }, contextOf(site, prices));
  const tokens =
    training?.tokens ?? (await promptTokens(site, { counter, tokenizers, volumes, comment, ...(measured ? { measured } : {}) }));
  const output = outputTokens(site, said);
  const calls = callsPerMonth(site, said);
  const usage = withCache(site, { tokens, calls, usage: furtherUsage(site, said, output) });
  const amounts = amountsOf({ tokens: tokens.count, outputTokens: output, usage });
  const quote = priceOf(written, { at: clock.now(), prices }, training);
  const batch = batchOf(written, { amounts, at: clock.now(), prices });
  const cost = 'unpriced' in quote ? null : simulate({ price: quote, batch }, { site, tokens, amounts, usage, output, calls });
  const price = cost || 'unpriced' in quote ? quote : inFull(quote, amounts);
  const { currency } = prices;
  const problems = [
    ...comment.problems,
    ...strayHoles(
      comment,
      holesOf(site).map(({ hole }) => hole),
    ),
    ...(training?.problems ?? []),
    ...loopProblem(site),
  ];
  const figures = { usdPerCall: cost?.usdPerCall ?? null, usdPerMonth: cost?.usdPerMonth ?? null };
  const inputSaid = measured ? measuredWords(measured) : comment.inputTokens === undefined ? undefined : 'outlay: input=… at the call';
  return {
    tokens: tokens.count,
    outputTokens: output,
    callsPerMonth: calls,
    usage,
    price,
    ...figures,
    ...(cost && cost.movers.length > 0 ? { movers: cost.movers } : {}),
    ...(currency ? { currency } : {}),
    receipt: receiptOf({
      ...{ tokens, output, usage, calls, price, ...figures, movers: cost?.movers ?? [] },
      ...(inputSaid === undefined ? {} : { inputSaid }),
      ...(training ? { input: training.lines } : {}),
      ...(currency ? { currency } : {}),
    }),
    ...(problems.length > 0 ? { problems } : {}),
    ...(comment.ignored === undefined ? {} : { ignored: comment.ignored }),
  };
}

/** What nobody has said of the cache follows from the prompt's begin and the volume. */
function withCache(site: CallSite, { tokens, calls, usage }: { tokens: PromptTokens; calls: Assumed; usage: FurtherUsage }): FurtherUsage {
  if (usage.cacheShare || !ANSWERING.has(site.kind)) return usage;
  const prefix = {
    tokens: tokens.prefixTokens,
    inputTokens: tokens.count.inputTokens.expected,
    marked: (site.options?.cacheMarkers ?? 0) > 0,
  };
  const rule = cacheRuleOf(site.provider.value, site.model.value);
  const caching = cachingOf(rule, prefix, calls.origin === 'default' ? null : calls.value);
  if (!caching) return usage;
  return { ...usage, cacheShare: caching.read, ...(caching.write.value.high > 0 ? { cacheWriteShare: caching.write } : {}) };
}

const ANSWERING: ReadonlySet<CallSite['kind']> = new Set(['chat', 'responses', 'agent']);

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

function priceOf(site: CallSite, { at, prices }: Omit<Pricing, 'amounts'>, training: TrainingTokens | null): PriceQuote | Unpriced {
  const price = quoted(site, { at, prices }, serviceOf(site));
  if ('unpriced' in price)
    return training ? unpricedTraining(training, because(price.unpriced, site)) : { unpriced: because(price.unpriced, site) };
  if (price.local) return price;
  if (site.kind === 'fine-tuning') return trainingPrice(site, price, training);
  const otherwise = NOT_BY_TOKENS[site.kind];
  return otherwise ? { unpriced: otherwise } : price;
}

/** Not where a rate that the call needs is unknown. */
function inFull(price: PriceQuote, amounts: Amounts): PriceQuote | Unpriced {
  return costPerCall(price, amounts) ? price : { unpriced: `only a part of the price of ${price.catalogId} is known` };
}

const NO_TRAINING_PRICE = 'no price list at hand has training prices; your own goes to prices[].training in outlay.json';

/** Of the tokens that are trained on; nothing else of a job is billed by them. */
function trainingPrice(site: CallSite, price: PriceQuote, training: TrainingTokens | null): PriceQuote | Unpriced {
  const rate = price.trainingUsdPerMillion;
  if (!training)
    return { unpriced: `training is billed by the size of its data: ${site.training?.reason ?? 'the file is not in the code'}` };
  if (rate === undefined) return unpricedTraining(training, NO_TRAINING_PRICE);
  if (training.unpriced !== undefined) return unpricedTraining(training, training.unpriced);
  const { tiers: _tiers, inputRange: _input, outputRange: _output, ...rest } = price;
  const note = [price.note, 'in: tokens that are trained on'].filter((part) => part !== undefined).join('; ');
  return { ...rest, note, inputUsdPerMillion: rate, outputUsdPerMillion: null, usdPerRequest: null };
}

function contextOf({ provider, model }: CallSite, { catalog }: Prices): number | null {
  return provider.value === null || model.value === null ? null : (catalog.capabilitiesOf(model.value, provider.value)?.context ?? null);
}

function quoted(site: CallSite, { at, prices }: Pick<Pricing, 'at' | 'prices'>, service?: Service): PriceQuote | Unpriced {
  return prices.quote({
    ...{ provider: site.provider.value, model: site.model.value, baseUrl: site.baseUrl?.value ?? null, at },
    ...(service ? { service } : {}),
    ...(site.kind === 'fine-tuning' ? { training: true } : {}),
  });
}

const SERVICES: ReadonlySet<string> = new Set(['flex', 'priority', 'batch', 'fast'] satisfies Service[]);

/** As the request names it; `auto` and `default` are the standard. */
function serviceOf({ options }: CallSite): Service | undefined {
  const tier = options?.serviceTier?.value?.toLowerCase() ?? '';
  return SERVICES.has(tier) ? (tier as Service) : undefined;
}

function batchOf(site: CallSite, { amounts, ...at }: Pricing): PriceQuote | null {
  if (!amounts.batchShare || amounts.batchShare.high === 0) return null;
  const price = quoted(site, at, 'batch');
  return 'unpriced' in price ? null : price;
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
