import type { ReportCall, ReportSum, ReportTotals } from '../model/report';
import { sumOf } from './sums';

/** Sums of what is priced; what is not is counted with its reasons, never added as 0. Ignored calls are left out. */
export function totalsOf(all: readonly ReportCall[]): ReportTotals {
  const calls = all.filter((call) => call.ignored === undefined);
  const priced = calls.filter((call) => call.cost.usdPerCall !== null);
  return {
    calls: calls.length,
    priced: priced.length,
    local: priced.filter(({ price }) => !('unpriced' in price) && price.local).length,
    ignored: all.length - calls.length,
    unpriced: reasonsOf(calls),
    ...sumOf(calls),
    byFile: sumsBy(calls, (call) => call.file),
    byModel: sumsBy(calls, modelName),
    byProvider: sumsBy(calls, (call) => call.provider.value ?? 'unknown'),
    byClass: sumsBy(calls, (call) => call.codeClass),
  };
}

/** The catalog's id, else what the code says. */
export function modelName(call: ReportCall): string {
  return call.model.catalogId || (call.model.value ?? 'unknown');
}

/** The dearest first. */
export function sumsBy(calls: readonly ReportCall[], nameOf: (call: ReportCall) => string): ReportSum[] {
  const sums = grouped(calls, nameOf).map(([name, members]) => ({
    name,
    calls: members.length,
    priced: members.filter((call) => call.cost.usdPerCall !== null).length,
    ...sumOf(members),
  }));
  return sums.sort(
    (a, b) =>
      b.usdPerMonth.expected - a.usdPerMonth.expected ||
      b.usdPer1000Calls.expected - a.usdPer1000Calls.expected ||
      b.calls - a.calls ||
      (a.name < b.name ? -1 : 1),
  );
}

function reasonsOf(calls: readonly ReportCall[]): ReportTotals['unpriced'] {
  const unpriced = calls.filter((call) => 'unpriced' in call.price);
  const reasons = grouped(unpriced, ({ price }) => ('unpriced' in price ? price.unpriced : ''));
  return reasons.map(([reason, members]) => ({ reason, calls: members.length })).sort((a, b) => b.calls - a.calls);
}

function grouped(
  calls: readonly ReportCall[],
  nameOf: (call: ReportCall) => string,
): readonly (readonly [string, readonly ReportCall[]])[] {
  const groups = new Map<string, ReportCall[]>();
  for (const call of calls) {
    const name = nameOf(call);
    const members = groups.get(name) ?? [];
    members.push(call);
    groups.set(name, members);
  }
  return [...groups];
}
