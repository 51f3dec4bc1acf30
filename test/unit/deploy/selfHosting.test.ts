import assert from 'node:assert/strict';
import { Prices } from '../../../src/core/catalog/prices';
import { deploy } from '../../../src/core/deploy/deploy';
import { selfHosting } from '../../../src/core/deploy/selfHosting';
import { hostingBody } from '../../../src/core/report/html/hosting';
import { catalog } from '../../helpers/catalog';

const AT = Date.UTC(2026, 10, 23);
const PRICES = new Prices(catalog, { prices: [{ models: '**', input: 0.5, output: 1 }] });
const QUERY = { models: ['gpt-4o', 'gpt-oss-120b', 'glm-5.2', 'glm-5.3'], inputTokens: 8192, outputTokens: 1024, at: AT };

function hosting(changes: object = {}) {
  const found = selfHosting(PRICES, { ...QUERY, ...changes });
  assert.ok(found);
  return found;
}

describe('self-hosting of a call', () => {
  it('offers the weights that are open and whose memory is known, and the GPU that serves them for least', () => {
    const { choices, gpu, gpus, plan } = hosting();
    assert.deepEqual(
      choices.map(({ id }) => id),
      ['gpt-oss-120b', 'glm-5.2'],
    );
    const each = gpus.map(({ id }) => deploy(PRICES, { ...QUERY, model: 'gpt-oss-120b', gpu: id }));
    const costs = each.flatMap((one) => (typeof one === 'string' ? [] : (one.usdPerRequest?.low ?? [])));
    assert.equal(plan.usdPerRequest?.low, Math.min(...costs));
    assert.ok(gpus.some(({ id }) => id === gpu));
    assert.equal(selfHosting(PRICES, { ...QUERY, models: ['gpt-4o'] }), null);
  });

  it('is what outlay deploy says for the same choice', () => {
    const choice = { gpu: 'h200', gpuUsdPerHour: 3.59, utilisation: 0.5 };
    const { plan } = hosting(choice);
    assert.deepEqual(plan, deploy(PRICES, { ...QUERY, ...choice, model: 'gpt-oss-120b' }));
  });

  it('draws the host by its price, the GPUs by theirs, and their crossing', () => {
    const { plan } = hosting({ gpu: 'h200' });
    // hosted: 0.00512 USD; the GPU 3.59 – 4.59 an hour: 86.16 and 110.16 a day
    const at = plan.months.find(({ requestsPerDay }) => requestsPerDay === 16_829);
    assert.ok(at?.gpuUsd);
    assert.ok(Math.abs(at.gpuUsd.low - 3.59 * 730) < 0.01 && Math.abs(at.gpuUsd.high - 4.59 * 730) < 0.01);
    assert.ok(Math.abs(at.hostUsd - at.gpuUsd.low) < 0.2, 'where the host begins to cost more than the cheapest GPU');
    assert.deepEqual(plan.breakEvenPerDay, { low: 16_829, high: 21_516 });
    const html = hostingBody(hosting({ gpu: 'h200' }));
    for (const words of ['class="mark"', '16,829 – 21,516 requests a day', '$2,621 – $3,351']) assert.ok(html.includes(words), words);
  });

  it('ends the line of the GPUs where they can serve no more', () => {
    const { plan } = hosting({ gpu: 'h200', requestsPerDay: 200_000 });
    assert.equal(plan.capacityPerDay, 154_237);
    assert.deepEqual(
      plan.months.map(({ requestsPerDay, gpuUsd }) => (gpuUsd !== null) === requestsPerDay <= 154_237),
      plan.months.map(() => true),
    );
    assert.equal(plan.months.at(-1)?.requestsPerDay, 240_000);
  });
});
