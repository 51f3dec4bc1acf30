// One project: what its documents have in common, and all that can be asked of it.
import { currencyProblem } from './catalog/prices';
import { selfHosting } from './deploy/selfHosting';
import { detecting } from './detect/detecting';
import { Detection } from './detect/detector';
import { ownSdk } from './detect/ownSdks';
import { SDKS } from './detect/sdks/index';
import type { Project, ProjectOptions, ScanOptions, SourceDocument } from './engine';
import type { EngineParts, Opened } from './engineParts';
import type { MeasuredSites } from './estimate/estimator';
import { countText, type TextDeps, type TextQuery } from './estimate/text';
import { loadFacts, NO_FACTS, type ProjectFacts, saveFacts } from './facts';
import { fixesOf } from './fixing';
import type { AlternativeList } from './model/alternatives';
import type { CallFix } from './model/callFix';
import type { CallSite } from './model/callSite';
import type { SelfHosting, SelfHostingQuery } from './model/deploy';
import type { Analysis, Finding } from './model/estimate';
import { familyOf } from './model/family';
import { hashOf } from './model/hash';
import type { Report, ReportCall } from './model/report';
import type { Settings, SettingsProblem, VolumeSettings } from './model/settings';
import type { SwitchRefusal, SwitchResult } from './model/switch';
import type { TextCounts } from './model/textCounts';
import type { TrialPlan, TrialResult } from './model/trial';
import type { PolicyViolation } from './model/violation';
import { evaluatePolicy } from './policy/evaluate';
import { policyFacts } from './policy/rules';
import type { FileSystem } from './ports';
import { Dependencies } from './resolve/dependencies';
import { ProjectFiles } from './resolve/projectFiles';
import { Unit } from './resolve/unit';
import type { Match } from './switch/match';
import { alternativesOf, type CallQuery, type SwitchQuery, switchCall } from './switching';
import { parseSource } from './syntax/index';
import { KeptTrees } from './syntax/keptTrees';
import { languageOf, type SourceKind, sourceKind } from './syntax/language';
import { loadOwnTokenizers, NO_OWN_TOKENIZERS, type OwnTokenizers } from './tokens/import/ownTokenizers';
import { type TrialQuery, trialOf, tryCall } from './trying';
import { type ImportedUsage, type ImportOptions, importUsage, type UsageFile } from './usage/importUsage';
import { scanWorkspace } from './workspace';

/** Files are loaded as resolution asks for them, at most this many rounds deep. */
const MAX_ROUNDS = 24;

export class EngineProject implements Project {
  readonly files: ProjectFiles;
  parts: EngineParts;
  private settings: Settings;
  private trusted: boolean;
  private known: ProjectFacts | undefined;
  private measured: MeasuredSites | undefined;
  private imported: Promise<OwnTokenizers> | undefined;
  private readonly trees = new KeptTrees();

  constructor(
    private readonly common: EngineParts,
    private readonly options: ProjectOptions,
  ) {
    this.trusted = options.trusted;
    this.settings = { ...options.settings }; // one's own: two projects may have other files behind the same words
    this.parts = this.withOwnSdks();
    this.files = new ProjectFiles({
      files: options.files,
      grammars: common.grammars,
      isSdk: (module) => this.parts.detecting().registry.packages.has(module),
      trusted: options.trusted,
    });
  }

  async analyze(document: SourceDocument): Promise<Analysis> {
    const findings = await this.estimate(await this.callSites(document));
    return { path: document.path, version: document.version, findings };
  }

  async selfHosting(query: SelfHostingQuery): Promise<SelfHosting | null> {
    const { prices, at } = await this.parts.estimator.textDeps(this.settings);
    return selfHosting(prices, { ...query, at });
  }

  async violations(calls: readonly ReportCall[]): Promise<readonly PolicyViolation[]> {
    return evaluatePolicy(calls, this.settings, policyFacts(await this.parts.estimator.catalog()));
  }

