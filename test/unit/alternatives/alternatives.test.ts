import assert from 'node:assert/strict';
import { classOfWeights, offersAt } from '../../../src/core/alternatives/offers';
import { Prices } from '../../../src/core/catalog/prices';
import { providerRow } from '../../../src/core/catalog/providers';
import { createEstimator } from '../../../src/core/estimate/estimator';
import type { CallSite } from '../../../src/core/model/callSite';
import { DEFAULT_SETTINGS } from '../../../src/core/model/settings';
import { catalog } from '../../helpers/catalog';
import { callSite } from '../../helpers/sites';
import { tokenAssets } from '../../helpers/tokenAssets';

const estimator = createEstimator({ assets: tokenAssets, clock: { now: () => Date.UTC(2026, 10, 23) } });
const AT = Date.UTC(2026, 10, 23);
const OFFERS = offersAt(new Prices(catalog, {}), AT).filter(({ weights, price }) => weights && price);
const alternatives = async (site: CallSite) => (await estimator.finding(site, DEFAULT_SETTINGS)).alternatives;

describe('alternatives', function () {
  this.timeout(10_000);

  it('names three other weights for the same usage, the greatest saving first', async () => {
    const found = await alternatives(callSite({ comment: '100/month input=1000 output=1000' }));
    assert.equal(found.length, 3);
    assert.equal(new Set(found.map(({ name }) => name)).size, 3);
    const savings = found.map(({ savingShare }) => savingShare);
    assert.deepEqual(
      savings,
      [...savings].sort((a, b) => b - a),
    );
    for (const { inputUsdPerMillion, outputUsdPerMillion, usdPerCall, usdPerMonth, savingShare } of found) {
      const usd = (inputUsdPerMillion + outputUsdPerMillion) / 1000;
      assert.ok(Math.abs(usdPerCall.expected - usd) < 1e-12 && usdPerMonth.expected > usd * 100 - 1e-9);
      // what is saved counts the other model's thinking and language too: never more than by the price alone
      assert.ok(savingShare < 1 - usd / 0.0125 + 1e-9 && savingShare > 0.1);
    }
  });

  it('compares a dear model with large weights only', async () => {
    const large = new Set(
      Object.values(catalog.data.weights)
        .filter((row) => classOfWeights(row) === 'large')
        .map(({ name }) => name),
    );
    for (const { name } of await alternatives(callSite({ provider: 'anthropic', model: 'claude-opus-5' })))
      assert.ok(large.has(name), name);
  });

  it('compares open weights with weights of at least their size', async () => {
    for (const { name } of await alternatives(callSite({ provider: 'deepseek', model: 'deepseek-v4-pro' }))) {
      const row = Object.values(catalog.data.weights).find((one) => one.name === name);
      assert.equal(row && classOfWeights(row), 'large', name);
    }
  });

  it('keeps to the policies of outlay.json', async () => {
    const site = callSite({ comment: '100/month input=1000 output=1000' });
    const [best] = await alternatives(site);
    assert.ok(best);
    const settings = { ...DEFAULT_SETTINGS, policies: [{ denyProviders: [best.host] }] };
    const found = (await estimator.finding(site, settings)).alternatives;
    assert.ok(found.length > 0);
    assert.ok(found.every(({ host }) => host !== best.host));
  });

  it('has none where nothing is saved, nothing is paid or nothing is known', async () => {
    assert.deepEqual(await alternatives(callSite({ provider: 'ollama', model: 'llama3' })), []);
    assert.deepEqual(await alternatives(callSite({ model: null })), []);
    assert.deepEqual(await alternatives(callSite({ model: 'text-embedding-3-small', kind: 'embedding' })), []);
    assert.deepEqual(await alternatives(callSite({ provider: 'openrouter', model: 'deepseek/deepseek-r1:free' })), []);
    assert.deepEqual(await alternatives(callSite({ model: 'gpt-6-luna', comment: 'input=3000000 output=10' })), []);
  });

  it('calls the same weights at another host equal, thinking as much, and names them first', async () => {
    const site = callSite({ provider: 'deepseek', model: 'deepseek-v4-flash' });
    const { estimate, alternatives: found } = await estimator.finding(site, DEFAULT_SETTINGS);
    const [same] = found;
    assert.ok(same && estimate.usdPerCall);
    assert.equal(same.quality, 'equal');
    assert.match(same.name, /^DeepSeek V4(\.1)? Flash/);
    // at the same tokens the bills are as the prices for output are: it is nearly all of them
    const price = estimate.price;
    assert.ok(!('unpriced' in price) && price.outputUsdPerMillion);
    assert.ok(Math.abs(1 - same.savingShare - same.outputUsdPerMillion / price.outputUsdPerMillion) < 0.1);
  });

  it('proposes nothing old that is not measured', async () => {
    const old = new Set(
      Object.values(catalog.data.weights)
        .filter(({ released }) => released && released < '2025-05-20')
        .map(({ name }) => name),
    );
    for (const { name, quality } of await alternatives(callSite({ provider: 'dashscope', model: 'qwen3.6-plus' })))
      assert.ok(!old.has(name) || quality !== 'no common data', name);
  });

  it('never offers the weights and host that are in use', async () => {
    for (const { name, host } of await alternatives(callSite({ provider: 'groq', model: 'openai/gpt-oss-120b' }))) {
      assert.ok(name !== 'gpt-oss-120b' || host !== 'groq');
    }
  });

  it('leaves out what has no room for the prompt', async () => {
    for (const { name } of await alternatives(callSite({ comment: 'input=500000 output=10' }))) {
      assert.ok(
        OFFERS.some(({ weights, offer }) => weights?.name === name && (offer.context ?? 0) > 500_000),
        name,
      );
    }
  });

  it('has no experiments of a maker', () => {
    const ids = offersAt(new Prices(catalog, {}), AT).map(({ id }) => id);
    assert.ok(catalog.find('google', 'gemini-exp-1206'), 'the catalogue has one');
    assert.ok(!ids.includes('gemini-exp-1206') && ids.includes('gpt-4.1-mini'));
  });

  it('is a list of known hosts with prices above nothing, each with source and date', () => {
    assert.ok(OFFERS.length > 200, `${OFFERS.length} offers`);
    for (const { weights, id, host, price } of OFFERS) {
      assert.ok(weights && price);
      const { inputUsdPerMillion, outputUsdPerMillion, source, asOf } = price;
      const isPriced = inputUsdPerMillion > 0 && outputUsdPerMillion > 0;
      assert.ok(providerRow(host) && isPriced && source !== '' && /^2026-/.test(asOf), `${weights.name} at ${host}`);
      assert.equal(catalog.weightsOf(id, host)?.id, weights.id);
      assert.notEqual(host, 'openrouter');
    }
  });
});
