// The project's other files as resolution sees them: loaded on demand, kept in a bounded cache.
import { type Family, familyOf } from '../model/family';
import { hashOf } from '../model/hash';
import type { FileSystem } from '../ports';
import { parseSource } from '../syntax/index';
import { sourceKind } from '../syntax/language';
import type { Grammars } from '../syntax/parser';
import { isTestPath } from './codeClass';
import { COMPOSE_FILES, composeValue } from './composeEnv';
import type { Dependencies } from './dependencies';
import { dotEnvValue } from './dotEnv';
import { type DeclarationPaths, locateDeclaration, placesOf } from './locateDeclaration';
import { ancestors, dirOf, joinPath, locateEcmaScript, locatePython, type ModulePaths } from './locateModule';
import { fromKept, type KeptOutline, type Outline, outlineOf, toKept } from './outline';
import type { ProjectIndex } from './projectIndex';
import { Unit } from './unit';

/** Source text behind the cached modules, in UTF-16 units. A lowered module takes some ten times its text. */
const MAX_CACHED_TEXT = 8_000_000;
const MAX_FILE = 1_000_000;
const MAX_PACKAGES = 300;

export interface ProjectFilesOptions {
  readonly files: FileSystem;
  readonly grammars: Grammars;
  readonly isSdk: (module: string) => boolean;
  /** False: no `.env` is read. */
  readonly trusted: boolean;
}

export class ProjectFiles implements ProjectIndex, ModulePaths {
  private paths: ReadonlySet<string> | undefined;
  private listing: Promise<void> | undefined;
  private readonly packages = new Map<string, { dir: string; entries: Map<string, string> }>();
  private readonly units = new Map<string, Unit | null>();
  private readonly texts = new Map<string, string | null>();
  private readonly open = new Map<string, Unit>();
  private readonly usersByName = new Map<string, readonly string[]>();
  private readonly importersOf = new Map<string, readonly string[]>();
  private readonly outlines = new Map<string, Outline>();
  private readonly interned = new Map<string, string>();
  private readonly goModules = new Map<string, string>();
  private byPlace: DeclarationPaths | undefined;
  private wantedUnits = new Set<string>();
  private wantedTexts = new Set<string>();
  private wantedNames = new Set<string>();
  private wantedOutlines = new Set<string>();
  private knownOutline: (path: string) => KeptOutline | undefined = () => undefined;
  private cachedText = 0;
  misses = 0;
  /** Of the paths and packages: where one appears or goes, names may mean another file. */
  version = '';
  private recorder: Dependencies | null = null;
  private trusted: boolean;

  constructor(private readonly options: ProjectFilesOptions) {
    this.trusted = options.trusted;
  }

  /** Must have been awaited before anything is resolved. */
  ready(): Promise<void> {
    this.listing ??= this.list();
    return this.listing;
  }

  get sourcePaths(): readonly string[] {
    return [...(this.paths ?? [])];
  }

  /** Notes what `evaluate` asks for. Synchronous, so that nothing else is noted. */
  recording<T>(dependencies: Dependencies, evaluate: () => T): T {
    this.recorder = dependencies;
    try {
      return evaluate();
    } finally {
      this.recorder = null;
    }
  }

  // --- ProjectIndex -----------------------------------------------------------------------------------------

  module(from: Unit, specifier: string): Unit | null {
    const isPython = from.module.language === 'python';
    const path = isPython ? locatePython(this, from.path, specifier, this.options.isSdk) : locateEcmaScript(this, from.path, specifier);
    return path === null ? null : this.unit(path);
  }

  declaring(from: Unit, module: string, name: string): readonly Unit[] {
    const wanted = { from: from.path, language: from.module.language, module, name };
    const located = locateDeclaration(this.folders(), wanted);
    const likely = located.length > FEW_FILES ? located.filter((path) => this.mayDeclare(path, name)) : located;
    return likely.slice(0, MAX_DECLARING).flatMap((path) => {
      const unit = this.unit(path);
      return unit && familyOf(unit.module.language) === familyOf(wanted.language) ? [unit] : [];
    });
  }

