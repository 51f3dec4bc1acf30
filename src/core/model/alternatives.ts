// Where a call could move: offers with what a reviewer asks for, and why the others are out.
import type { Deployment } from './deploy';
import type { Band, QualityVerdict } from './estimate';

export const CALL_TASKS = [
  ...(['translation', 'customer service', 'extraction', 'classification', 'summary', 'content', 'code', 'agent', 'reasoning'] as const),
  ...(['question answering', 'embedding', 'chat'] as const),
] as const;
/** What a call is for. */
export type CallTask = (typeof CALL_TASKS)[number];

/** Evidence of a task that the project's own settings name. */
export const SAID_BY_SETTINGS = 'outlay.json';

export interface InferredTask {
  readonly task: CallTask;
  /** On what it rests: words of the prompt, the request's shape, or outlay.json. */
  readonly evidence: string;
}

export interface OfferQuality {
  readonly verdict: QualityVerdict;
  /** Name of the benchmark, with both scores: "LiveBench coding: 71.2 against 74.0". */
  readonly basis?: string;
  readonly source?: string;
}

export interface LanguageCost {
  /** ISO 639-1. */
  readonly language: string;
  /** Tokens per token of the same text in English. */
  readonly factor: number;
}

export interface RankedOffer {
  /** The id that the host wants. */
  readonly model: string;
  readonly name: string;
  readonly host: string;
  readonly hostName: string;
  /** Null: closed. */
  readonly weights: string | null;
  readonly inputUsdPerMillion: number;
  readonly outputUsdPerMillion: number;
  /** For the whole workload of the call, by this model's own tokenizer: what a scan after the switch shows. */
  readonly usdPerCall: Band;
  /** USD in the list's period; with the measured verbosity, the other model's thinking and the cost of the language in the answer, where they are known. */
  readonly usd: Band;
  /** USD in the list's period: today's less `usd`. */
  readonly saves: Band;
  readonly inputTokens: Band;
  /** Output tokens per one of today's model, measured on the same exercises. */
  readonly verbosity?: { readonly ratio: number; readonly benchmark: string };
  /** Where the prompt is not English: what its language costs by this tokenizer. */
  readonly language?: LanguageCost;
  /** The model thinks before it answers, as today's may not. */
  readonly thinking?: {
    readonly effort: string;
    readonly because: string;
    /** Absent: the limit of the code, or what was said or measured of the output, has it. */
    readonly tokens?: Band;
    /** Of the code, on thinking and answer together: answers may be cut off. */
    readonly limit?: number;
  };
  /** What the host says that the model can do beside text; absent: not evidenced. */
  readonly capabilities?: readonly string[];
  readonly quality: OfferQuality;
  /** Null: not evidenced. */
  readonly licence: string | null;
  readonly licenceForbids: string | null;
  readonly maker: string | null;
  readonly makerCountry: string | null;
  readonly hostCountry: string | null;
  readonly retention: string | null;
  readonly training: string | null;
  readonly quantisation: string | null;
  /** ISO date from which it is gone. */
  readonly shutdown?: string;
  readonly source: string;
  readonly asOf: string;
  /** Who else serves the same weights for less than today, the cheapest first; each in USD of a call as expected. */
  readonly otherHosts: readonly {
    readonly host: string;
    readonly hostName: string;
    readonly model: string;
    readonly country: string | null;
    readonly retention: string | null;
    readonly usdPerCall: number;
  }[];
  /** Of a dry run of the switch: what changes, or why it is refused. */
  readonly switch?: { readonly changes: readonly string[] } | { readonly refused: string };
}

export interface AlternativeList {
  readonly schema: 'outlay.alternatives/1';
  readonly task: InferredTask;
  /** 1,000 calls where nobody has said how many a month there are. */
  readonly per: 'month' | '1,000 calls';
  readonly today: {
    readonly model: string | null;
    readonly provider: string | null;
    readonly usdPerCall: Band | null;
    readonly usd: Band | null;
    readonly inputTokens: Band;
    readonly language?: LanguageCost;
  };
  readonly open: readonly RankedOffer[];
  readonly closed: readonly RankedOffer[];
  /** The others, by reason. */
  readonly out: readonly { readonly reason: string; readonly count: number }[];
  /** The best of the weights in question, served oneself at today's expected tokens; absent: nothing is evidenced. */
  readonly selfHosted?: Deployment;
  /** Why there is no list at all. */
  readonly none?: string;
}
