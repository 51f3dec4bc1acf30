// DATA: how a chat is asked for in the protocols that hosts speak, and where an answer has its text and its tokens.
import type { Host } from '../catalog/schema';

export interface ChatMessage {
  readonly role: 'system' | 'user' | 'assistant';
  readonly content: string;
}

export interface ChatRequest {
  readonly model: string;
  readonly messages: readonly ChatMessage[];
  readonly maxTokens: number;
}

export interface ChatAnswer {
  readonly text: string;
  readonly inputTokens: number;
  readonly outputTokens: number;
  readonly reasoningTokens?: number;
  readonly cachedTokens?: number;
}

export interface Protocol {
  readonly path: string;
  readonly headers: (key: string) => Readonly<Record<string, string>>;
  readonly body: (request: ChatRequest, host: string) => unknown;
  /** Null: the answer is not of this protocol. */
  readonly read: (answer: unknown) => ChatAnswer | null;
}

const OPENAI: Protocol = {
  path: '/chat/completions',
  headers: (key) => ({ authorization: `Bearer ${key}` }),
  // OpenAI's reasoning models refuse the older name, which the others know
  body: ({ model, messages, maxTokens }, host) => ({
    model,
    messages,
    [host === 'openai' ? 'max_completion_tokens' : 'max_tokens']: maxTokens,
  }),
  read(answer) {
    const usage = at(answer, 'usage');
    const text = at(answer, 'choices', '0', 'message', 'content');
    const [inputTokens, outputTokens] = [count(at(usage, 'prompt_tokens')), count(at(usage, 'completion_tokens'))];
    if (inputTokens === undefined || outputTokens === undefined || at(answer, 'choices', '0', 'message') === undefined) return null;
    return {
      ...{ text: typeof text === 'string' ? text : '', inputTokens, outputTokens },
      ...named('reasoningTokens', count(at(usage, 'completion_tokens_details', 'reasoning_tokens'))),
      ...named('cachedTokens', count(at(usage, 'prompt_tokens_details', 'cached_tokens'))),
    };
  },
};

const ANTHROPIC: Protocol = {
  path: '/v1/messages',
  headers: (key) => ({ 'x-api-key': key, 'anthropic-version': '2023-06-01' }),
  body: ({ model, messages, maxTokens }) => {
    const system = messages.filter(({ role }) => role === 'system').map(({ content }) => content);
    const others = messages.filter(({ role }) => role !== 'system');
    return { model, max_tokens: maxTokens, ...(system.length > 0 ? { system: system.join('\n\n') } : {}), messages: others };
  },
  read(answer) {
    const usage = at(answer, 'usage');
    const blocks = at(answer, 'content');
    const [fresh, outputTokens] = [count(at(usage, 'input_tokens')), count(at(usage, 'output_tokens'))];
    if (!Array.isArray(blocks) || fresh === undefined || outputTokens === undefined) return null;
    const cachedTokens = count(at(usage, 'cache_read_input_tokens')) ?? 0;
    const written = count(at(usage, 'cache_creation_input_tokens')) ?? 0;
    const texts = blocks.flatMap((block) => (typeof at(block, 'text') === 'string' ? [String(at(block, 'text'))] : []));
    return {
      text: texts.join(''),
      inputTokens: fresh + cachedTokens + written,
      outputTokens,
      ...(cachedTokens > 0 ? { cachedTokens } : {}),
    };
  },
};

/** Null: how the host is asked is not known, or needs an account's own address. */
export function protocolOf({ openaiBaseUrl, anthropicBaseUrl }: Host): { readonly protocol: Protocol; readonly url: string } | null {
  const plain = (url: string | undefined) => (url === undefined || url.includes('{') ? null : url.replace(/\/$/, ''));
  const [openai, anthropic] = [plain(openaiBaseUrl), plain(anthropicBaseUrl)];
  if (openai !== null) return { protocol: OPENAI, url: openai + OPENAI.path };
  return anthropic === null ? null : { protocol: ANTHROPIC, url: anthropic + ANTHROPIC.path };
}

function at(value: unknown, ...path: readonly string[]): unknown {
  return path.reduce<unknown>(
    (one, key) => (typeof one === 'object' && one !== null ? (one as Record<string, unknown>)[key] : undefined),
    value,
  );
}

function count(value: unknown): number | undefined {
  return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0 ? value : undefined;
}

function named<K extends string>(key: K, value: number | undefined): Partial<Record<K, number>> {
  return value === undefined ? {} : ({ [key]: value } as Record<K, number>);
}
