// One workspace folder (or all that lies outside of any) as a project of the engine, opened again in each new worker.
import { proxy } from 'comlink';
import { type Uri, workspace } from 'vscode';
import type {
  AlternativeList,
  Analysis,
  CallFix,
  CallQuery,
  PolicyViolation,
  Report,
  ReportCall,
  SelfHosting,
  SelfHostingQuery,
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
} from '../../core/index';
import type { ProjectSpec, ScanProgress } from '../../worker/protocol';
import { background, type Log } from '../log';
import { editorSettings } from '../settings';
import type { EngineClient } from './client';
import type { Connection, RemoteService } from './connection';
import { folderFiles, noFiles, readText } from './files';
import { relativePath } from './listing';

export const SETTINGS_FILE = 'outlay.json';
/** No file that a person edits takes this long; one that does must not stop all others. */
const ANALYSIS_LIMIT_MS = 30_000;
/** In UTF-16 units: generated or packed code beyond it, which nobody reads in an editor. */
const MAX_LENGTH = 2_000_000;

export interface ProjectScan {
  readonly paths?: readonly string[];
  readonly onProgress?: (progress: ScanProgress) => void;
}

export class FolderProject {
  /** What is wrong with outlay.json; its last good state, else the defaults, are used then. */
  settingsErrors: readonly SettingsError[] = [];
  private readonly name: string;
  /** As people call it; '' outside of any folder. */
  readonly folderName: string;
  private opened: { readonly connection: Connection; readonly ready: Promise<void> } | undefined;

  /** Without a root: for documents outside any folder. */
  constructor(
    readonly root: Uri | undefined,
    private readonly client: EngineClient,
    private readonly log: Log,
  ) {
    this.name = root?.toString() ?? 'outside';
    this.folderName = (root && workspace.getWorkspaceFolder(root)?.name) ?? '';
  }

  pathOf(uri: Uri): string {
    if (this.root) return relativePath(this.root, uri);
    return `${uri.scheme}/${uri.path.replace(/^\/+/, '')}`;
  }

  async analyze(document: SourceDocument): Promise<Analysis> {
    if (document.text.length > MAX_LENGTH) return { path: document.path, version: document.version, findings: [] };
    const connection = await this.connection();
    const limit = setTimeout(() => this.client.kill(`no result after ${ANALYSIS_LIMIT_MS} ms`), ANALYSIS_LIMIT_MS);
    try {
      return await connection.call((service) => service.analyze(this.name, document));
    } finally {
      clearTimeout(limit);
    }
  }

  async countText(text: string, query: TextQuery): Promise<TextCounts> {
    const connection = await this.connection();
    return connection.call((service) => service.countText(this.name, text, query));
  }

  async violations(calls: readonly ReportCall[]): Promise<readonly PolicyViolation[]> {
    const connection = await this.connection();
    return connection.call(async (service) => service.violations(this.name, calls));
  }

  async whatIf(document: SourceDocument, volumes: readonly VolumeSettings[]): Promise<Analysis> {
    const connection = await this.connection();
    return connection.call((service) => service.whatIf(this.name, document, volumes));
  }

  async scan({ paths, onProgress }: ProjectScan): Promise<Report> {
    const connection = await this.connection();
    return connection.call((service) => service.scan(this.name, paths, onProgress && proxy(onProgress)));
  }

  async alternatives(call: CallQuery): Promise<AlternativeList | SwitchRefusal> {
    const connection = await this.connection();
    return connection.call(async (service) => service.alternatives(this.name, call));
  }

  async fixes(call: CallQuery): Promise<readonly CallFix[]> {
    const connection = await this.connection();
    return connection.call(async (service) => service.fixes(this.name, call));
  }

  async selfHosting(query: SelfHostingQuery): Promise<SelfHosting | null> {
    const connection = await this.connection();
    return connection.call(async (service) => service.selfHosting(this.name, query));
  }

  async trial(query: TrialQuery): Promise<TrialPlan | SwitchRefusal> {
    const connection = await this.connection();
    return connection.call(async (service) => service.trial(this.name, query));
  }

  async tryCall(query: TrialQuery, keys: Readonly<Record<string, string>>): Promise<TrialResult | SwitchRefusal> {
    const connection = await this.connection();
    return connection.call(async (service) => service.tryCall(this.name, query, keys));
  }

  async switchCall(query: SwitchQuery): Promise<SwitchResult> {
    const connection = await this.connection();
    return connection.call(async (service) => service.switchCall(this.name, query));
  }

  cancelScan(): void {
    this.tell((service) => service.cancelScan(this.name));
  }

  changed(path: string): void {
    this.tell((service) => service.changed(this.name, path));
  }

  closeDocument(path: string): void {
    this.tell((service) => service.closeDocument(this.name, path));
  }

  /** outlay.json or the trust changed. */
  async configure(): Promise<void> {
    const opened = this.opened;
    if (!opened) return;
    const spec = await this.spec();
    await opened.ready;
    this.note(await opened.connection.call((service) => service.configure(this.name, spec)));
  }

  private async connection(): Promise<Connection> {
    const connection = await this.client.connection();
    if (this.opened?.connection !== connection) this.opened = { connection, ready: this.open(connection) };
    await this.opened.ready;
    return connection;
  }

  private async open(connection: Connection): Promise<void> {
    const spec = await this.spec();
    const files = proxy(this.root ? folderFiles(this.root) : noFiles());
    this.note(await connection.call((service) => service.open(this.name, spec, files)));
  }

  /** A message to a worker that knows this project; where there is none, there is nothing to tell. */
  private tell(message: (service: RemoteService) => Promise<void>): void {
    const opened = this.opened;
    if (opened)
      background(
        this.log,
        'engine',
        opened.ready.then(() => opened.connection.call(message)),
      );
  }

  private async spec(): Promise<ProjectSpec> {
    const settingsText = this.root ? await readText(this.root, SETTINGS_FILE) : null;
    const { preset } = editorSettings(this.root);
    return { trusted: workspace.isTrusted, settingsText, ...(preset === 'none' ? {} : { preset }) };
  }

  private note(errors: readonly SettingsError[]): void {
    this.settingsErrors = errors;
    for (const { line, column, message } of errors) this.log.warn(`${SETTINGS_FILE}:${line}:${column}: ${message}`);
  }
}
