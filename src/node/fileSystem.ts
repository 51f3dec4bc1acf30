import { readFile, stat } from 'node:fs/promises';
import { isAbsolute, join, relative } from 'node:path';
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
      const absolute = isAbsolute(path) ? path : join(root, path);
      return readSmall(absolute).catch(() => null);
    },
    async exists(path) {
      return stat(join(root, path)).then(
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

async function readSmall(path: string): Promise<string | null> {
  const { size } = await stat(path);
  if (size > MOST_BYTES) return null;
  return (await readFile(path, 'utf8')).replace(/^\uFEFF/, '');
}
