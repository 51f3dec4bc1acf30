// What the whole workspace costs: scanned once a call was seen, then kept true file by file.
import { Disposable, EventEmitter } from 'vscode';
import type { Report } from '../core/index';
import type { ScanProgress } from '../worker/protocol';
import type { Analyses } from './analyses/analyses';
import type { Entry } from './analyses/entry';
import type { FolderProject } from './engine/project';
import type { ProjectChange, Projects } from './engine/projects';
import { background, type Log } from './log';
import { editorSettings } from './settings';
import { NOTHING, sum, type Total, totalOf } from './text/total';

const DISK_PAUSE_MS = 1000;

export interface ScanResult {
  readonly project: FolderProject;
  readonly report: Report;
}

export class WorkspaceTotals implements Disposable {
  private readonly changes = new EventEmitter<void>();
  readonly onDidChange = this.changes.event;
  private readonly files = new Map<FolderProject, Map<string, Total>>();
  private readonly outdated = new Map<FolderProject, Set<string>>();
  private timer: ReturnType<typeof setTimeout> | undefined;
  private started = false;
  private readonly subscriptions: Disposable;

  constructor(
    private readonly projects: Projects,
    private readonly analyses: Analyses,
    private readonly log: Log,
  ) {
    this.subscriptions = Disposable.from(
      this.changes,
      analyses.onDidChange((entry) => this.onAnalysis(entry)),
      projects.onDidChange((change) => this.onDisk(change)),
    );
  }

  /** Undefined until the workspace was scanned. */
  total(): Total | undefined {
    if (this.files.size === 0) return undefined;
    return [...this.files.values()].flatMap((files) => [...files.values()]).reduce(sum, NOTHING);
  }

  /** Scans all folders, one after the other. */
  async scan(onProgress?: (progress: ScanProgress) => void): Promise<ScanResult[]> {
    this.started = true;
    const results: ScanResult[] = [];
    for (const project of this.projects.folders()) {
      const report = await project.scan({ onProgress });
      results.push({ project, report });
      this.files.set(project, byFile(report));
      for (const entry of this.analyses.of(project)) this.take(entry);
      this.changes.fire();
    }
    return results;
  }

  cancel(): void {
    for (const project of this.projects.folders()) project.cancelScan();
  }

  dispose(): void {
    clearTimeout(this.timer);
    this.subscriptions.dispose();
  }

  private onAnalysis(entry: Entry): void {
    if (this.take(entry)) this.changes.fire();
    if (this.started || entry.placed.length === 0 || editorSettings().scanWorkspace === 'manual') return;
    background(this.log, 'workspace scan', this.scan());
  }

  /** An open document's own total, which is newer than what the scan saw. */
  private take(entry: Entry): boolean {
    const files = this.files.get(entry.project);
    files?.set(entry.path, totalOf(entry.placed.map(({ finding }) => finding.estimate)));
    return files !== undefined;
  }

  private onDisk({ project, path }: ProjectChange): void {
    if (!this.files.has(project)) return;
    const paths = this.outdated.get(project) ?? new Set<string>();
    const more = path === undefined ? [...(this.files.get(project)?.keys() ?? [])] : [path];
    this.outdated.set(project, new Set([...paths, ...more]));
    clearTimeout(this.timer);
    this.timer = setTimeout(() => background(this.log, 'workspace scan', this.catchUp()), DISK_PAUSE_MS);
  }

  private async catchUp(): Promise<void> {
    const work = [...this.outdated];
    this.outdated.clear();
    for (const [project, paths] of work) {
      const totals = byFile(await project.scan({ paths: [...paths] }));
      const files = this.files.get(project);
      for (const path of paths) files?.delete(path);
      for (const [path, total] of totals) files?.set(path, total);
      for (const entry of this.analyses.of(project)) this.take(entry);
    }
    this.changes.fire();
  }
}

function byFile(report: Report): Map<string, Total> {
  const totals = new Map<string, Total>();
  for (const { file, cost, usage } of report.calls) {
    const one = totalOf([{ usdPerMonth: cost.usdPerMonth, callsPerMonth: usage.callsPerMonth, currency: report.currency }]);
    totals.set(file, sum(totals.get(file) ?? NOTHING, one));
  }
  return totals;
}