  /** By the file's outline: a package of a thousand files is not parsed for one name. */
  private mayDeclare(path: string, name: string): boolean {
    this.recorder?.files.add(path);
    const outline = this.outlines.get(path);
    if (!outline) this.want(this.wantedOutlines, path);
    return outline?.declares.has(name) ?? false;
  }

  private folders(): DeclarationPaths {
    this.byPlace ??= placesOf(this.paths ?? new Set(), this.goModules);
    return this.byPlace;
  }

  text(from: Unit, path: string): { path: string; text: string } | null {
    const clean = path.replace(/^(\.\/)+/, '');
    const candidates = clean.startsWith('/') ? [] : ancestors(from.path).map((dir) => joinPath(dir, clean));
    for (const candidate of candidates.filter((one) => this.has(one))) {
      const text = this.asked(candidate);
      if (text !== null) return { path: candidate, text };
    }
    return null;
  }

  /** A file's text; null: there is none, or it is still to be loaded. */
  private asked(path: string): string | null {
    this.recorder?.files.add(path);
    const text = this.texts.get(path);
    if (text === undefined) this.want(this.wantedTexts, path);
    return text ?? null;
  }

  environment(from: Unit, name: string): { path: string; text: string } | null {
    if (!this.trusted || name === '' || SECRET.test(name)) return null;
    for (const dir of ancestors(from.path)) {
      const path = joinPath(dir, '.env');
      // Not looked up in the listing: `.env` is what .gitignore names first.
      const text = this.asked(path);
      const value = text ? dotEnvValue(text, name) : null;
      if (value !== null) return { path, text: value };
    }
    return this.composed(from, name);
  }

  /** What a Docker Compose file sets, beside the code or above it. */
  private composed(from: Unit, name: string): { path: string; text: string } | null {
    for (const path of ancestors(from.path).flatMap((dir) => COMPOSE_FILES.map((file) => joinPath(dir, file)))) {
      if (!this.has(path)) continue;
      const text = this.asked(path);
      const value = text ? composeValue(text, name) : null;
      if (value !== null) return { path, text: value };
    }
    return null;
  }

  users(unit: Unit, name: string): readonly Unit[] {
    const asked = `${familyOfPath(unit.path)} ${name}`;
    const paths = this.usersByName.get(asked);
    if (!paths) {
      this.want(this.wantedNames, asked);
      return [];
    }
    const key = `${unit.path}\n${name}`;
    let importers = this.importersOf.get(key);
    if (!importers) {
      importers = paths
        .filter((path) => path !== unit.path && sameFamily(path, unit.path) && this.mayImport(path, unit.path))
        .slice(0, MAX_USERS);
      this.importersOf.set(key, importers);
    }
    this.recorder?.asked(unit.path, name, importers);
    return importers.flatMap((path) => this.unit(path) ?? []);
  }

  /** Some import of the file ends in the module's name, or in that of a folder around it (packages re-export). */
  private mayImport(path: string, module: string): boolean {
    const family = familyOfPath(path);
    if (family === 'go' || family === 'java') return this.mayUse(path, module);
    if (family !== 'python' && family !== 'ecmascript') return true; // namespaces do not name files
    const imports = this.outlines.get(path)?.imports;
    const parts = module
      .replace(/\.\w+$/, '')
      .split('/')
      .slice(-4);
    return parts.some((part) => imports?.has(part.replace(/\.(server|client)$/, '')));
  }

  /** In the same package, which is a folder, or with an import of it. */
  private mayUse(path: string, module: string): boolean {
    const folder = dirOf(module);
    if (dirOf(path) === folder) return true;
    const imports = this.outlines.get(path)?.imports;
    return [folder, module.replace(/\.\w+$/, '')].some((one) => imports?.has(one.slice(one.lastIndexOf('/') + 1)) ?? false);
  }

  has(path: string): boolean {
    return this.paths?.has(path) ?? false;
  }

