// What a recorded request says, and what the engine says of the call, in one form; and their differences.
import { type CallSite, plainModel } from './engine';
import type { Recorded } from './server';

/** Absent fields: not sent, or not said. */
export interface Sent {
  readonly provider: string | undefined;
  readonly kind: string;
  readonly model: string | undefined;
  /** `role: text`, system first. */
  readonly messages: readonly string[];
  readonly maxOutput: number | undefined;
  readonly stream: boolean;
  readonly tools: unknown;
  /** Of the answer; only where it is sent as OpenAI's response_format. */
  readonly schema: unknown;
}

/** The hosts that the programs' SDKs send to. */
const HOSTS: readonly (readonly [RegExp, string])[] = [
  [/^https:\/\/api\.openai\.com$/, 'openai'],
  [/\.openai\.azure\.com$/, 'azure'],
  [/^https:\/\/api\.anthropic\.com$/, 'anthropic'],
  [/^https:\/\/generativelanguage\.googleapis\.com$/, 'google'],
  [/^https:\/\/bedrock-runtime\..*\.amazonaws\.com$/, 'bedrock'],
  [/^https:\/\/api\.mistral\.ai$/, 'mistral'],
  [/^https:\/\/api\.cohere\.(com|ai)$/, 'cohere'],
  [/^https:\/\/api\.groq\.com$/, 'groq'],
  [/^https:\/\/openrouter\.ai$/, 'openrouter'],
  [/^https:\/\/api\.together\.(xyz|ai)$/, 'together'],
  [/^https:\/\/router\.huggingface\.co$/, 'huggingface'],
  [/^https:\/\/api\.deepseek\.com$/, 'deepseek'],
  [/^http:\/\/(localhost|127\.0\.0\.1)/, 'ollama'],
];

const KINDS: readonly (readonly [RegExp, string])[] = [
  [/\/chat\/completions$|\/v1\/messages$|enerateContent$|\/converse(-stream)?$|\/invoke$|\/api\/chat$|\/v[12]\/chat$/, 'chat'],
  [/\/completions$|\/api\/generate$/, 'completion'],
  [/\/responses$/, 'responses'],
  [/\/embeddings$|mbedContents?$|\/api\/embed$|\/v[12]\/embed$/, 'embedding'],
  [/\/images\/generations$/, 'image'],
  [/\/audio\/speech$/, 'audio'],
  [/\/rerank$/, 'rerank'],
];

type Json = Record<string, unknown>;

export function fromRequest({ origin, path, body }: Recorded): Sent {
  const sent = (body ?? {}) as Json;
  const config = (sent.generationConfig ?? sent.inferenceConfig ?? sent.options ?? {}) as Json;
  const max =
    sent.max_completion_tokens ??
    sent.max_tokens ??
    sent.max_output_tokens ??
    config.maxOutputTokens ??
    config.maxTokens ??
    config.num_predict;
  return {
    provider: origin === '' ? undefined : (HOSTS.find(([pattern]) => pattern.test(origin))?.[1] ?? origin),
    kind: KINDS.find(([pattern]) => pattern.test(path))?.[1] ?? path,
    model: (sent.model as string | undefined) ?? /\/(?:models?|deployments)\/(.+?)(?::\w+$|\/)/.exec(path)?.[1],
    messages: messagesOf(sent),
    maxOutput: max === undefined || max === null ? undefined : Number(max),
    stream: sent.stream === true || /:stream|stream$/.test(path),
    tools: toolsOf(sent),
    schema: isSchema(sent.response_format) ? sent.response_format : undefined,
  };
}

function toolsOf(sent: Json): unknown {
  const config = (sent.toolConfig ?? {}) as Json;
  const tools = sent.tools ?? config.tools;
  return Array.isArray(tools) && tools.length > 0 ? tools : undefined;
}

const ROLES: Readonly<Record<string, string>> = { developer: 'system', model: 'assistant', Human: 'user' };

function messagesOf(sent: Json): string[] {
  const system = sent.system ?? sent.systemInstruction ?? sent.instructions ?? sent.preamble;
  const first =
    sent.messages ?? sent.contents ?? sent.requests ?? sent.input ?? sent.inputs ?? sent.prompt ?? sent.texts ?? sent.query ?? sent.message;
  const rest = Array.isArray(sent.documents) ? sent.documents : [];
  const all = [
    ...(system ? [line('system', system)] : []),
    ...items(first).map((item) => messageOf(item)),
    ...rest.map((item) => messageOf(item)),
  ];
  return [...all.filter((one) => one.startsWith('system')), ...all.filter((one) => !one.startsWith('system'))].filter(
    (one) => !one.endsWith(': '),
  );
}

function items(value: unknown): unknown[] {
  return Array.isArray(value) ? value : value === undefined || value === null ? [] : [value];
}

function messageOf(item: unknown): string {
  if (typeof item !== 'object' || item === null) return line('user', item);
  const own = item as Json;
  const role = String(own.role ?? 'user');
  return line(ROLES[role] ?? role, own.content ?? own.parts ?? own.text ?? '');
}

function line(role: string, content: unknown): string {
  return `${role}: ${textOf(content)}`;
}

function textOf(content: unknown): string {
  if (typeof content === 'string') return content;
  if (Array.isArray(content)) return content.map(textOf).join('');
  const part = (content ?? {}) as Json;
  return textOf(part.text ?? part.parts ?? part.content ?? '');
}

/** A call inside a function says for each of the function's callers what it sends. */
export function fromSite(site: CallSite): Sent[] {
  return [site, ...(site.callers ?? []).map((caller) => ({ ...site, ...caller, path: site.path }))].map(ofCall);
}

function ofCall(site: Pick<CallSite, 'prompt' | 'provider' | 'model' | 'kind' | 'maxOutputTokens' | 'stream'>): Sent {
  const { messages, tools } = site.prompt;
  return {
    provider: site.provider.value ?? undefined,
    kind: site.kind,
    model: site.model.value === null ? undefined : plainModel(site.model.value, site.provider.value),
    messages: messages.map(
      ({ role, pieces }) => `${role}: ${pieces.map((piece) => ('text' in piece ? piece.text : `{{${piece.hole}}}`)).join('')}`,
    ),
    maxOutput: site.maxOutputTokens?.value ?? undefined,
    stream: site.stream,
    ...inLines(tools),
  };
}

function isSchema(value: unknown): boolean {
  return (value as Json | undefined)?.type === 'json_schema';
}

function inLines(text: string | undefined): Pick<Sent, 'tools' | 'schema'> {
  const lines = text === undefined ? [] : text.split('\n').map((line) => JSON.parse(line));
  return { tools: lines.find((one) => !isSchema(one)), schema: lines.find(isSchema) };
}

/** One line for each field that differs. An agent's requests are of the kind that its model's API has. */
export function differences(said: Sent, sent: Sent): string[] {
  if (said.kind === 'agent' && /^(chat|responses)$/.test(sent.kind)) return differences({ ...said, kind: sent.kind }, sent);
  const isAnywhere = sent.provider === undefined;
  const fields = (Object.keys(sent) as (keyof Sent)[]).filter((field) => field !== 'provider' || !isAnywhere);
  return fields.flatMap((field) => {
    const [a, b] = [JSON.stringify(said[field]), JSON.stringify(sent[field])];
    return a === b ? [] : [`${field}: said ${a}, sent ${b}`];
  });
}
