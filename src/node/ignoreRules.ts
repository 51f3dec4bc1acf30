// .gitignore as git reads it: every folder's file speaks of what lies below it, the deepest word counts.
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import ignore, { type Ignore } from 'ignore';

interface Layer {
  readonly folder: string;
  readonly rules: Ignore;
}

/** Rules that hold in one folder, those of the folders above it first. Absolute paths throughout. */
export class IgnoreRules {
  constructor(private readonly layers: readonly Layer[] = []) {}

  /** The rules with those of `folder`'s own .gitignore. */
  enter(folder: string): IgnoreRules {
    const text = readText(join(folder, '.gitignore'));
    return text === null ? this : new IgnoreRules([...this.layers, { folder, rules: ignore().add(text) }]);
  }

  ignores(path: string, isFolder: boolean): boolean {
    let ignored = false;
    for (const { folder, rules } of this.layers) {
      const result = rules.test(toSlashes(relative(folder, path)) + (isFolder ? '/' : ''));
      if (result.ignored) ignored = true;
      if (result.unignored) ignored = false;
    }
    return ignored;
  }
}

/** What the folders above `folder` say, up to the top of its git repository. */
export function rulesAbove(folder: string): IgnoreRules {
  const above = foldersToTop(folder);
  return above.reduce((rules, parent) => rules.enter(parent), new IgnoreRules());
}

/** Top first, without `folder`; empty outside of a repository. */
function foldersToTop(folder: string): readonly string[] {
  const folders: string[] = [];
  for (let current = folder; ; current = dirname(current)) {
    if (current !== folder) folders.unshift(current);
    if (existsSync(join(current, '.git'))) return folders;
    if (dirname(current) === current) return [];
  }
}

function readText(path: string): string | null {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return null;
  }
}

export function toSlashes(path: string): string {
  return sep === '/' ? path : path.replaceAll(sep, '/');
}
