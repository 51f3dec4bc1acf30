// What the surfaces hold: an engine makes projects, a project answers for documents and for whole trees.
import type { TextQuery } from './estimate/text';
import type { AlternativeList } from './model/alternatives';
import type { CallFix } from './model/callFix';
import type { SelfHosting, SelfHostingQuery } from './model/deploy';
import type { Analysis } from './model/estimate';
import type { Report, ReportCall } from './model/report';
import type { Settings, SettingsProblem, VolumeSettings } from './model/settings';
import type { SwitchRefusal, SwitchResult } from './model/switch';
import type { TextCounts } from './model/textCounts';
import type { TrialPlan, TrialResult } from './model/trial';
import type { PolicyViolation } from './model/violation';
import type { AssetLoader, Cancellation, Clock, FactStore, FileSystem, Logger, SendHttp, TextStore } from './ports';
import type { CallQuery, SwitchQuery } from './switching';
import type { CountPreview, ProviderCount } from './tokens/endpoint/providerCounter';
import type { TrialQuery } from './trying';
import type { ImportOptions, UsageFile } from './usage/importUsage';

export interface SourceDocument {
  /** Relative to the project's root, with `/`; for unsaved documents any unique name with the right extension. */
  readonly path: string;
  /** VS Code's id (`python`, `typescript`, `typescriptreact`, `javascript`, `javascriptreact`); notebooks: `notebook`, text = the .ipynb JSON. */
  readonly languageId: string;
  readonly text: string;
  readonly version: number;
}

export interface ProjectOptions {
  readonly files: FileSystem;
  /** False: no `.env` is read. */
  readonly trusted: boolean;
  readonly settings: Settings;
  /** Without one, facts are kept as long as the project lives. */
  readonly facts?: FactStore;
}

export interface ScanOptions {
  /** Files and folders below the root; default: everything. */
  readonly paths?: readonly string[];
  readonly onProgress?: (progress: { readonly done: number; readonly total: number; readonly found: number }) => void;
  readonly cancellation?: Cancellation;
  /** Without advice and alternatives, which take most of the time: for comparing two scans. */
  readonly figuresOnly?: boolean;
  /** Files of measured usage, instead of those that outlay.json names. */
  readonly usage?: readonly UsageFile[];
  readonly onUsage?: ImportOptions['onProgress'];
}

export interface Project {
  /** Call sites of one document, resolved and estimated. Total on user code: bad syntax is no error. */
  analyze(document: SourceDocument): Promise<Analysis>;
  /** Where a call could move, each with a dry run of the switch; refused where no call stands there. */
  alternatives(query: CallQuery): Promise<AlternativeList | SwitchRefusal>;
  /** What takes a call to another model and host; the edits are for the text as it is. Total on user code. */
  switchCall(query: SwitchQuery): Promise<SwitchResult>;
  /** Small changes of a call that make it cheaper, each with its edits or the reason why not. */
  fixes(query: CallQuery): Promise<readonly CallFix[]>;
  /** What a trial of the call at another model and host would send. Sends nothing. */
  trial(query: TrialQuery): Promise<TrialPlan | SwitchRefusal>;
  /** Sends it: to the hosts that `keys` has a key for. Only after a person has agreed. */
  tryCall(query: TrialQuery, keys: Readonly<Record<string, string>>): Promise<TrialResult | SwitchRefusal>;
  /** The same document as if `volumes` stood at the end of outlay.json. */
  whatIf(document: SourceDocument, volumes: readonly VolumeSettings[]): Promise<Analysis>;
  /** Open weights on GPUs of one's own for a call; null: no weights that are known to fit. */
  selfHosting(query: SelfHostingQuery): Promise<SelfHosting | null>;
  /** Budgets and policies of the settings that these calls do not keep. */
  violations(calls: readonly ReportCall[]): Promise<readonly PolicyViolation[]>;
  /** Something on disk changed: forget what was read of it. */
  changed(path: string): void;
  /** The document is not open any more: its syntax tree is freed. */
  close(path: string): void;
  configure(options: { settings?: Settings; trusted?: boolean }): void;
  /** A text by itself: tokens by model or tokenizer, with the project's own tokenizers and prices. */
  countText(text: string, query: TextQuery): Promise<TextCounts>;
  /** What the settings ask for and cannot have: tokenizers that cannot be counted with, a currency without a rate. */
  problems(): Promise<readonly SettingsProblem[]>;
  scan(options?: ScanOptions): Promise<Report>;
  dispose(): void;
}

export interface EngineOptions {
  readonly assets: AssetLoader;
  readonly clock: Clock;
  readonly logger?: Logger;
  /** Text of the last good refresh of the catalogue; null: none. */
  readonly refreshed?: () => Promise<string | null>;
  /** What providers have counted. */
  readonly counts?: TextStore;
  /** Used by countByProvider and tryCall alone. */
  readonly send?: SendHttp;
}

export interface Engine {
  project(options: ProjectOptions): Project;
  /** The refreshed prices changed: what is asked from now on is priced by them. */
  reloadCatalog(): void;
  /** What countByProvider would send; null where the model's maker has no count endpoint. Sends nothing. */
  previewCount(text: string, model: string): Promise<CountPreview | null>;
  /** Sends the text to the model's maker, who counts it. Only after a person has agreed. The count corrects later estimates. */
  countByProvider(text: string, model: string, key: string): Promise<ProviderCount>;
}
