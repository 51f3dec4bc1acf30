// Sums of calls as bands: 5 to 95 % of the sums of all draws. Calls are drawn independently, but for assumptions that they share.
import { ZERO } from '../model/band';
import { assumptionKey, bandOfSample, DRAWS, drawsOf } from '../model/draws';
import type { Band } from '../model/estimate';
import type { ReportCall } from '../model/report';

export interface Sum {
  readonly withVolume: number;
  readonly usdPerMonth: Band;
  readonly usdPer1000Calls: Band;
}

export function sumOf(calls: readonly ReportCall[]): Sum {
  const priced = calls.flatMap((call) => (call.cost.usdPerCall ? [{ call, usdPerCall: call.cost.usdPerCall }] : []));
  const known = priced.filter(({ call }) => call.cost.usdPerMonth !== null);
  const unknown = priced.filter(({ call }) => call.cost.usdPerMonth === null);
  return { withVolume: known.length, usdPerMonth: bandOf(known), usdPer1000Calls: bandOf(unknown) };
}

interface Priced {
  readonly call: ReportCall;
  readonly usdPerCall: Band;
}

function bandOf(priced: readonly Priced[]): Band {
  const [only] = priced;
  if (!only) return ZERO;
  if (priced.length === 1) return { ...(only.call.cost.usdPerMonth ?? only.call.cost.usdPer1000Calls ?? ZERO) };
  const sum = new Float64Array(DRAWS);
  for (const { call, usdPerCall } of priced) {
    const { callsPerMonth } = call.usage;
    const cost = drawsOf(`${call.id} cost`, usdPerCall);
    const count = drawsOf(assumptionKey(call.id, 'Calls per month', callsPerMonth), callsPerMonth.value);
    for (let index = 0; index < DRAWS; index++) sum[index] = (sum[index] ?? 0) + (cost[index] ?? 0) * (count[index] ?? 0);
  }
  return bandOfSample(
    sum,
    priced.reduce((usd, { call, usdPerCall }) => usd + usdPerCall.expected * call.usage.callsPerMonth.value.expected, 0),
  );
}
