// One file over https, with bounds: on size, on time, on where it may come from. Only what every host has: fetch and streams.

export interface Request {
  readonly headers: Record<string, string>;
  readonly redirect: 'manual';
  readonly signal: AbortSignal;
}

/** What is used of an answer, whoever's fetch gave it. */
export interface Answer {
  readonly status: number;
  readonly headers: { get(name: string): string | null };
  readonly body: { getReader(): { read(): Promise<{ done: boolean; value?: Uint8Array }>; cancel(): Promise<void> } } | null;
}

export type Fetch = (url: string, init: Request) => Promise<Answer>;

export interface Download {
  readonly url: string;
  /** Of the copy at hand. */
  readonly etag: string | null;
  readonly maxBytes: number;
  readonly timeoutMs: number;
  readonly fetch: Fetch;
}

export type Downloaded =
  | { readonly kind: 'body'; readonly text: string; readonly etag: string | null }
  | { readonly kind: 'unchanged' }
  | { readonly kind: 'failed'; readonly reason: string };

/** Never rejects. Redirects are not followed: they could lead anywhere. */
export async function download({ url, etag, maxBytes, timeoutMs, fetch }: Download): Promise<Downloaded> {
  if (!isHttps(url)) return failed(`"${url}" is no https address`);
  const headers = { accept: 'application/json', 'user-agent': 'outlay', ...(etag ? { 'if-none-match': etag } : {}) };
  try {
    const response = await fetch(url, { headers, redirect: 'manual', signal: AbortSignal.timeout(timeoutMs) });
    if (response.status === 304) return { kind: 'unchanged' };
    if (response.status !== 200) {
      await response.body?.getReader().cancel();
      return failed(
        response.status >= 300 && response.status < 400
          ? 'it redirects elsewhere, which is not followed'
          : `the server answered ${response.status}`,
      );
    }
    const text = await bounded(response, maxBytes);
    return text === null
      ? failed(`it is larger than ${Math.round(maxBytes / 1024 / 1024)} MB`)
      : { kind: 'body', text, etag: response.headers.get('etag') };
  } catch (error) {
    return failed(reasonOf(error, timeoutMs));
  }
}

export function isHttps(url: string): boolean {
  return URL.canParse(url) && new URL(url).protocol === 'https:' && new URL(url).username === '';
}

/** Null: too large. Stops reading there, whatever the server announced. */
export async function bounded({ body }: Pick<Answer, 'body'>, maxBytes: number): Promise<string | null> {
  const reader = body?.getReader();
  const decoder = new TextDecoder();
  let size = 0;
  let text = '';
  for (let part = await reader?.read(); part && !part.done; part = await reader?.read()) {
    size += part.value?.byteLength ?? 0;
    if (size > maxBytes) {
      await reader?.cancel();
      return null;
    }
    text += decoder.decode(part.value, { stream: true });
  }
  return text + decoder.decode();
}

function reasonOf(error: unknown, timeoutMs: number): string {
  if (error instanceof Error && error.name === 'TimeoutError') return `no answer within ${timeoutMs / 1000} seconds`;
  const cause = error instanceof Error && error.cause instanceof Error ? error.cause.message : '';
  return [error instanceof Error ? error.message : String(error), cause].filter((part) => part !== '').join(': ');
}

function failed(reason: string): Downloaded {
  return { kind: 'failed', reason };
}
