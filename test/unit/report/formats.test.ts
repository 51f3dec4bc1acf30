import assert from 'node:assert/strict';
import { XMLParser, XMLValidator } from 'fast-xml-parser';
import Papa from 'papaparse';
import type { Log } from 'sarif';
import { checkReport, diffReports, renderCheck, renderDiff, renderReport } from '../../../src/core/index';
import { hashOf } from '../../../src/core/model/hash';
import { code } from '../../../src/core/report/formats/markdownText';
import { reportOf } from '../../helpers/reportCall';

const parse = (text: string) => Papa.parse<Record<string, string>>(text.trimEnd(), { header: true }).data;

const EVIL = 'x`|<img src=x onerror=alert(1)>\n@everyone ``` [a](javascript:b)\u202e\u0007.py';

const base = reportOf([{ usdPerCall: 0.01 }, { scope: 'gone', prompt: 'Translate', usdPerCall: 0.002 }]);
const head = reportOf([
  { usdPerCall: 0.03, model: 'gpt-4.1', line: 7 },
  { file: 'b.py', scope: 'b', prompt: 'Another', model: null, usdPerCall: null, line: 3 },
]);
const diff = diffReports({ base, head, labels: { base: 'main', head: 'HEAD' } });
const known = { retirementOf: () => null, today: '2026-11-23' };
const check = checkReport({ report: head, diff, failOn: ['unpriced', 'retired'], maxIncrease: { usd: 5 }, known });

