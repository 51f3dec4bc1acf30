// Findings for tests of what is shown: complete, plain, and changed where a test cares.
import type { Estimate, Finding } from '../../src/core/index';

export const point = (value: number) => ({ low: value, expected: value, high: value });

export function estimate(changes: Partial<Estimate> = {}): Estimate {
  return {
    tokens: {
      staticTokens: 40,
      holes: 1,
      inputTokens: { low: 50, expected: 90, high: 400 },
      method: 'exact',
      tokenizer: 'o200k_base',
      errorPercent: 0,
    },
    outputTokens: { value: point(300), origin: 'code', note: 'max_tokens=300 at the call' },
    callsPerMonth: { value: point(1000), origin: 'default', note: 'not known: figures are for 1,000 calls' },
    price: {
      provider: 'openai',
      catalogId: 'gpt-4o',
      inputUsdPerMillion: 2.5,
      outputUsdPerMillion: 10,
      usdPerRequest: null,
      source: 'https://example.com/prices',
      asOf: '2026-11-01',
      local: false,
    },
    usdPerCall: point(0.0031),
    usdPerMonth: null,
    receipt: [{ label: 'Output', value: '300 tokens', basis: 'max_tokens=300 at the call' }],
    ...changes,
  };
}

export function finding(changes: { model?: string | null; estimate?: Partial<Estimate>; line?: number; cell?: number } = {}): Finding {
  const line = changes.line ?? 1;
  return {
    site: {
      id: `a.py#:create:${line}`,
      path: 'a.py',
      cell: changes.cell ?? null,
      range: { startLine: line, startColumn: 1, endLine: line, endColumn: 20 },
      language: 'python',
      sdk: 'openai',
      api: 'chat.completions.create',
      kind: 'chat',
      level: 'sdk',
      provider: { value: 'openai', origin: 'inferred' },
      model: { value: changes.model === undefined ? 'gpt-4o' : changes.model, origin: 'literal' },
      prompt: { messages: [], origin: 'literal', complete: true },
      stream: false,
      multiplicity: { inLoop: false },
      problems: [],
    },
    estimate: estimate(changes.estimate),
    alternatives: [],
  };
}
