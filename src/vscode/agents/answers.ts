// Figures for agents: short, with what they rest on. A cost that is unknown is null and says why.
import { modelName, type Report, type ReportCall, savedBy } from '../../core/index';

export interface SavingsInput {
  readonly limit?: number;
}

const MOST = 50;

export function brief(call: ReportCall) {
  const { usdPerCall, usdPerMonth } = call.cost;
  return {
    place: `${call.file}:${call.range.startLine}`,
    model: call.model.value === null ? null : modelName(call),
    provider: call.provider.value,
    kind: call.kind,
    inputTokens: call.tokens.inputTokens,
    outputTokens: call.usage.outputTokens.value,
    callsPerMonth: call.usage.callsPerMonth.origin === 'default' ? null : call.usage.callsPerMonth.value,
    usdPerCall,
    usdPerMonth,
    ...('unpriced' in call.price ? { unknownBecause: call.price.unpriced } : { price: `${call.price.source}, ${call.price.asOf}` }),
    ...(call.ignored === undefined ? {} : { ignored: call.ignored }),
    receipt: call.receipt.map(({ label, value, basis }) => `${label}: ${value} (${basis})`),
    alternatives: call.alternatives.map(({ name, hostName, savingShare, quality, licence }) => ({
      ...{ name, host: hostName, savingShare, licence },
      ...(quality === undefined ? {} : { quality }),
    })),
  };
}

/** The calls with the greatest saving first; a month where the number of calls is known, else 1,000 calls. */
export function savingsOf(reports: readonly Report[], { limit = 10 }: SavingsInput) {
  const found = reports.flatMap(({ calls }) => calls.filter(({ ignored }) => ignored === undefined)).flatMap(savingOf);
  found.sort((a, b) => b.usdSaved - a.usdSaved);
  const unknown = reports.reduce((sum, { totals }) => sum + totals.calls - totals.priced, 0);
  return {
    savings: found.slice(0, Math.min(MOST, Math.max(1, limit))),
    callsOfUnknownCost: unknown,
    note: 'Quality is that of public benchmarks: try the answers before a switch.',
  };
}

function savingOf(call: ReportCall) {
  const [best] = call.alternatives;
  const now = call.cost.usdPerMonth ?? call.cost.usdPer1000Calls;
  if (!best || !now) return [];
  const { name, hostName, savingShare, licence } = best;
  const isMonthly = call.cost.usdPerMonth !== null;
  return [
    {
      place: `${call.file}:${call.range.startLine}`,
      model: modelName(call),
      per: isMonthly ? 'month' : '1,000 calls',
      usdNow: now.expected,
      usdSaved: savedBy(best, now),
      instead: { name, host: hostName, licence, savingShare },
    },
  ];
}
