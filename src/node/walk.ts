// All files below some folders, in a stable order, with what could not be read.
import type { Dirent } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { IgnoreRules, rulesAbove } from './ignoreRules';

/** Never code of the project, whether or not a .gitignore says so. */
const NEVER: ReadonlySet<string> = new Set([
  '.git',
  '.hg',
  '.svn',
  'node_modules',
  'bower_components',
  '__pycache__',
  'site-packages',
  '.venv',
  '.tox',
]);

export function isNeverCode(name: string): boolean {
  return NEVER.has(name);
}

export interface Walked {
  /** Absolute. */
  readonly files: readonly string[];
  readonly unreadable: readonly { readonly path: string; readonly reason: string }[];
}

/**
 * `starts`: absolute files and folders, at or below `root`. What is named is taken even where a .gitignore above would leave it out.
 * Links to folders are not followed, so there are no loops; links to files are.
 */
export async function walk(starts: readonly string[], root: string): Promise<Walked> {
  const files = new Set<string>();
  const unreadable: { path: string; reason: string }[] = [];
  const visit = async (folder: string, above: IgnoreRules): Promise<void> => {
    const rules = above.enter(folder);
    for (const entry of await entriesOf(folder, unreadable)) {
      const path = join(folder, entry.name);
      const kind = await kindOf(entry, path);
      if (kind === 'other' || isNeverCode(entry.name) || rules.ignores(path, kind === 'folder')) continue;
      if (kind === 'folder') await visit(path, rules);
      else files.add(path);
    }
  };
  for (const start of starts) {
    if (!(await stat(start)).isDirectory()) files.add(start);
    else await visit(start, rulesFor(start, root));
  }
  return { files: [...files], unreadable };
}

async function entriesOf(folder: string, unreadable: { path: string; reason: string }[]): Promise<readonly Dirent[]> {
  try {
    const entries = await readdir(folder, { withFileTypes: true });
    return entries.sort((a, b) => (a.name < b.name ? -1 : 1));
  } catch (error) {
    unreadable.push({ path: folder, reason: `the folder cannot be read (${codeOf(error)})` });
    return [];
  }
}

async function kindOf(entry: Dirent, path: string): Promise<'folder' | 'file' | 'other'> {
  if (entry.isDirectory()) return 'folder';
  if (entry.isFile()) return 'file';
  if (!entry.isSymbolicLink()) return 'other';
  const target = await stat(path).catch(() => null);
  return target?.isFile() ? 'file' : 'other';
}

function rulesFor(start: string, root: string): IgnoreRules {
  const above = rulesAbove(start, root);
  return above.ignores(start, true) ? new IgnoreRules() : above;
}

export function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : String(error);
}
