// Sums of findings, and the words for them. A sum says how much of it is known.
import { type DisplayCurrency, formatCount, formatUsd, type Report } from '../../core/index';

export interface Total {
  readonly calls: number;
  readonly priced: number;
  readonly usdPerMonth: number;
  /** Some of it rests on an assumed number of calls. */
  readonly assumed: boolean;
  /** In which it is shown; absent: USD. */
  readonly currency?: DisplayCurrency;
}

export const NOTHING: Total = { calls: 0, priced: 0, usdPerMonth: 0, assumed: false };

/** What of a call's estimate is summed. */
export interface Summand {
  readonly usdPerMonth: { readonly expected: number } | null;
  readonly callsPerMonth: { readonly origin: string };
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
  return totalOf(
    calls.map(({ cost, usage, ignored }) => ({ usdPerMonth: cost.usdPerMonth, callsPerMonth: usage.callsPerMonth, currency, ignored })),
  );
}

export function totalOfReport({ calls, currency }: Report): Total {
  return totalOfCalls(calls, currency);
}

export function sum(a: Total, b: Total): Total {
  return {
    calls: a.calls + b.calls,
    priced: a.priced + b.priced,
    usdPerMonth: a.usdPerMonth + b.usdPerMonth,
    assumed: a.assumed || b.assumed,
    ...inCurrency(a.currency ?? b.currency),
  };
}

/** "≈ $94.20 / month", or "cost unknown". */
export function shortTotal({ priced, usdPerMonth, assumed, currency }: Total): string {
  return priced === 0 ? 'cost unknown' : `${assumed ? '≈ ' : ''}${formatUsd(usdPerMonth, currency)} / month`;
}

/** "≈ $94.20 / month, 3 of 4 calls priced, at assumed volumes". */
export function longTotal(total: Total): string {
  if (total.calls === 0) return 'no LLM call';
  const calls = total.calls === 1 ? '1 call' : `${formatCount(total.calls)} calls`;
  const share = total.priced === total.calls ? calls : `${formatCount(total.priced)} of ${calls} priced`;
  return [shortTotal(total), share, ...(total.assumed ? ['at assumed volumes'] : [])].join(', ');
}

function toTotal({ usdPerMonth, callsPerMonth, currency }: Summand): Total {
  return {
    calls: 1,
    priced: usdPerMonth ? 1 : 0,
    usdPerMonth: usdPerMonth?.expected ?? 0,
    assumed: usdPerMonth !== null && usdPerMonth.expected > 0 && callsPerMonth.origin === 'default',
    ...inCurrency(currency),
  };
}

function inCurrency(currency: DisplayCurrency | undefined): { currency?: DisplayCurrency } {
  return currency ? { currency } : {};
}
