// One document, one format → text whose last line is ended.
import type { Check } from '../model/check';
import type { Diff } from '../model/diff';
import type { Report } from '../model/report';
import { checkTable } from './checkTable';
import { diffTable } from './diffTable';
import { checkCsv, diffCsv, reportCsv } from './formats/csv';
import { reportFocus } from './formats/focus';
import { checkJunit, reportJunit } from './formats/junit';
import { checkMarkdown, diffMarkdown, reportMarkdown } from './formats/markdown';
import { checkSarif, diffSarif, reportSarif } from './formats/sarif';
import { reportHtml } from './html/page';
import { reportTable, type TableOptions } from './table';

export interface RenderOptions extends TableOptions {
  /** For HTML: a fresh one for each page. */
  readonly nonce?: string;
}

type Renderers<T> = Readonly<Record<string, (document: T, options: RenderOptions) => string>>;

const json = (document: object) => `${JSON.stringify(document, null, 2)}\n`;
/** One line each, so that many can follow each other in a file. */
const ndjson = (document: object) => `${JSON.stringify(document)}\n`;

const REPORT = {
  table: reportTable,
  json,
  ndjson,
  markdown: reportMarkdown,
  html: (report, { nonce = '' }) => reportHtml(report, { links: 'file', nonce }),
  csv: reportCsv,
  sarif: reportSarif,
  junit: reportJunit,
  focus: reportFocus,
} as const satisfies Renderers<Report>;

const DIFF = { table: diffTable, json, ndjson, markdown: diffMarkdown, csv: diffCsv, sarif: diffSarif } as const satisfies Renderers<Diff>;

const CHECK = {
  table: checkTable,
  json,
  ndjson,
  markdown: checkMarkdown,
  csv: checkCsv,
  sarif: checkSarif,
  junit: checkJunit,
} as const satisfies Renderers<Check>;

export type ReportFormat = keyof typeof REPORT;
export type DiffFormat = keyof typeof DIFF;
export type CheckFormat = keyof typeof CHECK;
export const REPORT_FORMATS = Object.keys(REPORT) as readonly ReportFormat[];
export const DIFF_FORMATS = Object.keys(DIFF) as readonly DiffFormat[];
export const CHECK_FORMATS = Object.keys(CHECK) as readonly CheckFormat[];

export function renderReport(report: Report, format: ReportFormat, options: RenderOptions = {}): string {
  return REPORT[format](report, options);
}

export function renderDiff(diff: Diff, format: DiffFormat, options: RenderOptions = {}): string {
  return DIFF[format](diff, options);
}

export function renderCheck(check: Check, format: CheckFormat, options: RenderOptions = {}): string {
  return CHECK[format](check, options);
}
