import assert from 'node:assert/strict';
import { Prices } from '../../../src/core/catalog/prices';
import { GPUS } from '../../../src/core/deploy/data/gpus';
import { THROUGHPUT } from '../../../src/core/deploy/data/throughput';
import { type DeployQuery, deploy } from '../../../src/core/deploy/deploy';
import { catalog } from '../../helpers/catalog';

const AT = Date.UTC(2026, 10, 23);
const QUERY: DeployQuery = { model: 'gpt-oss-120b', gpu: 'H200', inputTokens: 8192, outputTokens: 1024, at: AT };

/** With 0.5 and 1 USD per million tokens for the weights at the one host that lists them. */
function planFor(query: Partial<DeployQuery>, prices = new Prices(catalog, { prices: [{ models: '**', input: 0.5, output: 1 }] })) {
  const plan = deploy(prices, { ...QUERY, ...query });
  assert.ok(typeof plan !== 'string', String(plan));
  return plan;
}

describe('deploy', () => {
  it('is the arithmetic of the measured load: 1,828 tokens a second at 1,024 an answer', () => {
    const plan = planFor({ gpuUsdPerHour: 3.59, utilisation: 1 });
    // 1828 × 86400 / 1024 = 154,237.5 requests a day; 3.59 × 24 / 154,237 = 0.000558 USD
    assert.equal(plan.gpus, 1);
    assert.equal(plan.capacityPerDay, 154_237);
    assert.ok(Math.abs((plan.usdPerRequest?.low ?? 0) - 0.000558) < 1e-6);
    // hosted: 8192 × 0.5 + 1024 × 1 = 5120 millionths; 86.16 / 0.00512 = 16,828.1
    assert.equal(plan.breakEvenPerDay?.low, 16_829);
    assert.match(plan.verdict, /^pays from 11 % /);
  });

  it('takes the measurement whose lengths are nearest', () => {
    assert.match(planFor({ inputTokens: 1000, outputTokens: 1000 }).capacityBasis, /6798 output tokens/);
    assert.match(planFor({}).capacityBasis, /1828 output tokens/);
  });

  it('has as many GPUs as the weights need', () => {
    const plan = planFor({ model: 'glm-5.2' });
    assert.ok(plan.memory.hasGb >= plan.memory.neededGb && plan.gpus === 8);
    assert.equal(plan.capacityPerDay, null);
    assert.equal(plan.usdPerRequest, null);
  });

  it('counts the cache of a request, where the shape of the model is known', () => {
    // 36 layers × 8 heads × 64 × keys and values × 2 bytes = 73,728 bytes a token (transformers, GptOssConfig); (8192 + 1024) tokens
    const { memory } = planFor({});
    assert.ok(Math.abs((memory.cacheGbPerRequest ?? 0) - 0.679477) < 1e-5, `${memory.cacheGbPerRequest}`);
    assert.equal(memory.requestsAtOnce, Math.floor((memory.hasGb - memory.neededGb) / 0.679477));
    assert.equal(planFor({ model: 'glm-5.2' }).memory.cacheGbPerRequest, undefined);
  });

  it('says what tuning costs, by a formula that it names', () => {
    const { training } = planFor({ gpuUsdPerHour: 3, training: { tokens: 10_000_000, epochs: 3 } });
    assert.ok(training && typeof training !== 'string');
    // 4 × 5.1e9 × 3e7 / (989e12 × 0.5) s; 6 × 5.1e9 × 3e7 / (989e12 × 0.15) s
    assert.ok(Math.abs(training.gpuHours.low - 1237.6 / 3600) < 1e-3 && Math.abs(training.gpuHours.high - 6187.9 / 3600) < 1e-3);
    assert.ok(Math.abs(training.usd.high - 3 * training.gpuHours.high) < 1e-9);
    assert.match(training.basis, /^formula: .* an assumption/);
    const slow = planFor({ gpu: 'a100', training: { tokens: 1000, epochs: 1 } }).training;
    assert.equal(slow, 'how fast A100 SXM computes is not evidenced');
  });

  it('never pays where the host is cheaper than full load', () => {
    const cheap = new Prices(catalog, { prices: [{ models: '**', input: 0.01, output: 0.01 }] });
    assert.match(planFor({}, cheap).verdict, /^never pays/);
  });

  it('says what is not known', () => {
    const prices = new Prices(catalog, {});
    assert.match(String(deploy(prices, { ...QUERY, model: 'gpt-4o' })), /names no open weights/);
    assert.match(String(deploy(prices, { ...QUERY, gpu: 'abacus' })), /no GPU "abacus"; known are b200/);
    assert.match(String(deploy(prices, { ...QUERY, model: 'glm-5.3' })), /not evidenced/);
  });

  it('has data for weights of the catalogue and GPUs with a price', () => {
    const unpriced = THROUGHPUT.filter(({ gpu }) => !GPUS.some(({ id }) => id === gpu));
    assert.deepEqual([...new Set(unpriced.map(({ gpu }) => gpu))], ['rtx6000pro']);
    for (const { usdPerHour, asOf } of GPUS) assert.ok(usdPerHour[0] <= usdPerHour[1] && /^2026-/.test(asOf));
    const known = THROUGHPUT.filter(({ weights }) => catalog.data.weights[weights]);
    assert.ok(known.length >= 15, `${known.length}`);
  });
});
