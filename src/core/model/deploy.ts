// What it takes to serve open weights on rented GPUs, and from how many requests a day that pays.
import type { RateRange } from './estimate';

export interface Deployment {
  readonly schema: 'outlay.deploy/1';
  readonly weights: string;
  readonly name: string;
  readonly licence: string | null;
  readonly licenceForbids: string | null;
  readonly gpu: string;
  readonly gpus: number;
  readonly memory: {
    readonly quantisation: string;
    /** What the weights take at least. */
    readonly neededGb: number;
    readonly hasGb: number;
    /** Of one request, prompt and answer; absent: not evidenced. */
    readonly cacheGbPerRequest?: number;
    readonly requestsAtOnce?: number;
    readonly basis: string;
  };
  /** USD for all GPUs together. */
  readonly usdPerHour: RateRange;
  readonly usdPerHourBasis: string;
  readonly request: { readonly inputTokens: number; readonly outputTokens: number };
  /** Requests a day at full load; null: no measurement is published. */
  readonly capacityPerDay: number | null;
  readonly capacityBasis: string;
  /** Of the capacity that is used, 0…1. */
  readonly utilisation: number;
  /** USD of one request at that utilisation. */
  readonly usdPerRequest: RateRange | null;
  /** The cheapest host of the same weights. */
  readonly hosted: {
    readonly host: string;
    readonly model: string;
    readonly usdPerRequest: number;
    readonly source: string;
    readonly asOf: string;
  } | null;
  /** Requests a day from which the GPUs are cheaper than the host; null where that cannot be said. */
  readonly breakEvenPerDay: RateRange | null;
  readonly verdict: string;
  /** Where it was asked for; a text says why it cannot be told. */
  readonly training?: DeploymentTraining | string;
  /** What both cost a month, from no requests to twice the break-even; empty where there is no host to compare with. */
  readonly months: readonly DeploymentMonth[];
}

/** Paid once. */
export interface DeploymentTraining {
  /** Of all examples together, once. */
  readonly tokens: number;
  readonly epochs: number;
  readonly gpuHours: RateRange;
  readonly usd: RateRange;
  readonly basis: string;
}

export interface DeploymentMonth {
  readonly requestsPerDay: number;
  readonly hostUsd: number;
  /** Null: more requests than the GPUs can serve. */
  readonly gpuUsd: RateRange | null;
}

/** What a person may choose; what is absent is the best that is known. */
export interface HostingChoice {
  readonly weights?: string;
  readonly gpu?: string;
  readonly gpuUsdPerHour?: number;
  /** 0…1. */
  readonly utilisation?: number;
}

export interface SelfHostingQuery extends HostingChoice {
  /** Ids of models or weights that could serve the call, the best first. */
  readonly models: readonly string[];
  readonly inputTokens: number;
  readonly outputTokens: number;
  readonly requestsPerDay?: number;
}

export interface SelfHosting {
  readonly choices: readonly { readonly id: string; readonly name: string }[];
  /** That can hold the weights. */
  readonly gpus: readonly { readonly id: string; readonly name: string }[];
  readonly gpu: string;
  readonly plan: Deployment;
}
