// All hosts of the matrix behind one TLS server on loopback: each by its name, with its own addresses, key, model and parameters.
import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { HOSTS, type HostRow, MESSAGE_FIELDS } from './hosts';

export interface Arrived {
  readonly host: string;
  readonly url: string;
  /** Why the host refused it; empty: answered. */
  readonly problems: readonly string[];
}

export interface HostServer {
  readonly port: number;
  take(): readonly Arrived[];
  close(): void;
}

/** The key that the host takes. */
export const keyOf = (id: string) => `key-of-${id}`;
export const answerOf = (id: string) => `answer from ${id}`;

export async function startHosts(certificate: { readonly key: string; readonly cert: string }): Promise<HostServer> {
  let arrived: Arrived[] = [];
  const server = createServer(certificate, (request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const name = (request.headers.host ?? '').replace(/:\d+$/, '');
      const url = `${name}${(request.url ?? '').split('?')[0]}`;
      const body = parsed(Buffer.concat(chunks).toString('utf8'));
      const row = HOSTS.find(({ chat, messages }) => [...chat, messages ?? ''].some((base) => base.split('/')[0] === name));
      const problems = row ? problemsOf(row, url, request.headers, body) : [`a host that nobody asked for: ${name}`];
      arrived.push({ host: row?.id ?? name, url, problems });
      const form = url.endsWith('/messages') ? 'messages' : 'chat';
      const { status, type, text } = row && problems.length === 0 ? answer(row, form, body) : error(problems);
      response.writeHead(status, { 'content-type': type });
      response.end(text);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    port: (server.address() as AddressInfo).port,
    take: () => {
      const all = arrived;
      arrived = [];
      return all;
    },
    close: () => server.close(),
  };
}

type Body = Readonly<Record<string, unknown>>;

function problemsOf(row: HostRow, url: string, headers: Readonly<Record<string, unknown>>, body: Body): string[] {
  const isMessages = row.messages !== undefined && url === `${row.messages}/v1/messages`;
  if (!isMessages && !row.chat.some((base) => url === `${base}/chat/completions`)) return [`no such address: ${url}`];
  const key = isMessages ? (headers['x-api-key'] ?? headers.authorization) : headers.authorization;
  const takes: { has(name: string): boolean } = isMessages ? MESSAGE_FIELDS : new Set(row.takes);
  const messages = Array.isArray(body.messages) ? (body.messages as { role?: string }[]) : [];
  const roles = messages.flatMap(({ role }) =>
    role === undefined || ['system', 'user', 'assistant', 'tool'].includes(role) ? [] : [role],
  );
  return [
    ...(String(key).replace(/^Bearer /, '') === keyOf(row.id) ? [] : ['the key is not the one of this host']),
    ...(body.model === row.model ? [] : [`no model ${body.model}`]),
    ...Object.keys(body).flatMap((name) => (takes.has(name) ? [] : [`unknown parameter ${name}`])),
    ...(messages.length > 0 ? [] : ['no messages']),
    ...(row.id === 'groq' ? [] : roles.map((role) => `unknown role ${role}`)),
  ];
}

interface Answer {
  readonly status: number;
  readonly type: string;
  readonly text: string;
}

function error(problems: readonly string[]): Answer {
  return {
    status: 400,
    type: 'application/json',
    text: JSON.stringify({ error: { message: problems.join('; '), type: 'invalid_request_error' } }),
  };
}

const USAGE = { prompt_tokens: 1, completion_tokens: 1, total_tokens: 2 };

function answer(row: HostRow, form: 'chat' | 'messages', { stream, response_format }: Body): Answer {
  const said = answerOf(row.id);
  const text = response_format ? JSON.stringify({ name: said }) : said;
  // LiteLLM asks Groq's answers for their tier
  const common = { id: 'c', created: 1, model: row.model, service_tier: 'default' };
  if (form === 'messages')
    return json({
      ...{ id: 'm', type: 'message', role: 'assistant', model: row.model, content: [{ type: 'text', text }], stop_reason: 'end_turn' },
      ...{ stop_sequence: null, usage: { input_tokens: 1, output_tokens: 1 } },
    });
  if (stream !== true)
    return json({
      ...common,
      object: 'chat.completion',
      choices: [{ index: 0, message: { role: 'assistant', content: text }, finish_reason: 'stop' }],
      usage: USAGE,
    });
  const chunk = (delta: object, finish_reason: string | null) => ({
    ...common,
    object: 'chat.completion.chunk',
    choices: [{ index: 0, delta, finish_reason }],
  });
  const chunks = [chunk({ role: 'assistant', content: text }, null), chunk({}, 'stop')];
  const lines = [...chunks.map((one) => JSON.stringify(one)), '[DONE]'];
  return { status: 200, type: 'text/event-stream', text: lines.map((line) => `data: ${line}\n\n`).join('') };
}

function json(value: unknown): Answer {
  return { status: 200, type: 'application/json', text: JSON.stringify(value) };
}

function parsed(text: string): Body {
  try {
    return JSON.parse(text) as Body;
  } catch {
    return {};
  }
}
