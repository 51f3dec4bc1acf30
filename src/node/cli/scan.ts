import { randomBytes } from 'node:crypto';
import { basename } from 'node:path';
import { type ReportFormat, renderReport, type Snapshot, snapshotOf, withHistory } from '../../core/index';
import { diskReport, type IndexOption } from './engineReport';
import type { CliDeps } from './main';
import { looks, put } from './output';
import { readReport } from './savedReport';

export interface ScanArguments {
  readonly format: ReportFormat;
  readonly out?: string;
  readonly index: IndexOption;
  /** Saved reports of earlier days. */
  readonly baseline?: readonly string[];
}

/** `outlay scan`: the report goes to stdout or to a file, everything else to stderr. */
export async function scan(paths: readonly string[], { format, out, index, baseline = [] }: ScanArguments, deps: CliDeps): Promise<void> {
  // First: a file that is no report must not cost a scan.
  const past = await Promise.all(baseline.map((name) => pastOf(name, deps.cwd)));
  const report = withHistory(await diskReport(paths, index, deps), past.flat());
  await put(renderReport(report, format, { ...looks(deps, out), nonce: randomBytes(16).toString('hex') }), out, deps);
}

/** Of a saved report, and of those that it knew itself. */
async function pastOf(name: string, cwd: string): Promise<readonly Snapshot[]> {
  const report = await readReport(name, cwd);
  return [...(report.history ?? []), snapshotOf(report, basename(name))];
}
