// The page of the spend report: what it says, and that nothing of users' code can break it.
import assert from 'node:assert/strict';
import { callOf, type Report, type ReportCall, reportHtml, snapshotOf, withHistory } from '../../../src/core/index';
import { buildReport } from '../../../src/core/report/buildReport';
import { escapeHtml, html } from '../../../src/core/report/html/markup';
import { withCalls } from '../../../src/core/report/withCalls';
import { finding, point } from '../../helpers/finding';

const AT = Date.UTC(2026, 10, 23);
const EMPTY = buildReport({
  findings: [],
  skipped: [{ path: 'big.py', reason: 'larger than 2 MB' }],
  filesListed: 9,
  filesParsed: 3,
  settings: { version: 1 },
  prices: { source: 'a list', asOf: '2026-11-12' },
  root: '/home/me/the shop',
  generatedAt: AT,
});

function call(changes: Partial<ReportCall>): ReportCall {
  return { ...callOf(finding()), ...changes };
}

function priced(file: string, usd: number, changes: Partial<ReportCall> = {}): ReportCall {
  return call({
    id: file,
    file,
    cost: { usdPerCall: point(usd / 1000), usdPerMonth: point(usd), usdPer1000Calls: point(usd) },
    ...changes,
  });
}

function page(report: Report, links: 'file' | 'editor' = 'file'): string {
  return reportHtml(report, { links, nonce: 'abc' });
}

const CALLS = [
  priced('src/a.py', 12),
  priced('src/b.py', 30),
  call({
    id: 'c',
    file: 'src/c.py',
    price: { unpriced: 'no list has it' },
    cost: { usdPerCall: null, usdPerMonth: null, usdPer1000Calls: null },
  }),
];
const REPORT = withCalls(EMPTY, CALLS);

