// DATA: models that the price package does not know yet, or knows wrongly. Each row with its source and date.
import type { PriceTier, RateRange } from '../model/estimate';

export interface SupplementRow {
  readonly provider: string;
  /** In lower case; the first names the model. */
  readonly ids: readonly [string, ...string[]];
  readonly input: number;
  readonly output: number | null;
  readonly tiers?: readonly PriceTier[];
  readonly inputRange?: RateRange;
  readonly outputRange?: RateRange;
  readonly source: string;
  readonly asOf: string;
  readonly note?: string;
}

const PI = { source: '@earendil-works/pi-ai@1.5.2', asOf: '2026-11-10' } as const;

export const SUPPLEMENTS: readonly SupplementRow[] = [
  {
    provider: 'openai',
    ids: ['gpt-6.1-sol'],
    input: 2,
    output: 10,
    tiers: [{ aboveInputTokens: 272_000, inputUsdPerMillion: 4, outputUsdPerMillion: 15 }],
    ...PI,
  },
  { provider: 'anthropic', ids: ['claude-sonnet-5-5'], input: 2, output: 10, ...PI },
  { provider: 'anthropic', ids: ['claude-fable-5-2'], input: 8, output: 40, ...PI },
  { provider: 'google', ids: ['gemini-4-argon'], input: 2, output: 10, ...PI },
  {
    provider: 'google',
    ids: ['gemini-flash-latest'],
    input: 1.5,
    output: 9,
    inputRange: { low: 0.75, high: 1.5 },
    outputRange: { low: 3.75, high: 9 },
    note: 'an alias that moves: price lists of this autumn give 0.75/3.75 and 1.5/9',
    ...PI,
  },
  {
    provider: 'deepseek',
    ids: ['deepseek-flash', 'deepseek-v4-flash'],
    input: 0.15,
    output: 0.6,
    inputRange: { low: 0.15, high: 0.3 },
    outputRange: { low: 0.6, high: 1.2 },
    source: 'https://api-docs.deepseek.com/quick_start/pricing',
    asOf: '2026-11-10',
  },
  { provider: 'mistral', ids: ['mistral-large-latest'], input: 0.5, output: 1.5, note: 'the alias now means Mistral Large 3', ...PI },
  { provider: 'mistral', ids: ['mistral-small-latest'], input: 0.15, output: 0.6, note: 'the alias now means Mistral Small 4', ...PI },
  { provider: 'mistral', ids: ['mistral-large-4'], input: 0.7, output: 2.1, ...PI },
  { provider: 'mistral', ids: ['devstral-medium-latest'], input: 0.4, output: 2, ...PI },
];
