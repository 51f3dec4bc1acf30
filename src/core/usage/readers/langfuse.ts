// Observations of Langfuse: blob exports (snake case) and the API (camel case).
import { firstText, numberOf, textOf, timeOf } from '../record';
import { object, type Reader, type Row, withPrompt } from './reader';

/** Details are a sum: all keys with "input" are the prompt, cached parts among them. */
function details(row: Row): { inputTokens: number; outputTokens: number; cacheReadTokens: number; cacheWriteTokens: number } {
  const usage = object(row.usage_details ?? row.usageDetails ?? row.usage);
  const sum = (wanted: RegExp) =>
    Object.entries(usage).reduce((tokens, [key, value]) => (wanted.test(key) ? tokens + numberOf(value) : tokens), 0);
  return {
    inputTokens: sum(/input|prompt/i),
    outputTokens: sum(/output|completion/i),
    cacheReadTokens: sum(/input.*cache(d|_read)|cache_read.*input/i),
    cacheWriteTokens: sum(/cache_(creation|write).*input|input.*cache_(creation|write)/i),
  };
}

export const langfuse: Reader = {
  name: 'Langfuse observations',
  source: 'https://langfuse.com/docs/api-and-data-platform/features/blob-storage-export-fields',
  expects: 'type, start_time and usage_details (or startTime and usageDetails)',
  isMine: (row) => ('usage_details' in row || 'usageDetails' in row) && 'type' in row,
  read(row) {
    const usage = details(row);
    if (!/^(GENERATION|EMBEDDING)$/i.test(String(row.type)) || usage.inputTokens + usage.outputTokens === 0) return null;
    return {
      id: textOf(row.id),
      at: timeOf(row.start_time ?? row.startTime),
      provider: null,
      model: textOf(row.provided_model_name ?? row.providedModelName ?? row.model),
      requests: 1,
      ...usage,
      batch: false,
      ...(typeof row.name === 'string' ? { name: row.name } : {}),
      ...withPrompt(firstText(inputOf(row.input))),
    };
  },
};

function inputOf(input: unknown): unknown {
  const value = typeof input === 'string' && input.startsWith('[') ? object(`{"messages":${input}}`).messages : input;
  return object(value).messages ?? value;
}