  workspacePackage(name: string): { dir: string; entries: ReadonlyMap<string, string> } | undefined {
    return this.packages.get(name);
  }

  // --- loading ----------------------------------------------------------------------------------------------

  /** Loads what the last questions wanted. False: nothing was wanted, the answers stand. */
  async loadWanted(): Promise<boolean> {
    const [units, texts, names] = [[...this.wantedUnits], [...this.wantedTexts], [...this.wantedNames]];
    const outlines = [...this.wantedOutlines];
    this.wantedUnits.clear();
    this.wantedTexts.clear();
    this.wantedNames.clear();
    this.wantedOutlines.clear();
    for (const path of texts) this.texts.set(path, await this.read(path));
    for (const path of units) await this.load(path);
    for (const path of outlines) await this.outline(path);
    if (names.length) await this.findUsers(names);
    return units.length + texts.length + names.length + outlines.length > 0;
  }

  setTrusted(trusted: boolean): void {
    this.trusted = trusted;
    if (!trusted) for (const path of this.texts.keys()) if (path.endsWith('.env')) this.texts.delete(path);
  }

  /** An open document's unsaved text is what others see. */
  setOpen(unit: Unit): void {
    this.open.set(unit.path, unit);
  }

  changed(path: string): void {
    this.units.delete(path);
    this.texts.delete(path);
    this.outlines.delete(path);
    this.usersByName.clear();
    this.importersOf.clear();
    if (!this.has(path) || MANIFEST.test(path)) this.listing = undefined;
  }

  closed(path: string): void {
    this.open.delete(path);
    this.changed(path);
  }

  /** A file that was parsed anyway. */
  offer(unit: Unit): void {
    if (this.units.has(unit.path)) return;
    this.cachedText += unit.text.length;
    this.units.set(unit.path, unit);
    this.evict();
  }

  /** What was parsed of a file already, if it still is at hand. */
  cached(path: string): Unit | undefined {
    return this.units.get(path) ?? undefined;
  }

  private async read(path: string): Promise<string | null> {
    const text = await this.options.files.readText(path);
    return text !== null && text.length <= MAX_FILE ? text : null;
  }

  private want(set: Set<string>, what: string): void {
    this.misses++;
    set.add(what);
  }

  private unit(path: string): Unit | null {
    this.recorder?.files.add(path);
    const known = this.open.get(path) ?? this.units.get(path);
    if (known === undefined) this.want(this.wantedUnits, path);
    else this.touch(path, known);
    return known ?? null;
  }

  /** Used last is evicted last. */
  private touch(path: string, unit: Unit | null): void {
    if (!this.units.delete(path)) return;
    this.units.set(path, unit);
  }

  private async load(path: string): Promise<void> {
    if (this.units.has(path)) return;
    this.units.set(path, null);
    const [kind, text] = [sourceKind(path), await this.read(path)];
    if (!kind || text === null) return;
    const parsed = await parseSource(this.options.grammars, { path, kind, text });
    if (!parsed) return;
    this.cachedText += parsed.text.length;
    this.units.set(path, new Unit(parsed.module, parsed.text));
    this.evict();
  }

  /** What was not used for longest first; who needs one again loads it again. */
  private evict(): void {
    for (const [path, unit] of this.units) {
      if (this.cachedText <= MAX_CACHED_TEXT) return;
      this.cachedText -= unit?.text.length ?? 0;
      this.units.delete(path);
    }
  }

  /** Where outlines of the last scan that still hold can be had. */
  useOutlines(known: (path: string) => KeptOutline | undefined): void {
    this.knownOutline = known;
  }

  /** For the next scan; undefined: nobody asked for it. */
  outlineToKeep(path: string): KeptOutline | undefined {
    const outline = this.outlines.get(path);
    return outline && toKept(outline);
  }

