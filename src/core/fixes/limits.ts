// DATA: by which argument each SDK's request limits its answer, as the SDKs' references name it.

export interface LimitRow {
  readonly sdk: string;
  /** The end of the access path. */
  readonly api: RegExp;
  readonly name: string;
  /** Where the same client talks to another vendor's server. */
  readonly elsewhere?: string;
  /** The argument is an object of options that holds it. */
  readonly within?: string;
}

const CHAT = /chat\.completions\.(create|stream)$/;
const MESSAGES = /messages\.(create|stream)$/;

export const LIMITS: readonly LimitRow[] = [
  { sdk: 'openai', api: CHAT, name: 'max_completion_tokens', elsewhere: 'max_tokens' },
  { sdk: 'openai', api: /responses\.(create|stream)$/, name: 'max_output_tokens' },
  { sdk: 'openai', api: /^completions\.create$/, name: 'max_tokens' },
  { sdk: 'anthropic', api: MESSAGES, name: 'max_tokens' },
  { sdk: '@anthropic-ai/sdk', api: MESSAGES, name: 'max_tokens' },
  { sdk: 'litellm', api: /(^|\.)a?completion$/, name: 'max_tokens' },
  { sdk: 'groq', api: CHAT, name: 'max_completion_tokens' },
  { sdk: 'groq-sdk', api: CHAT, name: 'max_completion_tokens' },
  { sdk: 'together', api: CHAT, name: 'max_tokens' },
  { sdk: 'together-ai', api: CHAT, name: 'max_tokens' },
  { sdk: 'mistralai', api: /^chat\.(complete|stream)(_async)?$/, name: 'max_tokens' },
  { sdk: '@mistralai/mistralai', api: /^chat\.(complete|stream)$/, name: 'maxTokens' },
  { sdk: 'google-genai', api: /models\.generate_content(_stream)?$/, name: 'max_output_tokens', within: 'config' },
  { sdk: '@google/genai', api: /models\.generateContent(Stream)?$/, name: 'maxOutputTokens', within: 'config' },
];

/** All that limit an answer in one of these or in older versions of them. */
export const LIMIT_NAMES = [...new Set([...LIMITS.flatMap(({ name, elsewhere = name }) => [name, elsewhere]), 'maxTokens'])];
