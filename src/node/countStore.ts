// What providers have counted, in one file of the cache folder. It holds numbers and hashes, no text.
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { TextStore } from '../core/index';

export function nodeCountStore(folder: string): TextStore {
  const file = join(folder, 'counts.json');
  return {
    load: () => readFile(file, 'utf8').catch(() => null),
    async save(text) {
      await mkdir(folder, { recursive: true });
      const beside = `${file}.${process.pid}`;
      await writeFile(beside, text, { mode: 0o600 });
      await rename(beside, file);
    },
  };
}
