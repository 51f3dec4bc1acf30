import { createReadStream, lstatSync, readFileSync, realpathSync, type Stats, statSync } from 'node:fs';
import { basename, dirname, join, relative, sep } from 'node:path';
import type { FileSystem, Skipped } from '../core/index';
import { toSlashes } from './ignoreRules';
import { walk } from './walk';

export interface NodeFileSystem extends FileSystem {
  list(): Promise<readonly string[]>;
  /** What `list` could not read. */
  readonly unreadable: () => readonly Skipped[];
}

/** Texts above this are no source code; reading them would only cost memory. */
const MOST_BYTES = 64 * 1024 * 1024;

const CHUNK = 1 << 20;

/** Files of a folder on disk. `below`: absolute files and folders that `list` keeps to; default: all of the root. */
export function nodeFileSystem(root: string, below: readonly string[] = [root]): NodeFileSystem {
  let unreadable: readonly Skipped[] = [];
  let real: Inside | undefined;
  const inside = () => {
    real ??= new Inside(root);
    return real;
  };
  const fromRoot = (path: string) => toSlashes(relative(root, path));
  return {
    async readText(path) {
      return attempt(() => readSmall(inside().resolve(path))) ?? null;
    },
    async exists(path) {
      return attempt(() => inside().resolve(path)) !== undefined;
    },
    async stamps(paths) {
      const now = Date.now();
      return paths.map((path) => attempt(() => stampOf(statSync(inside().resolve(path)), now)) ?? null);
    },
    chunks: (path) => attempt(() => createReadStream(inside().resolve(path), { encoding: 'utf8', highWaterMark: CHUNK })) ?? null,
    async list() {
      const walked = await walk(below, root);
      unreadable = walked.unreadable.map(({ path, reason }) => ({ path: fromRoot(path) || '.', reason }));
      return walked.files.map(fromRoot);
    },
    unreadable: () => unreadable,
  };
}

/** A file that was just written may be written again without another time of change. */
const SETTLED_MS = 2_000;

function stampOf({ mtimeMs, ctimeMs, size, ino }: Stats, now: number): string | null {
  return now - Math.max(mtimeMs, ctimeMs) < SETTLED_MS ? null : `${mtimeMs} ${ctimeMs} ${size} ${ino}`;
}

function attempt<T>(run: () => T): T | undefined {
  try {
    return run();
  } catch {
    return undefined;
  }
}

/**
 * Resolves a path to the real one; throws where there is none, and where a link or `..` leads out: code that is scanned may name
 * any file. Folders are looked up once. Synchronous: a scan reads thousands of small files, which takes promises several times as long.
 */
class Inside {
  private readonly base: string;
  private readonly folders = new Map<string, string>();

  constructor(private readonly root: string) {
    this.base = realpathSync(root);
  }

  resolve(path: string): string {
    const whole = join(this.root, path);
    const folder = dirname(whole);
    const known = this.folders.get(folder) ?? realpathSync(folder);
    this.folders.set(folder, known);
    const plain = join(known, basename(whole));
    const real = lstatSync(plain).isSymbolicLink() ? realpathSync(plain) : plain;
    if (real !== this.base && !real.startsWith(this.base.endsWith(sep) ? this.base : this.base + sep))
      throw new Error('outside of the root');
    return real;
  }
}

function readSmall(path: string): string | null {
  if (statSync(path).size > MOST_BYTES) return null;
  return readFileSync(path, 'utf8').replace(/^\uFEFF/, '');
}
