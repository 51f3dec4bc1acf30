import assert from 'node:assert/strict';
import { bandOfSample, DRAWS, drawsOf } from '../../../src/core/model/draws';

const band = { low: 50, expected: 400, high: 2000 };
const mean = (sample: Float64Array) => sample.reduce((sum, one) => sum + one, 0) / sample.length;

describe('model/draws', () => {
  it('keep the ends of one figure, and have its expected value as their mean', () => {
    const sample = drawsOf('a', band);
    assert.deepEqual(bandOfSample(sample, band.expected), band);
    assert.ok(Math.abs(mean(sample) - band.expected) < band.expected * 0.01, String(mean(sample)));
  });

  it('are the same for the same key, and independent for others', () => {
    const [a, again, b] = [drawsOf('a', band), drawsOf('a', band), drawsOf('b', band)];
    assert.deepEqual(a, again);
    const product = a.reduce((sum, one, index) => sum + (one - mean(a)) * ((b[index] ?? 0) - mean(b)), 0) / DRAWS;
    const variance = a.reduce((sum, one) => sum + (one - mean(a)) ** 2, 0) / DRAWS;
    assert.ok(Math.abs(product / variance) < 0.15, `correlation ${product / variance}`);
  });

  it('do not add all highs: the band of a sum is narrower than the sum of the bands', () => {
    const sum = new Float64Array(DRAWS);
    for (let call = 0; call < 100; call++)
      for (const [index, one] of drawsOf(`call ${call}`, band).entries()) sum[index] = (sum[index] ?? 0) + one;
    const { low, high } = bandOfSample(sum, 100 * band.expected);
    // The spread of a sum of n grows with √n: about 1.64 standard deviations to either side of 40,000.
    const deviation = Math.sqrt(drawsOf('x', band).reduce((all, one) => all + (one - band.expected) ** 2, 0) / DRAWS);
    assert.ok(Math.abs(high - (40_000 + 1.64 * 10 * deviation)) < 3 * deviation, `${low} – ${high}, deviation ${deviation}`);
    assert.ok(low > 30_000 && high < 55_000);
  });

  it('draw an assumption that calls share once', () => {
    const shared = drawsOf('Calls per month preset small', band);
    assert.equal(
      bandOfSample(
        shared.map((one) => one * 100),
        40_000,
      ).high,
      200_000,
    );
  });
});
