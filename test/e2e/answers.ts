// The least that each protocol's SDKs take for an answer. Shapes: the vendors' API references.

export interface Answer {
  readonly type: string;
  readonly body: string | Buffer;
}

const USAGE = { prompt_tokens: 1, completion_tokens: 1, total_tokens: 2 };
const EMBEDDING = [0.1, 0.2, 0.3];

export function answerTo(url: string, body: unknown): Answer {
  const path = decodeURIComponent(url.split('?')[0] ?? '');
  const isStream = (body as { stream?: unknown } | null)?.stream === true;
  const found = ANSWERS.find(([pattern]) => pattern.test(path));
  return found ? found[1](isStream, path) : json({});
}

type Make = (isStream: boolean, path: string) => Answer;

const ANSWERS: readonly (readonly [RegExp, Make])[] = [
  [/^\/api\/models\//, (_isStream, path) => json(hubModel(path.replace('/api/models/', '')))],
  [/\/chat\/completions$/, (isStream) => (isStream ? events([chatChunk]) : json(chat))],
  [
    /\/completions$/,
    () =>
      json({
        id: 'c',
        object: 'text_completion',
        created: 1,
        model: 'm',
        choices: [{ index: 0, text: 'ok', finish_reason: 'stop', logprobs: null }],
        usage: USAGE,
      }),
  ],
  [/\/responses$/, (isStream) => (isStream ? named([{ type: 'response.completed', sequence_number: 0, response }]) : json(response))],
  [
    /\/embeddings$/,
    () => json({ id: 'e', object: 'list', model: 'm', data: [{ object: 'embedding', index: 0, embedding: EMBEDDING }], usage: USAGE }),
  ],
  [/\/images\/generations$/, () => json({ created: 1, data: [{ b64_json: 'aGk=' }] })],
  [/\/audio\/speech$/, () => ({ type: 'audio/mpeg', body: Buffer.from('sound') })],
  [/\/v1\/messages$/, (isStream) => (isStream ? named(messageEvents) : json(message))],
  [/:generateContent$/, () => json(gemini)],
  [/:streamGenerateContent$/, () => ({ type: 'text/event-stream', body: `data: ${JSON.stringify(gemini)}\n\n` })],
  [/:(batchEmbedContents|embedContent)$/, () => json({ embeddings: [{ values: EMBEDDING }], embedding: { values: EMBEDDING } })],
  [
    /\/converse$/,
    () =>
      json({
        output: { message: { role: 'assistant', content: [{ text: 'ok' }] } },
        stopReason: 'end_turn',
        usage: { inputTokens: 1, outputTokens: 1, totalTokens: 2 },
        metrics: { latencyMs: 1 },
      }),
  ],
  [/\/invoke$/, () => json(message)],
  [
    /\/api\/chat$/,
    () => json({ model: 'm', created_at: '2026-01-01T00:00:00Z', message: { role: 'assistant', content: 'ok' }, done: true }),
  ],
  [/\/api\/generate$/, () => json({ model: 'm', created_at: '2026-01-01T00:00:00Z', response: 'ok', done: true })],
  [/\/api\/embed$/, () => json({ model: 'm', embeddings: [EMBEDDING] })],
  [
    /\/v2\/chat$/,
    () => json({ id: 'c', finish_reason: 'COMPLETE', message: { role: 'assistant', content: [{ type: 'text', text: 'ok' }] }, usage: {} }),
  ],
  [/\/v[12]\/embed$/, () => json({ id: 'e', embeddings: { float: [EMBEDDING] }, texts: ['t'], response_type: 'embeddings_by_type' })],
  [/\/v[12]\/rerank$/, () => json({ id: 'r', results: [{ index: 0, relevance_score: 0.5 }] })],
];

const chat = {
  service_tier: 'default',
  system_fingerprint: 'f',
  id: 'c',
  object: 'chat.completion',
  created: 1,
  model: 'm',
  choices: [{ index: 0, message: { role: 'assistant', content: '{"name": "ok"}', refusal: null }, finish_reason: 'stop', logprobs: null }],
  usage: USAGE,
};
const chatChunk = {
  id: 'c',
  object: 'chat.completion.chunk',
  created: 1,
  model: 'm',
  choices: [{ index: 0, delta: { role: 'assistant', content: 'ok' }, finish_reason: 'stop' }],
};
const response = {
  ...{
    id: 'r',
    object: 'response',
    created_at: 1,
    model: 'm',
    status: 'completed',
    error: null,
    incomplete_details: null,
    instructions: null,
  },
  ...{ parallel_tool_calls: true, tool_choice: 'auto', tools: [], temperature: 1, top_p: 1, metadata: {} },
  output: [
    { type: 'message', id: 'm', role: 'assistant', status: 'completed', content: [{ type: 'output_text', text: 'ok', annotations: [] }] },
  ],
  usage: {
    input_tokens: 1,
    output_tokens: 1,
    total_tokens: 2,
    input_tokens_details: { cached_tokens: 0 },
    output_tokens_details: { reasoning_tokens: 0 },
  },
};
const message = {
  id: 'm',
  type: 'message',
  role: 'assistant',
  model: 'm',
  content: [{ type: 'text', text: 'ok' }],
  stop_reason: 'end_turn',
  stop_sequence: null,
  usage: { input_tokens: 1, output_tokens: 1 },
};
const messageEvents = [
  { type: 'message_start', message: { ...message, content: [], stop_reason: null } },
  { type: 'content_block_start', index: 0, content_block: { type: 'text', text: '' } },
  { type: 'content_block_delta', index: 0, delta: { type: 'text_delta', text: 'ok' } },
  { type: 'content_block_stop', index: 0 },
  { type: 'message_delta', delta: { stop_reason: 'end_turn', stop_sequence: null }, usage: { output_tokens: 1 } },
  { type: 'message_stop' },
];
const gemini = {
  candidates: [{ content: { role: 'model', parts: [{ text: 'ok' }] }, finishReason: 'STOP', index: 0 }],
  usageMetadata: { promptTokenCount: 1, candidatesTokenCount: 1, totalTokenCount: 2 },
};

function json(value: unknown): Answer {
  return { type: 'application/json', body: JSON.stringify(value) };
}

function events(values: readonly unknown[]): Answer {
  const lines = [...values.map((value) => JSON.stringify(value)), '[DONE]'];
  return { type: 'text/event-stream', body: lines.map((line) => `data: ${line}\n\n`).join('') };
}

function named(values: readonly { readonly type: string; readonly [field: string]: unknown }[]): Answer {
  return { type: 'text/event-stream', body: values.map((value) => `event: ${value.type}\ndata: ${JSON.stringify(value)}\n\n`).join('') };
}

/** What Hugging Face's hub says of a model that Groq serves. */
function hubModel(id: string): object {
  return { id, inferenceProviderMapping: { groq: { providerId: id, task: 'conversational', status: 'live' } } };
}
