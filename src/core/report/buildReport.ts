import type { Finding, Skipped } from '../model/estimate';
import { REPORT_SCHEMA_ID, type Report } from '../model/report';
import type { Settings } from '../model/settings';
import { callOf } from './call';
import { forecastOf } from './forecast';
import { inOrder } from './order';
import { totalsOf } from './totals';

export const TOOL_VERSION = '0.1.0';

export interface ReportInput {
  readonly findings: readonly Finding[];
  readonly skipped: readonly Skipped[];
  readonly filesListed: number;
  readonly filesParsed: number;
  readonly settings: Settings;
  /** The catalogue, and the date of its newest source. */
  readonly prices: Report['prices'];
  readonly root?: string;
  /** What was read of files of measured usage. */
  readonly usage?: UsageSummary;
  /** Milliseconds since the epoch. */
  readonly generatedAt: number;
}

type UsageReport = NonNullable<Report['usage']>;

export type UsageSummary = Pick<UsageReport, 'duplicates' | 'moreProblems' | 'records'> & {
  readonly measured: ReadonlyMap<string, unknown>;
  readonly formats: readonly string[];
  readonly unmatched: readonly Readonly<UsageReport['unmatched'][number]>[];
  readonly problems: readonly Readonly<UsageReport['problems'][number]>[];
};

function usageOf({ measured, formats, records, duplicates, unmatched, problems, moreProblems }: UsageSummary): UsageReport {
  return {
    formats: [...formats],
    ...{ records, duplicates, measuredCalls: measured.size },
    unmatched: unmatched.map((one) => ({ ...one })),
    problems: problems.map((one) => ({ ...one })),
    moreProblems,
  };
}

/** Pure: the same input gives the same report, calls in order of file, cell and line. */
export function buildReport(input: ReportInput): Report {
  const calls = inOrder(input.findings.map(callOf));
  const generatedAt = new Date(input.generatedAt).toISOString();
  const forecast = forecastOf([{ calls, ...input.settings.forecast }], generatedAt);
  const currency = input.findings.find(({ estimate }) => estimate.currency)?.estimate.currency;
  return {
    schema: REPORT_SCHEMA_ID,
    tool: { name: 'outlay', version: TOOL_VERSION },
    generatedAt,
    root: input.root ?? null,
    ...(currency ? { currency: { ...currency } } : {}),
    settings: input.settings,
    prices: { ...input.prices },
    files: { listed: input.filesListed, parsed: input.filesParsed, skipped: input.skipped.map(({ path, reason }) => ({ path, reason })) },
    ...(input.usage ? { usage: usageOf(input.usage) } : {}),
    ...(forecast ? { forecast } : {}),
    totals: totalsOf(calls),
    calls,
  };
}
