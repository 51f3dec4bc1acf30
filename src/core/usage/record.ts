// What all formats come to: one request, or a sum of requests of one model in one span of time.

export interface UsageRecord {
  /** The same id in two files is the same request. */
  readonly id: string | null;
  /** Milliseconds since the epoch. */
  readonly at: number | null;
  readonly provider: string | null;
  readonly model: string | null;
  /** 0: a sum whose number of requests is not told. */
  readonly requests: number;
  /** With what was read from or written to a cache. */
  readonly inputTokens: number;
  /** With what was thought. */
  readonly outputTokens: number;
  readonly cacheReadTokens: number;
  readonly cacheWriteTokens: number;
  readonly batch: boolean;
  /** Where the code stands, as the instrumentation says it. */
  readonly file?: string;
  readonly line?: number;
  readonly function?: string;
  /** Of the span or the generation. */
  readonly name?: string;
  /** The begin of the prompt, where the log has it. Never kept. */
  readonly prompt?: string;
}

/** The providers' names in logs → Outlay's. DATA: the well-known values of gen_ai.provider.name, gen_ai.system and LiteLLM. */
const PROVIDERS: Readonly<Record<string, string>> = {
  'azure.ai.openai': 'azure',
  'az.ai.openai': 'azure',
  'azure.ai.inference': 'azure',
  azure_ai: 'azure',
  'aws.bedrock': 'bedrock',
  aws_bedrock: 'bedrock',
  bedrock_converse: 'bedrock',
  'gcp.gemini': 'google',
  'gcp.gen_ai': 'google',
  gemini: 'google',
  'gcp.vertex_ai': 'vertex',
  vertex_ai: 'vertex',
  mistral_ai: 'mistral',
  x_ai: 'xai',
  together_ai: 'together',
  fireworks_ai: 'fireworks',
};

export function providerOf(name: unknown): string | null {
  if (typeof name !== 'string' || name === '') return null;
  const lower = name.toLowerCase();
  return PROVIDERS[lower] ?? lower;
}

/** Logs have numbers as texts too. Anything else is 0. */
export function numberOf(value: unknown): number {
  const number = typeof value === 'number' ? value : typeof value === 'string' && value !== '' ? Number(value) : 0;
  return Number.isFinite(number) && number > 0 ? number : 0;
}

export function textOf(value: unknown): string | null {
  return typeof value === 'string' && value !== '' ? value : null;
}

/** ISO texts, seconds, milliseconds, and `2026-10-01 12:00:00` in UTC. */
export function timeOf(value: unknown): number | null {
  if (typeof value === 'number') return value > 1e11 ? value : value * 1000;
  if (typeof value !== 'string' || value === '') return null;
  if (/^\d+(\.\d+)?$/.test(value)) return timeOf(Number(value));
  const utc = /^\d{4}-\d{2}-\d{2}[ T][\d:.]+$/.test(value) ? `${value.replace(' ', 'T')}Z` : value;
  const time = Date.parse(utc);
  return Number.isNaN(time) ? null : time;
}

/** Of chat messages in any of the usual shapes: the text of the first. */
export function firstText(messages: unknown): string | undefined {
  if (typeof messages === 'string') return messages;
  const first: unknown = Array.isArray(messages) ? messages[0] : messages;
  if (typeof first !== 'object' || first === null) return undefined;
  const { content, parts, text } = first as Record<string, unknown>;
  if (typeof text === 'string') return text;
  return typeof content === 'string' ? content : firstText(Array.isArray(content) ? content : parts);
}
