// The one line above a call.
import { type Estimate, type Finding, formatUsd } from '../../core/index';

const MAX_REASON = 60;
const PER_CALLS = 1000;

/** "$0.0031 per call · $94.20 / month"; several calls of one line: the costliest, and how many more. */
export function lensTitle(findings: readonly Finding[]): string {
  const [first, ...more] = [...findings].sort((a, b) => expected(b.estimate) - expected(a.estimate));
  if (!first) return '';
  const title = costTitle(first);
  return more.length > 0 ? `${title} (+${more.length} more)` : title;
}

export function costTitle({ site: { model }, estimate: { price, usdPerCall, usdPerMonth, callsPerMonth, currency } }: Finding): string {
  if ('unpriced' in price) return `cost unknown: ${shortened(model.value === null ? (model.reason ?? 'unknown model') : price.unpriced)}`;
  if (price.local) return 'local: no API cost';
  if (!usdPerCall) return 'cost unknown';
  // A month of a volume that nobody knows would look like knowledge.
  if (!usdPerMonth) return `≈ ${formatUsd(usdPerCall.expected * PER_CALLS, currency)} per 1,000 calls`;
  const about = callsPerMonth.origin === 'preset' ? '≈ ' : '';
  return `${formatUsd(usdPerCall.expected, currency)} per call · ${about}${formatUsd(usdPerMonth.expected, currency)} / month`;
}

function expected({ usdPerMonth, usdPerCall }: Estimate): number {
  return usdPerMonth?.expected ?? (usdPerCall ? usdPerCall.expected * PER_CALLS : -1);
}

/** Whole clauses where they fit. */
function shortened(reason: string): string {
  if (reason.length <= MAX_REASON) return reason;
  const clause = reason.lastIndexOf(': ', MAX_REASON);
  return clause > 0 ? reason.slice(0, clause) : `${reason.slice(0, MAX_REASON - 1).trimEnd()}…`;
}
