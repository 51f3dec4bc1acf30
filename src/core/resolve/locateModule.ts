// An import's specifier → the file of the project that it names. Only paths are looked at, nothing is read.

export interface ModulePaths {
  has(path: string): boolean;
  /** Folder of a package of the same repository, with what its manifest says of entry points. */
  workspacePackage(name: string): { readonly dir: string; readonly entries: ReadonlyMap<string, string> } | undefined;
}

const ECMASCRIPT_ENDINGS = [
  '.ts',
  '.tsx',
  '.js',
  '.jsx',
  '.mts',
  '.mjs',
  '.cts',
  '.cjs',
  '/index.ts',
  '/index.tsx',
  '/index.js',
  '/index.jsx',
  '/index.mjs',
  '',
];

export function dirOf(path: string): string {
  const at = path.lastIndexOf('/');
  return at < 0 ? '' : path.slice(0, at);
}

export function joinPath(dir: string, relative: string): string {
  const parts = dir ? dir.split('/') : [];
  for (const part of relative.split('/')) {
    if (part === '..') parts.pop();
    else if (part !== '.' && part !== '') parts.push(part);
  }
  return parts.join('/');
}

/** The folder of a path and all above it, nearest first, the root ('') last. */
export function ancestors(path: string): string[] {
  const dirs: string[] = [];
  for (let dir = dirOf(path); ; dir = dirOf(dir)) {
    dirs.push(dir);
    if (dir === '') return dirs;
  }
}

/** @param isSdk whether a top-level module name is that of a known package, which a file beside the importer must not hide */
export function locatePython(paths: ModulePaths, from: string, specifier: string, isSdk: (root: string) => boolean): string | null {
  const dots = /^\.*/.exec(specifier)?.[0].length ?? 0;
  const relative = specifier.slice(dots).replace(/\./g, '/');
  if (dots > 0) {
    let dir = dirOf(from);
    for (let up = 1; up < dots; up++) dir = dirOf(dir);
    return pythonFile(paths, joinPath(dir, relative), true);
  }
  const root = relative.split('/')[0] ?? '';
  for (const dir of ancestors(from)) {
    const beside = dir === dirOf(from) && isSdk(root);
    const found = pythonFile(paths, joinPath(dir, relative), !beside || relative.includes('/'));
    if (found && found !== from) return found;
    const inSrc = pythonFile(paths, joinPath(dir, `src/${relative}`), true);
    if (inSrc && inSrc !== from) return inSrc;
  }
  return null;
}

function pythonFile(paths: ModulePaths, base: string, plainFile: boolean): string | null {
  const candidates = base === '' ? ['__init__.py'] : [...(plainFile ? [`${base}.py`] : []), `${base}/__init__.py`];
  return candidates.find((path) => paths.has(path)) ?? null;
}

export function locateEcmaScript(paths: ModulePaths, from: string, specifier: string): string | null {
  const bare = specifier.replace(/\?.*$/, '');
  if (bare.startsWith('.')) return ecmascriptFile(paths, joinPath(dirOf(from), bare));
  const alias = /^(?:@|~|#|\$lib|src)\//.exec(bare)?.[0];
  if (alias) return inAncestors(paths, from, bare.slice(alias.length), alias);
  return fromWorkspace(paths, bare) ?? (/^[a-z][\w-]*\/./i.test(bare) ? inAncestors(paths, from, bare, '') : null);
}

function inAncestors(paths: ModulePaths, from: string, rest: string, alias: string): string | null {
  const prefixes = alias === '' ? [''] : alias === '$lib/' ? ['src/lib/'] : alias === 'src/' ? ['src/'] : ['src/', '', 'app/', 'lib/'];
  for (const dir of ancestors(from))
    for (const prefix of prefixes) {
      const found = ecmascriptFile(paths, joinPath(dir, prefix + rest));
      if (found && found !== from) return found;
    }
  return null;
}

/** TypeScript code imports `./x.js` and means `./x.ts`. */
function ecmascriptFile(paths: ModulePaths, base: string): string | null {
  for (const stem of [base, base.replace(/\.[cm]?jsx?$/, '')])
    for (const ending of ECMASCRIPT_ENDINGS) {
      const path = stem + ending;
      if (path && paths.has(path)) return path;
    }
  return null;
}

function fromWorkspace(paths: ModulePaths, specifier: string): string | null {
  const parts = specifier.split('/');
  const name = parts.slice(0, specifier.startsWith('@') ? 2 : 1).join('/');
  const found = paths.workspacePackage(name);
  if (!found) return null;
  const rest = parts.slice(name.split('/').length).join('/');
  const entry = found.entries.get(rest ? `./${rest}` : '.');
  if (entry) return ecmascriptFile(paths, joinPath(found.dir, entry));
  for (const inner of rest ? [`src/${rest}`, rest] : ['src/index', 'index']) {
    const path = ecmascriptFile(paths, joinPath(found.dir, inner));
    if (path) return path;
  }
  return wildcardEntry(paths, found, rest);
}

/** `"./*": "./src/*.ts"` in the exports of a manifest. */
function wildcardEntry(
  paths: ModulePaths,
  { dir, entries }: { dir: string; entries: ReadonlyMap<string, string> },
  rest: string,
): string | null {
  for (const [key, target] of entries) {
    const [before = '', after] = key.split('*');
    const inner = `./${rest}`;
    if (after === undefined || !inner.startsWith(before) || !inner.endsWith(after)) continue;
    const path = ecmascriptFile(paths, joinPath(dir, target.replace('*', inner.slice(before.length, inner.length - after.length))));
    if (path) return path;
  }
  return null;
}
