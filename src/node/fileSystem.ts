import { readFile, realpath, stat } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
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

/** Files of a folder on disk. `below`: absolute files and folders that `list` keeps to; default: all of the root. */
export function nodeFileSystem(root: string, below: readonly string[] = [root]): NodeFileSystem {
  let unreadable: readonly Skipped[] = [];
  const fromRoot = (path: string) => toSlashes(relative(root, path));
  return {
    async readText(path) {
      return inside(root, path)
        .then(readSmall)
        .catch(() => null);
    },
    async exists(path) {
      return inside(root, path).then(
        () => true,
        () => false,
      );
    },
    async list() {
      const walked = await walk(below, root);
      unreadable = walked.unreadable.map(({ path, reason }) => ({ path: fromRoot(path) || '.', reason }));
      return walked.files.map(fromRoot);
    },
    unreadable: () => unreadable,
  };
}

/** The real path; rejects where there is none, and where a link or `..` leads out: code that is scanned may name any file. */
async function inside(root: string, path: string): Promise<string> {
  const [base, real] = await Promise.all([realpath(root), realpath(join(root, path))]);
  if (real !== base && !real.startsWith(base.endsWith(sep) ? base : base + sep)) throw new Error('outside of the root');
  return real;
}

async function readSmall(path: string): Promise<string | null> {
  const { size } = await stat(path);
  if (size > MOST_BYTES) return null;
  return (await readFile(path, 'utf8')).replace(/^\uFEFF/, '');
}