  async whatIf(document: SourceDocument, volumes: readonly VolumeSettings[]): Promise<Analysis> {
    const supposed = { ...this.settings, volumes: [...(this.settings.volumes ?? []), ...volumes] };
    const findings = await this.estimate(await this.callSites(document), { settings: supposed });
    return { path: document.path, version: document.version, findings };
  }

  /** The call sites of a document, without figures. */
  async callSites(document: SourceDocument): Promise<readonly CallSite[]> {
    await this.files.ready();
    const kind = sourceKind(document.path, document.languageId);
    if (!kind || !this.parts.detecting().prefilter(document.text, familyOf(languageOf(kind)))) return [];
    const previous = this.trees.take(document.path);
    const source = { path: document.path, kind, text: document.text };
    const parsed = await parseSource(this.parts.grammars, source, { keepTree: true, ...(previous ? { previous } : {}) });
    if (!parsed) return [];
    if (parsed.parsed) this.trees.keep(document.path, parsed.parsed);
    const unit = new Unit(parsed.module, parsed.text);
    this.files.setOpen(unit);
    return this.sites({ unit, cells: parsed.cells });
  }

  /** Call sites of a parsed file, other files loaded as they are asked for. */
  async sites(opened: Opened, dependencies = new Dependencies()): Promise<readonly CallSite[]> {
    const detection = await this.detected(opened, dependencies);
    return this.files.recording(dependencies, () => detection.sites());
  }

  /** The call sites with what they were recognised by, for switching them. */
  async located(opened: Opened): Promise<readonly Match[]> {
    const dependencies = new Dependencies();
    const detection = await this.detected(opened, dependencies);
    return this.files.recording(dependencies, () => detection.located()).map((one) => ({ ...one, unit: opened.unit }));
  }

  /** False: nothing in the text is a word that a call to a model has. */
  mayCall(text: string, kind: SourceKind): boolean {
    return this.parts.detecting().prefilter(text, familyOf(languageOf(kind)));
  }

  alternatives(query: CallQuery): Promise<AlternativeList | SwitchRefusal> {
    return alternativesOf(this, query);
  }

  async ranked(finding: Finding): Promise<AlternativeList> {
    const { own } = await this.ownTokenizers();
    return this.parts.estimator.alternatives(finding, this.settings, own, this.measured);
  }

  fixes(query: CallQuery): Promise<readonly CallFix[]> {
    return fixesOf(this, query);
  }

  switchCall(query: SwitchQuery): Promise<SwitchResult> {
    return switchCall(this, query, this.settings);
  }

  trial(query: TrialQuery): Promise<TrialPlan | SwitchRefusal> {
    return trialOf(this, query);
  }

  tryCall(query: TrialQuery, keys: Readonly<Record<string, string>>): Promise<TrialResult | SwitchRefusal> {
    return tryCall(this, query, { keys, send: this.parts.send });
  }

  async prices(): Promise<Pick<TextDeps, 'prices' | 'at'>> {
    return this.parts.estimator.textDeps(this.settings);
  }

  /**
   * Until a look from the start asks for nothing that is not loaded: what was found while a file was missing may rest on that, and a
   * file must say the same whichever others were loaded before.
   */
  private async detected({ unit, cells }: Opened, dependencies: Dependencies): Promise<Detection> {
    for (let rounds = 0; ; ) {
      const detection = new Detection(unit, cells, this.files, this.parts.detecting());
      const before = rounds;
      do this.files.recording(dependencies, () => detection.run());
      while (rounds++ < MAX_ROUNDS && (await this.files.loadWanted()));
      if (rounds - before === 1 || rounds > MAX_ROUNDS) return detection;
    }
  }

  /**
   * What usage files say of these call sites, until they are read again: those of the settings, or the given ones. Undefined: there are none, or no
   * way to read them.
   */
  async measure(
    sites: readonly CallSite[],
    given: readonly UsageFile[] | undefined,
    options: ImportOptions,
  ): Promise<ImportedUsage | undefined> {
    const { usage = [] } = this.settings;
    const { files } = this.options;
    const named = files.chunks ? usage.map((path) => ({ path, chunks: files.chunks?.(path) ?? null })) : [];
    const read = given ?? named;
    this.measured = undefined;
    if (read.length === 0) return undefined;
    const imported = await importUsage(sites, read, options);
    this.measured = imported.measured;
    return imported;
  }

