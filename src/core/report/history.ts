// What earlier reports said, for the trend: their sums alone.
import type { Report } from '../model/report';

export type Snapshot = NonNullable<Report['history']>[number];

/** `label`: by which name people know that report. */
export function snapshotOf({ generatedAt, totals }: Report, label?: string): Snapshot {
  const { calls, priced, withVolume, usdPerMonth, usdPer1000Calls } = totals;
  return { at: generatedAt, ...(label === undefined ? {} : { label }), calls, priced, withVolume, usdPerMonth, usdPer1000Calls };
}

/** With what is known of the past, the oldest first; of the same moment once. What is not older than the report is no past. */
export function withHistory(report: Report, past: readonly Snapshot[]): Report {
  const known = new Map([...(report.history ?? []), ...past].map((one) => [one.at, one]));
  const history = [...known.values()].filter(({ at }) => at < report.generatedAt).sort((a, b) => (a.at < b.at ? -1 : 1));
  return history.length > 0 ? { ...report, history } : report;
}
