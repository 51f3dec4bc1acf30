import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createEstimator } from '../../../src/core/estimate/estimator';
import { jsonSchemas } from '../../../src/core/jsonSchema';
import type { CallSite } from '../../../src/core/model/callSite';
import { type Report, reportSchema } from '../../../src/core/model/report';
import { DEFAULT_SETTINGS, parseSettings } from '../../../src/core/model/settings';
import { buildReport, TOOL_VERSION } from '../../../src/core/report/buildReport';
import { initSettings } from '../../../src/core/report/initSettings';
import { reportTable } from '../../../src/core/report/table';
import { callSite, prompt } from '../../helpers/sites';
import { tokenAssets } from '../../helpers/tokenAssets';

const AT = Date.UTC(2026, 10, 23);
const PRICES = { source: 'none', asOf: '2026-11-12' };
const estimator = createEstimator({ assets: tokenAssets, clock: { now: () => AT } });

async function report(sites: readonly CallSite[]): Promise<Report> {
  const findings = await Promise.all(sites.map((site) => estimator.finding(site, DEFAULT_SETTINGS)));
  const skipped = [{ path: 'big.py', reason: 'larger than 2 MB' }];
  return buildReport({ findings, skipped, filesListed: 9, filesParsed: 3, settings: DEFAULT_SETTINGS, generatedAt: AT, prices: PRICES });
}

const SITES: readonly CallSite[] = [
  callSite({ path: 'src/b.py', line: 7, comment: '1000/month output=100', prompt: prompt({ text: 'For ' }, { hole: 'name' }) }),
  callSite({ path: 'src/b.py', line: 3, model: null }),
  callSite({ path: 'src/b.py', line: 9, model: null }),
  callSite({ path: 'a.ipynb', cell: 2, line: 1, provider: 'ollama', model: 'llama3.2' }),
  callSite({ path: 'a.ipynb', cell: 0, line: 5, provider: 'azure', model: 'prod-chat' }),
  callSite({ path: 'src/c.ts', line: 1, comment: 'ignore(a fixture) 9000/day' }),
  callSite({ path: 'src/d.ts', line: 4, multiplicity: { inLoop: true } }),
];

describe('report', function () {
  this.timeout(10_000);

  it('keeps its own contract, unchanged by a way through JSON', async () => {
    const built = await report(SITES);
    assert.deepEqual(reportSchema.parse(JSON.parse(JSON.stringify(built))), JSON.parse(JSON.stringify(built)));
    assert.equal(built.schema, 'outlay.report/1');
  });

  it('orders calls by file, cell and line', async () => {
    const { calls } = await report(SITES);
    assert.deepEqual(calls.map(({ file, cell, range }) => `${file}#${cell}:${range.startLine}`).slice(0, 5), [
      'a.ipynb#0:5',
      'a.ipynb#2:1',
      'src/b.py#null:3',
      'src/b.py#null:7',
      'src/b.py#null:9',
    ]);
  });

  it('counts n of m priced, gives the reasons, and adds nothing for what is unknown or ignored', async () => {
    const { totals, calls } = await report(SITES);
    assert.deepEqual([totals.calls, totals.priced, totals.local, totals.ignored], [6, 3, 1, 1]);
    assert.deepEqual(totals.unpriced, [
      { reason: 'the model is not known: the model is a parameter', calls: 2 },
      { reason: '"prod-chat" is the name of an Azure deployment: map it to a model under azureDeployments in outlay.json', calls: 1 },
    ]);
    const sum = calls.filter(({ ignored }) => ignored === undefined).reduce((usd, { cost }) => usd + (cost.usdPerMonth?.expected ?? 0), 0);
    assert.equal(totals.usdPerMonth.expected, sum);
    for (const sums of [totals.byFile, totals.byModel, totals.byProvider]) {
      assert.equal(
        sums.reduce((count, one) => count + one.calls, 0),
        6,
      );
      assert.ok(Math.abs(sums.reduce((usd, one) => usd + one.usdPerMonth.expected, 0) - sum) < 1e-12);
    }
  });

  it('totals classes of code apart', async () => {
    const { totals, calls } = await report([
      callSite({ path: 'src/a.py', line: 1 }),
      callSite({ path: 'tests/a.py', line: 1, codeClass: 'test' }),
      callSite({ path: 'tests/a.py', line: 9, codeClass: 'test', model: null }),
    ]);
    assert.deepEqual(totals.byClass.map(({ name, calls: count, priced }) => [name, count, priced]).sort(), [
      ['production', 1, 1],
      ['test', 2, 1],
    ]);
    assert.deepEqual(
      calls.map((call) => call.codeClass),
      ['production', 'test', 'test'],
    );
  });

  it('names holes in the text of a prompt', async () => {
    const { calls } = await report(SITES);
    assert.deepEqual(calls[3]?.prompt.parts, [{ role: 'user', text: 'For {{name}}', holes: ['name'] }]);
  });

  it('names the version of the package', () => {
    assert.equal(TOOL_VERSION, JSON.parse(readFileSync('package.json', 'utf8')).version);
  });

  it('has its JSON Schemas written down as they are: run node tools/schemas.mjs', () => {
    for (const [name, schema] of Object.entries(jsonSchemas())) {
      assert.equal(readFileSync(`media/${name}`, 'utf8'), `${JSON.stringify(schema, null, 2)}\n`, name);
    }
  });

  it('prints every call, the totals, what is unpriced and what was skipped', async () => {
    const table = reportTable(await report(SITES));
    for (const words of [
      '3 of 6 priced',
      '1 ignored',
      'a.ipynb#2:1',
      'src/b.py:7',
      'By model',
      'By provider',
      'Azure deployment',
      'big.py: larger than 2 MB',
      'Prices: none, 2026-11-12',
      'Not priced: 3 of 6',
      'runs once per iteration',
    ]) {
      assert.ok(table.includes(words), words);
    }
    assert.match(table, /src\/b\.py:3 .*\?.* –/);
  });

  it('fits the screen, and is coloured only when asked', async () => {
    const built = await report([...SITES, callSite({ path: `src/${'deep/'.repeat(40)}x.py`, model: 'gpt-4o-mini-2024-07-18' })]);
    for (const width of [80, 100, 160]) {
      const table = reportTable(built, { width });
      assert.ok(!table.includes('\u001b'), 'no colour');
      for (const line of table.split('\n').filter((one) => !/^[~*]|^Prices/.test(one)))
        assert.ok(line.length <= width, `${line.length} > ${width}: ${line}`);
    }
    assert.ok(reportTable(built, { colors: true }).includes('\u001b['));
  });

  it('says so when there is nothing', async () => {
    assert.match(reportTable(await report([])), /no LLM calls found\n9 files looked at/);
  });

  it('makes an outlay.json of what was found, which is in force only where somebody says so', async () => {
    const text = initSettings(await report(SITES));
    const parsed = parseSettings(text);
    assert.deepEqual('settings' in parsed ? parsed.settings : parsed.errors, { version: 1, volumes: [], holes: {}, ignore: [] });
    assert.match(text, /\/\/ \{ "id": "app\.py#ask:create:7", "callsPerDay": 100 \}, src\/b\.py:7, chat of gpt-4o/);
    assert.match(text, /\/\/ "name": \{ "low"/);
    const chosen = parseSettings(initSettings(await report([]), 'medium'));
    assert.equal('settings' in chosen && chosen.settings.preset, 'medium');
  });
});