describe('the page of the report', () => {
  it('says the sum, how much of it is known, and the age of the prices', () => {
    const text = page(REPORT);
    for (const words of [
      '<strong>$42.00</strong>',
      '2 of 3',
      'the sum lacks the others',
      '<strong>11 days</strong>',
      '<strong>$504</strong>',
    ])
      assert.ok(text.includes(words), words);
  });

  it('looks ahead as outlay.json says, after an edit as after a scan', () => {
    const settings = { ...EMPTY.settings, forecast: { growthPercentPerMonth: 10 } };
    const dearer = { ...priced('a.py', 12), cost: { ...priced('a.py', 12).cost, priceChanges: [{ month: '2027-11', factor: 2 }] } };
    const text = page(withCalls({ ...EMPTY, settings }, [dearer, priced('src/b.py', 30)]));
    // 42 × (1.1 + 1.1² … 1.1¹²) = 987.95, and 12 × 1.1¹² = 37.66 more in the last month
    for (const words of ['<strong>$1,026</strong>', '10 % growth a month', '>2027-11<', 'new price: gpt-4o'])
      assert.ok(text.includes(words), words);
  });

  it('shows the sums of earlier reports, the oldest first, beside its own', () => {
    const of = (generatedAt: string, calls: readonly ReportCall[]) => withCalls({ ...EMPTY, generatedAt }, calls);
    const past = [of('2026-10-02T00:00:00.000Z', CALLS.slice(0, 1)), of('2026-09-01T00:00:00.000Z', CALLS.slice(1, 2))];
    const [october, september] = past.map((one) => snapshotOf(one, 'base.json'));
    const later = snapshotOf(of('2026-12-01T00:00:00.000Z', CALLS));
    const text = page(
      withHistory(
        REPORT,
        [october, september, later].flatMap((one) => one ?? []),
      ),
    );
    const rows = [...text.slice(text.indexOf('<figcaption>Trend')).matchAll(/<th scope="row">([^<]*)<\/th><td>([^<]*)/g)].slice(0, 3);
    assert.deepEqual(
      rows.map(([, name, usd]) => [name, usd]),
      [
        ['2026-09-01, base.json', '$30.00'],
        ['2026-10-02, base.json', '$12.00'],
        ['2026-11-23, this report', '$42.00'],
      ],
    );
    assert.equal(text.match(/class="dot"/g)?.length, 3);
    assert.ok(!page(REPORT).includes('Trend'));
  });

  it('gives each chart its figures as a table, and each place a link', () => {
    const text = page(REPORT);
    assert.equal(text.match(/<svg /g)?.length, text.match(/As a table/g)?.length);
    assert.ok(text.includes('href="vscode://file/home/me/the%20shop/src/a.py:1:1"'));
    assert.ok(page(REPORT, 'editor').includes('<a href="#" data-call="src/a.py">'));
  });

  it('lists what has no price with the reason, and draws no bar for it', () => {
    const text = page(withCalls(EMPTY, CALLS.slice(2)));
    assert.ok(text.includes('no list has it'));
    assert.ok(!text.includes('<svg'));
    assert.ok(text.includes('<strong>unknown</strong>'));
    assert.ok(!text.includes('$0'));
  });

  it('tells calls whose model is not known from models without a price, and gives advice by what it saves', () => {
    const why = { unpriced: 'the model is not known' };
    const none = { usdPerCall: null, usdPerMonth: null, usdPer1000Calls: null };
    const lost = call({
      id: 'd',
      file: 'src/d.py',
      model: { value: null, origin: 'unknown', reason: 'it comes from a request', catalogId: null },
      price: why,
      cost: none,
    });
    const saving = (usd: number | null) => ({
      rule: 'pretty-json' as const,
      message: `saves ${usd}`,
      saving: usd === null ? null : point(usd),
      savingPer: 'month' as const,
    });
    const text = page(withCalls(EMPTY, [...CALLS, lost, priced('e.py', 1, { advice: [saving(2), saving(9), saving(null)] })]));
    const between = (from: string, to: string) => text.slice(text.indexOf(from), text.indexOf(to));
    assert.match(between('<h3>Calls whose model', '<h3>Models without'), /src\/d\.py[\s\S]*it comes from a request/);
    assert.match(between('<h3>Models without', '<details><summary>1 files'), /src\/c\.py[\s\S]*no list has it/);
    const order = ['saves null', 'saves 9', '$9.00 a month', 'saves 2'].map((words) => text.indexOf(words));
    assert.deepEqual(
      order,
      [...order].sort((a, b) => a - b),
    );
    assert.ok(!order.includes(-1));
  });

  it('names what could be saved, the greatest first', () => {
    const alternative = (usd: number, name: string) => ({
      ...{ model: 'm', name, host: 'h', hostName: 'Host', inputUsdPerMillion: 1, outputUsdPerMillion: 1, licence: 'MIT' },
      ...{ usdPerCall: point(usd / 1000), usdPerMonth: point(usd), savingShare: 0.5, source: 's', asOf: '2026-11-12' },
    });
    const calls = [
      priced('a.py', 10, { alternatives: [alternative(8, 'Small')] }),
      priced('b.py', 10, { alternatives: [alternative(1, 'Great')] }),
    ];
    const text = page(withCalls(EMPTY, calls));
    assert.ok(text.indexOf('Great at Host') < text.indexOf('Small at Host'));
    assert.ok(text.includes('$9.00 (50 %)'));
  });

  it('runs nothing but its own script, whatever the code says', () => {
    const evil = '"><script>alert(1)</script>';
    const calls = [priced(`src/${evil}.py`, 3, { problems: [{ code: 'x', message: evil }], api: evil })];
    for (const links of ['file', 'editor'] as const) {
      const text = page(withCalls(EMPTY, calls), links);
      assert.ok(!text.includes('<script>'));
      assert.match(text.replaceAll('&#39;', "'"), /default-src 'none'; style-src 'nonce-abc'; script-src 'nonce-abc'/);
      assert.ok(!/\sstyle="/.test(text), 'no style that the policy would refuse');
    }
    assert.ok(!page(REPORT).includes('<script'), 'a file needs none');
    assert.ok(!/https?:\/\//.test(page(REPORT)), 'and nothing from elsewhere');
  });

  it('has no bar longer than its chart where many slices become one', () => {
    const calls = Array.from({ length: 60 }, (_, index) =>
      priced(`f${index}.py`, index + 1, { provider: { value: `p${index}`, origin: 'literal' } }),
    );
    const text = page(withCalls(EMPTY, calls));
    assert.ok(text.includes('49 others'));
    const widths = [...text.matchAll(/class="bar" x="(\d+)" y="\d+" width="([\d.]+)"/g)].map(([, x, width]) => Number(x) + Number(width));
    assert.ok(widths.length > 12 && Math.max(...widths) <= 345);
  });
});

describe('markup', () => {
  it('escapes what is put in, but not itself', () => {
    assert.equal(
      html`<b title="${'"'}">${'<&>'}${html`<i>${1}</i>`}${[null, 'x', false]}</b>`.text,
      '<b title="&#34;">&#60;&#38;&#62;<i>1</i>x</b>',
    );
    assert.equal(escapeHtml(`'`), '&#39;');
  });
});
