// Usage exports of the consoles of OpenAI and Anthropic: sums by time and model.
import { numberOf, textOf, timeOf } from '../record';
import type { Reader } from './reader';

export const openAiUsage: Reader = {
  name: 'OpenAI usage export',
  source: 'https://cookbook.openai.com/examples/completions_usage_api (the fields of the Usage API, which the CSV has as columns)',
  expects: 'start_time, model, num_model_requests, input_tokens, output_tokens',
  isMine: (row) => 'num_model_requests' in row && 'input_tokens' in row,
  read(row) {
    const requests = numberOf(row.num_model_requests);
    if (requests === 0) return null; // an empty bucket of time
    return {
      id: null,
      at: timeOf(row.start_time_iso ?? row.start_time),
      provider: 'openai',
      model: textOf(row.model),
      requests,
      inputTokens: numberOf(row.input_tokens),
      outputTokens: numberOf(row.output_tokens),
      cacheReadTokens: numberOf(row.input_cached_tokens),
      cacheWriteTokens: 0,
      batch: /^true$/i.test(String(row.batch)),
    };
  },
};

export const anthropicUsage: Reader = {
  name: 'Anthropic usage export',
  source: 'https://support.claude.com/en/articles/9534590-cost-and-usage-reporting-in-the-claude-console',
  expects: 'usage_date_utc, model_version, usage_input_tokens_no_cache, usage_output_tokens',
  isMine: (row) => 'usage_input_tokens_no_cache' in row,
  read(row) {
    const written = numberOf(row.usage_input_tokens_cache_write_5m) + numberOf(row.usage_input_tokens_cache_write_1h);
    const read = numberOf(row.usage_input_tokens_cache_read);
    return {
      id: null,
      at: timeOf(row.usage_date_utc),
      provider: 'anthropic',
      model: textOf(row.model_version),
      requests: 0, // the export does not tell them
      inputTokens: numberOf(row.usage_input_tokens_no_cache) + written + read,
      outputTokens: numberOf(row.usage_output_tokens),
      cacheReadTokens: read,
      cacheWriteTokens: written,
      batch: row.usage_type === 'batch',
    };
  },
};
