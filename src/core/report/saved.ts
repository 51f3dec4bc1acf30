import type { Band } from '../model/estimate';
import type { ReportCall } from '../model/report';

/** USD in the period of `now`: a month, or 1,000 calls. */
export function savedBy({ saves, usdPerMonth }: ReportCall['alternatives'][number], now: Band): number {
  return saves?.expected ?? now.expected - usdPerMonth.expected;
}
