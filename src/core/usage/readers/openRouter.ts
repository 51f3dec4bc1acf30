// OpenRouter's activity export and generation records. Billed are the tokens of the model's own tokenizer (native), where they are given.
import { numberOf, textOf, timeOf } from '../record';
import type { Reader, Row } from './reader';

const shared = { provider: 'openrouter', batch: false, cacheWriteTokens: 0 } as const;

export const openRouter: Reader = {
  name: 'OpenRouter activity export',
  source: 'https://openrouter.ai/docs/agent-sdk/typescript/operations/getgenerationdata; https://openrouter.ai/activity',
  expects: 'generation_id or id, created_at, tokens_prompt, tokens_completion',
  isMine: (row) => 'tokens_prompt' in row && 'tokens_completion' in row,
  read: (row) => ({
    ...shared,
    id: textOf(row.generation_id) ?? textOf(row.id),
    at: timeOf(row.created_at),
    model: modelOf(row),
    requests: 1,
    inputTokens: numberOf(row.native_tokens_prompt ?? row.tokens_prompt),
    outputTokens: numberOf(row.native_tokens_completion ?? row.tokens_completion),
    cacheReadTokens: numberOf(row.native_tokens_cached ?? row.tokens_cached),
  }),
};

export const openRouterDays: Reader = {
  name: 'OpenRouter daily activity',
  source: 'https://openrouter.ai/docs/client-sdks/typescript/models/activityitem',
  expects: 'date, model, requests, prompt_tokens, completion_tokens',
  isMine: (row) => 'requests' in row && 'date' in row && ('prompt_tokens' in row || 'promptTokens' in row),
  read: (row) => ({
    ...shared,
    id: null,
    at: timeOf(row.date),
    model: modelOf(row),
    requests: numberOf(row.requests),
    inputTokens: numberOf(row.prompt_tokens ?? row.promptTokens),
    outputTokens: numberOf(row.completion_tokens ?? row.completionTokens),
    cacheReadTokens: 0,
  }),
};

function modelOf(row: Row): string | null {
  const model = textOf(row.model) ?? textOf(row.model_permaslug) ?? textOf(row.modelPermaslug);
  return typeof row.variant === 'string' && row.variant === 'free' && model ? `${model}:free` : model;
}
