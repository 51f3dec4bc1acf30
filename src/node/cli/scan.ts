import { randomBytes } from 'node:crypto';
import { type Report, reportHtml, reportTable, type TableOptions } from '../../core/index';
import { diskReport, type IndexOption } from './engineReport';
import type { CliDeps } from './main';
import { looks, put } from './output';

export const FORMATS = ['table', 'json'] as const;
export const SCAN_FORMATS = [...FORMATS, 'html'] as const;

export interface ScanArguments {
  readonly format: (typeof SCAN_FORMATS)[number];
  readonly out?: string;
  readonly index: IndexOption;
}

/** `outlay scan`: the report goes to stdout or to a file, everything else to stderr. */
export async function scan(paths: readonly string[], { format, out, index }: ScanArguments, deps: CliDeps): Promise<void> {
  await put(written(await diskReport(paths, index, deps), format, looks(deps, out)), out, deps);
}

function written(report: Report, format: ScanArguments['format'], look: TableOptions): string {
  if (format === 'json') return `${JSON.stringify(report, null, 2)}\n`;
  if (format === 'html') return reportHtml(report, { links: 'file', nonce: randomBytes(16).toString('hex') });
  return reportTable(report, look);
}
