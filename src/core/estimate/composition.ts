// What the expected cost of a call is made of, and which assumption moves it most: one at a time, the others as expected.
import type { Band, PriceQuote } from '../model/estimate';
import type { ReportCall } from '../model/report';
import { costPerCall } from './cost';

export interface CostPart {
  readonly name: string;
  readonly tokens: number | null;
  /** USD of one call. */
  readonly usd: number;
}

export interface Sensitivity {
  readonly name: string;
  /** The assumption's own ends. */
  readonly amount: Band;
  /** USD a month at either end, and as expected. */
  readonly usdPerMonth: Band;
}

/** The greatest first; the parts add up to the expected cost of a call. Empty where the price is unknown or each caller has its own. */
export function compositionOf(call: ReportCall): readonly CostPart[] {
  const total = call.cost.usdPerCall?.expected;
  if (!total || 'unpriced' in call.price || call.callers) return [];
  const { tokens, usage, price } = call;
  const input = tokens.inputTokens.expected;
  const output = usage.outputTokens.value.expected;
  const text = Math.min(input, tokens.staticTokens);
  const usdOf = (inputTokens: number, outputTokens: number) => usdAt(price, inputTokens, outputTokens) - (price.usdPerRequest ?? 0);
  const perInput = input > 0 ? usdOf(input, 0) / input : 0;
  const parts = [
    { name: 'Text in the code', tokens: text, usd: text * perInput },
    { name: 'Filled at run time', tokens: input - text, usd: (input - text) * perInput },
    { name: 'Answer', tokens: output, usd: usdOf(input, output) - usdOf(input, 0) },
    { name: 'Price of a request', tokens: null, usd: price.usdPerRequest ?? 0 },
  ];
  const rest = total - parts.reduce((sum, { usd }) => sum + usd, 0);
  const all = Math.abs(rest) > total * 1e-9 ? [...parts, { name: 'Everything else', tokens: null, usd: rest }] : parts;
  return all.filter(({ usd }) => usd !== 0).sort((a, b) => b.usd - a.usd);
}

/** The widest first; what is certain is left out. */
export function sensitivityOf(call: ReportCall): readonly Sensitivity[] {
  const month = call.cost.usdPerMonth;
  if (!month || 'unpriced' in call.price || call.callers) return [];
  const { price, tokens, usage } = call;
  const [input, output, calls] = [tokens.inputTokens, usage.outputTokens.value, usage.callsPerMonth.value];
  const monthAt = (inputTokens: number, outputTokens: number, times: number) => usdAt(price, inputTokens, outputTokens) * times;
  const swing = (name: string, amount: Band, at: (value: number) => number): Sensitivity => ({
    name,
    amount,
    usdPerMonth: { low: at(amount.low), expected: at(amount.expected), high: at(amount.high) },
  });
  const swings = [
    swing('Calls a month', calls, (times) => monthAt(input.expected, output.expected, times)),
    swing('Tokens of the answer', output, (one) => monthAt(input.expected, one, calls.expected)),
    swing('Tokens of the prompt', input, (one) => monthAt(one, output.expected, calls.expected)),
  ];
  return swings.filter(({ usdPerMonth }) => width(usdPerMonth) > 0).sort((a, b) => width(b.usdPerMonth) - width(a.usdPerMonth));
}

function usdAt(price: PriceQuote, input: number, output: number): number {
  const at = (value: number) => ({ low: value, expected: value, high: value });
  return costPerCall(price, { inputTokens: at(input), outputTokens: at(output) })?.expected ?? 0;
}

function width({ low, high }: Band): number {
  return high - low;
}
