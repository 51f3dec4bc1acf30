// DATA: open weights and who serves them. USD per million tokens. A first short list; each price with its source and date.

/** By total parameters: small below 30B, medium below 200B, large from there. */
export const CLASSES = ['small', 'medium', 'large'] as const;
export type WeightsClass = (typeof CLASSES)[number];

export interface HostRow {
  /** Our provider id. */
  readonly host: string;
  /** The id that this host wants. */
  readonly model: string;
  readonly input: number;
  readonly output: number;
  /** Tokens of prompt and answer together. */
  readonly context: number;
  readonly source: string;
  readonly asOf: string;
}

export interface WeightsRow {
  readonly name: string;
  readonly class: WeightsClass;
  /** Of the weights; whoever calls a host is bound by the host's terms. */
  readonly licence: string;
  /** Ids by which code calls these weights anywhere. */
  readonly ids: RegExp;
  readonly hosts: readonly HostRow[];
}

const PI = { source: '@earendil-works/pi-ai@1.5.2', asOf: '2026-11-10' } as const;
const DEV = { source: 'models.dev in opencode-linux-x64@1.18.33', asOf: '2026-09-28' } as const;

export const OPEN_WEIGHTS: readonly WeightsRow[] = [
  {
    name: 'DeepSeek V4.1 Flash',
    class: 'large',
    licence: 'MIT',
    ids: /deepseek-(flash$|v4[.p]1-flash)/,
    hosts: [
      { host: 'deepinfra', model: 'deepseek-ai/DeepSeek-V4.1-Flash', input: 0.2, output: 0.6, context: 1_048_576, ...DEV },
      { host: 'together', model: 'deepseek-ai/DeepSeek-V4.1-Flash', input: 0.3, output: 1.2, context: 1_048_576, ...PI },
      { host: 'fireworks', model: 'accounts/fireworks/models/deepseek-v4p1-flash', input: 0.3, output: 1.2, context: 1_000_000, ...PI },
    ],
  },
  {
    name: 'DeepSeek V4 Pro',
    class: 'large',
    licence: 'MIT',
    ids: /deepseek-v4-pro/,
    hosts: [
      { host: 'together', model: 'deepseek-ai/DeepSeek-V4-Pro-0813', input: 1.32, output: 3.96, context: 1_048_576, ...PI },
      { host: 'deepinfra', model: 'deepseek-ai/DeepSeek-V4-Pro-0813', input: 1.3, output: 2.6, context: 1_048_576, ...DEV },
    ],
  },
  {
    name: 'GLM-5.3',
    class: 'large',
    licence: 'MIT (stated for its family)',
    ids: /glm-5[.p]3$/,
    hosts: [
      { host: 'zai', model: 'glm-5.3', input: 1.4, output: 4.4, context: 1_000_000, ...PI },
      { host: 'deepinfra', model: 'zai-org/GLM-5.3', input: 0.9, output: 4, context: 1_048_576, ...DEV },
    ],
  },
  {
    name: 'GLM-5.3 Flash',
    class: 'large',
    licence: 'MIT',
    ids: /glm-5[.p]3-flash/,
    hosts: [
      { host: 'zai', model: 'glm-5.3-flash', input: 0.15, output: 0.5, context: 1_000_000, ...PI },
      { host: 'together', model: 'zai-org/GLM-5.3-Flash', input: 0.15, output: 0.5, context: 1_048_575, ...PI },
      { host: 'fireworks', model: 'accounts/fireworks/models/glm-5p3-flash', input: 0.15, output: 0.5, context: 1_048_573, ...PI },
    ],
  },
  {
    name: 'Kimi K2.6',
    class: 'large',
    licence: 'Modified MIT (stated for its family)',
    ids: /kimi-k2[.p]6/,
    hosts: [
      { host: 'moonshot', model: 'kimi-k2.6', input: 0.95, output: 4, context: 262_144, ...PI },
      { host: 'siliconflow', model: 'moonshotai/Kimi-K2.6', input: 0.77, output: 3.4, context: 262_000, ...DEV },
    ],
  },
  {
    name: 'Qwen3.5 397B-A17B',
    class: 'large',
    licence: 'Apache-2.0',
    ids: /qwen3[.p]5-397b/,
    hosts: [{ host: 'siliconflow', model: 'Qwen/Qwen3.5-397B-A17B', input: 0.39, output: 2.34, context: 262_144, ...DEV }],
  },
  {
    name: 'Mistral Large 3',
    class: 'large',
    licence: 'Apache-2.0',
    ids: /mistral-large-(2512|latest|3)/,
    hosts: [{ host: 'mistral', model: 'mistral-large-2512', input: 0.5, output: 1.5, context: 262_144, ...PI }],
  },
  {
    name: 'gpt-oss-120b',
    class: 'medium',
    licence: 'Apache-2.0',
    ids: /gpt-oss-120b/,
    hosts: [
      { host: 'groq', model: 'openai/gpt-oss-120b', input: 0.15, output: 0.6, context: 131_072, ...PI },
      { host: 'cerebras', model: 'gpt-oss-120b', input: 0.35, output: 0.75, context: 131_072, ...PI },
      { host: 'deepinfra', model: 'openai/gpt-oss-120b', input: 0.037, output: 0.17, context: 131_072, ...DEV },
    ],
  },
  {
    name: 'Mistral Small 4',
    class: 'medium',
    licence: 'Apache-2.0',
    ids: /mistral-small-(2603|latest|4)/,
    hosts: [{ host: 'mistral', model: 'mistral-small-2603', input: 0.15, output: 0.6, context: 262_144, ...PI }],
  },
  {
    name: 'Gemma 4 31B',
    class: 'medium',
    licence: 'Apache-2.0',
    ids: /gemma-4-31b/,
    hosts: [
      { host: 'deepinfra', model: 'google/gemma-4-31B-it', input: 0.13, output: 0.38, context: 262_144, ...DEV },
      { host: 'novita', model: 'google/gemma-4-31b-it', input: 0.14, output: 0.4, context: 262_144, ...DEV },
    ],
  },
  {
    name: 'Llama 3.3 70B',
    class: 'medium',
    licence: 'Llama 3.3 Community',
    ids: /llama-?(v3p3|3[.-]3)-70b/,
    hosts: [
      { host: 'groq', model: 'llama-3.3-70b-versatile', input: 0.59, output: 0.79, context: 131_072, ...PI },
      { host: 'novita', model: 'meta-llama/llama-3.3-70b-instruct', input: 0.135, output: 0.4, context: 131_072, ...DEV },
    ],
  },
  {
    name: 'Gemma 4 26B-A4B',
    class: 'small',
    licence: 'Apache-2.0',
    ids: /gemma-4-26b/,
    hosts: [{ host: 'deepinfra', model: 'google/gemma-4-26B-A4B-it', input: 0.07, output: 0.34, context: 262_144, ...DEV }],
  },
  {
    name: 'gpt-oss-20b',
    class: 'small',
    licence: 'Apache-2.0',
    ids: /gpt-oss-20b/,
    hosts: [
      { host: 'groq', model: 'openai/gpt-oss-20b', input: 0.075, output: 0.3, context: 131_072, ...PI },
      { host: 'deepinfra', model: 'openai/gpt-oss-20b', input: 0.03, output: 0.14, context: 131_072, ...DEV },
    ],
  },
];
