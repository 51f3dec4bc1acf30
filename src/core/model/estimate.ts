// The computed side: tokens, prices (rates), usage (amounts), costs and the receipt that explains them.
import type { InferredTask } from './alternatives';
import type { CallSite, Problem } from './callSite';

/** A figure that is not a point. low ≤ expected ≤ high. */
export interface Band {
  readonly low: number;
  readonly expected: number;
  readonly high: number;
}

/** Costs are computed in USD, and may be shown in another currency. */
export interface DisplayCurrency {
  /** ISO 4217. */
  readonly code: string;
  /** What one USD is. */
  readonly perUsd: number;
  /** ISO date of the rate. */
  readonly asOf: string;
  readonly source: string;
}

export interface TokenCount {
  /** Text that stands in the code, counted. */
  readonly staticTokens: number;
  /** Named holes that got an assumed size. */
  readonly holes: number;
  /** Of the static text: the begin that is the same in every request, with the tools. */
  readonly prefixTokens?: number;
  /** Of the static text: definitions of tools and the output schema. */
  readonly toolTokens?: number;
  readonly inputTokens: Band;
  /**
   * `exact`: the model's own tokenizer; `ratio`: the nearest family's × a ratio; `endpoint`: the provider counted. All speak of
   * the static text only.
   */
  readonly method: 'exact' | 'ratio' | 'endpoint' | 'none';
  /** What counted, such as `o200k_base` or `gemma3`. */
  readonly tokenizer: string;
  /** Half-width of the error of `method`, in percent of the static text; 0 where exact. */
  readonly errorPercent: number;
}

export const FIGURE_ORIGINS = ['measured', 'comment', 'outlay.json', 'preset', 'code', 'default'] as const;
/** `code`: inferred from it; `default`: nobody says it. */
export type FigureOrigin = (typeof FIGURE_ORIGINS)[number];

/** A figure with where it comes from, in words for people. */
export interface Assumed {
  readonly value: Band;
  readonly origin: FigureOrigin;
  /** One sentence: "max_tokens=300 at the call", "default for chat: 1,000 calls a month". */
  readonly note: string;
}

/** What takes part in a call's cost beside prompt and answer; only what does. */
export interface FurtherUsage {
  /** Thought before the answer; billed as output. */
  readonly reasoningTokens?: Assumed;
  /** Of the prompt tokens, read from a cache: 0…1. */
  readonly cacheShare?: Assumed;
  /** Of the prompt tokens, written to a cache: 0…1. */
  readonly cacheWriteShare?: Assumed;
  /** Of the calls, sent through the batch service: 0…1. */
  readonly batchShare?: Assumed;
  /** Requests of one call; each sends all before it again. */
  readonly turns?: Assumed;
  /** Requests that are billed for one that succeeds. */
  readonly attempts?: Assumed;
}

/** An assumption, and what the cost is when it alone is low or high. */
export interface Mover {
  readonly label: string;
  /** Of a month; where the number of calls is unknown, of one call. */
  readonly usdAtLow: number;
  readonly usdAtHigh: number;
}

/** From a month on the price of a model is another. */
export interface PriceChange {
  /** `2026-12`. */
  readonly month: string;
  /** What the same use costs then, of what it costs today. */
  readonly factor: number;
}

/** Other rates for the whole request once its prompt is longer than `aboveInputTokens`. */
export interface PriceTier {
  readonly aboveInputTokens: number;
  readonly inputUsdPerMillion: number | null;
  readonly outputUsdPerMillion: number | null;
  readonly cacheReadUsdPerMillion?: number;
  readonly cacheWriteUsdPerMillion?: number;
  readonly cacheWriteHourUsdPerMillion?: number;
}

export interface RateRange {
  readonly low: number;
  readonly high: number;
}

/** USD per million tokens, or per request, of one model at one provider. */
export interface PriceQuote {
  readonly provider: string;
  /** The catalog's id of the model. */
  readonly catalogId: string;
  readonly inputUsdPerMillion: number | null;
  readonly outputUsdPerMillion: number | null;
  /** Flat price of a request, where there is one (images, rerank). */
  readonly usdPerRequest: number | null;
  /** Tokens that a job trains on; absent: not known. */
  readonly trainingUsdPerMillion?: number;
  /** Prompt tokens read from a cache; absent: not known. */
  readonly cacheReadUsdPerMillion?: number;
  /** Prompt tokens written to a cache that lives five minutes, or as long as the host keeps it. */
  readonly cacheWriteUsdPerMillion?: number;
  readonly cacheWriteHourUsdPerMillion?: number;
  /** promo: ends on `validUntil`; gateway: a reseller; own: from outlay.json. Default: list. */
  readonly kind?: 'list' | 'promo' | 'gateway' | 'batch' | 'own';
  /** Absent: standard. */
  readonly service?: 'batch' | 'flex' | 'priority' | 'fast' | 'standard';
  /** Last day, ISO date. */
  readonly validUntil?: string;
  /** Ascending by `aboveInputTokens`. */
  readonly tiers?: readonly PriceTier[];
  /** Where the rate depends on the time of day; the single figures above are then the base rate. */
  readonly inputRange?: RateRange;
  readonly outputRange?: RateRange;
  /** URL or package@version. */
  readonly source: string;
  /** The provider's own page of prices. */
  readonly sourceUrl?: string;
  /** ISO date of the data. */
  readonly asOf: string;
  /** True: runs on the user's own machine, no API money. */
  readonly local: boolean;
  readonly note?: string;
}

