// What a cost is made of: by hand from rates and tokens.
import assert from 'node:assert/strict';
import { compositionOf, sensitivityOf } from '../../../src/core/estimate/composition';
import { callOf, type Estimate } from '../../../src/core/index';
import { finding, point } from '../../helpers/finding';

// 90 tokens in (40 of them text) at $2.50 and 300 out at $10 per million: 0.000225 + 0.003.
const MONTH = 0.003225 * 1000;
const call = (changes: Partial<Estimate> = {}) =>
  callOf(finding({ estimate: { usdPerCall: point(0.003225), usdPerMonth: point(MONTH), ...changes } }));
const near = (actual: number | undefined, wanted: number) =>
  assert.ok(Math.abs((actual ?? Number.NaN) - wanted) < 1e-12, `${actual}, not ${wanted}`);

describe('composition', () => {
  it('is text, holes and answer at their rates, and adds up', () => {
    const parts = compositionOf(call());
    assert.deepEqual(
      parts.map(({ name, tokens }) => [name, tokens]),
      [
        ['Answer', 300],
        ['Filled at run time', 50],
        ['Text in the code', 40],
      ],
    );
    near(parts[0]?.usd, 0.003);
    near(parts[2]?.usd, 0.0001);
    near(
      parts.reduce((sum, { usd }) => sum + usd, 0),
      0.003225,
    );
  });

  it('names what the cost has beyond tokens', () => {
    const parts = compositionOf(call({ usdPerCall: point(0.005) }));
    near(parts.find(({ name }) => name === 'Everything else')?.usd, 0.005 - 0.003225);
  });

  it('is empty for what has no price', () => {
    const unpriced = call({ price: { unpriced: 'nobody lists it' }, usdPerCall: null, usdPerMonth: null });
    assert.deepEqual([compositionOf(unpriced), sensitivityOf(unpriced)], [[], []]);
  });
});

describe('sensitivity', () => {
  it('moves one assumption at a time, the widest first, and leaves out what is certain', () => {
    const calls = { value: { low: 100, expected: 1000, high: 10_000 }, origin: 'default', note: '' } as const;
    const swings = sensitivityOf(call({ callsPerMonth: calls }));
    assert.deepEqual(
      swings.map(({ name }) => name),
      ['Calls a month', 'Tokens of the prompt'],
    );
    near(swings[0]?.usdPerMonth.high, MONTH * 10);
    near(swings[1]?.usdPerMonth.low, (50 * 2.5 + 300 * 10) / 1000);
    near(swings[1]?.usdPerMonth.high, (400 * 2.5 + 300 * 10) / 1000);
  });
});
