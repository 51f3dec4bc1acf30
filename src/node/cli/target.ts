// What is scanned: arguments → the project's root and what to walk below it.
import { existsSync } from 'node:fs';
import { access, constants, realpath, stat } from 'node:fs/promises';
import { dirname, join, resolve, sep } from 'node:path';
import { codeOf } from '../walk';
import { UsageError } from './usageError';

export interface Target {
  /** Absolute. Paths in the report, imports and globs of outlay.json start here. */
  readonly root: string;
  /** Absolute. */
  readonly below: readonly string[];
}

export const SETTINGS_FILE = 'outlay.json';

/**
 * The root is the folder that the arguments have in common (a folder is its own). Where an outlay.json stands above it,
 * within the current folder or the repository, that folder is the root: its globs are relative to it.
 */
export async function targetOf(args: readonly string[], cwd: string): Promise<Target> {
  const given = args.length > 0 ? args : ['.'];
  const below = await Promise.all(given.map((path) => readable(path, cwd)));
  const folders = await Promise.all(below.map(async (path) => ((await stat(path)).isDirectory() ? path : dirname(path))));
  const common = folders.reduce(commonFolder);
  return { root: settingsFolder(common, await realpath(cwd)) ?? common, below };
}

/** Links resolved. */
async function readable(asGiven: string, cwd: string): Promise<string> {
  try {
    const path = await realpath(resolve(cwd, asGiven));
    await access(path, constants.R_OK);
    return path;
  } catch (error) {
    const code = codeOf(error);
    throw new UsageError(code === 'ENOENT' ? `there is no file or folder "${asGiven}"` : `"${asGiven}" cannot be read (${code})`);
  }
}

function commonFolder(a: string, b: string): string {
  if (b === a || b.startsWith(a.endsWith(sep) ? a : a + sep)) return a;
  return commonFolder(dirname(a), b);
}

function settingsFolder(from: string, cwd: string): string | null {
  for (let folder = from; ; folder = dirname(folder)) {
    if (existsSync(join(folder, SETTINGS_FILE))) return folder;
    const isTop = folder === cwd || existsSync(join(folder, '.git')) || dirname(folder) === folder;
    if (isTop) return null;
  }
}
