// OpenAI's published counting rules (cookbook, "How to count tokens with tiktoken"), by tiktoken itself: what a recorded request
// costs in prompt tokens. Written from the text of the rules, and of nothing in src.
import { encoding_for_model, type Tiktoken, type TiktokenModel } from 'tiktoken';
import type { Recorded } from './server';

interface Property {
  readonly type?: string;
  readonly description?: string;
  readonly enum?: readonly string[];
}

interface ChatRequest {
  readonly model: string;
  readonly messages: readonly { readonly role: string; readonly name?: string; readonly content: unknown }[];
  readonly tools?: readonly {
    readonly function: {
      readonly name: string;
      readonly description?: string;
      readonly parameters?: { readonly properties?: Record<string, Property> };
    };
  }[];
  readonly response_format?: unknown;
  readonly functions?: unknown;
}

/** Null for requests that the rules do not speak of: other providers and models, parts that are no text, output schemas,
 * parameters of several types. */
export function cookbookTokens({ origin, path, body }: Recorded): number | null {
  const request = body as ChatRequest;
  if (origin !== 'https://api.openai.com' || !path.endsWith('/chat/completions')) return null;
  if (!/^(gpt-4o|gpt-4(?![.o\d])|gpt-3\.5-turbo)/.test(request.model) || request.response_format || request.functions) return null;
  const texts = request.messages.map(({ content }) => textOf(content));
  if (texts.includes(null) || propertiesOf(request).some(({ type }) => type !== undefined && typeof type !== 'string')) return null;
  const encoding = encoding_for_model(request.model as TiktokenModel);
  try {
    return messageTokens(request, texts as string[], encoding) + toolTokens(request, encoding);
  } finally {
    encoding.free();
  }
}

function propertiesOf({ tools = [] }: ChatRequest): readonly Property[] {
  return tools.flatMap(({ function: { parameters } }) => Object.values(parameters?.properties ?? {}));
}

function textOf(content: unknown): string | null {
  if (typeof content === 'string') return content;
  if (!Array.isArray(content) || content.some((part) => part?.type !== 'text')) return null;
  return content.map(({ text }) => text).join('');
}

function messageTokens({ messages }: ChatRequest, texts: readonly string[], encoding: Tiktoken): number {
  let tokens = 3; // the reply begins
  for (const [index, { role, name }] of messages.entries()) {
    tokens += 3 + lengthOf(role, encoding) + lengthOf(texts[index] ?? '', encoding);
    if (name !== undefined) tokens += 1 + lengthOf(name, encoding);
  }
  return tokens;
}

function toolTokens({ model, tools = [] }: ChatRequest, encoding: Tiktoken): number {
  if (tools.length === 0) return 0;
  let tokens = 12;
  for (const { function: one } of tools) {
    tokens += (model.startsWith('gpt-4o') ? 7 : 10) + lengthOf(`${one.name}:${withoutPeriod(one.description)}`, encoding);
    const properties = Object.entries(one.parameters?.properties ?? {});
    if (properties.length > 0) tokens += 3;
    for (const [name, { type = '', description, enum: items }] of properties) {
      tokens += 3 + lengthOf(`${name}:${type}:${withoutPeriod(description)}`, encoding);
      if (items) tokens += -3 + items.reduce((sum, item) => sum + 3 + lengthOf(item, encoding), 0);
    }
  }
  return tokens;
}

function withoutPeriod(text = ''): string {
  return text.endsWith('.') ? text.slice(0, -1) : text;
}

function lengthOf(text: string, encoding: Tiktoken): number {
  return encoding.encode(text, [], []).length;
}
