import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { readAction, runAction } from '../../helpers/actionRunner';
import { folderWith } from '../../helpers/folder';
import { type ForgeServer, startForge } from '../../helpers/forgeServer';
import { repository } from '../../helpers/repository';

const app = (model: string) =>
  `from openai import OpenAI\n\n\ndef ask(q):\n    return OpenAI().chat.completions.create(model="${model}", messages=[{"role": "user", "content": "Answer: " + q}])\n`;

interface Validator {
  validateAction(yaml: string): { readonly actionType: string; readonly errors: readonly object[] };
}

const action = readAction('action.yml');

describe('action.yml', () => {
  it('is valid by the schema of GitHub actions', () => {
    const { validateAction } = createRequire(import.meta.url)('@action-validator/core') as Validator;
    const { actionType, errors } = validateAction(readFileSync('action.yml', 'utf8'));
    assert.deepEqual([actionType, errors], ['action', []]);
    assert.notDeepEqual(validateAction('name: x\nruns: { using: composite }').errors, []);
  });

  it('uses other actions by a full commit, and puts no input into the text of a script', () => {
    for (const { uses, run } of action.runs.steps) {
      if (uses !== undefined) assert.match(uses, /^[\w-]+\/[\w-]+@[0-9a-f]{40}$/);
      assert.doesNotMatch(run ?? '', /\$\{\{/);
    }
  });

  describe('on a pull request', function () {
    this.timeout(60_000);
    let origin: ReturnType<typeof repository>;
    let folder: ReturnType<typeof folderWith>;
    let forge: ForgeServer;
    let base: string;

    before(async () => {
      origin = repository({ 'app.py': app('gpt-4o-mini') });
      base = origin.git('rev-parse', 'HEAD').trim();
      origin.git('config', 'uploadpack.allowAnySHA1InWant', 'true');
      origin.commit({ 'app.py': app('gpt-4o') });
    });
    after(() => origin.remove());
    beforeEach(async () => {
      folder = folderWith({});
      // as actions/checkout does it: the last commit alone
      execFileSync('git', ['clone', '-q', '--depth=1', `file://${origin.path}`, join(folder.path, 'shop')], { stdio: 'pipe' });
      forge = await startForge('github');
    });
    afterEach(async () => {
      folder.remove();
      await forge.close();
    });

    const run = (inputs: Readonly<Record<string, string>> = {}) =>
      runAction(action, {
        workspace: join(folder.path, 'shop'),
        with: inputs,
        github: { action_path: process.cwd(), token: 'from-github', 'event.pull_request.base.sha': base },
        env: {
          ...{ GITHUB_ACTIONS: 'true', GITHUB_API_URL: forge.url, GITHUB_REPOSITORY: 'acme/shop', GITHUB_REF: 'refs/pull/7/merge' },
          ...{ GITHUB_STEP_SUMMARY: join(folder.path, 'summary.md'), OUTLAY_CACHE: join(folder.path, 'cache') },
          ...{ GIT_CONFIG_GLOBAL: '/dev/null', GIT_CONFIG_NOSYSTEM: '1' },
        },
      });

    it('fetches the base that the checkout lacks, and comments', async () => {
      const { code, out } = await run();
      assert.deepEqual([code, out], [0, 'outlay: commented\n']);
      assert.match(forge.comments[0]?.body ?? '', /gpt-4o-mini \(openai\) → gpt-4o \(openai\)/);
      assert.ok(forge.calls.every(({ authorization }) => authorization === 'Bearer from-github'));
    });

    it('fails the job where a limit is exceeded, after the comment', async () => {
      const { code, out } = await run({ 'max-increase': '10%', 'fail-on': 'unpriced retired' });
      assert.equal(code, 1);
      assert.match(out, /^outlay: commented\nOutlay check · exceeded\n✗ max-increase/);
      assert.equal((await run({ 'fail-on': 'unpriced retired' })).code, 0);
    });

    it('writes to the summary with the token of a fork, which may not comment', async () => {
      forge.writable = false;
      const { code } = await run();
      assert.deepEqual([code, forge.comments], [0, []]);
      assert.match(readFileSync(join(folder.path, 'summary.md'), 'utf8'), /gpt-4o-mini \(openai\) → gpt-4o \(openai\)/);
    });

    it('writes SARIF where it is asked for', async () => {
      const sarif = join(folder.path, 'outlay.sarif');
      assert.equal((await run({ sarif })).code, 0);
      assert.equal(JSON.parse(readFileSync(sarif, 'utf8')).version, '2.1.0');
    });

    it('says on what it runs where there is no pull request', async () => {
      const { code, out } = await run({ base: '' });
      assert.deepEqual([code, forge.calls], [2, []]);
      assert.match(out, /::error::.*pull_request/);
    });

    it('takes inputs for words, never for commands', async () => {
      const { code } = await run({ threshold: '1%"; touch pwned; "', base: '$(touch pwned)' });
      assert.notEqual(code, 0);
      assert.ok(!existsSync(join(folder.path, 'shop', 'pwned')));
    });
  });
});
