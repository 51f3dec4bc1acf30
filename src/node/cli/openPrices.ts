import { loadCatalog, Prices } from '../../core/index';
import { nodeAssets } from '../assets';
import { cacheFolder, FileStore } from '../refreshStore';
import type { CliDeps } from './main';
import { loadSettings } from './settings';
import { targetOf } from './target';

/** The last good refresh, where the user has asked for one. */
export function refreshedText(env: CliDeps['env']): () => Promise<string | null> {
  return async () => (await new FileStore(cacheFolder(env)).read())?.text ?? null;
}

/** The catalogue with the prices of the current folder's outlay.json over it. */
export async function openPrices({ assetsFolder, cwd, env }: CliDeps): Promise<Prices> {
  const { root } = await targetOf([], cwd);
  const settings = await loadSettings(root, cwd);
  return new Prices(await loadCatalog(nodeAssets(assetsFolder), refreshedText(env)), settings);
}
