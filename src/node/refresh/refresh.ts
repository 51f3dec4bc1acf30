// Fetch, check, keep. Whatever goes wrong, the last good copy stays as it is.
import { MOST_REFRESH_BYTES, readRefresh } from '../../core/index';
import { download, type Fetch } from './download';
import type { Store } from './store';

export interface RefreshOptions {
  readonly url: string;
  readonly store: Store;
  readonly fetch: Fetch;
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

export async function refreshCatalog({
  url,
  store,
  fetch,
  now,
  maxBytes = MOST_REFRESH_BYTES,
  timeoutMs = TIMEOUT_MS,
}: RefreshOptions): Promise<Refreshed> {
  const have = await store.read();
  const known = have?.origin.url === url ? have.origin : null;
  const answer = await download({ url, etag: known?.etag ?? null, maxBytes, timeoutMs, fetch });
  if (answer.kind === 'failed') return { kind: 'refused', reason: answer.reason };
  if (answer.kind === 'unchanged') return { kind: 'unchanged', asOf: known?.asOf ?? '' };
  const read = readRefresh({ text: answer.text, url, now });
  if ('refused' in read) return { kind: 'refused', reason: read.refused };
  const { catalog } = read;
  if (known && catalog.asOf < known.asOf) return { kind: 'older', asOf: catalog.asOf, have: known.asOf };
  const origin = { url, etag: answer.etag, fetchedAt: new Date(now).toISOString(), asOf: catalog.asOf };
  await store.write({ origin, text: JSON.stringify(catalog) });
  const models = Object.values(catalog.offers).reduce((sum, rows) => sum + Object.keys(rows).length, 0);
  return { kind: 'updated', asOf: catalog.asOf, models };
}