  private async outline(path: string): Promise<void> {
    if (this.outlines.has(path)) return;
    const known = this.open.has(path) ? undefined : this.knownOutline(path);
    if (known) return void this.outlines.set(path, fromKept(known));
    const text = this.open.get(path)?.text ?? (await this.read(path));
    this.outlines.set(path, outlineOf(path, text ?? '', this.interned));
  }

  /** Files in which the names are called, asked for as `family name`. What every file calls is found out once. */
  private async findUsers(asked: readonly string[]): Promise<void> {
    const sources = [...(this.paths ?? [])].filter((path) => sourceKind(path) !== null);
    const isTooMany = sources.length > MAX_INDEXED;
    for (const family of new Set(asked.map((one) => one.slice(0, one.indexOf(' '))))) {
      const files = isTooMany ? [] : sources.filter((path) => familyOfPath(path) === family && !isTestPath(path));
      for (const path of files) await this.outline(path);
      for (const one of asked.filter((other) => other.startsWith(`${family} `))) {
        const name = one.slice(family.length + 1);
        this.usersByName.set(
          one,
          files.filter((path) => this.outlines.get(path)?.calls.has(name)),
        );
      }
    }
  }

  private async list(): Promise<void> {
    const paths = (await this.options.files.list?.()) ?? [];
    this.paths = new Set(paths);
    this.packages.clear();
    this.goModules.clear();
    this.byPlace = undefined;
    for (const path of paths.filter((one) => /(^|\/)go\.mod$/.test(one)).slice(0, MAX_PACKAGES))
      this.readGoModule(path, await this.read(path));
    const manifests = paths.filter((path) => /(^|\/)package\.json$/.test(path)).slice(0, MAX_PACKAGES);
    for (const path of manifests) this.readManifest(path, await this.read(path));
    const packages = [...this.packages].map(([name, { dir, entries }]) => [name, dir, ...entries].flat().join(' '));
    this.version = hashOf([...paths, ...packages, ...[...this.goModules].flat()].join('\n'));
  }

  private readGoModule(path: string, text: string | null): void {
    const name = /^module\s+(\S+)/m.exec(text ?? '')?.[1];
    if (name) this.goModules.set(name, dirOf(path));
  }

  private readManifest(path: string, text: string | null): void {
    const manifest = text === null ? null : parseObject(text);
    if (!manifest || typeof manifest.name !== 'string') return;
    const entries = new Map<string, string>();
    if (typeof manifest.main === 'string') entries.set('.', manifest.main);
    const exports = manifest.exports;
    if (typeof exports === 'object' && exports !== null)
      for (const [key, target] of Object.entries(exports)) {
        const file = firstString(target);
        if (file && key.startsWith('.')) entries.set(key, file);
      }
    this.packages.set(manifest.name, { dir: dirOf(path), entries });
  }
}

/** So many files are parsed for a name without a look at their outlines; and at most so many at all. */
const FEW_FILES = 4;
const MAX_DECLARING = 40;

const MANIFEST = /(^|\/)(package\.json|go\.mod)$/;

/** What is secret is not even looked up. */
const SECRET = /KEY|TOKEN|SECRET|PASSW|CREDENTIAL/i;

/** In larger projects arguments are not followed into other files: reading them all would take too long. */
const MAX_INDEXED = 8_000;

/** Enough for any wrapper; a name that is called from more files is a common word. */
const MAX_USERS = 40;

function sameFamily(a: string, b: string): boolean {
  return familyOfPath(a) === familyOfPath(b);
}

function familyOfPath(path: string): Family | null {
  const kind = sourceKind(path);
  if (kind === null) return null;
  return kind === 'component' ? 'ecmascript' : familyOf(kind === 'notebook' ? 'python' : kind);
}

function parseObject(text: string): Record<string, unknown> | null {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : null;
  } catch {
    return null;
  }
}

/** Conditional exports: the first path in them. */
function firstString(target: unknown): string | null {
  if (typeof target === 'string') return target;
  if (typeof target !== 'object' || target === null) return null;
  for (const one of Object.values(target)) {
    const found = firstString(one);
    if (found) return found;
  }
  return null;
}
