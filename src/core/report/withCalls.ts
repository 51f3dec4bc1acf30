// The same report with other calls: what an editor keeps true between two scans.
import type { Report, ReportCall } from '../model/report';
import { inOrder } from './order';
import { totalsOf } from './totals';

/** Pure. Order and totals are those that a scan would give; what else was concluded from the calls before is left out. */
export function withCalls({ violations: _violations, forecast: _forecast, ...report }: Report, calls: readonly ReportCall[]): Report {
  const sorted = inOrder(calls);
  return { ...report, totals: totalsOf(sorted), calls: sorted };
}
