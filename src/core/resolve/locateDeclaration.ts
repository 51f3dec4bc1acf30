// A name of a package or namespace → the files of the project that may declare it. Only paths are looked at.
import type { LanguageId } from '../model/callSite';
import { type Family, familyOf } from '../model/family';
import { sourceKind } from '../syntax/language';
import { isTestPath } from './codeClass';
import { dirOf, joinPath } from './locateModule';

export interface DeclarationPaths {
  /** Source files of a folder. */
  inFolder(dir: string): readonly string[];
  /** Source files by their name without folder and ending, in lower case without `_`. */
  named(stem: string): readonly string[];
  /** Go modules of the project: the name that go.mod gives → its folder. */
  readonly goModules: ReadonlyMap<string, string>;
}

export interface Wanted {
  readonly from: string;
  readonly language: LanguageId;
  /** As the code imports it; empty: what is visible without an import. */
  readonly module: string;
  readonly name: string;
}

type Locate = (paths: DeclarationPaths, wanted: Wanted) => readonly string[];

export function locateDeclaration(paths: DeclarationPaths, wanted: Wanted): readonly string[] {
  const family = familyOf(wanted.language);
  const found = LOCATE[family]?.(paths, wanted) ?? [];
  const isTest = isTestPath(wanted.from);
  return found.filter((path) => path !== wanted.from && (isTest || !isTestPath(path)));
}

export function placesOf(all: ReadonlySet<string>, goModules: ReadonlyMap<string, string>): DeclarationPaths {
  const [folders, stems] = [new Map<string, string[]>(), new Map<string, string[]>()];
  for (const path of all) {
    if (sourceKind(path) === null) continue;
    add(folders, dirOf(path), path);
    add(stems, stemOf(path), path);
  }
  return { inFolder: (dir) => folders.get(dir) ?? [], named: (stem) => stems.get(stem) ?? [], goModules };
}

function add(map: Map<string, string[]>, key: string, path: string): void {
  const list = map.get(key);
  if (list) list.push(path);
  else map.set(key, [path]);
}

/** A Rust module that is `mod.rs` goes by its folder. */
function stemOf(path: string): string {
  const file = (path.endsWith('/mod.rs') ? dirOf(path) : path).replace(/^.*\//, '');
  return normal(file.slice(0, file.indexOf('.') < 0 ? undefined : file.indexOf('.')));
}

function normal(name: string): string {
  return name.replace(/_/g, '').toLowerCase();
}

/** A package is a folder. */
const go: Locate = (paths, { from, module }) => {
  const dir = module === '' ? dirOf(from) : goFolder(paths.goModules, module);
  return dir === null ? [] : paths.inFolder(dir);
};

function goFolder(modules: ReadonlyMap<string, string>, module: string): string | null {
  for (const [name, dir] of modules) {
    if (module === name) return dir;
    if (module.startsWith(`${name}/`)) return joinPath(dir, module.slice(name.length + 1));
  }
  return null;
}

/** One class a file, named after it: those whose folder goes with the package come first. */
const classFile: Locate = (paths, { from, module, name }) => {
  const files = paths.named(normal(name));
  const folder = module.replace(/[.\\]/g, '/').replace(/::/g, '/');
  if (folder === '') return byNearness(files, from).slice(0, 3);
  const last = folder.split('/').at(-1) ?? folder;
  return files.filter((path) => dirOf(path).toLowerCase().endsWith(last.toLowerCase()));
};

/** In Java and Kotlin folders are packages: what is visible without an import lies in the same folder. */
const javaFile: Locate = (paths, wanted) => {
  const files = paths.named(normal(wanted.name));
  const folder = wanted.module.replace(/\./g, '/');
  if (folder !== '') return files.filter((path) => dirOf(path) === folder || dirOf(path).endsWith(`/${folder}`));
  return files.filter((path) => dirOf(path) === dirOf(wanted.from));
};

const rust: Locate = (paths, { from, module, name }) => {
  const words = module.split('::').filter((word) => word !== '');
  const [head] = words;
  if (head !== 'crate' && head !== 'super' && head !== 'self') return [];
  const last = words.filter((word) => !/^(crate|super|self)$/.test(word)).at(-1);
  return byNearness(last ? paths.named(normal(last)) : [...paths.named('lib'), ...paths.named('main'), ...paths.named(normal(name))], from);
};

const LOCATE: Readonly<Partial<Record<Family, Locate>>> = {
  go,
  java: javaFile,
  csharp: classFile,
  ruby: classFile,
  php: classFile,
  swift: classFile,
  rust,
};

/** Files that share more of their path with the asking one come first. */
function byNearness(paths: readonly string[], from: string): readonly string[] {
  const shared = (path: string) => {
    let at = 0;
    while (at < path.length && path[at] === from[at]) at++;
    return at;
  };
  return [...paths].sort((a, b) => shared(b) - shared(a));
}
