import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { AssetLoader } from '../../src/core/ports';
import { createEncoder, type Encoder } from '../../src/core/tokens/encoder';
import { createClassTable } from '../../src/core/tokens/engine/classes';
import { readPack } from '../../src/core/tokens/engine/pack';
import { Vocabulary } from '../../src/core/tokens/engine/vocabulary';
import { FAMILY_ROWS, type Family } from '../../src/core/tokens/families';

/** Vocabularies as they stand in the repository, from where the build copies them. Tests run in its root. */
export const tokenAssets: AssetLoader = {
  async bytes(name) {
    return new Uint8Array(await readFile(join('media', name)));
  },
};

export function encoderOf(family: Family, pack: (name: string) => Uint8Array): Encoder {
  const row = FAMILY_ROWS[family];
  return createEncoder(row, new Vocabulary(readPack(pack(row.pack), row.tokens)), createClassTable());
}
