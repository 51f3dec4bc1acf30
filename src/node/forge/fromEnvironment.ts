// Which pull request this pipeline runs for. Only the pipeline says where the API is, never the repository.
import { readFileSync } from 'node:fs';
import type { Forge } from './forge';
import { gitHub } from './github';
import { gitLab } from './gitlab';
import type { SendForge } from './request';

type Env = Readonly<Record<string, string | undefined>>;

/** A reason: why there is nothing to comment on. */
export function forgeOf(env: Env, send: SendForge): Forge | { readonly reason: string } {
  if (env.GITHUB_ACTIONS) return fromGitHub(env, send);
  if (env.GITLAB_CI) return fromGitLab(env, send);
  return { reason: 'this is no pipeline of GitHub or GitLab' };
}

function fromGitHub(env: Env, send: SendForge): Forge | { readonly reason: string } {
  const { GITHUB_TOKEN: token, GITHUB_REPOSITORY: repository, GITHUB_API_URL: api = 'https://api.github.com' } = env;
  const pull = pullOf(env);
  if (pull === null) return { reason: 'this run is not for a pull request' };
  if (!repository || !/^[\w.-]+\/[\w.-]+$/.test(repository)) return { reason: 'GITHUB_REPOSITORY is not set' };
  if (!token) return { reason: 'GITHUB_TOKEN is not set' };
  return gitHub({ api: api.replace(/\/$/, ''), repository, pull, token }, send);
}

function pullOf({ GITHUB_REF = '', GITHUB_EVENT_PATH }: Env): number | null {
  const fromRef = /^refs\/pull\/(\d+)\//.exec(GITHUB_REF)?.[1];
  if (fromRef) return Number(fromRef);
  try {
    const event = JSON.parse(readFileSync(GITHUB_EVENT_PATH ?? '', 'utf8'));
    const number = event.pull_request?.number;
    return Number.isInteger(number) ? number : null;
  } catch {
    return null;
  }
}

function fromGitLab(env: Env, send: SendForge): Forge | { readonly reason: string } {
  const { CI_API_V4_URL: api, CI_PROJECT_ID: project, CI_MERGE_REQUEST_IID: iid, OUTLAY_GITLAB_TOKEN: token } = env;
  if (!iid || !/^\d+$/.test(iid)) return { reason: 'this run is not for a merge request' };
  if (!api || !project) return { reason: 'CI_API_V4_URL and CI_PROJECT_ID are not set' };
  if (!token) return { reason: 'OUTLAY_GITLAB_TOKEN is not set: GitLab lets no job token write notes' };
  return gitLab({ api: api.replace(/\/$/, ''), project, mergeRequest: Number(iid), token }, send);
}
