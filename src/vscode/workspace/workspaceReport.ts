// What the whole workspace costs: restored from the last session, scanned once a call was seen, then kept true file by file.
import { Disposable, EventEmitter } from 'vscode';
import { callOf, type Report } from '../../core/index';
import type { ScanProgress } from '../../worker/protocol';
import type { Analyses } from '../analyses/analyses';
import type { Entry } from '../analyses/entry';
import type { FolderProject } from '../engine/project';
import type { ProjectChange, Projects } from '../engine/projects';
import { background, type Log } from '../log';
import { editorSettings } from '../settings';
import { NOTHING, sum, type Total, totalOfReport } from '../text/total';
import { byFile, FolderCalls } from './folderCalls';
import type { ReportStore } from './reportStore';

const DISK_PAUSE_MS = 1000;
const KEEP_PAUSE_MS = 5000;
const JUDGE_PAUSE_MS = 300;
/** Among the paths to look at again: settings, prices or trust are others. */
const EVERYTHING = '';

export interface FolderReport {
  readonly project: FolderProject;
  readonly report: Report;
}

export interface WorkspaceReportDeps {
  readonly projects: Projects;
  readonly analyses: Analyses;
  readonly store: ReportStore;
  readonly log: Log;
}

export class WorkspaceReport implements Disposable {
  private readonly changes = new EventEmitter<void>();
  readonly onDidChange = this.changes.event;
  private readonly scans = new EventEmitter<void>();
  /** All folders were scanned to their end. */
  readonly onDidScan = this.scans.event;
  private readonly held = new Map<FolderProject, FolderCalls>();
  private readonly outdated = new Map<FolderProject, Set<string>>();
  private diskTimer: ReturnType<typeof setTimeout> | undefined;
  private judgeTimer: ReturnType<typeof setTimeout> | undefined;
  private keepTimer: ReturnType<typeof setTimeout> | undefined;
  private started = false;
  private cancelled = false;
  private restored: Promise<void> | undefined;
  private readonly subscriptions: Disposable;

  constructor(private readonly deps: WorkspaceReportDeps) {
    const { analyses, projects } = deps;
    this.subscriptions = Disposable.from(
      this.changes,
      this.scans,
      analyses.onDidChange((entry) => this.onAnalysis(entry)),
      projects.onDidChange((change) => this.onDisk(change)),
    );
  }

  /** One for each folder of which something is known. */
  reports(): readonly FolderReport[] {
    const folders = new Set(this.deps.projects.folders());
    return [...this.held].filter(([project]) => folders.has(project)).map(([project, calls]) => ({ project, report: calls.report() }));
  }

  /** Undefined until the workspace was scanned, now or in an earlier session. */
  total(): Total | undefined {
    const reports = this.reports();
    return reports.length === 0 ? undefined : reports.map(({ report }) => totalOfReport(report)).reduce(sum, NOTHING);
  }

  /** What the last session knew, at once. Where a scan was faster, that stays. */
  restore(): Promise<void> {
    this.restored ??= this.deps.store.read().then((kept) => {
      for (const project of this.deps.projects.folders()) {
        const report = kept.get(project.root?.toString() ?? '');
        if (report && !this.held.has(project)) this.hold(project, report);
      }
      if (this.held.size > 0) this.changes.fire();
    });
    return this.restored;
  }

  /** In the background, once in a session, unless the user wants to say when. */
  scanOnce(): void {
    if (this.started || editorSettings().scanWorkspace === 'manual') return;
    background(this.deps.log, 'workspace scan', this.scan());
  }

  /** Scans all folders, one after the other. */
  async scan(onProgress?: (progress: ScanProgress) => void): Promise<readonly FolderReport[]> {
    this.started = true;
    this.cancelled = false;
    for (const project of this.deps.projects.folders()) {
      const report = await project.scan({ onProgress });
      // Half a scan is better than nothing, but not than a whole one.
      if (!this.cancelled || !this.held.has(project)) this.hold(project, report);
      this.changed();
    }
    if (!this.cancelled) this.scans.fire();
    return this.reports();
  }

  cancel(): void {
    this.cancelled = true;
    for (const project of this.deps.projects.folders()) project.cancelScan();
  }

  dispose(): void {
    clearTimeout(this.diskTimer);
    clearTimeout(this.keepTimer);
    clearTimeout(this.judgeTimer);
    this.subscriptions.dispose();
  }

  private hold(project: FolderProject, report: Report): void {
    this.held.set(project, new FolderCalls(report));
    for (const entry of this.deps.analyses.of(project)) this.take(entry);
  }

  private changed(): void {
    this.changes.fire();
    clearTimeout(this.judgeTimer);
    this.judgeTimer = setTimeout(() => background(this.deps.log, 'budgets', this.judge()), JUDGE_PAUSE_MS);
    clearTimeout(this.keepTimer);
    this.keepTimer = setTimeout(() => background(this.deps.log, 'keeping the report', this.keep()), KEEP_PAUSE_MS);
  }

  /** Budgets hold for all calls together, so an edit anywhere may exceed them. */
  private async judge(): Promise<void> {
    let isNews = false;
    for (const [project, held] of this.held) {
      const { settings, calls } = held.report();
      const hasRules = (settings.budgets ?? settings.policies) !== undefined;
      isNews = held.judge(hasRules ? await project.violations(calls) : []) || isNews;
    }
    if (isNews) this.changes.fire();
  }

  private keep(): Promise<void> {
    return this.deps.store.write(new Map(this.reports().map(({ project, report }) => [project.root?.toString() ?? '', report])));
  }

  private onAnalysis(entry: Entry): void {
    if (this.take(entry)) this.changed();
    if (entry.placed.length > 0) this.scanOnce();
  }

  /** An open document's own calls, which are newer than what the scan saw. */
  private take(entry: Entry): boolean {
    if (!entry.isKnown) return false;
    const calls = entry.placed.map(({ finding }) => callOf(finding));
    return this.held.get(entry.project)?.take(entry.path, calls) ?? false;
  }

  private onDisk({ project, path }: ProjectChange): void {
    if (!this.held.has(project)) return;
    const paths = this.outdated.get(project) ?? new Set<string>();
    this.outdated.set(project, paths.add(path ?? EVERYTHING));
    clearTimeout(this.diskTimer);
    this.diskTimer = setTimeout(() => background(this.deps.log, 'workspace scan', this.catchUp()), DISK_PAUSE_MS);
  }

  private async catchUp(): Promise<void> {
    const work = [...this.outdated];
    this.outdated.clear();
    for (const [project, paths] of work) {
      if (paths.has(EVERYTHING)) {
        this.hold(project, await project.scan({}));
        continue;
      }
      const found = byFile((await project.scan({ paths: [...paths] })).calls);
      const held = this.held.get(project);
      for (const path of paths) held?.take(path, found.get(path) ?? []);
      for (const entry of this.deps.analyses.of(project)) this.take(entry);
    }
    this.changed();
  }
}
