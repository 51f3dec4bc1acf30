// The last good copy on disk: the catalogue in our own form, and where it is from.
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { homedir } from 'node:os';
import { join } from 'node:path';

export interface Origin {
  readonly url: string;
  readonly etag: string | null;
  /** ISO date and time. */
  readonly fetchedAt: string;
  /** ISO date of the data. */
  readonly asOf: string;
}

export interface Copy {
  readonly origin: Origin;
  readonly text: string;
}

/** One file, written beside and then moved: a reader sees the old copy or the new one. */
export class Store {
  private readonly file: string;

  constructor(private readonly folder: string) {
    this.file = join(folder, 'catalog.json');
  }

  async read(): Promise<Copy | null> {
    try {
      const { origin, text } = JSON.parse(await readFile(this.file, 'utf8'));
      return typeof text === 'string' && typeof origin?.url === 'string' && typeof origin.asOf === 'string' ? { origin, text } : null;
    } catch {
      return null; // none yet, or not ours
    }
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
