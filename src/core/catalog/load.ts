// The snapshot that comes with Outlay, as an asset: parsed once, where first asked for. A unit test holds it to the schema.
import type { AssetLoader } from '../ports';
import { Catalog } from './catalog';
import type { CatalogData } from './schema';

export const CATALOG_ASSET = 'catalog/catalog.json';

/** In every environment that the engine runs in, though not in the language. */
declare const TextDecoder: new () => { decode(bytes: Uint8Array): string };

/** Rejects only where the asset is missing: the install is broken. */
export async function loadCatalog(assets: AssetLoader): Promise<Catalog> {
  const bytes = await assets.bytes(CATALOG_ASSET);
  return new Catalog(JSON.parse(new TextDecoder().decode(bytes)) as CatalogData);
}
