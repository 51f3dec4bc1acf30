// What crosses the thread: both sides import it, neither adds to it.
import type {
  AlternativeList,
  Analysis,
  CallFix,
  CallQuery,
  CountPreview,
  FileSystem,
  Pattern,
  PolicyViolation,
  PresetName,
  ProviderCount,
  RefreshCheck,
  RefreshText,
  Report,
  ReportCall,
  SelfHosting,
  SelfHostingQuery,
  SendHttp,
  SettingsError,
  SourceDocument,
  SwitchQuery,
  SwitchRefusal,
  SwitchResult,
  TextCounts,
  TextQuery,
  TrialPlan,
  TrialQuery,
  TrialResult,
  VolumeSettings,
} from '../core/index';

export interface ProjectSpec {
  /** False: no `.env` is read. */
  readonly trusted: boolean;
  /** Text of the project's outlay.json; null where there is none. */
  readonly settingsText: string | null;
  /** How large the product is by the editor's setting, where outlay.json does not say it. */
  readonly preset?: PresetName;
}

export interface ScanProgress {
  readonly done: number;
  readonly total: number;
  readonly found: number;
}

export interface ProjectFiles extends Pick<Required<FileSystem>, 'exists' | 'list'> {
  /** Many at once: each message between the threads has its price. */
  readTexts(paths: readonly string[]): Promise<readonly (string | null)[]>;
}

/** Lives in the worker. Projects are named by the caller. */
export interface EngineService {
  /** Returns what is wrong with the settings; the last good ones, else the defaults, are used then. */
  open(project: string, spec: ProjectSpec, files: ProjectFiles): Promise<readonly SettingsError[]>;
  configure(project: string, spec: ProjectSpec): Promise<readonly SettingsError[]>;
  analyze(project: string, document: SourceDocument): Promise<Analysis>;
  /** Budgets and policies of the settings that these calls do not keep. */
  violations(project: string, calls: readonly ReportCall[]): Promise<readonly PolicyViolation[]>;
  /** The same as if `volumes` stood at the end of outlay.json. */
  whatIf(project: string, document: SourceDocument, volumes: readonly VolumeSettings[]): Promise<Analysis>;
  alternatives(project: string, call: CallQuery): Promise<AlternativeList | SwitchRefusal>;
  fixes(project: string, call: CallQuery): Promise<readonly CallFix[]>;
  selfHosting(project: string, query: SelfHostingQuery): Promise<SelfHosting | null>;
  switchCall(project: string, query: SwitchQuery): Promise<SwitchResult>;
  trial(project: string, query: TrialQuery): Promise<TrialPlan | SwitchRefusal>;
  /** Sends what `trial` has shown, through the host, which has asked before. */
  tryCall(project: string, query: TrialQuery, keys: Readonly<Record<string, string>>): Promise<TrialResult | SwitchRefusal>;
  changed(project: string, path: string): void;
  closeDocument(project: string, path: string): void;
  /** Everything, or the named paths. One scan per project at a time; cancelScan ends it early with what was found. */
  scan(project: string, paths?: readonly string[], onProgress?: (progress: ScanProgress) => void): Promise<Report>;
  cancelScan(project: string): void;
  /** Is this text a list of prices that can be used? */
  checkRefresh(given: RefreshText): RefreshCheck;
  /** The refreshed prices changed: the catalogue is loaded anew. */
  reloadCatalog(): void;
  countText(project: string, text: string, query: TextQuery): Promise<TextCounts>;
  /** What countByProvider would send; null where nobody counts for the model. */
  previewCount(text: string, model: string): Promise<CountPreview | null>;
  /** Sends the text, through the host, which has asked before. */
  countByProvider(text: string, model: string, key: string): Promise<ProviderCount>;
  /** Why the text of a vocabulary cannot be counted with; null: it can. */
  checkTokenizer(text: string, pattern: Pattern | undefined): string | null;
}

/** Lives in the extension host. */
export interface HostServices {
  /** The bytes of a file below dist/assets. Throws where it is missing. */
  asset(name: string): Promise<Uint8Array>;
  warn(message: string): void;
  /** Text of the last good refresh of the prices; null: none. */
  refreshed(): Promise<string | null>;
  /** What providers have counted, as text; null: nothing yet. */
  counts(): Promise<string | null>;
  saveCounts(text: string): Promise<void>;
  readonly send: SendHttp;
}

/** The first and only thing a worker exposes: it answers with its service once it knows its host. */
export interface WorkerEntry {
  start(host: HostServices): EngineService;
}
