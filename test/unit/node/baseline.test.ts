import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { runCli } from '../../helpers/cli';
import { repository } from '../../helpers/repository';

const app = (model: string) =>
  `from openai import OpenAI\nOpenAI().chat.completions.create(model="${model}", messages=[{"role": "user", "content": "Hi"}], max_tokens=9)\n`;

describe('node/cli scan --baseline', function () {
  this.timeout(60_000);
  let repo: ReturnType<typeof repository>;

  beforeEach(() => {
    repo = repository({ 'app.py': app('gpt-4o'), 'outlay.json': '{"version": 1, "volumes": [{"callsPerMonth": 1000}]}' });
  });
  afterEach(() => repo.remove());

  it('shows what a saved report said beside what is true now, in every form that has room for it', async () => {
    await runCli(['scan', '--no-index', '--format', 'json', '--out', 'old.json'], repo.path);
    const old = JSON.parse(readFileSync(join(repo.path, 'old.json'), 'utf8'));
    repo.write({ 'app.py': app('gpt-4o-mini') });
    const scan = (format: string) => runCli(['scan', '.', '--no-index', '--format', format, '--baseline', 'old.json'], repo.path);
    const now = JSON.parse((await scan('json')).out);
    assert.deepEqual(
      now.history.map((one: typeof old) => [one.at, one.label, one.usdPerMonth]),
      [[old.generatedAt, 'old.json', old.totals.usdPerMonth]],
    );
    assert.ok(now.totals.usdPerMonth.expected < old.totals.usdPerMonth.expected);
    assert.match((await scan('html')).out, /<figcaption>Trend[\s\S]*, old\.json</);
    assert.match((await scan('markdown')).out, /\| \d{4}-\d\d-\d\d `old\.json` \| \$/);
  });

  it('refuses what is no report before it scans', async () => {
    writeFileSync(join(repo.path, 'old.json'), '{}');
    const { code, out, err } = await runCli(['scan', '.', '--baseline', 'old.json'], repo.path);
    assert.deepEqual([code, out], [2, '']);
    assert.match(err, /"old\.json" is no report: .*\. Write one with: outlay scan --format json/);
  });
});
