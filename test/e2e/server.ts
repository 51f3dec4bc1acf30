// A server on loopback that records what SDKs send and answers just enough for them to return. Nothing is written to disk.
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type Answer, answerTo } from './answers';

export interface Recorded {
  /** Where the program sent it: `https://api.openai.com`; empty: nobody knows. */
  readonly origin: string;
  readonly path: string;
  readonly body: unknown;
}

export interface Recorder {
  readonly url: string;
  /** What came since the last time, in order. */
  take(): readonly Recorded[];
  close(): void;
}

export async function startRecorder(): Promise<Recorder> {
  let recorded: Recorded[] = [];
  const server = createServer((request, response) => {
    void bodyOf(request).then((text) => {
      const one = recordOf(request, text);
      if (one) recorded.push(one);
      send(response, answerTo(request.url ?? '/', one?.body));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    take: () => {
      const all = recorded;
      recorded = [];
      return all;
    },
    close: () => server.close(),
  };
}

function recordOf(request: IncomingMessage, text: string): Recorded | null {
  if (request.method !== 'POST') return null;
  const origin = request.headers['x-sent-to'];
  return {
    origin: typeof origin === 'string' ? origin : '',
    path: decodeURIComponent(request.url?.split('?')[0] ?? ''),
    body: parsed(text),
  };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString('utf8');
}

function send(response: ServerResponse, { type, body }: Answer): void {
  response.writeHead(200, { 'content-type': type });
  response.end(body);
}
