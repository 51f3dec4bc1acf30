// The contract `outlay.merge/1`: sums over the reports of many repositories.
import type { Band } from './estimate';

export const MERGE_BY = ['repository', 'owner', 'model', 'provider', 'class', 'kind'] as const;
export type MergeBy = (typeof MERGE_BY)[number];

export interface MergeSum {
  readonly name: string;
  readonly calls: number;
  readonly priced: number;
  readonly withVolume: number;
  /** Of the calls with a volume; low and high: all at theirs together. */
  readonly usdPerMonth: Band;
  /** Of the priced calls without a volume. */
  readonly usdPer1000Calls: Band;
}

export interface Merge {
  readonly schema: 'outlay.merge/1';
  readonly reports: number;
  /** Reports that say the same as one before, in no sum. */
  readonly duplicates: readonly { readonly name: string; readonly sameAs: string }[];
  /** What could not be read as a report, in no sum. */
  readonly refused: readonly { readonly name: string; readonly reason: string }[];
  readonly by: MergeBy;
  readonly total: MergeSum;
  /** The dearest first. */
  readonly sums: readonly MergeSum[];
}

/** A call as a row of a warehouse; null: not known. */
export interface CallRow {
  readonly repository: string;
  readonly owner: string | null;
  readonly generated_at: string;
  readonly id: string;
  readonly file: string;
  readonly line: number;
  readonly class: string;
  readonly kind: string;
  readonly sdk: string;
  readonly provider: string | null;
  readonly model: string | null;
  readonly catalog_id: string | null;
  readonly input_tokens: number;
  readonly output_tokens: number;
  readonly calls_per_month: number | null;
  readonly usd_per_call: number | null;
  readonly usd_per_month_low: number | null;
  readonly usd_per_month: number | null;
  readonly usd_per_month_high: number | null;
  readonly unpriced: string | null;
}
