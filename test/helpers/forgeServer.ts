// Speaks what Outlay needs of GitHub's and GitLab's REST APIs on loopback: comments in pages, rights, limits.
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface Call {
  readonly method: string;
  readonly path: string;
  readonly authorization: string | undefined;
}

export interface ForgeServer {
  readonly url: string;
  readonly calls: Call[];
  readonly comments: { id: number; body: string; mine: boolean }[];
  /** The token may write. */
  writable: boolean;
  /** Answers before anything else; each is used once. */
  readonly before: { status: number; headers?: Record<string, string> }[];
  close(): Promise<void>;
}

const PER_PAGE = 2;

export async function startForge(kind: 'github' | 'gitlab'): Promise<ForgeServer> {
  const state = { calls: [] as Call[], comments: [] as ForgeServer['comments'], writable: true, before: [] as ForgeServer['before'] };
  const server = createServer((request, response) => {
    void read(request).then((body) => {
      const path = request.url ?? '';
      const token = request.headers['private-token'];
      state.calls.push({ method: request.method ?? '', path, authorization: request.headers.authorization ?? (token && `token ${token}`) });
      const first = state.before.shift();
      if (first) return send(response, first.status, { message: 'slow down' }, first.headers);
      return answer({ kind, state: forge, request, response, body });
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const forge: ForgeServer = Object.assign(state, { url, close: () => new Promise<void>((resolve) => server.close(() => resolve())) });
  return forge;
}

interface Exchange {
  readonly kind: 'github' | 'gitlab';
  readonly state: ForgeServer;
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
  readonly body: string;
}

function answer({ kind, state, request, response, body }: Exchange): void {
  const { pathname, searchParams } = new URL(request.url ?? '', state.url);
  const list = kind === 'github' ? '/repos/acme/shop/issues/7/comments' : '/projects/42/merge_requests/7/notes';
  if (request.method === 'GET' && pathname === list) return page(kind, state, response, Number(searchParams.get('page') ?? 1));
  if (!state.writable) return send(response, 403, { message: 'Resource not accessible by integration' });
  const text = String(JSON.parse(body).body);
  if (request.method === 'POST' && pathname === list) {
    state.comments.push({ id: state.comments.length + 1, body: text, mine: true });
    return send(response, 201, { id: state.comments.length });
  }
  const [, id] = /(?:issues\/comments|merge_requests\/7\/notes)\/(\d+)$/.exec(pathname) ?? [];
  const comment = state.comments.find((one) => one.id === Number(id));
  if (!comment || request.method !== (kind === 'github' ? 'PATCH' : 'PUT')) return send(response, 404, { message: 'Not Found' });
  if (!comment.mine) return send(response, 403, { message: 'not yours' });
  comment.body = text;
  return send(response, 200, { id: comment.id });
}

function page(kind: Exchange['kind'], { comments, url }: ForgeServer, response: ServerResponse, number: number): void {
  const rows = comments.slice((number - 1) * PER_PAGE, number * PER_PAGE).map(({ id, body }) => ({ id, body }));
  const next = number * PER_PAGE < comments.length ? number + 1 : null;
  const link: Record<string, string> =
    next === null ? {} : { link: `<${url}/repos/acme/shop/issues/7/comments?per_page=100&page=${next}>; rel="next"` };
  send(response, 200, rows, kind === 'github' ? link : { 'x-next-page': String(next ?? '') });
}

function send(response: ServerResponse, status: number, body: unknown, headers: Record<string, string> = {}): void {
  response.writeHead(status, { 'content-type': 'application/json', ...headers }).end(JSON.stringify(body));
}

async function read(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk);
  return Buffer.concat(chunks).toString('utf8');
}
