import assert from 'node:assert/strict';
import { createEstimator } from '../../../src/core/estimate/estimator';
import type { Settings } from '../../../src/core/model/settings';
import { callOf } from '../../../src/core/report/call';
import { forecastOf } from '../../../src/core/report/forecast';
import { callSite } from '../../helpers/sites';
import { tokenAssets } from '../../helpers/tokenAssets';

const at = Date.UTC(2026, 10, 23);
const estimator = createEstimator({ assets: tokenAssets, clock: { now: () => at } });
/** gpt-4o: $2.50 a call. */
const SITE = callSite({ comment: '100/month input=1000000 output=0' });

async function forecast(settings: Settings, growthPercentPerMonth = 0) {
  const calls = [callOf(await estimator.finding(SITE, settings))];
  return forecastOf([{ calls, growthPercentPerMonth }], new Date(at).toISOString()) ?? [];
}

describe('estimate/forecast', function () {
  this.timeout(10_000);

  it('grows month by month', async () => {
    const months = await forecast({ version: 1 }, 10);
    assert.deepEqual([months.length, months[0]?.month, months[11]?.month], [12, '2026-12', '2027-11']);
    assert.ok(Math.abs((months[11]?.usd.expected ?? 0) - 250 * 1.1 ** 12) < 1e-6);
  });

  it('knows the day on which a price changes', async () => {
    const prices = [{ provider: 'openai', discountPercent: 20, until: '2027-02-28' }];
    const months = await forecast({ version: 1, prices });
    assert.deepEqual(
      months.slice(1, 5).map(({ month, usd, priceChanges }) => [month, Math.round(usd.expected), priceChanges]),
      [
        ['2027-01', 200, []],
        ['2027-02', 200, []],
        ['2027-03', 250, ['gpt-4o']],
        ['2027-04', 250, []],
      ],
    );
  });

  it('says nothing where no volume is known', async () => {
    const finding = await estimator.finding(callSite(), { version: 1 });
    assert.equal(forecastOf([{ calls: [callOf(finding)] }], new Date(at).toISOString()), undefined);
  });
});
