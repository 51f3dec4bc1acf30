// DATA: models without a public tokenizer here: the nearest family × a ratio by generation and class of text. Never exact.
import type { Family } from './families';
import type { TextClass } from './textClass';

export interface Ratio {
  readonly ratio: number;
  /** Half-width of the error, in percent. */
  readonly errorPercent: number;
}

export interface RatioRow {
  readonly models: RegExp;
  readonly family: Family;
  readonly classes: Readonly<Partial<Record<TextClass, Ratio>>>;
  /** For the classes that are not listed. */
  readonly otherwise: Ratio;
  readonly source: string;
  /** ISO date on which the figures were taken. */
  readonly asOf: string;
}

const TODAY = '2026-11-23';
const CODE_ROWS = 'JOHNISKING/token-cost-by-programming-language (code)';
const LANGUAGES = 'Komatsuzaki by AGI Hunt (Chinese, Arabic, Hindi)';

const CLAUDE_SCRIPTS: RatioRow['classes'] = {
  chinese: { ratio: 1.49, errorPercent: 15 },
  arabic: { ratio: 2.2, errorPercent: 20 },
  devanagari: { ratio: 2.4, errorPercent: 20 },
};

/** The first row that matches decides. */
export const RATIO_ROWS: readonly RatioRow[] = [
  {
    models: /^claude-(opus-4[-.][789]|(opus|sonnet|haiku|fable|mythos)-[5-9]|mythos|fable)(?![0-9])/,
    family: 'o200k_base',
    classes: {
      ...CLAUDE_SCRIPTS,
      prose: { ratio: 1.43, errorPercent: 18 },
      code: { ratio: 1.47, errorPercent: 10 },
      json: { ratio: 1.45, errorPercent: 20 },
    },
    otherwise: { ratio: 1.9, errorPercent: 35 },
    source: `Anthropic, token counting: about 30 % more than before (prose ×1.20 pithwire … ×1.45 sol.ava.dev); ${CODE_ROWS}; ${LANGUAGES}`,
    asOf: TODAY,
  },
  {
    models: /^claude/,
    family: 'o200k_base',
    classes: {
      ...CLAUDE_SCRIPTS,
      prose: { ratio: 1.1, errorPercent: 8 },
      code: { ratio: 1.22, errorPercent: 10 },
      json: { ratio: 1.2, errorPercent: 15 },
    },
    otherwise: { ratio: 1.9, errorPercent: 35 },
    source: `Claude up to 4.6: prose 1.04–1.15; ${CODE_ROWS}: 1.20–1.24; ${LANGUAGES}`,
    asOf: TODAY,
  },
  {
    models: /^(gemini|gemma)/,
    family: 'gemma3',
    classes: {},
    otherwise: { ratio: 1, errorPercent: 8 },
    source: "python-genai: 3.1 and 3.5 use Gemma 4's vocabulary, which has Gemma 3's size and counts the same on published samples",
    asOf: TODAY,
  },
  {
    models: /^(meta-)?llama-?v?4/,
    family: 'o200k_base',
    classes: {},
    otherwise: { ratio: 1.02, errorPercent: 12 },
    source: 'Llama 4: about 200,000 tokens, as o200k; not compared',
    asOf: TODAY,
  },
  {
    models: /^(qwen|qwq|qvq)/,
    family: 'qwen3',
    classes: { prose: { ratio: 1, errorPercent: 6 }, code: { ratio: 1, errorPercent: 6 }, json: { ratio: 1, errorPercent: 8 } },
    otherwise: { ratio: 0.85, errorPercent: 30 },
    source: 'Qwen 3.5 and later and the hosted ids: a larger vocabulary than Qwen 3 that is not on npm; not compared',
    asOf: TODAY,
  },
  {
    models: /^deepseek/,
    family: 'deepseek',
    classes: {},
    otherwise: { ratio: 1.03, errorPercent: 12 },
    source: 'DeepSeek before V3 has other vocabularies; not compared',
    asOf: TODAY,
  },
  {
    models: /^(open-)?(mistral|ministral|magistral|codestral|devstral|pixtral|voxtral)(?!-(7b|8x|tiny|medium-2312))/,
    family: 'tekken',
    classes: {},
    otherwise: { ratio: 1, errorPercent: 5 },
    source: 'Mistral since 2024-07 uses Tekken; the versions after Nemo are not verified',
    asOf: TODAY,
  },
  {
    models: /^grok-[23](?![0-9])/,
    family: 'o200k_base',
    classes: {},
    otherwise: { ratio: 1, errorPercent: 5 },
    source: 'Grok 3 is within 0.4–1.4 % of o200k (ai-tokenizer 1.0.6, model data)',
    asOf: TODAY,
  },
  {
    models: /^grok/,
    family: 'o200k_base',
    classes: {},
    otherwise: { ratio: 1, errorPercent: 15 },
    source: 'Grok after 3 is taken to be as Grok 3; not compared',
    asOf: TODAY,
  },
  {
    models: /^(kimi|moonshot)/,
    family: 'deepseek',
    classes: {},
    otherwise: { ratio: 1, errorPercent: 15 },
    source: 'Kimi: a vocabulary of 160,000 tokens for Chinese and English, not on npm; DeepSeek stands in, not compared',
    asOf: TODAY,
  },
  {
    models: /^(glm|chatglm)/,
    family: 'qwen3',
    classes: {},
    otherwise: { ratio: 1, errorPercent: 15 },
    source: 'GLM 4 and later: a vocabulary of 150,000 tokens for Chinese and English, not on npm; Qwen 3 stands in, not compared',
    asOf: TODAY,
  },
  {
    models: /^(minimax|abab)/,
    family: 'o200k_base',
    classes: {},
    otherwise: { ratio: 1, errorPercent: 15 },
    source: 'MiniMax: a vocabulary of 200,000 tokens, not on npm; o200k stands in, not compared',
    asOf: TODAY,
  },
];

export const UNKNOWN_MODEL: Omit<RatioRow, 'models'> = {
  family: 'o200k_base',
  classes: { prose: { ratio: 1.05, errorPercent: 20 }, code: { ratio: 1.1, errorPercent: 20 }, json: { ratio: 1.1, errorPercent: 25 } },
  otherwise: { ratio: 1.3, errorPercent: 50 },
  source: 'no public tokenizer is known here; o200k stands in',
  asOf: TODAY,
};
