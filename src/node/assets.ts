import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { AssetLoader } from '../core/index';

/** Files that come with Outlay, below one folder. */
export function nodeAssets(folder: string): AssetLoader {
  return {
    async bytes(name) {
      return new Uint8Array(await readFile(join(folder, name)));
    },
  };
}
