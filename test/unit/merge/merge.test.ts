import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { copyFileSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { renderReport } from '../../../src/core/index';
import { runCli } from '../../helpers/cli';
import { folderWith } from '../../helpers/folder';
import { reportOf } from '../../helpers/reportCall';

describe('node/cli merge', function () {
  this.timeout(60_000);
  let folder: ReturnType<typeof folderWith>;

  beforeEach(() => {
    const shop = reportOf([
      { file: 'api/a.py', usdPerCall: 0.01 },
      { file: 'web/b.py', model: 'gpt-4.1', usdPerCall: 0.02 },
    ]);
    const bot = reportOf([
      { file: 'api/a.py', usdPerCall: 0.05, callsPerMonth: null },
      { scope: 'x', usdPerCall: null, model: null },
      { scope: 'y', ignored: 'demo' },
    ]);
    folder = folderWith({
      'in/shop.json': renderReport(shop, 'json'),
      'in/copy-of-shop.json': renderReport(shop, 'json'),
      'in/more.ndjson': `${renderReport({ ...bot, root: '/ci/bot' }, 'ndjson')}{"schema": "other"}\n`,
      OWNERS: '# who\n* @platform\n/shop/api/ @team-api # the API\n',
    });
  });
  afterEach(() => folder.remove());

  const merge = async (...args: readonly string[]) => {
    const { code, out, err } = await runCli(['merge', 'in', ...args], folder.path);
    assert.deepEqual([code, err], [0, '']);
    return out;
  };

  it('sums by repository, without duplicates and without what is no report, and says so', async () => {
    const result = JSON.parse(await merge('--format', 'json'));
    assert.deepEqual(
      [result.schema, result.reports, result.total.calls, result.total.priced, result.total.withVolume],
      ['outlay.merge/1', 2, 4, 3, 2],
    );
    // By hand: 1,000 × ($0.01 + $0.02) a month; 1,000 × $0.05 for the call without a volume.
    assert.deepEqual(
      [result.total.usdPerMonth.expected, result.total.usdPer1000Calls.expected].map((usd) => Number(usd.toFixed(6))),
      [30, 50],
    );
    assert.deepEqual(result.duplicates, [{ name: 'shop', sameAs: 'copy-of-shop' }]);
    assert.deepEqual(
      result.refused.map(({ name }: { name: string }) => name),
      ['more:2'],
    );
    assert.deepEqual(
      result.sums.map(({ name }: { name: string }) => name),
      ['copy-of-shop', 'bot'],
    );
  });

  it('sums by model and by owner, the last row that matches deciding', async () => {
    const byModel = JSON.parse(await merge('--by', 'model', '--format', 'json'));
    assert.deepEqual(byModel.sums.map(({ name, calls }: { name: string; calls: number }) => `${name} ${calls}`).sort(), [
      'gpt-4o 3',
      'unknown 1',
    ]);
    const other = folderWith({ OWNERS: '* @platform\n/copy-of-shop/api/ @team-api\n' });
    const byOwner = JSON.parse(await merge('--by', 'owner', '--owners', join(other.path, 'OWNERS'), '--format', 'json'));
    other.remove();
    assert.deepEqual(
      byOwner.sums.map(({ name, calls }: { name: string; calls: number }) => [name, calls]),
      [
        ['@platform', 3],
        ['@team-api', 1],
      ],
    );
    assert.match(await merge(), /2 reports, 4 calls[\s\S]*The same as copy-of-shop, not counted again: shop[\s\S]*Not counted: more:2/);
  });

  it('answers queries and writes Parquet by DuckDB', async () => {
    const rows = (
      await merge('--query', 'SELECT repository, count(*)::INT AS n, sum(usd_per_month) AS usd FROM calls GROUP BY 1 ORDER BY 1')
    )
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    assert.deepEqual(rows, [
      { repository: 'bot', n: 2, usd: null },
      { repository: 'copy-of-shop', n: 2, usd: 30 },
    ]);
    await merge('--parquet', 'calls.parquet');
    assert.equal(readFileSync(join(folder.path, 'calls.parquet')).subarray(0, 4).toString(), 'PAR1');
  });

  it('says how to get DuckDB where it is not installed, with exit code 2', () => {
    // the command as it is packed, where no package of ours can be found
    const alone = folderWith({});
    for (const file of ['cli.js', 'program.js']) copyFileSync(join('dist', file), join(alone.path, file));
    const { status, stdout, stderr } = spawnSync(process.execPath, [join(alone.path, 'cli.js'), 'merge', 'in', '--query', 'SELECT 1'], {
      cwd: folder.path,
      encoding: 'utf8',
    });
    alone.remove();
    assert.deepEqual([status, stdout], [2, '']);
    assert.match(stderr, /need DuckDB, which is not installed beside Outlay: npm install @duckdb\/node-api\n$/);
  });

  it('lets a query see nothing but the table', async () => {
    const { code, err } = await runCli(['merge', 'in', '--query', "SELECT * FROM read_text('/etc/hostname')"], folder.path);
    assert.equal(code, 2);
    assert.match(err, /DuckDB refuses: /);
  });

  it('reads lines from stdin', async () => {
    const input = readFileSync(join(folder.path, 'in/more.ndjson'), 'utf8');
    const { out } = await runCli(['merge', '--format', 'csv'], folder.path, { input });
    assert.match(out, /^name,calls,priced[\s\S]*\nbot,2,1,0,/);
  });
});
