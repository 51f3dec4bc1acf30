import assert from 'node:assert/strict';
import { type CheckInput, checkReport, diffReports, readIncrease } from '../../../src/core/index';
import { type CallWords, reportOf } from '../../helpers/reportCall';

const known = { retirementOf: () => null, today: '2026-11-23' };

function check(head: readonly CallWords[], changes: Partial<CheckInput> = {}, base?: readonly CallWords[]) {
  const report = reportOf(head);
  const diff = base ? diffReports({ base: reportOf(base), head: report, labels: { base: 'a', head: 'b' } }) : null;
  return checkReport({ report, diff, failOn: [], known, ...changes });
}

describe('check', () => {
  it('reads amounts and shares, and nothing else', () => {
    assert.deepEqual(['$50', '50', '10%', '1,000.5'].map(readIncrease), [{ usd: 50 }, { usd: 50 }, { percent: 10 }, { usd: 1000.5 }]);
    assert.deepEqual(['', '-5', '$10%', 'ten', '5 EUR'].map(readIncrease), [null, null, null, null, null]);
  });

  // 1,000 calls a month: from $10 to $12.
  const [cheap, dear] = [[{ usdPerCall: 0.01 }], [{ usdPerCall: 0.012, model: 'gpt-4.1' }]];
  for (const [limit, held] of [
    ['$2', true],
    ['$1.99', false],
    ['20%', true],
    ['19%', false],
  ] as const) {
    it(`$10 to $12 with at most ${limit} more: ${held ? 'held' : 'exceeded'}`, () => {
      const maxIncrease = readIncrease(limit);
      assert.ok(maxIncrease);
      // The amounts meet exactly only on paper.
      const result = check(dear, { maxIncrease }, [{ usdPerCall: 0.01 }]);
      assert.equal(result.held, held);
    });
  }

  it('holds where it gets cheaper, and where nothing cost anything before', () => {
    assert.equal(check(cheap, { maxIncrease: { percent: 0 } }, dear).held, true);
    assert.equal(check(cheap, { maxIncrease: { percent: 500 } }, []).held, false);
    assert.equal(check([], { maxIncrease: { percent: 0 } }, []).held, true);
  });

  it('says what exceeds, where, and what to do', () => {
    const [violation] = check(dear, { maxIncrease: { usd: 1 } }, cheap).violations;
    assert.deepEqual([violation?.rule, violation?.file, violation?.line], ['max-increase', 'a.py', 1]);
    assert.match(violation?.message ?? '', /a\.py:1 \+\$2\.00 \(model: gpt-4o \(openai\) → gpt-4\.1 \(openai\)\)/);
    assert.match(violation?.fix ?? '', /outlay\.json/);
  });

  it('fails on calls without a price or without a model, but not on ignored ones', () => {
    const calls = [{}, { scope: 'b', model: null, usdPerCall: null }, { scope: 'c', usdPerCall: null, ignored: 'a demo' }];
    const result = check(calls, { failOn: ['unpriced', 'unresolved'] });
    assert.deepEqual(
      result.violations.map(({ rule, id }) => `${rule} ${id}`),
      ['unpriced a.py#b:chat.completions.create:0', 'unresolved a.py#b:chat.completions.create:0'],
    );
    assert.equal(check([{}], { failOn: ['unpriced', 'unresolved'] }).held, true);
  });

  it('fails on models that were shut down, from that day on', () => {
    const of = (today: string) =>
      check([{}], {
        failOn: ['retired'],
        known: {
          today,
          retirementOf: (model, host) => (model === 'gpt-4o' && host === 'openai' ? { shutdown: '2026-10-23', replacement: 'new' } : null),
        },
      });
    assert.deepEqual([of('2026-10-22').held, of('2026-10-23').held], [true, false]);
    assert.match(of('2026-11-01').violations[0]?.fix ?? '', /take new/);
  });

  it('with onlyNew looks at what the change adds or changes', () => {
    const old = { scope: 'old', model: null, usdPerCall: null, prompt: 'Translate this' };
    const fresh = { scope: 'fresh', model: null, usdPerCall: null };
    const result = check([old, fresh], { failOn: ['unresolved'], onlyNew: true }, [old]);
    assert.deepEqual(
      result.violations.map(({ id }) => id),
      ['a.py#fresh:chat.completions.create:0'],
    );
  });

  it('names what a green result does not speak of', () => {
    const result = check([{}, { scope: 'b', model: null, usdPerCall: null }], { maxIncrease: { usd: 100 } }, [{}]);
    assert.equal(result.held, true);
    assert.match(result.notes.join('\n'), /1 of 2 calls have no price.*--fail-on unpriced[\s\S]*changes whose cost is not known.*: 1/);
  });
});
