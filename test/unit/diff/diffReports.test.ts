import assert from 'node:assert/strict';
import { type Diff, diffReports } from '../../../src/core/index';
import { type CallWords, reportOf } from '../../helpers/reportCall';

function diff(base: readonly CallWords[], head: readonly CallWords[]): Diff {
  return diffReports({ base: reportOf(base), head: reportOf(head), labels: { base: 'main', head: 'branch' } });
}

/** "changed model,limits" */
const kinds = ({ changes }: Diff) => changes.map(({ change, fields }) => [change, ...fields.map(({ field }) => field)].join(' '));

const LONG = 'You are the assistant of a book shop. Recommend one book to the guest and say in two sentences why it fits the wish.';

describe('diff', () => {
  it('finds nothing in two scans of the same code, whatever lines it stands on', () => {
    const result = diff([{ line: 3 }, { line: 9, ordinal: 1 }], [{ line: 40 }, { line: 90, ordinal: 1 }]);
    assert.deepEqual([kinds(result), result.totals.unchanged, result.totals.usdPerMonth.expected], [[], 2, 0]);
  });

  it('tells a new call from those that its place in the function has renumbered', () => {
    const base = [
      { prompt: 'Translate the letter into French', ordinal: 0 },
      { prompt: 'Summarise the letter in one line', ordinal: 1 },
    ];
    const head = [{ prompt: LONG, ordinal: 0 }, ...base.map((call) => ({ ...call, ordinal: call.ordinal + 1 }))];
    const result = diff(base, head);
    assert.deepEqual(kinds(result), ['added']);
    assert.equal(result.changes[0]?.after?.id, 'a.py#ask:chat.completions.create:0');
  });

  it('follows a call to another file and to another function', () => {
    const result = diff(
      [{ prompt: LONG }, { file: 'b.py', scope: 'old', prompt: LONG }],
      [
        { file: 'lib/x.py', prompt: LONG },
        { file: 'b.py', scope: 'renamed', prompt: LONG },
      ],
    );
    assert.deepEqual(kinds(result), ['moved place', 'moved place']);
  });

  it('follows a renamed file also where a function says something else', () => {
    const base = [{ prompt: LONG }, { scope: 'title', prompt: 'Give it a title', model: 'gpt-4o-mini' }];
    const head = [
      { file: 'z.py', prompt: LONG },
      { file: 'z.py', scope: 'title', prompt: 'Name the chapters, one per line', model: 'gpt-4.1' },
    ];
    assert.deepEqual(kinds(diff(base, head)).sort(), ['changed place model prompt', 'moved place']);
  });

  it('does not take two calls that only ask the same model for one', () => {
    assert.deepEqual(kinds(diff([{ scope: 'a', prompt: 'Translate this letter' }], [{ scope: 'b', file: 'b.py', prompt: LONG }])).sort(), [
      'added',
      'removed',
    ]);
  });

  it('takes calls of a file that one side could not look into for neither added nor removed', () => {
    const both = [{ prompt: LONG }, { file: 'b.py', prompt: 'Translate it' }];
    const head = reportOf(both.slice(1), {
      skipped: [
        { path: 'a.py', reason: 'minified or generated' },
        { path: 'c.py', reason: 'binary' },
      ],
    });
    const result = diffReports({ base: reportOf(both), head, labels: { base: 'main', head: 'branch' } });
    assert.deepEqual([kinds(result), result.totals.base.calls, result.totals.unchanged], [[], 1, 1]);
    assert.deepEqual(result.notCompared, [{ file: 'a.py', reason: 'minified or generated' }]);
  });

  it('names what is another, and never the prompt', () => {
    const result = diff([{}], [{ model: 'gpt-4.1', prompt: `${LONG} secret`, maxOutput: 300, callsPerMonth: 5000 }]);
    assert.deepEqual(kinds(result), ['changed model prompt limits volume']);
    assert.deepEqual(result.changes[0]?.fields.slice(2), [
      { field: 'limits', before: 'none', after: 'output 300' },
      { field: 'volume', before: '1,000 a month (outlay.json)', after: '5,000 a month (outlay.json)' },
    ]);
    assert.ok(!JSON.stringify(result).includes('secret'));
  });

  it('counts in cost what came, went and changed, each by itself', () => {
    const base = [{ usdPerCall: 0.01 }, { scope: 'gone', prompt: 'Translate', usdPerCall: 0.002 }];
    const head = [
      { usdPerCall: 0.03, model: 'gpt-4.1' },
      { file: 'n.py', scope: 'new', prompt: LONG, usdPerCall: 0.05 },
    ];
    const { changes, totals } = diff(base, head);
    // By hand: 1,000 calls a month each.
    assert.deepEqual(
      changes.map(({ change, usdPerMonth }) => [change, usdPerMonth && Math.round(usdPerMonth.expected * 1e6) / 1e6]),
      [
        ['added', 50],
        ['changed', 20],
        ['removed', -2],
      ],
    );
    assert.equal(totals.usdPerMonth.expected.toFixed(6), '68.000000');
    assert.equal(totals.percent?.toFixed(3), ((68 / 12) * 100).toFixed(3));
  });

  it('does not know what a change costs where one side has no price, and says why', () => {
    const { changes, totals } = diff([{}], [{ model: null, usdPerCall: null }]);
    assert.deepEqual([changes[0]?.usdPerMonth, changes[0]?.unknown, totals.unknown], [null, 'the model is not known', 1]);
    assert.equal(totals.usdPerMonth.expected, 0);
  });

  it('counts an ignored call as nothing', () => {
    const { changes, totals } = diff([{ usdPerCall: 0.01 }], [{ usdPerCall: 0.01, ignored: 'a demo' }]);
    assert.deepEqual([kinds({ changes } as Diff), totals.usdPerMonth.expected], [['changed ignored'], -10]);
  });

  it('subtracts corner by corner, so that what is unsure on both sides does not widen the difference', () => {
    const [base, head] = [reportOf([{}]), reportOf([{ maxOutput: 9 }])];
    const wide = { low: 1, expected: 10, high: 100 };
    for (const { calls } of [base, head]) for (const call of calls) call.cost.usdPerMonth = { ...wide };
    const result = diffReports({ base, head, labels: { base: '', head: '' } });
    assert.deepEqual(result.changes[0]?.usdPerMonth, { low: 0, expected: 0, high: 0 });
  });

  it('invents no month: what has no volume is compared for 1,000 runs', () => {
    const { changes, totals } = diff(
      [
        { usdPerCall: 0.01, callsPerMonth: null },
        { scope: 'b', prompt: LONG, usdPerCall: 0.01 },
      ],
      [
        { usdPerCall: 0.03, callsPerMonth: null, maxOutput: 5 },
        { scope: 'b', prompt: LONG, usdPerCall: 0.02, maxOutput: 9 },
      ],
    );
    assert.deepEqual(
      changes.map(({ usdPerMonth, usdPer1000Calls }) => [usdPerMonth === null, usdPer1000Calls === null]),
      [
        [true, false],
        [false, true],
      ],
    );
    assert.deepEqual(
      [totals.usdPerMonth.expected, totals.usdPer1000Calls.expected, totals.percent, totals.percentPer1000Calls].map((x) =>
        Number(x?.toFixed(6)),
      ),
      [10, 20, 100, 200],
    );
  });

  it('is quick on many calls that are nowhere the same', () => {
    const many = (name: string) =>
      Array.from({ length: 3000 }, (_, i) => ({ file: `${name}${i}.py`, scope: `${name}${i}`, prompt: `${name} ${i}` }));
    const started = performance.now();
    assert.equal(diff(many('a'), many('b')).changes.length, 6000);
    assert.ok(performance.now() - started < 5000);
  });
});
