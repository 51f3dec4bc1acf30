// Spend logs of LiteLLM's proxy: rows of LiteLLM_SpendLogs, or what /spend/logs answers.
import { firstText, numberOf, providerOf, textOf, timeOf } from '../record';
import { object, type Reader, withPrompt } from './reader';

export const liteLlm: Reader = {
  name: 'LiteLLM spend logs',
  source: 'https://docs.litellm.ai/docs/proxy/cost_tracking; https://docs.litellm.ai/docs/proxy/ui_logs',
  expects: 'request_id, startTime, model, prompt_tokens, completion_tokens',
  isMine: (row) =>
    'request_id' in row && 'prompt_tokens' in row && ('startTime' in row || 'custom_llm_provider' in row || 'call_type' in row),
  read(row) {
    if (/^true$/i.test(String(row.cache_hit))) return null; // answered by the proxy's own cache: nothing is billed
    const usage = object(object(row.metadata).usage_object);
    const cached = object(usage.prompt_tokens_details).cached_tokens;
    return {
      id: textOf(row.request_id),
      at: timeOf(row.startTime),
      provider: providerOf(row.custom_llm_provider),
      model: textOf(row.model),
      requests: 1,
      inputTokens: numberOf(row.prompt_tokens),
      outputTokens: numberOf(row.completion_tokens),
      cacheReadTokens: numberOf(usage.cache_read_input_tokens ?? cached),
      cacheWriteTokens: numberOf(usage.cache_creation_input_tokens),
      batch: /batch/i.test(String(row.call_type ?? '')),
      ...withPrompt(firstText(row.messages)),
    };
  },
};
