// One JSON request to GitHub or GitLab, that waits where it is told to wait.
import { openNetwork } from '../cli/http';
import type { CliDeps } from '../cli/main';
import { UsageError } from '../cli/usageError';

export interface ForgeRequest {
  readonly method: 'GET' | 'POST' | 'PATCH' | 'PUT';
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: object;
}

export interface ForgeAnswer {
  readonly status: number;
  readonly json: unknown;
  readonly headers: { get(name: string): string | null };
}

export type SendForge = (request: ForgeRequest) => Promise<ForgeAnswer>;

const TRIES = 4;
const TIMEOUT_MS = 20_000;
/** Longer is for the next run: a pipeline's minutes cost, too. */
const LONGEST_WAIT_MS = 60_000;

export function forgeSender(env: CliDeps['env'], wait: (ms: number) => Promise<void> = sleep): SendForge {
  return async (request) => {
    refusePlain(request.url);
    for (let tried = 1; ; tried++) {
      const answer = await attempt(request, env);
      const pause = pauseBefore(answer, tried, Date.now());
      if (pause === null) return answer as ForgeAnswer;
      if (tried === TRIES || pause > LONGEST_WAIT_MS) throw new UsageError(gaveUp(answer, pause));
      await wait(pause);
    }
  };
}

async function attempt({ method, url, headers, body }: ForgeRequest, env: CliDeps['env']): Promise<ForgeAnswer | Error> {
  const network = await openNetwork(env);
  try {
    const answer = await network.fetch(url, {
      ...{ method, redirect: 'error', signal: AbortSignal.timeout(TIMEOUT_MS) },
      headers: { accept: 'application/json', 'user-agent': 'outlay', ...(body ? { 'content-type': 'application/json' } : {}), ...headers },
      ...(body ? { body: JSON.stringify(body) } : {}),
    });
    const text = await answer.text();
    return { status: answer.status, json: parsed(text), headers: answer.headers };
  } catch (error) {
    return error instanceof Error ? error : new Error(String(error));
  } finally {
    await network.close();
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/** Null: this is the answer. GitHub says 403 for both "not allowed" and "too fast"; only the latter comes with a time. */
function pauseBefore(answer: ForgeAnswer | Error, tried: number, now: number): number | null {
  const backoff = 1000 * 2 ** (tried - 1);
  if (answer instanceof Error) return backoff;
  const { status, headers } = answer;
  const isFast =
    status === 429 || (status === 403 && (headers.get('retry-after') !== null || headers.get('x-ratelimit-remaining') === '0'));
  if (isFast) return toldPause(headers, now) ?? backoff;
  return status >= 500 ? (toldPause(headers, now) ?? backoff) : null;
}

/** `Retry-After` as seconds or a date; GitHub's and GitLab's own headers name the second at which they answer again. */
function toldPause(headers: ForgeAnswer['headers'], now: number): number | null {
  const after = headers.get('retry-after');
  if (after !== null) {
    const ms = /^\d+$/.test(after) ? Number(after) * 1000 : Date.parse(after) - now;
    return Number.isNaN(ms) ? null : Math.max(0, ms);
  }
  const reset = Number(headers.get('x-ratelimit-reset') ?? headers.get('ratelimit-reset'));
  return reset > 0 ? Math.max(0, reset * 1000 - now) : null;
}

function gaveUp(answer: ForgeAnswer | Error, pause: number): string {
  if (answer instanceof Error)
    return `the comment was not posted: ${answer.message}. The result is safe: outlay comment --out FILE writes it`;
  return `the comment was not posted: the server answers ${answer.status}. Try again in ${Math.ceil(pause / 1000)} s`;
}

/** A token is never sent in the clear, but to this machine. */
function refusePlain(url: string): void {
  const { protocol, hostname } = new URL(url);
  if (protocol !== 'https:' && !['127.0.0.1', 'localhost', '[::1]'].includes(hostname))
    throw new UsageError(`the API at ${hostname} is not asked over plain http`);
}

function sleep(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