  /** Since the last scan. */
  async facts(): Promise<ProjectFacts> {
    this.known ??= this.options.facts ? await loadFacts(this.options.facts, this.factsVersion) : NO_FACTS;
    return this.known;
  }

  async keepFacts(facts: ProjectFacts): Promise<void> {
    if (facts === this.known) return;
    this.known = facts;
    if (this.options.facts) await saveFacts(this.options.facts, this.factsVersion, facts);
  }

  get fileSystem(): FileSystem {
    return this.options.files;
  }

  /** The engine's own version is the host's to tell, by where it keeps the facts. */
  private get factsVersion(): string {
    return `${this.parts.sdkVersion} ${hashOf(JSON.stringify(this.settings.sdks ?? []))} ${this.trusted ? 'trusted' : 'restricted'}`;
  }

  async estimate(
    sites: readonly CallSite[],
    { settings = this.settings, figuresOnly = false }: { settings?: Settings; figuresOnly?: boolean } = {},
  ): Promise<Finding[]> {
    const { estimator } = this.parts;
    const estimate = figuresOnly ? estimator.figures : estimator.finding;
    const findings: Finding[] = [];
    const { own } = await this.ownTokenizers();
    for (const site of sites) findings.push(await estimate(site, settings, own, this.measured));
    return findings;
  }

  async countText(text: string, query: TextQuery): Promise<TextCounts> {
    const { own } = await this.ownTokenizers();
    return countText(text, query, await this.parts.estimator.textDeps(this.settings, own));
  }

  async problems(): Promise<readonly SettingsProblem[]> {
    const { problems } = await this.ownTokenizers();
    const currency = this.settings.currency && currencyProblem(this.settings, await this.parts.estimator.catalog());
    return [
      ...problems.map(({ index, message }) => ({ path: ['tokenizers', index], message })),
      ...(currency ? [{ path: ['currency'], message: currency }] : []),
    ];
  }

  changed(path: string): void {
    if (this.settings.tokenizers?.some(({ file }) => file === path)) this.setSettings({ ...this.settings });
    this.files.changed(path);
  }

  close(path: string): void {
    this.trees.drop(path);
    this.files.closed(path);
  }

  configure({ settings, trusted }: { settings?: Settings; trusted?: boolean }): void {
    if (settings) {
      const hasOthers = JSON.stringify(settings.sdks) !== JSON.stringify(this.settings.sdks);
      this.setSettings(settings);
      if (hasOthers) {
        this.parts = this.withOwnSdks();
        this.known = undefined;
      }
    }
    if (trusted === undefined || trusted === this.trusted) return;
    this.trusted = trusted;
    this.setSettings({ ...this.settings });
    this.known = undefined;
    this.files.setTrusted(trusted);
  }

  scan(options: ScanOptions = {}): Promise<Report> {
    return scanWorkspace(this, options, this.settings);
  }

  dispose(): void {
    this.trees.dispose();
  }

  /** Estimates are remembered by the settings' identity. */
  private setSettings(settings: Settings): void {
    this.settings = settings;
    this.imported = undefined;
  }

  private ownTokenizers(): Promise<OwnTokenizers> {
    // reading one takes time that a stranger's file must not cost
    const rows = this.trusted ? (this.settings.tokenizers ?? []) : [];
    this.imported ??= rows.length
      ? loadOwnTokenizers(rows, (path) => this.options.files.readText(path))
      : Promise.resolve(NO_OWN_TOKENIZERS);
    return this.imported;
  }

  /** A project's own SDKs come first: who wrote them knows better. */
  private withOwnSdks(): EngineParts {
    const own = this.settings.sdks ?? [];
    return own.length ? { ...this.common, detecting: detecting([...own.map(ownSdk), ...SDKS]) } : this.common;
  }
}
