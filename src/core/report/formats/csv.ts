// Rows for spreadsheets and warehouses. Cells that a spreadsheet would run as a formula are quoted with an apostrophe: paths and
// models come from code that somebody else wrote.
import Papa from 'papaparse';
import type { Check, Violation } from '../../model/check';
import type { Change, Diff, DiffSide } from '../../model/diff';
import type { Report, ReportCall } from '../../model/report';

type Cell = string | number | null | undefined;

export interface CsvColumn<T> {
  readonly name: string;
  readonly cell: (row: T) => Cell;
}

/** What spreadsheets run; numbers are not texts, and stay. */
const FORMULA = /^[=+\-@\t\r].*$/s;

/** With a line of names; numbers as they are, with a point. */
export function csvOf<T>(columns: readonly CsvColumn<T>[], rows: readonly T[]): string {
  const lines = [columns.map(({ name }) => name), ...rows.map((row) => columns.map(({ cell }) => cell(row) ?? null))];
  return `${Papa.unparse(lines, { escapeFormulae: FORMULA, newline: '\n' })}\n`;
}

const CALLS: readonly CsvColumn<ReportCall>[] = [
  { name: 'id', cell: ({ id }) => id },
  { name: 'file', cell: ({ file }) => file },
  { name: 'cell', cell: ({ cell }) => cell },
  { name: 'line', cell: ({ range }) => range.startLine },
  { name: 'class', cell: ({ codeClass }) => codeClass },
  { name: 'kind', cell: ({ kind }) => kind },
  { name: 'sdk', cell: ({ sdk }) => sdk },
  { name: 'provider', cell: ({ provider }) => provider.value },
  { name: 'model', cell: ({ model }) => model.value },
  { name: 'catalog_id', cell: ({ model }) => model.catalogId },
  { name: 'input_tokens', cell: ({ tokens }) => tokens.inputTokens.expected },
  { name: 'output_tokens', cell: ({ usage }) => usage.outputTokens.value.expected },
  { name: 'calls_per_month', cell: ({ usage }) => (usage.callsPerMonth.origin === 'default' ? null : usage.callsPerMonth.value.expected) },
  { name: 'calls_per_month_origin', cell: ({ usage }) => usage.callsPerMonth.origin },
  { name: 'usd_per_call', cell: ({ cost }) => cost.usdPerCall?.expected },
  { name: 'usd_per_1000_calls', cell: ({ cost }) => cost.usdPer1000Calls?.expected },
  { name: 'usd_per_month_low', cell: ({ cost }) => cost.usdPerMonth?.low },
  { name: 'usd_per_month', cell: ({ cost }) => cost.usdPerMonth?.expected },
  { name: 'usd_per_month_high', cell: ({ cost }) => cost.usdPerMonth?.high },
  { name: 'unpriced', cell: ({ price }) => ('unpriced' in price ? price.unpriced : null) },
  { name: 'ignored', cell: ({ ignored }) => ignored },
];

export function reportCsv({ calls }: Report): string {
  return csvOf(CALLS, calls);
}

const either = (change: Change, cell: (side: DiffSide) => Cell): Cell => {
  const side = change.after ?? change.before;
  return side ? cell(side) : null;
};

const CHANGES: readonly CsvColumn<Change>[] = [
  { name: 'change', cell: ({ change }) => change },
  { name: 'id', cell: (change) => either(change, ({ id }) => id) },
  { name: 'file', cell: (change) => either(change, ({ file }) => file) },
  { name: 'line', cell: (change) => either(change, ({ line }) => line) },
  { name: 'fields', cell: ({ fields }) => fields.map(({ field }) => field).join(' ') },
  { name: 'model_before', cell: ({ before }) => before?.model },
  { name: 'model_after', cell: ({ after }) => after?.model },
  { name: 'usd_per_call', cell: ({ usdPerCall }) => usdPerCall?.expected },
  { name: 'usd_per_1000_calls', cell: ({ usdPer1000Calls }) => usdPer1000Calls?.expected },
  { name: 'usd_per_month_low', cell: ({ usdPerMonth }) => usdPerMonth?.low },
  { name: 'usd_per_month', cell: ({ usdPerMonth }) => usdPerMonth?.expected },
  { name: 'usd_per_month_high', cell: ({ usdPerMonth }) => usdPerMonth?.high },
  { name: 'unknown', cell: ({ unknown }) => unknown },
];

export function diffCsv({ changes }: Diff): string {
  return csvOf(CHANGES, changes);
}

export function checkCsv({ violations }: Check): string {
  const names = ['rule', 'file', 'line', 'id', 'message', 'fix'] as const;
  const columns = names.map((name): CsvColumn<Violation> => ({ name, cell: (row) => row[name] }));
  return csvOf(columns, violations);
}
