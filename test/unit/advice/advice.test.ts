// What would be saved, in money that is worked out by hand from list prices.
import assert from 'node:assert/strict';
import { createEstimator } from '../../../src/core/estimate/estimator';
import type { CallSite } from '../../../src/core/model/callSite';
import type { Advice, AdviceRule } from '../../../src/core/model/estimate';
import { callSite, prompt } from '../../helpers/sites';
import { tokenAssets } from '../../helpers/tokenAssets';

const estimator = createEstimator({ assets: tokenAssets, clock: { now: () => Date.UTC(2026, 10, 23) } });

async function adviceOf(site: CallSite): Promise<readonly Advice[]> {
  return (await estimator.finding(site, { version: 1 })).advice ?? [];
}

async function ruleOf(site: CallSite, rule: AdviceRule): Promise<Advice | undefined> {
  return (await adviceOf(site)).find((one) => one.rule === rule);
}

const LONG = 'Answer by these rules and never by others. '.repeat(300);
const claude = (pieces: CallSite['prompt']['messages'][number]['pieces'], more: Partial<CallSite> = {}) =>
  callSite({ ...more, provider: 'anthropic', model: 'claude-sonnet-4-5', prompt: prompt(...pieces), comment: '1000000/month output=0' });

describe('advice', function () {
  this.timeout(10_000);

  it('says that a long begin could be cached, where the request must mark it', async () => {
    const advice = await ruleOf(claude([{ text: LONG }, { hole: 'question' }]), 'mark-cacheable-prefix');
    assert.match(advice?.message ?? '', /cache_control/);
    // Claude Sonnet 4.5: $3.00 in, $0.30 read: nearly nine tenths of the prefix, of some 2,700 tokens a million times.
    const usd = advice?.saving?.expected ?? 0;
    assert.ok(usd > 5_000 && usd < 9_000, String(usd));
    assert.equal(advice?.savingPer, 'month');
    const marked = claude([{ text: LONG }, { hole: 'question' }], { options: { cacheMarkers: 1 } });
    assert.equal(await ruleOf(marked, 'mark-cacheable-prefix'), undefined);
    assert.equal(await ruleOf(claude([{ text: 'short' }, { hole: 'question' }]), 'mark-cacheable-prefix'), undefined);
  });

  it('says which hole breaks the cache', async () => {
    const advice = await ruleOf(callSite({ prompt: prompt({ hole: 'now' }, { text: LONG }), comment: '1000000/month' }), 'dynamic-head');
    assert.match(advice?.message ?? '', /^\{\{now\}\} stands before/);
    assert.ok((advice?.saving?.expected ?? 0) > 0);
    const last = callSite({ prompt: prompt({ text: LONG }, { hole: 'now' }), comment: '1000000/month' });
    assert.equal(await ruleOf(last, 'dynamic-head'), undefined);
  });

  it('halves a loop by batches, at most', async () => {
    const loop = callSite({ comment: '1000/month input=1000 output=100', multiplicity: { inLoop: true } });
    const advice = await ruleOf(loop, 'batch-loop');
    // OpenAI: batches cost half. gpt-4o: (1000 × 2.50 + 100 × 10) / 1M = $0.0035 a call.
    assert.ok(Math.abs((advice?.saving?.expected ?? 0) - 1.75) < 1e-9, String(advice?.saving?.expected));
    assert.match(advice?.message ?? '', /50 % less/);
    assert.equal(await ruleOf({ ...loop, stream: true }, 'batch-loop'), undefined);
    assert.equal(await ruleOf(callSite({ comment: '1000/month' }), 'batch-loop'), undefined);
  });

  it('knows a prompt that is the same every time', async () => {
    const same = callSite({ prompt: prompt({ text: 'Name a colour.' }), comment: '1000/month output=10' });
    assert.match((await ruleOf(same, 'identical-calls'))?.message ?? '', /the same at every call/);
    assert.equal(await ruleOf({ ...same, prompt: prompt({ text: 'Name a ' }, { hole: 'thing' }) }, 'identical-calls'), undefined);
  });

  it('misses a limit of the answer', async () => {
    const advice = await ruleOf(callSite({ prompt: prompt({ hole: 'question' }) }), 'unbounded-output');
    assert.deepEqual([advice?.saving?.expected, advice?.savingPer], [0, '1,000 calls']);
    assert.ok((advice?.saving?.high ?? 0) > 0);
    const limited = callSite({ prompt: prompt({ hole: 'question' }), maxOutputTokens: { value: 100, origin: 'literal' } });
    assert.equal(await ruleOf(limited, 'unbounded-output'), undefined);
  });

  it('prices what an agent sends again', async () => {
    const agent = callSite({ kind: 'agent', comment: '1/month input=100 output=100 turns=10' });
    // Beyond the last three, turns 5 to 10 send 1 + 2 + … + 6 = 21 answers of 100 and results of 400 again, at $2.50.
    assert.ok(Math.abs(((await ruleOf(agent, 'history-growth'))?.saving?.expected ?? 0) - (21 * 500 * 2.5) / 1e6) < 1e-9);
  });

  it('weighs tool definitions', async () => {
    const property = { type: 'string', description: 'What the customer has written, in words of their own, as it came in.' };
    const properties = Object.fromEntries(Array.from({ length: 60 }, (_, index) => [`field_${index}`, property]));
    const tools = JSON.stringify([{ type: 'function', function: { name: 'f', parameters: { type: 'object', properties } } }]);
    const site = callSite({ prompt: { ...prompt({ text: 'Go.' }), tools } });
    assert.match((await ruleOf(site, 'large-tool-schemas'))?.message ?? '', /tool definitions and schemas are [\d,]+ tokens/);
  });

  it('counts the indents of JSON', async () => {
    const json = JSON.stringify(
      Array.from({ length: 20 }, (_, id) => ({ id, name: 'x' })),
      null,
      2,
    );
    assert.ok(((await ruleOf(callSite({ prompt: prompt({ text: json }) }), 'pretty-json'))?.saving?.expected ?? 0) > 0);
    assert.ok(await ruleOf(callSite({ prompt: prompt({ hole: 'JSON.stringify(orders, null, 2)' }) }), 'pretty-json'));
    assert.equal(await ruleOf(callSite({ prompt: prompt({ hole: 'JSON.stringify(orders)' }) }), 'pretty-json'), undefined);
  });

  it('warns of a model that is shut down', async () => {
    // https://developers.openai.com/api/docs/deprecations: gpt-4-0613 on 2026-10-23, gpt-5.6-sol instead.
    const advice = await ruleOf(callSite({ model: 'gpt-4-0613' }), 'model-retired');
    assert.equal(advice?.message, 'gpt-4-0613 was shut down on 2026-10-23: its maker recommends gpt-5.6-sol');
    assert.equal(advice?.saving, null);
    assert.equal(advice?.due, '2026-10-23');
  });

  it('is silent on what is ignored, local or unpriced', async () => {
    assert.deepEqual(await adviceOf(callSite({ comment: 'ignore(a fixture)', multiplicity: { inLoop: true } })), []);
    assert.deepEqual(await adviceOf(callSite({ provider: 'ollama', model: 'llama3.2', prompt: prompt({ hole: 'x' }) })), []);
    assert.deepEqual(await adviceOf(callSite({ model: null, prompt: prompt({ hole: 'x' }) })), []);
  });
});
