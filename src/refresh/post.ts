// One POST that a person has agreed to, with bounds on time and size. Only what every host has: fetch and streams.
import type { HttpAnswer, HttpRequest } from '../core/index';
import { type Answer, bounded, isHttps } from './download';

export interface PostInit {
  readonly method: 'POST';
  readonly headers: Record<string, string>;
  readonly body: string;
  readonly redirect: 'manual';
  readonly signal: AbortSignal;
}

export type PostFetch = (url: string, init: PostInit) => Promise<Answer>;

/** Rejects where there is no whole answer in time. Redirects are not followed: the key would go along. */
export async function post({ url, headers, body, timeoutMs, maxBytes }: HttpRequest, fetch: PostFetch): Promise<HttpAnswer> {
  if (!isHttps(url)) throw new Error('no https address');
  const signal = AbortSignal.timeout(timeoutMs);
  const answer = await fetch(url, { method: 'POST', headers: { ...headers }, body, redirect: 'manual', signal });
  const text = await bounded(answer, maxBytes);
  if (text === null) throw new Error('the answer is too large');
  return { status: answer.status, retryAfter: answer.headers.get('retry-after'), text };
}
