// What a cost is made of: by hand from rates and tokens.
import assert from 'node:assert/strict';
import { compositionOf } from '../../../src/core/estimate/composition';
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

  it('knows what is read from a cache, and thought', () => {
    const half = { value: point(0.5), origin: 'comment', note: '' } as const;
    const thought = { value: point(100), origin: 'comment', note: '' } as const;
    const rates = { ...call().price, cacheReadUsdPerMillion: 1 } as Estimate['price'];
    // 90 × 0.5 at $2.50 and as many at $1, 300 + 100 out at $10.
    const usd = (45 * 2.5 + 45 * 1 + 400 * 10) / 1e6;
    const changes = { price: rates, usage: { cacheShare: half, reasoningTokens: thought }, usdPerCall: point(usd) };
    const parts = compositionOf(call(changes));
    near(parts.find(({ name }) => name === 'Thinking')?.usd, 0.001);
    near(parts.find(({ name }) => name === 'Text in the code')?.usd, (((45 * 2.5 + 45 * 1) / 1e6) * 40) / 90);
    near(
      parts.reduce((sum, one) => sum + one.usd, 0),
      usd,
    );
  });

  it('names what the cost has beyond tokens', () => {
    const parts = compositionOf(call({ usdPerCall: point(0.005) }));
    near(parts.find(({ name }) => name === 'Everything else')?.usd, 0.005 - 0.003225);
  });

  it('is empty for what has no price', () => {
    const unpriced = call({ price: { unpriced: 'nobody lists it' }, usdPerCall: null, usdPerMonth: null });
    assert.deepEqual(compositionOf(unpriced), []);
  });
});
