// The same report with other calls: what an editor keeps true between two scans.
import type { Report, ReportCall } from '../model/report';
import { forecastOf, type Growing } from './forecast';
import { inOrder } from './order';
import { totalsOf } from './totals';

/**
 * Pure. Order, totals and forecast are those that a scan would give; violations, which want the catalogue, are left out.
 * `growing`: the calls by how their volume grows, where not all grow as the report's settings say.
 */
export function withCalls(
  { violations: _, forecast: _before, ...report }: Report,
  calls: readonly ReportCall[],
  growing?: readonly Growing[],
): Report {
  const sorted = inOrder(calls);
  const forecast = forecastOf(growing ?? [{ calls: sorted, ...report.settings.forecast }], report.generatedAt);
  return { ...report, ...(forecast ? { forecast } : {}), totals: totalsOf(sorted), calls: sorted };
}