export interface Unpriced {
  readonly unpriced: string;
}

export interface Estimate {
  readonly tokens: TokenCount;
  readonly outputTokens: Assumed;
  /** Origin `default`: not known, and the value is the 1,000 calls that costs are shown for. */
  readonly callsPerMonth: Assumed;
  /** What else of the call decides about its cost. */
  readonly usage?: FurtherUsage;
  readonly price: PriceQuote | Unpriced;
  /** 5 to 95 % of a seeded Monte-Carlo over all figures; expected: at their expected values. Null exactly where the price is unknown. */
  readonly usdPerCall: Band | null;
  /** Null where the price or the number of calls is unknown. */
  readonly usdPerMonth: Band | null;
  /** The assumptions that move the cost most, the first most. */
  readonly movers?: readonly Mover[];
  /** Months ahead from which on the same use costs another sum than today, in their order. */
  readonly priceChanges?: readonly PriceChange[];
  /** Absent: costs are shown in USD. */
  readonly currency?: DisplayCurrency;
  readonly receipt: readonly ReceiptLine[];
  /** What is wrong or noteworthy on the computed side: a comment that cannot be read, a call in a loop. */
  readonly problems?: readonly Problem[];
  /** The callers of a wrapper, each with its own cost; the figures above are those of all together. */
  readonly callers?: readonly CallerEstimate[];
  /** The reason of `ignore(reason)` in a comment at the call: it counts in no total. */
  readonly ignored?: string;
}

/** What a call inside a wrapper costs for one of its callers. */
export interface CallerEstimate {
  readonly path: string;
  readonly line: number;
  readonly name: string;
  readonly model: string | null;
  readonly inputTokens: Band;
  readonly usdPerCall: Band | null;
  readonly unpriced?: string;
}

/** One line of the receipt: what, how much, and on what it rests. */
export interface ReceiptLine {
  readonly label: string;
  readonly value: string;
  readonly basis: string;
}

export const QUALITY_VERDICTS = ['better', 'equal', 'slightly lower', 'clearly lower', 'no common data'] as const;
export type QualityVerdict = (typeof QUALITY_VERDICTS)[number];

/** An open-weight model at a host that could serve the call for less: one of the first three of the whole list. */
export interface Alternative {
  readonly model: string;
  readonly name: string;
  readonly host: string;
  readonly hostName: string;
  readonly inputUsdPerMillion: number;
  readonly outputUsdPerMillion: number;
  /** At the same use, by this model's own tokenizer: what a scan after the switch shows. */
  readonly usdPerCall: Band;
  /** USD of a month, or of 1,000 calls where their number is not known; with what this model writes or thinks more or less, where that is known. */
  readonly usdPerMonth: Band;
  /** USD in the same period. */
  readonly saves: Band;
  /** Of the expected cost today, 0…1. */
  readonly savingShare: number;
  /** Against today's model on the same benchmark for the call's task. */
  readonly quality: QualityVerdict;
  readonly licence: string;
  readonly source: string;
  readonly asOf: string;
}

export const ADVICE_RULES = [
  'mark-cacheable-prefix',
  'dynamic-head',
  'identical-calls',
  'batch-loop',
  'unbounded-output',
  'history-growth',
  'large-tool-schemas',
  'pretty-json',
  'model-retired',
] as const;
export type AdviceRule = (typeof ADVICE_RULES)[number];

/** What would make a call cheaper, or keep it working. */
export interface Advice {
  readonly rule: AdviceRule;
  /** What is the case, and what to do. */
  readonly message: string;
  /** USD, of a month or of 1,000 calls where the number of calls is unknown; null: it is not about money. */
  readonly saving: Band | null;
  readonly savingPer: 'month' | '1,000 calls';
  /** Page of the vendor that it rests on. */
  readonly source?: string;
  /** ISO day from which it is too late: a model's shutdown. */
  readonly due?: string;
}

/** A call site with all that is computed for it. */
export interface Finding {
  readonly site: CallSite;
  readonly estimate: Estimate;
  readonly alternatives: readonly Alternative[];
  /** The greatest saving first. */
  readonly advice?: readonly Advice[];
  /** Absent where figures alone were asked for. */
  readonly task?: InferredTask;
}

/** What is shown for one document. */
export interface Analysis {
  readonly path: string;
  /** The document's version that was analysed; 0 for files on disk. */
  readonly version: number;
  readonly findings: readonly Finding[];
}

export interface Skipped {
  readonly path: string;
  readonly reason: string;
}
