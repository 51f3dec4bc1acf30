// DATA: the providers' own endpoints that count tokens. All are free of charge, and all receive the text.
import { baseName } from '../baseName';

export interface CountEndpoint {
  /** As the catalogue names it. */
  readonly provider: string;
  readonly name: string;
  readonly models: RegExp;
  /** Environment variables that hold the key; the first that is set. */
  readonly keys: readonly string[];
  readonly url: (model: string) => string;
  readonly headers: (key: string) => Readonly<Record<string, string>>;
  readonly body: (model: string, text: string) => unknown;
  /** The field of the answer. */
  readonly field: string;
  /** Half-width of the error, in percent; 0: the provider calls it exact. */
  readonly errorPercent: number;
  readonly source: string;
}

export const COUNT_ENDPOINTS: readonly CountEndpoint[] = [
  {
    provider: 'anthropic',
    name: 'Anthropic',
    models: /^claude/,
    keys: ['ANTHROPIC_API_KEY'],
    url: () => 'https://api.anthropic.com/v1/messages/count_tokens',
    headers: (key) => ({ 'x-api-key': key, 'anthropic-version': '2023-06-01' }),
    body: (model, content) => ({ model, messages: [{ role: 'user', content }] }),
    field: 'input_tokens',
    errorPercent: 1,
    source: 'Anthropic /v1/messages/count_tokens; its docs call the count an estimate that may differ by a small amount',
  },
  {
    provider: 'openai',
    name: 'OpenAI',
    models: /^(gpt(?!-oss)|chatgpt|o[134](?![a-z0-9])|codex)/,
    keys: ['OPENAI_API_KEY'],
    url: () => 'https://api.openai.com/v1/responses/input_tokens',
    headers: (key) => ({ authorization: `Bearer ${key}` }),
    body: (model, input) => ({ model, input }),
    field: 'input_tokens',
    errorPercent: 0,
    source: 'OpenAI /v1/responses/input_tokens',
  },
  {
    provider: 'google',
    name: 'Google',
    models: /^gemini/,
    keys: ['GEMINI_API_KEY', 'GOOGLE_API_KEY'],
    url: (model) => `https://generativelanguage.googleapis.com/v1beta/models/${encodeURIComponent(model)}:countTokens`,
    headers: (key) => ({ 'x-goog-api-key': key }),
    body: (_, text) => ({ contents: [{ role: 'user', parts: [{ text }] }] }),
    field: 'totalTokens',
    errorPercent: 0,
    source: 'Gemini :countTokens',
  },
];

/** Undefined where the model's maker has no such endpoint. */
export function countEndpointOf(model: string): CountEndpoint | undefined {
  const name = baseName(model);
  return COUNT_ENDPOINTS.find(({ models }) => models.test(name));
}
