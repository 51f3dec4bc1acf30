import assert from 'node:assert/strict';
import { createTokenCounter } from '../../../src/core/tokens/counter';
import { askCount } from '../../../src/core/tokens/endpoint/ask';
import { countEndpointOf } from '../../../src/core/tokens/endpoint/endpoints';
import { Measurements } from '../../../src/core/tokens/endpoint/measurements';
import { createProviderCounter } from '../../../src/core/tokens/endpoint/providerCounter';
import { createTokenizers, tokenizerFor } from '../../../src/core/tokens/tokenizers';
import { type CountServer, startCountServer, tokensOf } from '../../helpers/countServer';
import { tokenAssets } from '../../helpers/tokenAssets';

const KEY = 'sk-secret-0123456789';
const PROSE = 'The old lighthouse keeper climbed the narrow stairs every evening to light the lamp before the ships came home. '.repeat(6);

describe('tokens/endpoint', () => {
  const counter = createTokenCounter(tokenAssets);
  let server: CountServer;
  let kept: string | null;

  before(async () => {
    server = await startCountServer();
  });
  after(() => server.close());
  beforeEach(() => {
    server.asked.length = 0;
    server.answer = undefined;
    kept = null;
  });

  const store = {
    load: async () => kept,
    save: async (text: string) => {
      kept = text;
    },
  };
  const byProvider = () => createProviderCounter({ counter, send: server.send, store });

  const providers = [
    {
      model: 'anthropic/claude-sonnet-5',
      path: '/v1/messages/count_tokens',
      host: 'api.anthropic.com',
      key: 'x-api-key',
      body: { model: 'claude-sonnet-5', messages: [{ role: 'user', content: PROSE }] },
    },
    {
      model: 'gpt-5',
      path: '/v1/responses/input_tokens',
      host: 'api.openai.com',
      key: 'authorization',
      body: { model: 'gpt-5', input: PROSE },
    },
    {
      model: 'gemini-4-pro',
      path: '/v1beta/models/gemini-4-pro:countTokens',
      host: 'generativelanguage.googleapis.com',
      key: 'x-goog-api-key',
      body: { contents: [{ role: 'user', parts: [{ text: PROSE }] }] },
    },
  ];
  for (const { model, path, host, key, body } of providers) {
    it(`asks ${host}, and takes the frame off`, async () => {
      const preview = await byProvider().preview(PROSE, model);
      assert.equal(preview?.url, `https://${host}${path}`);
      assert.deepEqual(JSON.parse(preview?.body ?? ''), body);
      assert.equal(server.asked.length, 0);
      assert.deepEqual(await byProvider().count(PROSE, model, KEY), { tokens: tokensOf(PROSE), requests: 2 });
      assert.deepEqual(server.asked[1]?.body, body);
      assert.deepEqual([server.asked[1]?.host, server.asked[1]?.path], [host, path]);
      assert.ok(String(server.asked[1]?.headers[key]).endsWith(KEY));
    });
  }

  it('sends a text once, and keeps neither text nor key', async () => {
    await byProvider().count(PROSE, 'claude-sonnet-5', KEY);
    assert.deepEqual(await byProvider().count(PROSE, 'claude-sonnet-5', KEY), { tokens: tokensOf(PROSE), requests: 0 });
    assert.equal((await byProvider().preview(PROSE, 'claude-sonnet-5'))?.isKnown, true);
    assert.deepEqual(await byProvider().count('Another text.', 'claude-sonnet-5', KEY), { tokens: 4, requests: 1 });
    assert.equal(server.asked.length, 3);
    assert.ok(kept && !kept.includes('lighthouse') && !kept.includes(KEY));
  });

  it('has no endpoint for models of others', async () => {
    for (const model of ['grok-4', 'gpt-oss-120b', 'llama-3.3-70b', 'deepseek-chat'])
      assert.equal(countEndpointOf(model), undefined, model);
    assert.equal(await byProvider().preview('x', 'grok-4'), null);
    assert.deepEqual(await byProvider().count('x', 'grok-4', KEY), { failed: 'no provider counts for "grok-4"' });
  });

  it('corrects the ratio of the generation, for texts of the same class', async () => {
    await byProvider().count(PROSE, 'claude-sonnet-5', KEY);
    const tokenizers = createTokenizers({ measured: Measurements.parse(kept) });
    const own = (await counter.encoder('o200k_base')).count(PROSE);
    const other = tokenizers('claude-opus-5');
    assert.deepEqual(await counter.count(PROSE, tokenizers('claude-sonnet-5')), {
      tokens: tokensOf(PROSE),
      method: 'endpoint',
      errorPercent: 1,
    });
    assert.equal(other.ratioFor('prose').ratio, tokensOf(PROSE) / own);
    assert.equal(other.ratioFor('prose').errorPercent, 10);
    assert.match(other.source, /corrected by 1 texts that Anthropic counted/);
    assert.equal(other.ratioFor('code'), tokenizerFor('claude-opus-5').ratioFor('code'));
    assert.deepEqual(tokenizers('claude-sonnet-4-5').ratioFor('prose'), tokenizerFor('claude-sonnet-4-5').ratioFor('prose'));
    assert.equal(tokenizers('gpt-4o').method, 'exact');
  });

  it('is as certain as its texts agree', () => {
    const generation = tokenizerFor('claude-sonnet-5').generation ?? assert.fail();
    const of = (tokens: readonly number[]) =>
      tokens.reduce(
        (all, one, index) =>
          all.with({
            model: 'claude-sonnet-5',
            generation,
            hash: `${index}`,
            tokens: one,
            family: 'o200k_base',
            familyTokens: 100,
            textClass: 'code',
          }),
        Measurements.none,
      );
    const ask = { family: 'o200k_base', textClass: 'code', published: { ratio: 1.47, errorPercent: 12 } } as const;
    assert.deepEqual(of([150, 150, 150]).ratioOf(generation, ask), { ratio: 1.5, errorPercent: 3, texts: 3 });
    // Standard deviation of 0.96, 1, 1.04 is 0.04: twice that is 8 %.
    assert.deepEqual(of([144, 150, 156]).ratioOf(generation, ask), { ratio: 1.5, errorPercent: 8, texts: 3 });
    assert.equal(of([100, 150, 200]).ratioOf(generation, ask)?.errorPercent, 12);
    assert.equal(Measurements.parse('{"version":1,"counts":[{}]}'), Measurements.none);
  });

  const wrong = [
    {
      what: 'a key that is not accepted',
      status: 401,
      body: `{"error":"Incorrect API key ${KEY}"}`,
      says: /^OpenAI does not accept the key \(401\)$/,
    },
    { what: 'too many requests', status: 429, body: '', says: /^OpenAI asks to wait 17 seconds \(429\)$/ },
    { what: 'an unknown model', status: 404, body: '', says: /does not count for the model "gpt-5" \(404\)/ },
    { what: 'a fault of the server', status: 503, body: '<html>', says: /^OpenAI answered 503$/ },
    { what: 'a redirect', status: 302, body: '', says: /^OpenAI answered 302$/ },
    { what: 'no JSON', status: 200, body: 'input_tokens', says: /without a count in "input_tokens"/ },
    { what: 'no number', status: 200, body: '{"input_tokens":"12"}', says: /without a count/ },
    { what: 'a negative number', status: 200, body: '{"input_tokens":-1}', says: /without a count/ },
    { what: 'an endless answer', status: 200, body: ' '.repeat(200_000), says: /^OpenAI cannot be reached$/ },
  ];
  for (const { what, status, body, says } of wrong) {
    it(`says what is wrong, and never the key: ${what}`, async () => {
      server.answer = (_, response) => response.writeHead(status, { 'retry-after': '17', location: 'https://elsewhere.test/' }).end(body);
      const counted = await byProvider().count(PROSE, 'gpt-5', KEY);
      assert.ok('failed' in counted);
      assert.match(counted.failed, says);
      assert.ok(!counted.failed.includes(KEY));
      assert.equal(kept, null);
    });
  }

  it('does not wait for ever', async () => {
    server.answer = () => undefined;
    const endpoint = countEndpointOf('gpt-5') ?? assert.fail();
    assert.deepEqual(await askCount({ endpoint, model: 'gpt-5', text: 'x', key: KEY }, server.send, 50), {
      failed: 'OpenAI gave no answer within 0.05 seconds',
    });
  });
});
