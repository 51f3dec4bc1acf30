// Spans of OpenTelemetry's GenAI conventions, as the OTLP file exporter writes them: one TracesData per line, or spans by themselves.
import { firstText, providerOf, type UsageRecord } from '../record';
import type { Reader, Row } from './reader';

/** Attribute → field; older names beside those of today. */
const FIELDS: Readonly<Record<string, Field>> = {
  'gen_ai.response.model': 'responseModel',
  'gen_ai.request.model': 'model',
  'gen_ai.provider.name': 'provider',
  'gen_ai.system': 'system',
  'gen_ai.operation.name': 'operation',
  'gen_ai.usage.input_tokens': 'input',
  'gen_ai.usage.prompt_tokens': 'input',
  'gen_ai.usage.output_tokens': 'output',
  'gen_ai.usage.completion_tokens': 'output',
  'gen_ai.usage.cache_read.input_tokens': 'cacheRead',
  'gen_ai.usage.cache_read_input_tokens': 'cacheRead',
  'gen_ai.usage.input_tokens.cached': 'cacheRead',
  'gen_ai.usage.cache_creation.input_tokens': 'cacheWrite',
  'gen_ai.usage.cache_creation_input_tokens': 'cacheWrite',
  'gen_ai.usage.cache_write_input_tokens': 'cacheWrite',
  'gen_ai.openai.request.service_tier': 'tier',
  'code.file.path': 'file',
  'code.filepath': 'file',
  'code.line.number': 'line',
  'code.lineno': 'line',
  'code.function.name': 'function',
  'code.function': 'function',
  'gen_ai.system_instructions': 'prompt',
  'gen_ai.input.messages': 'messages',
  'gen_ai.prompt': 'messages',
  'gen_ai.prompt.0.content': 'messages',
};

type Field =
  | 'responseModel'
  | 'model'
  | 'provider'
  | 'system'
  | 'operation'
  | 'input'
  | 'output'
  | 'cacheRead'
  | 'cacheWrite'
  | 'tier'
  | 'file'
  | 'line'
  | 'function'
  | 'prompt'
  | 'messages';

/** Spans around requests: what they sum is in the requests' own spans. */
const AROUND: ReadonlySet<unknown> = new Set(['invoke_agent', 'create_agent', 'execute_tool', 'invoke_workflow']);

export const openTelemetry: Reader = {
  name: 'OpenTelemetry GenAI spans',
  source: 'https://github.com/open-telemetry/semantic-conventions-genai; https://opentelemetry.io/docs/specs/otel/protocol/file-exporter/',
  expects: '{"resourceSpans": …} or a span with spanId and attributes',
  isMine: (row) => 'spanId' in row && 'attributes' in row,
  read: readSpan,
};

function readSpan(span: Row): UsageRecord | null {
  const found: Partial<Record<Field, unknown>> = {};
  const { attributes } = span;
  if (Array.isArray(attributes)) {
    for (const attribute of attributes as readonly { key: string; value: Row }[]) {
      const field = FIELDS[attribute.key];
      if (field !== undefined) found[field] = plainOf(attribute.value);
    }
  } else for (const [key, value] of Object.entries((attributes ?? {}) as Row)) if (FIELDS[key]) found[FIELDS[key]] = value;
  if ((found.input === undefined && found.output === undefined) || AROUND.has(found.operation)) return null;
  return {
    id: idOf(span),
    at: nanoseconds(span.startTimeUnixNano),
    provider: providerOf(found.provider ?? found.system),
    model: textIn(found.model) ?? textIn(found.responseModel) ?? null,
    requests: 1,
    inputTokens: Number(found.input ?? 0),
    outputTokens: Number(found.output ?? 0),
    cacheReadTokens: Number(found.cacheRead ?? 0),
    cacheWriteTokens: Number(found.cacheWrite ?? 0),
    batch: found.tier === 'batch' || found.operation === 'batch',
    ...placeOf(found),
    ...(typeof span.name === 'string' ? { name: span.name } : {}),
    ...promptOf(found),
  };
}

function placeOf(found: Partial<Record<Field, unknown>>): Pick<UsageRecord, 'file' | 'function' | 'line'> {
  const place: { file?: string; line?: number; function?: string } = {};
  if (typeof found.file === 'string') place.file = found.file;
  if (found.line !== undefined) place.line = Number(found.line);
  if (typeof found.function === 'string') place.function = found.function;
  return place;
}

function promptOf({ prompt, messages }: Partial<Record<Field, unknown>>): { prompt?: string } {
  const text = prompt ?? messages;
  if (text === undefined) return {};
  const json = typeof text === 'string' && /^[[{]/.test(text) ? parsed(text) : text;
  const first = firstText(json);
  return first === undefined ? {} : { prompt: first };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

/** OTLP JSON: 64-bit integers are texts. */
function plainOf(value: Row | undefined): unknown {
  if (!value) return undefined;
  const { stringValue, intValue, doubleValue } = value;
  return stringValue ?? intValue ?? doubleValue ?? arrayOf(value.arrayValue);
}

function arrayOf(value: unknown): unknown {
  const values = (value as { values?: readonly Row[] } | undefined)?.values;
  return values?.map(plainOf);
}

function idOf({ traceId, spanId }: Row): string | null {
  return typeof spanId === 'string' && spanId !== '' ? `${String(traceId ?? '')}${spanId}` : null;
}

function nanoseconds(value: unknown): number | null {
  const text = String(value ?? '');
  return text.length > 6 ? Number(text.slice(0, -6)) : null;
}

function textIn(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined;
}
