import { loadCatalog, Prices } from '../../core/index';
import { nodeAssets } from '../assets';
import type { CliDeps } from './main';
import { loadSettings } from './settings';
import { targetOf } from './target';

/** The catalogue with the prices of the current folder's outlay.json over it. */
export async function openPrices({ assetsFolder, cwd }: CliDeps): Promise<Prices> {
  const { root } = await targetOf([], cwd);
  const settings = await loadSettings(root, cwd);
  return new Prices(await loadCatalog(nodeAssets(assetsFolder)), settings);
}
