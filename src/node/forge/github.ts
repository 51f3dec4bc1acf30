// https://docs.github.com/en/rest/issues/comments: a pull request is an issue.
import { UsageError } from '../cli/usageError';
import type { Comment, Forge } from './forge';
import type { ForgeAnswer, SendForge } from './request';

export interface GitHubPlace {
  /** Such as https://api.github.com. */
  readonly api: string;
  /** owner/name */
  readonly repository: string;
  readonly pull: number;
  readonly token: string;
}

const MOST_PAGES = 100;

export function gitHub({ api, repository, pull, token }: GitHubPlace, send: SendForge): Forge {
  const headers = { authorization: `Bearer ${token}`, accept: 'application/vnd.github+json', 'x-github-api-version': '2022-11-28' };
  const base = `${api}/repos/${repository}/issues`;
  const write = async (method: 'POST' | 'PATCH', url: string, body: string) =>
    isWritten(await send({ method, url, headers, body: { body } }));
  return {
    name: 'GitHub',
    async *comments() {
      let url: string | null = `${base}/${pull}/comments?per_page=100`;
      for (let page = 0; url !== null && page < MOST_PAGES; page++) {
        const answer: ForgeAnswer = await send({ method: 'GET', url, headers });
        if (answer.status === 403) return;
        yield* read(answer);
        url = nextPage(answer.headers.get('link'), api);
      }
    },
    create: (body) => write('POST', `${base}/${pull}/comments`, body),
    update: (id, body) => write('PATCH', `${base}/comments/${id}`, body),
  };
}

export function isWritten({ status, json }: ForgeAnswer): boolean {
  if (status >= 200 && status < 300) return true;
  if (status === 403 || status === 404) return false;
  throw new UsageError(refusal(status, json));
}

export function read({ status, json }: ForgeAnswer): readonly Comment[] {
  if (status !== 200 || !Array.isArray(json)) throw new UsageError(refusal(status, json));
  return json.filter((one): one is Comment => typeof one?.id === 'number' && typeof one.body === 'string');
}

function refusal(status: number, json: unknown): string {
  const said = json !== null && typeof json === 'object' && 'message' in json ? `: ${JSON.stringify(json.message)}` : '';
  const step = status === 401 ? 'Give a token that is valid' : 'Look whether repository and pull request are named right';
  return `the comment was not posted, the server answers ${status}${said}. ${step}`;
}

/** RFC 8288. Only an address of the same API is asked: the token goes along. */
function nextPage(link: string | null, api: string): string | null {
  const next = /<([^>]+)>;[^,]*rel="next"/.exec(link ?? '')?.[1];
  return next?.startsWith(`${api}/`) ? next : null;
}
