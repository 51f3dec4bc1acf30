// Several folders as one report. Paths begin with the folder's name then, and so do ids.
import { type Report, type ReportCall, withCalls } from '../../core/index';
import type { FolderProject } from '../engine/project';
import type { FolderReport } from '../workspace/workspaceReport';

export interface Merged {
  readonly report: Report;
  /** The call of an id of this report, as its own folder's report has it. */
  find(id: string): { readonly project: FolderProject; readonly call: ReportCall } | undefined;
}

export function merged(reports: readonly FolderReport[]): Merged | undefined {
  const [first, ...others] = reports;
  if (!first) return undefined;
  const prefixOf = ({ project }: FolderReport) => (others.length === 0 ? '' : `${project.folderName}/`);
  const find: Merged['find'] = (id) => {
    for (const one of reports) {
      const call = one.report.calls.find((candidate) => prefixOf(one) + candidate.id === id);
      if (call) return { project: one.project, call };
    }
    return undefined;
  };
  const root = first.project.root?.scheme === 'file' ? first.project.root.fsPath : (first.project.root?.path ?? null);
  if (others.length === 0) return { report: { ...first.report, root }, find };
  const growing = reports.map((one) => ({
    calls: one.report.calls.map((call) => ({ ...call, id: prefixOf(one) + call.id, file: prefixOf(one) + call.file })),
    ...one.report.settings.forecast,
  }));
  const sum = (pick: (report: Report) => number) => reports.reduce((total, { report }) => total + pick(report), 0);
  const files = {
    listed: sum(({ files: { listed } }) => listed),
    parsed: sum(({ files: { parsed } }) => parsed),
    skipped: reports.flatMap((one) => one.report.files.skipped.map(({ path, reason }) => ({ path: prefixOf(one) + path, reason }))),
  };
  const calls = growing.flatMap((one) => one.calls);
  return { report: withCalls({ ...first.report, root: null, files }, calls, growing), find };
}
