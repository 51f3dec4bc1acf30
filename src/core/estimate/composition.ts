// What the expected cost of a call is made of.
import type { ReportCall } from '../model/report';
import { amountsOf } from './amounts';
import { costOf, type Drawn, expectedOf } from './cost';

export interface CostPart {
  readonly name: string;
  /** Of the first request. */
  readonly tokens: number | null;
  /** USD of one call. */
  readonly usd: number;
}

/** The greatest first; the parts add up to the expected cost of a call. Empty where the price is unknown or each caller has its own. */
export function compositionOf(call: ReportCall): readonly CostPart[] {
  const total = call.cost.usdPerCall?.expected;
  if (!total || 'unpriced' in call.price || call.callers) return [];
  const { tokens, usage, price } = call;
  const usual = expectedOf(amountsOf({ tokens, outputTokens: usage.outputTokens, usage }));
  const usdAt = (changes: Partial<Drawn>) => costOf({ price }, { ...usual, ...changes }) ?? 0;
  const request = usdAt({ inputTokens: 0, outputTokens: 0, reasoningTokens: 0, turnTokens: 0 });
  const prompt = usdAt({ outputTokens: 0, reasoningTokens: 0, turnTokens: 0 });
  const answered = usdAt({ reasoningTokens: 0 });
  const input = tokens.inputTokens.expected;
  const text = input > 0 ? Math.min(1, tokens.staticTokens / input) : 0;
  const parts = [
    { name: 'Text in the code', tokens: text * input, usd: (prompt - request) * text },
    { name: 'Filled at run time', tokens: (1 - text) * input, usd: (prompt - request) * (1 - text) },
    { name: usual.turns > 1 ? 'Answers and turns' : 'Answer', tokens: usual.outputTokens, usd: answered - prompt },
    { name: 'Thinking', tokens: usual.reasoningTokens, usd: usdAt({}) - answered },
    { name: 'Price of a request', tokens: null, usd: request },
  ];
  const rest = total - parts.reduce((sum, { usd }) => sum + usd, 0);
  const all = Math.abs(rest) > total * 1e-9 ? [...parts, { name: 'Everything else', tokens: null, usd: rest }] : parts;
  return all.filter(({ usd }) => Math.abs(usd) > total * 1e-9).sort((a, b) => b.usd - a.usd);
}
