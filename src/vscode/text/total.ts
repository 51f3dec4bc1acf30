// Sums of findings, and the words for them. A sum says how much of it is known.
import { type DisplayCurrency, formatCount, formatUsd, type Report } from '../../core/index';

export interface Total {
  readonly calls: number;
  readonly priced: number;
  /** Of the priced: calls whose number is known. Only they are in `usdPerMonth`. */
  readonly withVolume: number;
  readonly usdPerMonth: number;
  /** What 1,000 calls of each of the others cost. */
  readonly usdPer1000Calls: number;
  /** In which it is shown; absent: USD. */
  readonly currency?: DisplayCurrency;
}

export const NOTHING: Total = { calls: 0, priced: 0, withVolume: 0, usdPerMonth: 0, usdPer1000Calls: 0 };

/** What of a call's estimate is summed. */
export interface Summand {
  readonly usdPerCall: { readonly expected: number } | null;
  readonly usdPerMonth: { readonly expected: number } | null;
  readonly currency?: DisplayCurrency;
  /** Its comment says so: it counts nowhere. */
  readonly ignored?: string;
}

export function totalOf(summands: readonly Summand[]): Total {
  return summands
    .filter(({ ignored }) => ignored === undefined)
    .map(toTotal)
    .reduce(sum, NOTHING);
}

export function totalOfCalls(calls: Report['calls'], currency: DisplayCurrency | undefined): Total {
  return totalOf(calls.map(({ cost, ignored }) => ({ ...cost, currency, ignored })));
}

export function totalOfReport({ calls, currency }: Report): Total {
  return totalOfCalls(calls, currency);
}

export function sum(a: Total, b: Total): Total {
  return {
    calls: a.calls + b.calls,
    priced: a.priced + b.priced,
    withVolume: a.withVolume + b.withVolume,
    usdPerMonth: a.usdPerMonth + b.usdPerMonth,
    usdPer1000Calls: a.usdPer1000Calls + b.usdPer1000Calls,
    ...inCurrency(a.currency ?? b.currency),
  };
}

/** "$94.20 / month", "≈ $3.10 per 1,000 calls", or "cost unknown". */
export function shortTotal({ priced, withVolume, usdPerMonth, usdPer1000Calls, currency }: Total): string {
  if (priced === 0) return 'cost unknown';
  return withVolume > 0 ? `${formatUsd(usdPerMonth, currency)} / month` : `≈ ${formatUsd(usdPer1000Calls, currency)} per 1,000 calls`;
}

/** "$94.20 / month, 3 of 4 calls priced; 1 of them without a volume: $3.10 per 1,000 calls". */
export function longTotal(total: Total): string {
  if (total.calls === 0) return 'no LLM call';
  const { calls, priced, withVolume, usdPer1000Calls, currency } = total;
  const all = calls === 1 ? '1 call' : `${formatCount(calls)} calls`;
  const share = priced === calls ? all : `${formatCount(priced)} of ${all} priced`;
  const unknown = priced - withVolume;
  const rest =
    unknown === 0
      ? ''
      : `; ${formatCount(unknown)} of them without a volume: ${formatUsd(usdPer1000Calls, currency)} per 1,000 calls of each`;
  return `${shortTotal(total)}, ${share}${rest}`;
}

function toTotal({ usdPerCall, usdPerMonth, currency }: Summand): Total {
  return {
    calls: 1,
    priced: usdPerCall ? 1 : 0,
    withVolume: usdPerMonth ? 1 : 0,
    usdPerMonth: usdPerMonth?.expected ?? 0,
    usdPer1000Calls: usdPerMonth || !usdPerCall ? 0 : usdPerCall.expected * 1000,
    ...inCurrency(currency),
  };
}

function inCurrency(currency: DisplayCurrency | undefined): { currency?: DisplayCurrency } {
  return currency ? { currency } : {};
}