describe('formats', () => {
  it('one line of JSON for each document', () => {
    for (const text of [renderReport(head, 'ndjson'), renderDiff(diff, 'ndjson'), renderCheck(check, 'ndjson')]) {
      assert.equal(text.indexOf('\n'), text.length - 1);
      assert.match(JSON.parse(text).schema, /^outlay\.(report|diff|check)\/1$/);
    }
  });

  it('CSV that a parser reads back, empty where nothing is known', () => {
    const rows = parse(renderReport(head, 'csv'));
    assert.deepEqual(
      rows.map(({ file, line, model, usd_per_month, unpriced }) => [file, line, model, usd_per_month, unpriced]),
      [
        ['a.py', '7', 'gpt-4.1', '30', ''],
        ['b.py', '3', '', '', 'the model is not known'],
      ],
    );
    const changes = parse(renderDiff(diff, 'csv'));
    assert.deepEqual(changes.map(({ change, usd_per_month }) => [change, Number(usd_per_month)]).slice(0, 2), [
      ['changed', 20],
      ['removed', -2],
    ]);
  });

  it('CSV in which no cell is a formula, and negative amounts stay numbers', () => {
    const rows = parse(renderReport(reportOf([{ file: '=cmd|calc!A1', model: '@SUM(1)' }]), 'csv'));
    assert.deepEqual([rows[0]?.file, rows[0]?.model], ["'=cmd|calc!A1", "'@SUM(1)"]);
    assert.match(renderDiff(diff, 'csv'), /,-2,/);
  });

  it('Markdown in which text of the code stays text', () => {
    assert.equal(code('a|b'), '`a\\|b`');
    assert.equal(code('``x'), '``` ``x ```');
    const text = renderReport(reportOf([{ file: EVIL, model: EVIL }]), 'markdown');
    const row = text.split('\n').find((line) => line.includes('onerror')) ?? '';
    // Spans are cut out as CommonMark reads them: a run of backticks up to the next run of the same length.
    const outside = row.replace(/(?<!`)(`+)(?!`)(.*?)(?<!`)\1(?!`)/g, '');
    assert.ok(!/[<@[]|javascript/.test(outside), outside);
    assert.ok(!['\u202e', '\u0007'].some((char) => text.includes(char)));
    assert.equal((outside.match(/(?<!\\)\|/g) ?? []).length, 9);
  });

  it('Markdown tables that stay below what a comment may hold', () => {
    const many = reportOf(Array.from({ length: 1500 }, (_, i) => ({ file: `src/${'deep/'.repeat(5)}${i}.py` })));
    const text = renderReport(many, 'markdown');
    assert.match(text, /… and 1,300 more/);
    assert.ok(text.length < 65_536);
  });

  it('SARIF: rules by index, places, fingerprints that do not know lines', () => {
    const log = JSON.parse(renderReport(head, 'sarif')) as Log;
    const [run] = log.runs;
    assert.deepEqual(
      run?.results?.map(({ ruleId, ruleIndex, level }) => [ruleId, run.tool.driver.rules?.[ruleIndex ?? -1]?.id, level]),
      [
        ['cost', 'cost', 'note'],
        ['unpriced', 'unpriced', 'warning'],
      ],
    );
    const moved = JSON.parse(renderReport(reportOf([{ usdPerCall: 0.03, model: 'gpt-4.1', line: 90 }]), 'sarif')) as Log;
    assert.deepEqual(moved.runs[0]?.results?.[0]?.partialFingerprints, run?.results?.[0]?.partialFingerprints);
    assert.deepEqual(run?.results?.[0]?.partialFingerprints, { 'outlayCall/v1': hashOf(head.calls[0]?.id ?? '') });
    const states = (JSON.parse(renderDiff(diff, 'sarif')) as Log).runs[0]?.results?.map(({ baselineState }) => baselineState);
    assert.deepEqual(states, ['updated', 'absent', 'new']);
    const uri = JSON.parse(renderReport(reportOf([{ file: 'ein Ordner/ü#1.py' }]), 'sarif')).runs[0].results[0].locations[0]
      .physicalLocation.artifactLocation.uri;
    assert.equal(decodeURIComponent(uri), 'ein Ordner/ü#1.py');
    assert.ok(!/[ #]/.test(uri));
  });

  it('JUnit that is well-formed whatever stands in the code', () => {
    for (const text of [
      renderCheck(check, 'junit'),
      renderReport(head, 'junit'),
      renderReport(reportOf([{ file: `${EVIL}\u0000\ud800"&`, model: null, usdPerCall: null }]), 'junit'),
    ])
      assert.equal(XMLValidator.validate(text), true);
    const parsed = new XMLParser({ ignoreAttributes: false, attributeNamePrefix: '' }).parse(renderCheck(check, 'junit'));
    assert.deepEqual([parsed.testsuites.failures, parsed.testsuites.tests], ['2', '3']);
    assert.equal(parsed.testsuites.testsuite.testcase[0].file, 'a.py');
    assert.match(renderReport(reportOf([{ file: '<&>"\'.py' }]), 'junit'), /file="&lt;&amp;&gt;&quot;&apos;\.py"/);
  });

  it('FOCUS: mandatory columns of 1.2, priced calls only, sums as the report', () => {
    const rows = parse(renderReport(head, 'focus'));
    // "Mandatory" in the specification 1.2, by its own list of columns.
    const mandatory = [
      ...['BilledCost', 'BillingAccountId', 'BillingAccountName', 'BillingCurrency', 'BillingPeriodEnd', 'BillingPeriodStart'],
      ...['ChargeCategory', 'ChargeClass', 'ChargeDescription', 'ChargePeriodEnd', 'ChargePeriodStart', 'ContractedCost', 'EffectiveCost'],
      ...[
        'InvoiceIssuerName',
        'ListCost',
        'PricingQuantity',
        'PricingUnit',
        'ProviderName',
        'PublisherName',
        'ServiceCategory',
        'ServiceName',
      ],
    ];
    assert.deepEqual(
      mandatory.filter((name) => !(name in (rows[0] ?? {}))),
      [],
    );
    assert.equal(rows.length, 1);
    assert.equal(Number(rows[0]?.BilledCost), head.totals.usdPerMonth.expected);
    assert.deepEqual(
      [rows[0]?.BillingPeriodStart, rows[0]?.BillingPeriodEnd, rows[0]?.x_Estimated],
      ['2026-12-01T00:00:00Z', '2027-01-01T00:00:00Z', 'true'],
    );
    assert.match(rows[0]?.ChargeDescription ?? '', /^Estimate, not a bill/);
  });
});
