// Expected amounts are worked out by hand from the list prices: gpt-4o 2.50 in, 10.00 out per million tokens.
import assert from 'node:assert/strict';
import { currencyProblem, Prices } from '../../../src/core/catalog/prices';
import { createEstimator } from '../../../src/core/estimate/estimator';
import { parseSettings, type Settings } from '../../../src/core/model/settings';
import { catalog } from '../../helpers/catalog';
import { callSite } from '../../helpers/sites';
import { tokenAssets } from '../../helpers/tokenAssets';

const AT = Date.UTC(2026, 10, 23);
const estimator = createEstimator({ assets: tokenAssets, clock: { now: () => AT } });

function settings(text: object): Settings {
  const parsed = parseSettings(JSON.stringify({ version: 1, ...text }));
  if ('errors' in parsed) assert.fail(JSON.stringify(parsed.errors));
  return parsed.settings;
}

function quoted(own: object, query: { provider: string | null; model: string | null; baseUrl?: string }) {
  return new Prices(catalog, settings(own)).quote({ ...query, at: AT });
}

describe('catalog/own', () => {
  it('takes a negotiated discount off every rate, and says so in the receipt', async () => {
    const own = settings({ prices: [{ provider: 'openai', models: 'gpt-4o*', discountPercent: 20, note: 'contract of 2026' }] });
    const { estimate } = await estimator.finding(callSite({ model: 'gpt-4o', comment: '100/month input=1000 output=1000' }), own);
    assert.ok(estimate.usdPerCall && Math.abs(estimate.usdPerCall.expected - 0.01) < 1e-12);
    const line = estimate.receipt.find(({ label }) => label === 'Price');
    assert.match(line?.basis ?? '', /your own discount of 20 % on the list price: contract of 2026/);
    const tiers = quoted({ prices: [{ provider: 'openai', discountPercent: 50 }] }, { provider: 'openai', model: 'gpt-6-sol' });
    assert.ok(!('unpriced' in tiers));
    assert.deepEqual([tiers.tiers?.[0]?.aboveInputTokens, tiers.tiers?.[0]?.inputUsdPerMillion], [272_000, 2]);
  });

  it('lets the last row that matches decide, within its dates', () => {
    const rows = {
      prices: [
        { provider: 'openai', input: 1, output: 1 },
        { provider: 'openai', input: 2, output: 2, until: '2026-11-22' },
      ],
    };
    const price = quoted(rows, { provider: 'openai', model: 'gpt-4o' });
    assert.ok(!('unpriced' in price) && price.inputUsdPerMillion === 1 && price.kind === 'own' && price.source === 'outlay.json');
  });

  it("prices a private model and an endpoint of one's own", () => {
    const rows = {
      prices: [
        { models: 'acme-chat', provider: 'openai', input: 0.5, output: 1 },
        { endpoint: 'llm.acme.test:8443', input: 0, output: 0, note: 'our GPUs' },
      ],
    };
    const model = quoted(rows, { provider: 'openai', model: 'acme-chat' });
    assert.ok(!('unpriced' in model) && model.outputUsdPerMillion === 1);
    const endpoint = quoted(rows, { provider: null, model: null, baseUrl: 'https://LLM.acme.test:8443/v1' });
    assert.ok(!('unpriced' in endpoint) && endpoint.inputUsdPerMillion === 0);
    assert.match(endpoint.note ?? '', /our GPUs/);
    assert.ok('unpriced' in quoted(rows, { provider: null, model: 'x', baseUrl: 'https://llm.acme.test.evil.example/v1' }));
  });

  it('remembers which model an Azure deployment serves, for price and tokens', async () => {
    const own = settings({ azureDeployments: { 'prod-chat': 'gpt-4o-mini' } });
    const { estimate, site } = await estimator.finding(callSite({ provider: 'azure', model: 'prod-chat' }), own);
    assert.ok(!('unpriced' in estimate.price) && estimate.price.inputUsdPerMillion === 0.15);
    assert.match(estimate.price.note ?? '', /the deployment prod-chat is gpt-4o-mini by outlay.json/);
    assert.deepEqual([estimate.tokens.tokenizer, site.model.value], ['o200k_base', 'prod-chat']);
  });

  it('refuses what cannot be meant, with the place and what was expected', () => {
    const wrong = (rows: unknown) => {
      const parsed = parseSettings(JSON.stringify({ version: 1, prices: rows }));
      return 'errors' in parsed ? parsed.errors.map(({ message }) => message).join() : 'accepted';
    };
    assert.match(wrong([{ discountPercent: 20 }]), /provider, endpoint, models/);
    assert.match(wrong([{ provider: 'openai' }]), /either discountPercent, or prices/);
    assert.match(wrong([{ endpoint: 'https://evil.test/x', input: 1 }]), /a host name/);
    assert.match(wrong([{ provider: 'openai', input: -1 }]), /0 or more/);
  });

  it('shows costs in another currency, by a rate with its day; the figures stay in USD', async () => {
    const site = callSite({ model: 'gpt-4o', comment: '100/month input=1000 output=1000' });
    const own = settings({ currency: { code: 'CHF', perUsd: 0.8, asOf: '2026-11-20' } });
    const { estimate } = await estimator.finding(site, own);
    assert.equal(estimate.usdPerMonth?.expected, 1.25);
    const line = (label: string) => estimate.receipt.find((one) => one.label === label);
    assert.equal(line('Cost per month')?.value, 'CHF\u00a01.00');
    assert.deepEqual(line('Currency'), { label: 'Currency', value: '1 USD = 0.8 CHF', basis: 'outlay.json, 2026-11-20' });
  });

  it('has a dated table of rates, and shows USD where no rate is known', () => {
    const { currency } = new Prices(catalog, settings({ currency: { code: 'EUR' } }));
    assert.ok(currency && currency.perUsd > 0.8 && currency.perUsd < 0.95 && /^2026-/.test(currency.asOf));
    assert.equal(new Prices(catalog, settings({ currency: { code: 'XYZ' } })).currency, undefined);
    assert.match(
      currencyProblem(settings({ currency: { code: 'XYZ' } }), catalog) ?? '',
      /no rate of XYZ is known: give perUsd and asOf, or one of AED, /,
    );
    assert.equal(currencyProblem(settings({ currency: { code: 'EUR' } }), catalog), null);
    assert.ok('errors' in parseSettings('{"version": 1, "currency": {"code": "EUR", "perUsd": 0.9}}'));
  });
});
