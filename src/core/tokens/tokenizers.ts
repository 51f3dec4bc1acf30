// DATA: which tokenizer a model has. Exact where the encoding is the model's own; otherwise o200k_base × ratio, with its error.
import type { Encoding } from './encodings';

export interface Tokenizer {
  readonly encoding: Encoding;
  readonly method: 'exact' | 'approximate';
  /** Tokens of the model per token of `encoding`, for prose and code; 1 where exact. */
  readonly ratio: number;
  /** Half-width of the error, in percent; 0 where exact. */
  readonly errorPercent: number;
  readonly source: string;
}

interface ExactRow {
  readonly models: RegExp;
  readonly encoding: Encoding;
  readonly source: string;
}

interface RatioRow {
  readonly models: RegExp;
  readonly ratio: number;
  readonly errorPercent: number;
  readonly source: string;
}

const TIKTOKEN = 'openai/tiktoken model.py, 2026-11';

/** The first row that matches decides. */
const EXACT: readonly ExactRow[] = [
  { models: /^(chatgpt-4o|gpt-4o|gpt-4\.[15]|gpt-5|gpt-6|o1|o3|o4|codex-mini)(?![a-z0-9])/, encoding: 'o200k_base', source: TIKTOKEN },
  {
    models: /^gpt-oss(?![a-z0-9])/,
    encoding: 'o200k_base',
    source: 'openai/gpt-oss: o200k_harmony, equal to o200k_base for ordinary text',
  },
  { models: /^(gpt-4|gpt-3\.5-turbo|gpt-35-turbo)(?![a-z0-9.])/, encoding: 'cl100k_base', source: TIKTOKEN },
  { models: /^(text-embedding-3-(small|large)|text-embedding-ada-002)$/, encoding: 'cl100k_base', source: TIKTOKEN },
  { models: /^(babbage|davinci)-002$/, encoding: 'cl100k_base', source: TIKTOKEN },
  { models: /^(text-davinci-00[23]|code-(davinci|cushman)-00[12])$/, encoding: 'p50k_base', source: TIKTOKEN },
  { models: /^(text-(davinci|curie|babbage|ada)-001|davinci|curie|babbage|ada)$/, encoding: 'r50k_base', source: TIKTOKEN },
];

const OWN = "own comparison of the family's public tokenizer with o200k_base, English prose and code, 2026-11-23";

const RATIOS: readonly RatioRow[] = [
  {
    models: /^claude-(opus-4[-.][789]|(opus|sonnet|haiku|fable|mythos)-[5-9])(?![0-9])/,
    ratio: 1.45,
    errorPercent: 20,
    source:
      'Anthropic, token counting: about 30 % more than before; code 1.45–1.49 × o200k (JOHNISKING/token-cost-by-programming-language)',
  },
  {
    models: /^claude/,
    ratio: 1.15,
    errorPercent: 12,
    source: 'Claude up to 4.6: prose 1.04–1.15, code 1.20–1.24 × o200k (JOHNISKING/token-cost-by-programming-language)',
  },
  { models: /^(gemini|gemma)/, ratio: 1.06, errorPercent: 15, source: OWN },
  { models: /^(meta-)?llama-?[34]/, ratio: 1.01, errorPercent: 10, source: OWN },
  { models: /^(qwen|qwq)/, ratio: 1.04, errorPercent: 12, source: OWN },
  { models: /^deepseek/, ratio: 1.04, errorPercent: 12, source: OWN },
  { models: /^(open-)?(mistral|mixtral|ministral|magistral|codestral|devstral|pixtral)/, ratio: 1.08, errorPercent: 12, source: OWN },
  { models: /^grok/, ratio: 1, errorPercent: 8, source: 'Grok 3 is near o200k (ai-tokenizer model data, 2026)' },
];

const UNKNOWN_FAMILY = { ratio: 1.05, errorPercent: 20, source: 'no public tokenizer known here; o200k_base stands in' };

/** `model` null: unknown. Qualified ids such as `openai/gpt-4o` and fine-tunes `ft:…` are read by their base model. */
export function tokenizerFor(model: string | null): Tokenizer {
  const name = baseName(model ?? '');
  const exact = EXACT.find((row) => row.models.test(name));
  if (exact) return { encoding: exact.encoding, method: 'exact', ratio: 1, errorPercent: 0, source: exact.source };
  const { ratio, errorPercent, source } = RATIOS.find((row) => row.models.test(name)) ?? UNKNOWN_FAMILY;
  return { encoding: 'o200k_base', method: 'approximate', ratio, errorPercent, source };
}

/** `bedrock/us.anthropic.claude-sonnet-5-v1:0` → `claude-sonnet-5-v1:0`. */
function baseName(model: string): string {
  const last = model.toLowerCase().trim().replace(/^ft:/, '').split('/').at(-1) ?? '';
  return last
    .replace(/^((us|eu|apac|global|jp|au)\.)?(anthropic|meta|mistral|deepseek|openai|qwen|google)\./, '')
    .replace(/^(anthropic|openai|google|meta-llama|mistralai):/, '');
}
