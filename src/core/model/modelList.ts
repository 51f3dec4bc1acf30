// The contracts `outlay.models/1` and `outlay.price/1`: what `outlay models` and `outlay price` print as JSON.
import type { Band, DisplayCurrency, PriceQuote, ReceiptLine, Unpriced } from './estimate';

export interface ModelRow {
  readonly id: string;
  readonly name: string | null;
  readonly host: string;
  readonly hostName: string;
  /** Of open weights; null: closed, or not in the catalogue. */
  readonly weights: {
    readonly id: string;
    readonly name: string;
    readonly licence: string | null;
    readonly totalParameters: number | null;
  } | null;
  readonly context: number | null;
  readonly capabilities: readonly string[] | null;
  readonly price: PriceQuote | Unpriced;
  readonly retirement: { readonly shutdown?: string; readonly replacement?: string } | null;
}

export interface ModelList {
  readonly schema: 'outlay.models/1';
  readonly asOf: string;
  readonly models: readonly ModelRow[];
}

/** Tokens of one request; `cached` of the input are read from a cache. */
export interface Amounts {
  readonly input: number;
  readonly output: number;
  readonly cached: number;
}

export interface PriceRow {
  readonly id: string;
  readonly host: string;
  readonly hostName: string;
  readonly price: PriceQuote | Unpriced;
  /** USD of the request; null where a rate that it needs is not known. */
  readonly usd: Band | null;
  readonly receipt: readonly ReceiptLine[];
}

export interface PriceList {
  readonly schema: 'outlay.price/1';
  readonly model: string;
  /** ISO date and time that the prices are of. */
  readonly at: string;
  readonly asOf: string;
  readonly amounts: Amounts;
  /** Absent: costs are shown in USD. Figures are in USD either way. */
  readonly currency?: DisplayCurrency;
  /** The cheapest request first; what has no price last. */
  readonly rows: readonly PriceRow[];
}
