// Speaks the providers' count endpoints on loopback: two tokens a word and seven for the frame, or whatever a test makes it say.
import { createServer, type IncomingMessage, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { fetch } from 'undici';
import type { SendHttp } from '../../src/core/index';
import { post } from '../../src/refresh/post';

export interface Asked {
  readonly host: string;
  readonly path: string;
  readonly headers: IncomingMessage['headers'];
  readonly body: Record<string, unknown>;
}

export interface CountServer {
  readonly asked: Asked[];
  /** Sends to the server what is meant for the provider. */
  readonly send: SendHttp;
  /** Instead of counting; undefined: count. */
  answer: RequestListener | undefined;
  close(): void;
}

export const FRAMING = 7;

/** One token for a single letter, else two for each word. */
export function tokensOf(text: string): number {
  return text.length === 1 ? 1 : text.split(/\s+/).filter(Boolean).length * 2;
}

export async function startCountServer(): Promise<CountServer> {
  const asked: Asked[] = [];
  const server = createServer((request, response) => {
    let sent = '';
    request.on('data', (chunk) => {
      sent += chunk;
    });
    request.on('end', () => {
      const body = JSON.parse(sent);
      asked.push({ host: String(request.headers['x-meant-for']), path: request.url ?? '', headers: request.headers, body });
      if (started.answer) started.answer(request, response);
      else response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(counted(body)));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const started: CountServer = {
    asked,
    answer: undefined,
    send: (request) =>
      post(request, (url, init) => {
        const { host, pathname } = new URL(url);
        return fetch(`${origin}${pathname}`, { ...init, headers: { ...init.headers, 'x-meant-for': host } });
      }),
    close() {
      server.closeAllConnections();
      server.close();
    },
  };
  return started;
}

function counted(body: { messages?: { content: string }[]; input?: string; contents?: { parts: { text: string }[] }[] }) {
  if (body.contents) return { totalTokens: tokensOf(body.contents[0]?.parts[0]?.text ?? '') };
  return { input_tokens: FRAMING + tokensOf(body.input ?? body.messages?.[0]?.content ?? '') };
}
