// Requests of Helicone, as @helicone/export and the API give them.
import { firstText, numberOf, providerOf, textOf, timeOf } from '../record';
import { object, type Reader, withPrompt } from './reader';

export const helicone: Reader = {
  name: 'Helicone requests',
  source: 'https://docs.helicone.ai/rest/request/post-v1requestquery-clickhouse; https://docs.helicone.ai/tools/export',
  expects: 'request_id, request_created_at, prompt_tokens, completion_tokens',
  isMine: (row) => 'request_created_at' in row && 'prompt_tokens' in row,
  read: (row) => ({
    id: textOf(row.request_id),
    at: timeOf(row.request_created_at),
    provider: providerOf(row.provider),
    model: textOf(row.request_model) ?? textOf(row.model) ?? textOf(row.response_model),
    requests: 1,
    inputTokens: numberOf(row.prompt_tokens),
    outputTokens: numberOf(row.completion_tokens),
    cacheReadTokens: numberOf(row.prompt_cache_read_tokens),
    cacheWriteTokens: numberOf(row.prompt_cache_write_tokens),
    batch: false,
    ...withPrompt(firstText(object(row.request_body).messages)),
  }),
};
