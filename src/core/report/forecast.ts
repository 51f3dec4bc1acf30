// Twelve months from now on: volumes grow as outlay.json says, prices change on the days that are known today.
import { bandOfSample, DRAWS, drawsOf } from '../model/draws';
import type { Band } from '../model/estimate';
import { MONTHS, middleOf, monthName } from '../model/months';
import type { Report, ReportCall } from '../model/report';

export type Forecast = NonNullable<Report['forecast']>;

/** Calls whose volume grows alike. */
export interface Growing {
  readonly calls: readonly ReportCall[];
  readonly growthPercentPerMonth?: number;
}

/** `at`: ISO date; the first month is the one after it. Undefined where no call has a month. */
export function forecastOf(groups: readonly Growing[], at: string): Forecast | undefined {
  const counted = groups.flatMap(({ calls, growthPercentPerMonth = 0 }) => calls.flatMap((call) => monthly(call, growthPercentPerMonth)));
  if (counted.length === 0) return undefined;
  return Array.from({ length: MONTHS }, (_, index) => {
    const month = monthName(middleOf(Date.parse(at), index + 1));
    const changed = counted.filter(({ call }) => call.cost.priceChanges?.some((change) => change.month === month));
    const models = changed.flatMap(({ call }) => call.model.value ?? []);
    return { month, usd: sumAt(counted, { month, months: index + 1 }), priceChanges: [...new Set(models)].sort() };
  });
}

interface Monthly {
  readonly call: ReportCall;
  readonly usd: Band;
  readonly growth: number;
}

function monthly(call: ReportCall, growthPercentPerMonth: number): Monthly[] {
  const usd = call.cost.usdPerMonth;
  return call.ignored === undefined && usd && usd.expected > 0 ? [{ call, usd, growth: 1 + growthPercentPerMonth / 100 }] : [];
}

function sumAt(counted: readonly Monthly[], { month, months }: { month: string; months: number }): Band {
  const sum = new Float64Array(DRAWS);
  let expected = 0;
  for (const { call, usd, growth } of counted) {
    const price = call.cost.priceChanges?.findLast((change) => change.month <= month)?.factor ?? 1;
    const factor = price * growth ** months;
    expected += usd.expected * factor;
    const drawn = drawsOf(`${call.id} month`, usd);
    for (let index = 0; index < DRAWS; index++) sum[index] = (sum[index] ?? 0) + (drawn[index] ?? 0) * factor;
  }
  return bandOfSample(sum, expected);
}
