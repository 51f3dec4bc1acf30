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

/** What the folders above `folder` say, up to the top of its git repository, or else up to `root`. */
export function rulesAbove(folder: string, root: string): IgnoreRules {
  const above = ancestors(folder);
  const top = [folder, ...above].findIndex((parent) => existsSync(join(parent, '.git')));
  const upTo = top >= 0 ? top : above.indexOf(root) + 1;
  return above.slice(0, upTo).reduceRight((rules, parent) => rules.enter(parent), new IgnoreRules());
}

/** Nearest first, without the folder itself. */
function ancestors(folder: string): readonly string[] {
  const parent = dirname(folder);
  return parent === folder ? [] : [parent, ...ancestors(parent)];
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
