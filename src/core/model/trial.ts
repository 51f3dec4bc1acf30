// "Try the switch": one request to today's model and one to the other, on a person's word.
import type { Band } from './estimate';

/** What a person is shown before anything is sent. */
export interface TrialRequest {
  readonly host: string;
  readonly hostName: string;
  /** The id that the host wants. */
  readonly model: string;
  /** Environment variables that may hold the key; the first that is set. */
  readonly keys: readonly string[];
  readonly url: string;
  /** JSON, as it is sent. */
  readonly body: string;
  /** USD of a call, as every surface shows it; null: unknown. */
  readonly estimate: Band | null;
}

export interface TrialPlan {
  readonly kind: 'trial';
  /** Null: today's model cannot be asked, and `notes` says why. */
  readonly today: TrialRequest | null;
  readonly other: TrialRequest;
  /** Holes of the prompt that have no text yet: they are sent as their names. */
  readonly holes: readonly string[];
  /** What the requests lack beside what the code sends. */
  readonly notes: readonly string[];
}

export interface TrialAnswer {
  readonly host: string;
  readonly hostName: string;
  readonly model: string;
  readonly text: string;
  readonly inputTokens: number;
  /** With what was thought. */
  readonly outputTokens: number;
  readonly reasoningTokens?: number;
  /** Of the input, read from a cache. */
  readonly cachedTokens?: number;
  /** At list prices, by the tokens that the host counted; null: a price is unknown. */
  readonly usd: number | null;
  readonly estimate: Band | null;
}

export interface TrialFailure {
  readonly host: string;
  readonly hostName: string;
  readonly model: string;
  readonly failed: string;
}

export interface TrialResult {
  readonly schema: 'outlay.trial/1';
  readonly today: TrialAnswer | TrialFailure | null;
  readonly other: TrialAnswer | TrialFailure;
  readonly notes: readonly string[];
}
