import { randomBytes } from 'node:crypto';
import { type ReportFormat, renderReport } from '../../core/index';
import { diskReport, type IndexOption } from './engineReport';
import type { CliDeps } from './main';
import { looks, put } from './output';

export interface ScanArguments {
  readonly format: ReportFormat;
  readonly out?: string;
  readonly index: IndexOption;
}

/** `outlay scan`: the report goes to stdout or to a file, everything else to stderr. */
export async function scan(paths: readonly string[], { format, out, index }: ScanArguments, deps: CliDeps): Promise<void> {
  const report = await diskReport(paths, index, deps);
  await put(renderReport(report, format, { ...looks(deps, out), nonce: randomBytes(16).toString('hex') }), out, deps);
}
