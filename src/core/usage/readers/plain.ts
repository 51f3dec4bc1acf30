// Outlay's own: {model, inputTokens, outputTokens, at, file?, line?}.
import { numberOf, providerOf, textOf, timeOf } from '../record';
import { type Reader, withPrompt } from './reader';

export const plain: Reader = {
  name: 'plain records',
  source: 'README, "Measured usage"',
  expects: 'model, inputTokens, outputTokens, at; and if known file, line, function, provider, cachedTokens, prompt, id',
  isMine: (row) => 'inputTokens' in row && 'outputTokens' in row && 'model' in row,
  read: (row) => ({
    id: textOf(row.id),
    at: timeOf(row.at),
    provider: providerOf(row.provider),
    model: textOf(row.model),
    requests: row.requests === undefined ? 1 : numberOf(row.requests),
    inputTokens: numberOf(row.inputTokens),
    outputTokens: numberOf(row.outputTokens),
    cacheReadTokens: numberOf(row.cachedTokens),
    cacheWriteTokens: numberOf(row.cacheWriteTokens),
    batch: row.batch === true,
    ...(typeof row.file === 'string' ? { file: row.file } : {}),
    ...(row.line === undefined ? {} : { line: numberOf(row.line) }),
    ...(typeof row.function === 'string' ? { function: row.function } : {}),
    ...(typeof row.name === 'string' ? { name: row.name } : {}),
    ...withPrompt(textOf(row.prompt) ?? undefined),
  }),
};
