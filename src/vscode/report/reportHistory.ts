// What each day's scan said, kept in VS Code's storage for the workspace: the report's trend.
import { type Disposable, Uri, workspace } from 'vscode';
import { type Report, type Snapshot, snapshotOf, withHistory } from '../../core/index';
import { background, type Log } from '../log';
import type { WorkspaceReport } from '../workspace/workspaceReport';
import { withDay } from './days';
import { merged } from './merged';

/** By the folders that were open. */
type Kept = Record<string, readonly Snapshot[]>;

export class ReportHistory implements Disposable {
  private kept: Promise<Kept> | undefined;
  /** One after the other: two windows' writes are the user's, but ours must not cross. */
  private writing: Promise<void> = Promise.resolve();
  private readonly subscription: Disposable;

  /** Without a folder, as in an empty window, nothing is kept. */
  constructor(
    private readonly folder: Uri | undefined,
    workspaceReport: WorkspaceReport,
    log: Log,
  ) {
    this.subscription = workspaceReport.onDidScan(() => {
      const report = merged(workspaceReport.reports())?.report;
      if (report) background(log, 'report history', this.add([snapshotOf(report)]));
    });
  }

  /** The report with what is known of earlier days. */
  async with(report: Report): Promise<Report> {
    return withHistory(report, (await this.read())[keyNow()] ?? []);
  }

  add(snapshots: readonly Snapshot[]): Promise<void> {
    this.writing = this.writing.catch(() => undefined).then(() => this.write(snapshots));
    return this.writing;
  }

  dispose(): void {
    this.subscription.dispose();
  }

  private async write(snapshots: readonly Snapshot[]): Promise<void> {
    const [kept, key] = [await this.read(), keyNow()];
    const next = { ...kept, [key]: snapshots.reduce(withDay, kept[key] ?? []) };
    this.kept = Promise.resolve(next);
    if (!this.folder) return;
    await workspace.fs.createDirectory(this.folder);
    await workspace.fs.writeFile(this.file(this.folder), new TextEncoder().encode(JSON.stringify(next)));
  }

  private read(): Promise<Kept> {
    this.kept ??= this.load();
    return this.kept;
  }

  private async load(): Promise<Kept> {
    if (!this.folder) return {};
    try {
      return JSON.parse(new TextDecoder().decode(await workspace.fs.readFile(this.file(this.folder)))) as Kept;
    } catch {
      return {}; // none yet
    }
  }

  private file(folder: Uri): Uri {
    return Uri.joinPath(folder, 'history.json');
  }
}

function keyNow(): string {
  return (workspace.workspaceFolders ?? []).map(({ uri }) => uri.toString()).join('\n');
}
