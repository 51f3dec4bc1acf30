import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { COMMENT_MARK } from '../../../src/core/index';
import { type ForgeRequest, forgeSender } from '../../../src/node/forge/request';
import { runCli } from '../../helpers/cli';
import { type ForgeServer, startForge } from '../../helpers/forgeServer';
import { repository } from '../../helpers/repository';

const app = (model: string, prompt = 'Answer: ') =>
  `from openai import OpenAI\n\n\ndef ask(question):\n    return OpenAI().chat.completions.create(model="${model}", messages=[{"role": "user", "content": "${prompt}" + question}])\n`;

for (const kind of ['github', 'gitlab'] as const)
  describe(`node/cli comment, ${kind}`, function () {
    this.timeout(60_000);
    let repo: ReturnType<typeof repository>;
    let forge: ForgeServer;
    let env: Record<string, string>;

    beforeEach(async () => {
      repo = repository({ 'app.py': app('gpt-4o-mini'), 'outlay.json': '{"version": 1, "volumes": [{"callsPerMonth": 1000}]}' });
      repo.commit({ 'app.py': app('gpt-4o') });
      forge = await startForge(kind);
      env =
        kind === 'github'
          ? {
              GITHUB_ACTIONS: 'true',
              GITHUB_API_URL: forge.url,
              GITHUB_REPOSITORY: 'acme/shop',
              GITHUB_REF: 'refs/pull/7/merge',
              GITHUB_TOKEN: 'secret',
            }
          : { GITLAB_CI: 'true', CI_API_V4_URL: forge.url, CI_PROJECT_ID: '42', CI_MERGE_REQUEST_IID: '7', OUTLAY_GITLAB_TOKEN: 'secret' };
    });
    afterEach(async () => {
      repo.remove();
      await forge.close();
    });

    const comment = (...args: readonly string[]) => runCli(['comment', 'HEAD~1..HEAD', '--no-index', ...args], repo.path, { env });

    it('comments once, then keeps that comment up to date, wherever in the pages it stands', async () => {
      for (let id = 1; id <= 5; id++) forge.comments.push({ id, body: `hello ${id}`, mine: false });
      assert.deepEqual(await comment(), { code: 0, out: '', err: 'outlay: commented\n' });
      assert.ok(forge.comments[5]?.body.startsWith(COMMENT_MARK));
      assert.match(forge.comments[5]?.body ?? '', /model: gpt-4o-mini \(openai\) → gpt-4o \(openai\)[\s\S]*<summary>Receipt<\/summary>/);
      assert.match((await comment()).err, /already says so/);
      repo.commit({ 'app.py': app('gpt-4.1') });
      const { err } = await runCli(['comment', 'HEAD~2..HEAD', '--no-index'], repo.path, { env });
      assert.match(err, /brought up to date/);
      assert.equal(forge.comments.length, 6);
      assert.match(forge.comments[5]?.body ?? '', /gpt-4\.1/);
      assert.ok(forge.calls.every(({ authorization }) => authorization === (kind === 'github' ? 'Bearer secret' : 'token secret')));
    });

    it('passes over a comment of somebody else that carries its mark', async () => {
      forge.comments.push({ id: 1, body: `${COMMENT_MARK} fake`, mine: false });
      assert.match((await comment()).err, /commented/);
      assert.deepEqual([forge.comments[0]?.body, forge.comments.length], [`${COMMENT_MARK} fake`, 2]);
    });

    it('is silent below the threshold and where no call changed, but leaves no old figure standing', async () => {
      assert.match((await comment('--threshold', '5000%')).err, /below the threshold/);
      assert.match((await runCli(['comment', 'HEAD..HEAD', '--no-index'], repo.path, { env })).err, /nothing to say/);
      assert.equal(forge.comments.length, 0);
      await comment();
      await runCli(['comment', 'HEAD..HEAD', '--no-index'], repo.path, { env });
      assert.match(forge.comments[0]?.body ?? '', /±\$0 a month/);
    });

    it('writes to the summary, else to stdout, where the token may only read', async () => {
      forge.writable = false;
      const plain = await comment();
      assert.deepEqual([plain.code, plain.out.startsWith(COMMENT_MARK)], [0, true]);
      assert.match(plain.err, /the token may not write comments/);
      env.GITHUB_STEP_SUMMARY = join(repo.path, 'summary.md');
      assert.deepEqual((await comment()).out, '');
      assert.match(readFileSync(env.GITHUB_STEP_SUMMARY, 'utf8'), /### Outlay: \+/);
    });

    it('waits and tries again where it is told to', async () => {
      forge.before.push({ status: 429, headers: { 'retry-after': '0' } }, { status: 502, headers: { 'retry-after': '0' } });
      assert.match((await comment()).err, /commented/);
      assert.equal(forge.comments.length, 1);
    });

    it('ends with 2 where the token is wrong, or the limit is over only in an hour', async () => {
      forge.before.push({ status: 401 });
      const wrong = await comment();
      assert.equal(wrong.code, 2);
      assert.match(wrong.err, /answers 401: "slow down"\. Give a token that is valid/);
      forge.before.push({ status: 429, headers: { 'retry-after': '3600' } });
      const late = await comment();
      assert.equal(late.code, 2);
      assert.match(late.err, /Try again in 3600 s/);
      assert.ok(!`${wrong.err}${late.err}`.includes('secret'));
    });

    it('says why there is nothing to comment on', async () => {
      const { code, out, err } = await runCli(['comment', 'HEAD~1..HEAD', '--no-index'], repo.path);
      assert.deepEqual([code, out.startsWith(COMMENT_MARK)], [0, true]);
      assert.match(err, /this is no pipeline of GitHub or GitLab/);
    });
  });

describe('node/forge request', () => {
  it("waits for GitHub's reset, for dates, and ever longer where nothing is said", async () => {
    const forge = await startForge('github');
    const waits: number[] = [];
    const send = forgeSender({}, async (ms) => void waits.push(ms));
    const request: ForgeRequest = { method: 'GET', url: `${forge.url}/repos/acme/shop/issues/7/comments`, headers: {} };
    const reset = String(Math.floor(Date.now() / 1000) + 30);
    forge.before.push(
      { status: 403, headers: { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': reset } },
      { status: 500 },
      { status: 503 },
    );
    assert.equal((await send(request)).status, 200);
    await forge.close();
    assert.ok((waits[0] ?? 0) > 27_000 && (waits[0] ?? 0) <= 30_000, String(waits));
    assert.deepEqual(waits.slice(1), [2000, 4000]);
  });

  it('gives up on a server that is not there, and asks nobody over plain http', async () => {
    const forge = await startForge('github');
    await forge.close();
    const send = forgeSender({}, async () => {});
    await assert.rejects(send({ method: 'GET', url: forge.url, headers: {} }), /outlay comment --out FILE/);
    await assert.rejects(send({ method: 'GET', url: 'http://api.example.com/', headers: {} }), /not asked over plain http/);
  });
});
