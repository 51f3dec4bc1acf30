import assert from 'node:assert/strict';
import { createEstimator } from '../../../src/core/estimate/estimator';
import type { CallSite } from '../../../src/core/model/callSite';
import type { Settings } from '../../../src/core/model/settings';
import { evaluatePolicy } from '../../../src/core/policy/evaluate';
import { policyFacts } from '../../../src/core/policy/rules';
import { callOf } from '../../../src/core/report/call';
import { callSite } from '../../helpers/sites';
import { tokenAssets } from '../../helpers/tokenAssets';

const estimator = createEstimator({ assets: tokenAssets, clock: { now: () => Date.UTC(2026, 10, 23) } });

/** "severity: message" of each. */
async function violations(sites: readonly CallSite[], settings: Omit<Settings, 'version'>): Promise<readonly string[]> {
  const all: Settings = { version: 1, ...settings };
  const calls = await Promise.all(sites.map(async (site) => callOf(await estimator.finding(site, all))));
  return evaluatePolicy(calls, all, policyFacts(await estimator.catalog())).map(({ severity, message }) => `${severity}: ${message}`);
}

/** gpt-4o, $2.50 in: a million tokens a call. */
const DEAR = callSite({ path: 'api/a.py', line: 1, comment: '100/month input=1000000 output=0' });
const CHEAP = callSite({ path: 'web/b.py', line: 2, comment: '100/month input=1000 output=0' });

describe('policy', function () {
  this.timeout(10_000);

  it('holds calls, and all of them together, to budgets', async () => {
    const budgets = [{ usdPerCall: { warn: 1, fail: 2 } }, { name: 'all', usdPerMonth: { warn: 200, fail: 1000 } }];
    assert.deepEqual(await violations([DEAR, CHEAP], { budgets }), [
      'fail: budgets[0]: $2.50 is more than $2.00 per call',
      'warn: all: $250 is more than $200 a month for 2 calls',
    ]);
    assert.deepEqual(await violations([DEAR, CHEAP], { budgets: [{ paths: 'web/**', usdPerMonth: { fail: 1 } }] }), []);
    assert.deepEqual(await violations([{ ...DEAR, codeClass: 'test' }], { budgets }), []);
    assert.deepEqual(await violations([{ ...DEAR, comment: `${DEAR.comment} ignore(known)` }], { budgets }), []);
  });

  it('holds calls to providers and models, and what is not known violates', async () => {
    const policies = [{ providers: ['openai'] }, { denyModels: 'gpt-4o', severity: 'warn' as const, name: 'no gpt-4o' }];
    const claude = callSite({ provider: 'anthropic', model: 'claude-sonnet-4-5' });
    assert.deepEqual(await violations([claude, CHEAP, callSite({ provider: null, model: 'o3' })], { policies }), [
      'fail: policies[0]: provider anthropic is not one of openai',
      'fail: policies[0]: the provider is not known',
      'warn: no gpt-4o: model gpt-4o is denied',
    ]);
    assert.deepEqual(await violations([callSite({ provider: null })], { policies: [{ providers: ['openai'], unknown: 'allow' }] }), []);
  });

  it('knows countries, retention and licences as far as there is evidence', async () => {
    const mistral = callSite({ provider: 'mistral', model: 'mistral-large-latest' });
    assert.deepEqual(await violations([CHEAP, mistral], { policies: [{ countries: ['FR'] }] }), [
      'fail: policies[0]: country US is not one of FR',
    ]);
    assert.match((await violations([CHEAP], { policies: [{ noRetention: true }] }))[0] ?? '', /prompts are kept: abuse monitoring/);
    assert.deepEqual(await violations([CHEAP], { policies: [{ licences: ['apache-2.0'] }] }), [
      'fail: policies[0]: the licence is not known',
    ]);
    const local = callSite({ provider: 'ollama', model: 'llama3.2' });
    assert.deepEqual(await violations([local], { policies: [{ countries: ['FR'], noRetention: true }] }), []);
  });

  it('holds base URLs to hosts', async () => {
    const own = callSite({ baseUrl: { value: 'https://llm.example.com/v1', origin: 'literal' } });
    assert.deepEqual(await violations([own], { policies: [{ hosts: ['llm.example.com'] }] }), []);
    assert.deepEqual(await violations([own], { policies: [{ hosts: ['api.example.com'] }] }), [
      'fail: policies[0]: host llm.example.com is not one of api.example.com',
    ]);
  });
});
