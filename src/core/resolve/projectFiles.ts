// The project's other files as resolution sees them: loaded on demand, kept in a bounded cache.
import { familyOf } from '../model/family';
import { hashOf } from '../model/hash';
import type { FileSystem } from '../ports';
import { parseSource } from '../syntax/index';
import { sourceKind } from '../syntax/language';
import type { Grammars } from '../syntax/parser';
import { CallIndex, question } from './callIndex';
import { COMPOSE_FILES, composeValue } from './composeEnv';
import type { Dependencies } from './dependencies';
import { dotEnvValue } from './dotEnv';
import { type DeclarationPaths, locateDeclaration, placesOf } from './locateDeclaration';
import { ancestors, joinPath, locateEcmaScript, locatePython, type ModulePaths } from './locateModule';
import { MANIFEST, NO_PACKAGES, type Packages, packageWords, readPackages, type WorkspacePackage } from './packages';
import type { ProjectIndex } from './projectIndex';
import { Unit } from './unit';
import { UnitCache } from './unitCache';

const MAX_FILE = 1_000_000;

/** So many files are parsed for a name without a look at their outlines; and at most so many at all. */
const FEW_FILES = 4;
const MAX_DECLARING = 40;

/** What is secret is not even looked up. */
const SECRET = /KEY|TOKEN|SECRET|PASSW|CREDENTIAL/i;

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
  private packages: Packages = NO_PACKAGES;
  private readonly units = new UnitCache();
  private readonly texts = new Map<string, string | null>();
  private readonly open = new Map<string, Unit>();
  private byPlace: DeclarationPaths | undefined;
  private readonly wantedUnits = new Set<string>();
  private readonly wantedTexts = new Set<string>();
  private readonly wantedCallers = new Set<string>();
  private readonly wantedOutlines = new Set<string>();
  /** Who calls what. */
  readonly calls = new CallIndex({
    read: async (path) => this.open.get(path)?.text ?? (await this.read(path)) ?? '',
    isOpen: (path) => this.open.has(path),
  });
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
    const may = this.calls.mayDeclare(path, name);
    if (may === undefined) this.want(this.wantedOutlines, path);
    return may ?? false;
  }

  private folders(): DeclarationPaths {
    this.byPlace ??= placesOf(this.paths ?? new Set(), this.packages.go);
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
    const importers = this.calls.importers(unit.path, name);
    if (!importers) {
      this.want(this.wantedCallers, question(unit.path, name));
      return [];
    }
    this.recorder?.asked(unit.path, name, importers);
    return importers.flatMap((path) => this.unit(path) ?? []);
  }

  has(path: string): boolean {
    return this.paths?.has(path) ?? false;
  }

  workspacePackage(name: string): WorkspacePackage | undefined {
    return this.packages.npm.get(name);
  }

  // --- loading ----------------------------------------------------------------------------------------------

  /** Loads what the last questions wanted. False: nothing was wanted, the answers stand. */
  async loadWanted(): Promise<boolean> {
    const wanted = [this.wantedTexts, this.wantedUnits, this.wantedOutlines, this.wantedCallers];
    const [texts = [], units = [], outlines = [], callers = []] = wanted.map((set) => [...set]);
    for (const set of wanted) set.clear();
    for (const path of texts) this.texts.set(path, await this.read(path));
    for (const path of units) await this.load(path);
    for (const path of outlines) await this.calls.outline(path);
    if (callers.length) await this.calls.findCallers(callers, this.paths ?? []);
    return texts.length + units.length + outlines.length + callers.length > 0;
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
    this.calls.changed(path);
    if (!this.has(path) || MANIFEST.test(path)) this.listing = undefined;
  }

  closed(path: string): void {
    this.open.delete(path);
    this.changed(path);
  }

  /** A file that was parsed anyway. */
  offer(unit: Unit): void {
    if (!this.units.has(unit.path)) this.units.set(unit.path, unit);
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
    return known ?? null;
  }

  private async load(path: string): Promise<void> {
    if (this.units.has(path)) return;
    this.units.set(path, null);
    const [kind, text] = [sourceKind(path), await this.read(path)];
    if (!kind || text === null) return;
    const parsed = await parseSource(this.options.grammars, { path, kind, text });
    if (!parsed) return;
    this.units.set(path, new Unit(parsed.module, parsed.text));
  }

  private async list(): Promise<void> {
    const paths = (await this.options.files.list?.()) ?? [];
    this.paths = new Set(paths);
    this.byPlace = undefined;
    this.packages = await readPackages(paths, (path) => this.read(path));
    this.version = hashOf([...paths, ...packageWords(this.packages)].join('\n'));
  }
}
