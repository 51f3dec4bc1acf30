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
}
