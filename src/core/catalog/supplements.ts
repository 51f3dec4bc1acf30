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

const DEV = { source: 'models.dev in opencode-linux-x64@1.18.33', asOf: '2026-09-28' } as const;
const LITELLM = { source: 'https://github.com/BerriAI/litellm', asOf: '2026-08-01' } as const;

type Origin = Pick<SupplementRow, 'source' | 'asOf'>;
type PlainRow = readonly [provider: string, id: string, input: number, output: number | null];

function plain(origin: Origin, rows: readonly PlainRow[]): readonly SupplementRow[] {
  return rows.map(([provider, id, input, output]) => ({ provider, ids: [id], input, output, ...origin }));
}

export const SUPPLEMENTS: readonly SupplementRow[] = [
  {
    provider: 'openai',
    ids: ['gpt-6.1-sol'],
    input: 2,
    output: 10,
    tiers: [{ aboveInputTokens: 272_000, inputUsdPerMillion: 4, outputUsdPerMillion: 15 }],
    ...PI,
  },
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
  ...plain(PI, [
    ['anthropic', 'claude-sonnet-5-5', 2, 10],
    ['anthropic', 'claude-fable-5-2', 8, 40],
    ['google', 'gemini-4-argon', 2, 10],
    ['mistral', 'mistral-large-4', 0.7, 2.1],
    ['mistral', 'devstral-medium-latest', 0.4, 2],
  ]),
  ...plain(DEV, [
    ['dashscope', 'qwen-plus', 0.4, 1.2],
    ['dashscope', 'qwen-max', 1.6, 6.4],
    ['dashscope', 'qwen-turbo', 0.05, 0.2],
    ['dashscope', 'qwen-flash', 0.05, 0.4],
    ['dashscope', 'qwen3-max', 1.2, 6],
    ['dashscope', 'qwen3-coder-plus', 1, 5],
    ['dashscope', 'qwen3.7-max', 2.5, 7.5],
    ['zai', 'glm-4.5', 0.6, 2.2],
    ['zai', 'glm-4.6', 0.6, 2.2],
    ['zai', 'glm-5.1', 1.4, 4.4],
  ]),
  ...plain(LITELLM, [
    ['google', 'text-embedding-004', 0.1, null],
    ['xai', 'grok-beta', 5, 15],
    ['mistral', 'pixtral-12b-2409', 0.15, 0.15],
    ['cohere', 'embed-english-v3.0', 0.1, null],
    ['cohere', 'embed-multilingual-v3.0', 0.1, null],
    ['openrouter', 'x-ai/grok-4', 3, 15],
    ['together', 'deepseek-ai/deepseek-v3', 1.25, 1.25],
    ['fireworks', 'accounts/fireworks/models/deepseek-v3', 0.9, 0.9],
    ['fireworks', 'accounts/fireworks/models/llama-v3p1-70b-instruct', 0.9, 0.9],
    ['fireworks', 'accounts/fireworks/models/llama-v3p3-70b-instruct', 0.9, 0.9],
    ['bedrock', 'anthropic.claude-v2:1', 8, 24],
    ['bedrock', 'anthropic.claude-instant-v1', 0.8, 2.4],
    ['bedrock', 'mistral.mistral-large-2407-v1:0', 3, 9],
    ['bedrock', 'cohere.command-r-v1:0', 0.5, 1.5],
    ['bedrock', 'cohere.command-r-plus-v1:0', 3, 15],
    ['bedrock', 'cohere.embed-english-v3', 0.1, null],
    ['bedrock', 'cohere.embed-multilingual-v3', 0.1, null],
    ['bedrock', 'deepseek.v3-v1:0', 0.58, 1.68],
    ['bedrock', 'amazon.titan-embed-text-v2:0', 0.02, null],
  ]),
];
