// The snapshot that comes with Outlay, as an asset, with the last good refresh over it. A unit test holds the snapshot to the schema.
import type { AssetLoader } from '../ports';
import { Catalog } from './catalog';
import { applyRefresh } from './refresh/apply';
import type { CatalogData } from './schema';

export const CATALOG_ASSET = 'catalog/catalog.json';

/** In every environment that the engine runs in, though not in the language. */
declare const TextDecoder: new () => { decode(bytes: Uint8Array): string };

/** Rejects only where the asset is missing: the install is broken. A refresh that cannot be read is as if it were not there. */
export async function loadCatalog(assets: AssetLoader, refreshed?: () => Promise<string | null>): Promise<Catalog> {
  const [bytes, text] = await Promise.all([assets.bytes(CATALOG_ASSET), refreshed?.() ?? null]);
  const snapshot = JSON.parse(new TextDecoder().decode(bytes)) as CatalogData;
  return new Catalog(text === null ? snapshot : applyRefresh(snapshot, text));
}
