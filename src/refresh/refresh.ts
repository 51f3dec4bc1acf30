// Fetch, check, keep. Whatever goes wrong, the last good copy stays as it is.
import { MOST_REFRESH_BYTES, type RefreshCheck, type RefreshText } from '../core/index';
import { download, type Fetch } from './download';

/** The catalogue in our own form, and where it is from. */
export interface Copy {
  readonly origin: Origin;
  readonly text: string;
}

export interface Origin {
  readonly url: string;
  readonly etag: string | null;
  /** ISO date and time. */
  readonly fetchedAt: string;
  /** ISO date of the data. */
  readonly asOf: string;
}

/** Where the last good copy is kept. */
export interface Store {
  /** Null: none yet, or none that can be read. */
  read(): Promise<Copy | null>;
  /** A reader sees the old copy or the new one, never a half. */
  write(copy: Copy): Promise<void>;
}

export interface RefreshOptions {
  readonly url: string;
  readonly store: Store;
  readonly fetch: Fetch;
  readonly check: (given: RefreshText) => Promise<RefreshCheck>;
  /** Milliseconds since the epoch. */
  readonly now: number;
  readonly maxBytes?: number;
  readonly timeoutMs?: number;
}

export type Refreshed =
  | { readonly kind: 'updated'; readonly asOf: string; readonly models: number }
  | { readonly kind: 'unchanged'; readonly asOf: string }
  | { readonly kind: 'older'; readonly asOf: string; readonly have: string }
  | { readonly kind: 'refused'; readonly reason: string };

const TIMEOUT_MS = 30_000;

/** Rejects only where the store does. */
export async function refreshCatalog(options: RefreshOptions): Promise<Refreshed> {
  const { url, store, fetch, check, now, maxBytes = MOST_REFRESH_BYTES, timeoutMs = TIMEOUT_MS } = options;
  const have = await store.read();
  const known = have?.origin.url === url ? have.origin : null;
  const answer = await download({ url, etag: known?.etag ?? null, maxBytes, timeoutMs, fetch });
  if (answer.kind === 'failed') return { kind: 'refused', reason: answer.reason };
  if (answer.kind === 'unchanged') return { kind: 'unchanged', asOf: known?.asOf ?? '' };
  const checked = await check({ text: answer.text, url, now });
  if ('refused' in checked) return { kind: 'refused', reason: checked.refused };
  const { asOf, models, text } = checked;
  if (known && asOf < known.asOf) return { kind: 'older', asOf, have: known.asOf };
  await store.write({ origin: { url, etag: answer.etag, fetchedAt: new Date(now).toISOString(), asOf }, text });
  return { kind: 'updated', asOf, models };
}

/** Null: what was kept is not a copy. */
export function copyOf(text: string): Copy | null {
  try {
    const { origin, text: catalog } = JSON.parse(text);
    return typeof catalog === 'string' && typeof origin?.url === 'string' && typeof origin.asOf === 'string'
      ? { origin, text: catalog }
      : null;
  } catch {
    return null;
  }
}

/** One sentence for people. */
export function refreshWords(url: string, result: Refreshed): string {
  switch (result.kind) {
    case 'updated':
      return `${result.models} models from ${url}, prices as of ${result.asOf}. Where they are newer than Outlay's own they are used from now on.`;
    case 'unchanged':
      return `Nothing new at ${url}, prices as of ${result.asOf}.`;
    case 'older':
      return `${url} has prices as of ${result.asOf}, older than those at hand (${result.have}): these are kept.`;
    case 'refused':
      return `${url} is not taken: ${result.reason}. The prices at hand are kept.`;
  }
}
