// DATA: one model per tokenizer, at its maker's list price: what a text costs depends on both.
export interface ComparedModel {
  readonly provider: string;
  readonly model: string;
}

export const COMPARED_MODELS: readonly ComparedModel[] = [
  { provider: 'openai', model: 'gpt-5' },
  { provider: 'openai', model: 'gpt-4-turbo' },
  { provider: 'anthropic', model: 'claude-sonnet-5' },
  { provider: 'anthropic', model: 'claude-sonnet-4-5' },
  { provider: 'google', model: 'gemini-2.5-flash' },
  { provider: 'deepseek', model: 'deepseek-chat' },
  { provider: 'groq', model: 'llama-3.3-70b-versatile' },
  { provider: 'groq', model: 'qwen/qwen3-32b' },
  { provider: 'mistral', model: 'open-mistral-nemo' },
  { provider: 'xai', model: 'grok-4' },
];

/** Whose list price applies to a bare id. */
const MAKERS: readonly (readonly [RegExp, string])[] = [
  [/^(gpt|chatgpt|o[134]|text-|davinci|babbage|codex)/, 'openai'],
  [/^claude/, 'anthropic'],
  [/^(gemini|gemma)/, 'google'],
  [/^deepseek/, 'deepseek'],
  [/^(open-)?(mistral|mixtral|ministral|magistral|codestral|devstral|pixtral)/, 'mistral'],
  [/^grok/, 'xai'],
  [/^command/, 'cohere'],
];

export function makerOf(name: string): string | null {
  return MAKERS.find(([models]) => models.test(name))?.[1] ?? null;
}
