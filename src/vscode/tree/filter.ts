// The tree narrowed to calls that use something beside plain text: tools, images, an output schema.
import { CALL_USES, type CallUse, type ReportCall } from '../../core/index';
import type { FolderReport } from '../workspace/workspaceReport';

/** A call stays where it uses all that is chosen. */
export function filtered(reports: readonly FolderReport[], chosen: readonly CallUse[]): readonly FolderReport[] {
  if (chosen.length === 0) return reports;
  return reports.map(({ project, report }) => ({
    project,
    report: { ...report, calls: report.calls.filter(({ uses = [] }) => chosen.every((use) => uses.includes(use))) },
  }));
}

/** What there is to choose from, with how many calls use it. */
export function usesIn(calls: readonly ReportCall[]): readonly { readonly use: CallUse; readonly calls: number }[] {
  return CALL_USES.map((use) => ({ use, calls: calls.filter(({ uses = [] }) => uses.includes(use)).length })).filter(
    (one) => one.calls > 0,
  );
}
