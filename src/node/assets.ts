import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { AssetError, type AssetLoader } from '../core/index';

/** Files that come with Outlay, below one folder. */
export function nodeAssets(folder: string): AssetLoader {
  return {
    async bytes(name) {
      const path = join(folder, name);
      const bytes = await readFile(path).catch(() => {
        throw new AssetError(`${path} is missing or cannot be read: install Outlay again`);
      });
      return new Uint8Array(bytes);
    },
  };
}
