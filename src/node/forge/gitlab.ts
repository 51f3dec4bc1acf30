// https://docs.gitlab.com/api/notes/#merge-requests
import type { Forge } from './forge';
import { isWritten, read } from './github';
import type { ForgeAnswer, SendForge } from './request';

export interface GitLabPlace {
  /** Such as https://gitlab.com/api/v4. */
  readonly api: string;
  readonly project: string;
  readonly mergeRequest: number;
  readonly token: string;
}

const MOST_PAGES = 100;

export function gitLab({ api, project, mergeRequest, token }: GitLabPlace, send: SendForge): Forge {
  const headers = { 'private-token': token };
  const notes = `${api}/projects/${encodeURIComponent(project)}/merge_requests/${mergeRequest}/notes`;
  return {
    name: 'GitLab',
    async *comments() {
      let page = '1';
      for (let count = 0; page !== '' && count < MOST_PAGES; count++) {
        const answer: ForgeAnswer = await send({ method: 'GET', url: `${notes}?per_page=100&page=${page}`, headers });
        if (answer.status === 403) return;
        yield* read(answer);
        page = /^\d+$/.exec(answer.headers.get('x-next-page') ?? '')?.[0] ?? '';
      }
    },
    create: async (body) => isWritten(await send({ method: 'POST', url: notes, headers, body: { body } })),
    update: async (id, body) => isWritten(await send({ method: 'PUT', url: `${notes}/${id}`, headers, body: { body } })),
  };
}
