// The last good copy of refreshed prices, on disk.
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { type Copy, copyOf, type Store } from '../refresh/refresh';

/** One file, written beside and then moved. */
export class FileStore implements Store {
  private readonly file: string;

  constructor(private readonly folder: string) {
    this.file = join(folder, 'catalog.json');
  }

  async read(): Promise<Copy | null> {
    const text = await readFile(this.file, 'utf8').catch(() => null);
    return text === null ? null : copyOf(text);
  }

  async write(copy: Copy): Promise<void> {
    await mkdir(this.folder, { recursive: true });
    const beside = `${this.file}.${process.pid}`;
    await writeFile(beside, JSON.stringify(copy));
    await rename(beside, this.file);
  }

  async clear(): Promise<void> {
    await rm(this.file, { force: true });
  }
}

/** Where programs keep what they can fetch again. */
export function cacheFolder(env: Readonly<Record<string, string | undefined>>, platform: string = process.platform): string {
  if (env.OUTLAY_CACHE) return env.OUTLAY_CACHE;
  if (platform === 'win32') return join(env.LOCALAPPDATA ?? join(homedir(), 'AppData', 'Local'), 'outlay');
  if (platform === 'darwin') return join(homedir(), 'Library', 'Caches', 'outlay');
  return join(env.XDG_CACHE_HOME ?? join(homedir(), '.cache'), 'outlay');
}
