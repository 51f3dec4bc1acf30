// A project's facts in one file of a cache folder. They hold what the code says, so only the user may read them.
import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { FactStore } from '../core/index';

export interface FactStoreKey {
  /** What is scanned. */
  readonly root: string;
  readonly below: readonly string[];
  /** Of Outlay. */
  readonly build: string;
  /** As text. */
  readonly settings: string;
}

export function nodeFactStore(folder: string, { root, below, build, settings }: FactStoreKey): FactStore {
  const project = short([root, ...below].join('\n'));
  const name = `${project}-${short(`${build}\n${settings}`)}.facts`;
  return {
    load: () => readFile(join(folder, name), 'utf8'),
    async save(text) {
      await mkdir(folder, { recursive: true });
      const part = join(folder, `${name}.${process.pid}.part`);
      try {
        await writeFile(part, text, { mode: 0o600 });
        await rename(part, join(folder, name));
      } finally {
        await rm(part, { force: true });
      }
      await removeOlder(folder, project, name);
    },
  };
}

/** Those of the same project that another build or other settings have left. */
async function removeOlder(folder: string, project: string, name: string): Promise<void> {
  const older = (await readdir(folder)).filter((one) => one.startsWith(`${project}-`) && one.endsWith('.facts') && one !== name);
  await Promise.all(older.map((one) => rm(join(folder, one), { force: true })));
}

function short(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 24);
}
