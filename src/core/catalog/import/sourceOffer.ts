// What each importer gives: the offers of one source in the catalogue's own words.
import type { Offer, Price, Source } from '../schema';

export interface SourceOffer extends Omit<Offer, 'prices' | 'facts'> {
  /** Our id of the host. */
  readonly host: string;
  /** In lower case. */
  readonly id: string;
  readonly prices: readonly Price[];
  /** ISO date on which the source looked at this row; no part of the catalogue. */
  readonly checked?: string;
  /** Other spellings; one that ends in * may be followed by a date, a revision or "latest". */
  readonly aliases?: readonly string[];
}

export interface ImportedSource {
  /** Key of the catalogue's `sources`. */
  readonly key: string;
  readonly source: Source;
  readonly offers: readonly SourceOffer[];
}

/** The catalogue's ids are in lower case; what a host asks for may not be. */
export function spelledId(id: string): Pick<SourceOffer, 'id' | 'spelling'> {
  const lower = id.toLowerCase();
  return lower === id ? { id } : { id: lower, spelling: id };
}

/** What a number of USD per token times a million is on paper: without the dust of binary fractions. */
export function clean(value: number): number {
  return Number(value.toPrecision(10));
}

/** A number that is a price: 0 is one only where the source says so for everything. */
export function rate(value: unknown): number | undefined {
  return typeof value === 'number' && Number.isFinite(value) && value >= 0 ? clean(value) : undefined;
}

/** Leaves out what is undefined: the snapshot has no empty places. */
export function compact<T extends object>(row: T): T {
  return Object.fromEntries(Object.entries(row).filter(([, value]) => value !== undefined)) as T;
}

/** A whole number above 0, as limits are. */
export function limit(value: unknown): number | undefined {
  return typeof value === 'number' && value > 0 && value < 1e9 ? Math.round(value) : undefined;
}

export function isoDate(value: unknown): string | undefined {
  return typeof value === 'string' && /^20\d{2}-\d{2}-\d{2}$/.test(value) ? value : undefined;
}
