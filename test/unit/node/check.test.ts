import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { runCli } from '../../helpers/cli';
import { repository } from '../../helpers/repository';

const app = (model: string) =>
  `from openai import OpenAI\n\n\ndef ask(question, name):\n    return OpenAI().chat.completions.create(model=${model}, messages=[{"role": "user", "content": "Answer: " + question}])\n`;

describe('node/cli check', function () {
  this.timeout(60_000);
  let repo: ReturnType<typeof repository>;

  beforeEach(() => {
    repo = repository({ 'app.py': app('"gpt-4o-mini"'), 'outlay.json': '{"version": 1, "volumes": [{"callsPerMonth": 1000}]}' });
  });
  afterEach(() => repo.remove());

  const check = (...args: readonly string[]) => runCli(['check', '--no-index', ...args], repo.path);

  it('ends with 0 where the limits hold and with 1 where one is exceeded', async () => {
    assert.equal((await check('--base', 'HEAD', '--max-increase', '0%')).code, 0);
    repo.write({ 'app.py': app('"gpt-4o"') });
    const { code, out, err } = await check('--base', 'HEAD', '--max-increase', '10%');
    assert.deepEqual([code, err], [1, '']);
    assert.match(
      out,
      /✗ max-increase: at most \+10 %[\s\S]*app\.py:5 .*gpt-4o-mini \(openai\) → gpt-4o \(openai\)[\s\S]*→ take a cheaper model/,
    );
  });

  it('holds a share where no volume is known, and says that an amount cannot be held', async () => {
    repo.commit({ 'outlay.json': '{"version": 1}' });
    repo.write({ 'app.py': app('"gpt-4o"') });
    const { code, out } = await check('--base', 'HEAD', '--max-increase', '10%');
    assert.equal(code, 1);
    assert.match(out, /per 1,000 runs of each call without a volume/);
    const amount = await check('--base', 'HEAD', '--max-increase', '$50');
    assert.deepEqual([amount.code, amount.out], [2, '']);
    assert.match(amount.err, /"preset" or "volumes" in outlay\.json/);
  });

  it('takes a saved report for the base', async () => {
    await runCli(['scan', '--no-index', '--format', 'json', '--out', 'base.json'], repo.path);
    repo.write({ 'app.py': app('"gpt-4o"') });
    assert.equal((await check('--base', 'base.json', '--max-increase', '$0.10')).code, 1);
  });

  it('fails on calls whose model is not known, and on retired ones', async () => {
    repo.write({ 'app.py': app('name') });
    assert.equal((await check('--fail-on', 'retired')).code, 0);
    assert.equal((await check('--fail-on', 'unresolved', 'retired')).code, 1);
    // OpenAI's page of deprecations: gpt-4-0613 ends on 2026-10-23.
    repo.write({ 'app.py': app('"gpt-4-0613"') });
    const { code, out } = await check('--fail-on', 'retired');
    assert.equal(code, new Date().toISOString() >= '2026-10-23' ? 1 : 0);
    if (code === 1) assert.match(out, /gpt-4-0613 was shut down by openai on 2026-10-23/);
  });

  it('holds the budgets and policies of outlay.json, without being told to', async () => {
    repo.write({
      'outlay.json':
        '{"version": 1, "policies": [{"name": "no mini", "denyModels": ["*-mini"]}, {"denyModels": ["gpt-4o*"], "severity": "warn"}]}',
    });
    const { code, out } = await check();
    assert.equal(code, 1);
    assert.match(out, /app\.py:5 +no mini: model gpt-4o-mini is denied[\s\S]*Note: warning: /);
    repo.write({ 'outlay.json': '{"version": 1, "policies": [{"denyModels": ["o1*"]}]}' });
    assert.equal((await check()).code, 0);
  });

  it('writes the result as SARIF and JUnit, also where it fails', async () => {
    repo.write({ 'app.py': app('name') });
    const { code, out } = await check('--fail-on', 'unresolved', '--format', 'sarif', '--out', 'out.sarif');
    assert.deepEqual([code, out], [1, '']);
    assert.equal(JSON.parse(readFileSync(join(repo.path, 'out.sarif'), 'utf8')).runs[0].results[0].level, 'error');
  });

  for (const [what, args, words] of [
    ['nothing to hold', [], /nothing to hold/],
    ['no base', ['--max-increase', '5%'], /--max-increase needs .* --base main/],
    ['no amount', ['--base', 'HEAD', '--max-increase', 'some'], /\$50 or 10%, not "some"/],
    ['an unknown base', ['--base', 'gone', '--max-increase', '5%'], /git knows no commit "gone"/],
    ['an unknown rule', ['--fail-on', 'everything'], /unpriced, unresolved/],
    ['new calls without a base', ['--fail-on', 'unpriced', '--only-new'], /--only-new needs/],
  ] as const) {
    it(`ends with 2 on ${what}`, async () => {
      const { code, out, err } = await check(...args);
      assert.deepEqual([code, out], [2, '']);
      assert.match(err, words);
    });
  }
});
