// DATA: which models think before they answer where a request does not say otherwise. How much is an assumption; see `EFFORTS`.
import type { Band } from '../model/estimate';
import { baseName } from '../tokens/baseName';

/** Tokens by effort: assumptions. What is measured or said replaces them. */
export const EFFORTS = {
  none: { low: 0, expected: 0, high: 0 },
  minimal: { low: 0, expected: 50, high: 300 },
  low: { low: 50, expected: 300, high: 1500 },
  medium: { low: 150, expected: 1000, high: 5000 },
  high: { low: 500, expected: 3000, high: 15_000 },
  xhigh: { low: 1000, expected: 6000, high: 30_000 },
  max: { low: 1000, expected: 6000, high: 30_000 },
  /** The model decides, or hosts differ. */
  adaptive: { low: 0, expected: 500, high: 5000 },
} as const satisfies Readonly<Record<string, Band>>;

export type Effort = keyof typeof EFFORTS;

export interface Thinking {
  readonly effort: Effort;
  /** Why, in words for a receipt. */
  readonly because: string;
  /** Absent: common knowledge of the vendor's own models. */
  readonly source?: string;
  readonly asOf?: string;
}

interface ThinkingRow extends Thinking {
  readonly models: RegExp;
  /** Default: every host. */
  readonly hosts?: readonly string[];
}

const RECIPES = { source: 'https://github.com/vllm-project/recipes/tree/8959cf6', asOf: '2026-08-21' } as const;
const KIMI = { source: 'https://java.agentscope.io/v2/en/integration/model/kimi', asOf: '2026-11-24' } as const;
const DEEPSEEK = { source: 'https://api-docs.deepseek.com/guides/thinking_mode.md', asOf: '2026-11-24' } as const;
const ALWAYS = 'it always thinks';
const BY_DEFAULT = 'it thinks unless the request turns that off';
const ON_REQUEST = 'it thinks only where the request asks for it';

/** The first that matches decides. */
const ROWS: readonly ThinkingRow[] = [
  { models: /^o[134](?![a-z0-9])|^gpt-5(?!.*chat)|^gemini-(2\.5-(pro|flash(?!-lite))|[3-9])/, effort: 'medium', because: BY_DEFAULT },
  { models: /^grok-(3-mini|4)/, effort: 'medium', because: BY_DEFAULT },
  { models: /^(deepseek-(reasoner|r\d)|qwq|magistral)/, effort: 'medium', because: ALWAYS },
  { models: /^gpt-oss/, effort: 'medium', because: ALWAYS, ...RECIPES },
  { models: /^deepseek-v?4/, hosts: ['deepseek'], effort: 'high', because: BY_DEFAULT, ...DEEPSEEK },
  { models: /^deepseek-v?4/, effort: 'adaptive', because: 'hosts differ: DeepSeek thinks by default, vLLM does not', ...RECIPES },
  { models: /^deepseek-(chat|v3)/, effort: 'none', because: ON_REQUEST, ...RECIPES },
  { models: /^kimi-(k3|k2\.7)|^kimi-k2-thinking/, effort: 'medium', because: ALWAYS, ...KIMI },
  { models: /^kimi-k2\.[5-9]/, effort: 'medium', because: BY_DEFAULT, ...KIMI },
  {
    models: /^glm-5\.[3-9](?!-flash)/,
    effort: 'max',
    because: BY_DEFAULT,
    source: 'https://docs.sarvam.ai/api/getting-started/models/openweight',
    asOf: '2026-11-24',
  },
  { models: /^glm-(4\.[5-9](?!-air|-flash)|[5-9])/, effort: 'medium', because: BY_DEFAULT, ...RECIPES },
  { models: /^qwen3?.*(instruct|coder|-2507)/, effort: 'none', because: 'it does not think' },
  { models: /^qwen3\.8/, effort: 'adaptive', because: 'it decides how much to think, up to its highest effort', ...RECIPES },
  { models: /^qwen(3|-?plus-thinking)/, effort: 'medium', because: BY_DEFAULT, ...RECIPES },
  { models: /^minimax-m3/, effort: 'adaptive', because: 'it decides whether to think', ...RECIPES },
  { models: /^minimax-m[12]/, effort: 'medium', because: ALWAYS, ...RECIPES },
  { models: /^step-3/, effort: 'medium', because: BY_DEFAULT, ...RECIPES },
  {
    models: /^(nemotron-3|nvidia-nemotron-3|inkling|muse-spark)/,
    effort: 'adaptive',
    because: 'it can think, and whether by default is not evidenced',
  },
  { models: /^(gemma-4|mimo-v2|hy3)/, effort: 'none', because: ON_REQUEST, ...RECIPES },
];

/** Null: nothing is known, or it does not think. */
export function thinkingByDefault(model: string | null, host: string | null): Thinking | null {
  const name = baseName(model ?? '').toLowerCase();
  const row = ROWS.find(({ models, hosts }) => models.test(name) && (!hosts || (host !== null && hosts.includes(host))));
  return row && row.effort !== 'none' ? row : null;
}
