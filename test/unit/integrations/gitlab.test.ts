import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parse } from 'yaml';
import { type ForgeServer, startForge } from '../../helpers/forgeServer';
import { repository } from '../../helpers/repository';

interface Job {
  readonly variables: Readonly<Record<string, string>>;
  readonly script: readonly string[];
  readonly artifacts: { readonly reports: { readonly junit: string } };
}

const app = (model: string) =>
  `from openai import OpenAI\n\n\ndef ask(q):\n    return OpenAI().chat.completions.create(model="${model}", messages=[{"role": "user", "content": "Answer: " + q}])\n`;

describe('integrations/gitlab.yml', function () {
  this.timeout(60_000);
  const { outlay } = parse(readFileSync('integrations/gitlab.yml', 'utf8')) as { outlay: Job };
  let repo: ReturnType<typeof repository>;
  let forge: ForgeServer;

  beforeEach(async () => {
    repo = repository({ 'app.py': app('gpt-4o-mini') });
    repo.commit({ 'app.py': app('gpt-4o') });
    forge = await startForge('gitlab');
  });
  afterEach(async () => {
    repo.remove();
    await forge.close();
  });

  /** The lines that use Outlay, with the build at hand instead of one in /opt; one shell, as a runner has. */
  const job = (env: Readonly<Record<string, string>>) =>
    new Promise<{ code: number | null; out: string }>((done, reject) => {
      const lines = outlay.script.filter((line) => line.startsWith('node '));
      const script = lines.join('\n').replaceAll('/opt/outlay', resolve('.'));
      const base = repo.git('rev-parse', 'HEAD~1').trim();
      const child = spawn('bash', ['--noprofile', '--norc', '-eo', 'pipefail', '-c', script], {
        cwd: repo.path,
        env: {
          ...{ PATH: process.env.PATH ?? '', HOME: repo.path, OUTLAY_CACHE: join(repo.path, '.git', 'cache') },
          ...{ GITLAB_CI: 'true', CI_API_V4_URL: forge.url, CI_PROJECT_ID: '42', CI_MERGE_REQUEST_IID: '7' },
          ...{ CI_MERGE_REQUEST_DIFF_BASE_SHA: base, ...outlay.variables, ...env },
        },
      });
      const chunks: Buffer[] = [];
      for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      child.on('error', reject);
      child.on('close', (code) => done({ code, out: Buffer.concat(chunks).toString('utf8') }));
    });

  it('comments, then fails where the limit is exceeded, with a report for the merge request', async () => {
    const { code, out } = await job({ OUTLAY_GITLAB_TOKEN: 'secret' });
    assert.deepEqual([code, out], [1, 'outlay: commented\n']);
    assert.match(forge.comments[0]?.body ?? '', /gpt-4o-mini \(openai\) → gpt-4o \(openai\)/);
    assert.match(readFileSync(join(repo.path, outlay.artifacts.reports.junit), 'utf8'), /<testsuite [^>]*failures="1"/);
  });

  it('holds the limit without a token, as in the pipeline of a fork, and prints the comment', async () => {
    const { code, out } = await job({ OUTLAY_MAX_INCREASE: '10000%' });
    assert.equal(code, 0);
    assert.deepEqual(forge.comments, []);
    assert.match(out, /no comment was posted[\s\S]*gpt-4o-mini \(openai\) → gpt-4o \(openai\)/);
  });
});
