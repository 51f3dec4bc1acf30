// What is scanned: arguments → the project's root and what to walk below it.
import { existsSync } from 'node:fs';
import { access, constants, stat } from 'node:fs/promises';
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
  const below = args.length > 0 ? args.map((path) => resolve(cwd, path)) : [cwd];
  const folders = await Promise.all(below.map((path, index) => folderOf(path, args[index] ?? '.')));
  const common = folders.reduce(commonFolder);
  return { root: settingsFolder(common, cwd) ?? common, below };
}

async function folderOf(path: string, asGiven: string): Promise<string> {
  try {
    const found = await stat(path);
    await access(path, constants.R_OK);
    return found.isDirectory() ? path : dirname(path);
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
