import assert from 'node:assert/strict';
import type { PriceQuote } from '../../../src/core/model/estimate';
import { catalog } from '../../helpers/catalog';

const AT = Date.UTC(2026, 10, 23);

function ask(provider: string | null, model: string | null, at = AT) {
  return catalog.quote({ provider, model, at });
}

function priced(provider: string, model: string, at = AT): PriceQuote {
  const answer = ask(provider, model, at);
  if ('unpriced' in answer) assert.fail(`${provider} ${model}: ${answer.unpriced}`);
  return answer;
}

/** USD per million in and out, as the vendors' own pages or two further price lists (models.dev, OpenRouter) give them, autumn 2026. */
const VENDORS: readonly (readonly [string, string, number, number | null])[] = [
  ['openai', 'gpt-4o', 2.5, 10],
  ['openai', 'gpt-4o-mini', 0.15, 0.6],
  ['openai', 'gpt-4.1', 2, 8],
  ['openai', 'gpt-5', 1.25, 10],
  ['openai', 'gpt-5-mini', 0.25, 2],
  ['openai', 'gpt-5.4', 2.5, 15],
  ['openai', 'gpt-5.6-sol', 4, 20],
  ['openai', 'gpt-5.6-luna', 0.2, 1.2],
  ['openai', 'gpt-6-sol', 2, 10],
  ['openai', 'o3', 2, 8],
  ['openai', 'text-embedding-3-small', 0.02, null],
  ['anthropic', 'claude-haiku-4-5', 1, 5],
  ['anthropic', 'claude-sonnet-4-5', 3, 15],
  ['anthropic', 'claude-sonnet-5', 2, 10],
  ['anthropic', 'claude-opus-5', 5, 25],
  ['anthropic', 'claude-opus-5-5', 4, 20],
  ['anthropic', 'claude-fable-5', 10, 50],
  ['google', 'gemini-2.5-pro', 1.25, 10],
  ['google', 'gemini-2.5-flash', 0.3, 2.5],
  ['google', 'gemini-3.6-flash', 0.75, 3.75],
  ['moonshot', 'kimi-k2.6', 0.95, 4],
  ['zai', 'glm-5.2', 1.4, 4.4],
  ['minimax', 'MiniMax-M3', 0.3, 1.2],
  ['groq', 'openai/gpt-oss-120b', 0.15, 0.6],
  ['groq', 'llama-3.3-70b-versatile', 0.59, 0.79],
  ['mistral', 'mistral-large-latest', 0.5, 1.5],
  ['mistral', 'mistral-medium-latest', 1.5, 7.5],
  ['xai', 'grok-4', 3, 15],
  ['xai', 'grok-4.5', 2, 6],
];

/** The same model by the ways in which code names it → the price of the plain name. */
const NAMES: readonly (readonly [string, string, string])[] = [
  ['openai', 'openai/gpt-4o', 'gpt-4o'],
  ['openai', 'openai:gpt-4o', 'gpt-4o'],
  ['openai', ' GPT-4o ', 'gpt-4o'],
  ['openai', 'gpt-4o-2024-08-06', 'gpt-4o'],
  ['openai', 'gpt-4.1-mini-2025-04-14', 'gpt-4.1-mini'],
  ['anthropic', 'claude-sonnet-4-5-20250929', 'claude-sonnet-4-5'],
  ['anthropic', 'anthropic:claude-haiku-4-5', 'claude-haiku-4-5'],
  ['google', 'models/gemini-2.5-flash', 'gemini-2.5-flash'],
  ['google', 'vertex_ai/gemini-2.5-flash', 'gemini-2.5-flash'],
  ['google', 'projects/p/locations/eu/publishers/google/models/gemini-2.5-flash', 'gemini-2.5-flash'],
  ['google', 'gemini-2.0-flash-001', 'gemini-2.0-flash'],
  ['groq', 'groq/llama-3.1-8b-instant', 'llama-3.1-8b-instant'],
  ['openrouter', 'openrouter/openai/gpt-4o', 'openai/gpt-4o'],
  ['openrouter', 'openai/gpt-4o:nitro', 'openai/gpt-4o'],
  ['azure', 'azure/gpt-4o-mini', 'gpt-4o-mini'],
  ['azure', 'gpt-35-turbo', 'gpt-3.5-turbo'],
  ['bedrock', 'bedrock/converse/meta.llama3-70b-instruct-v1:0', 'meta.llama3-70b-instruct-v1:0'],
  [
    'bedrock',
    'arn:aws:bedrock:eu-west-1:1:inference-profile/us.anthropic.claude-sonnet-4-5-20250929-v1:0',
    'us.anthropic.claude-sonnet-4-5-20250929-v1:0',
  ],
  ['fireworks', 'llama-v3p1-8b-instruct', 'accounts/fireworks/models/llama-v3p1-8b-instruct'],
];

/** Near to a known id, and yet another model; or nothing that a list could know. */
const REFUSED: readonly (readonly [string | null, string | null, RegExp])[] = [
  ['anthropic', 'claude-sonnet-5-7', /in no price list of Anthropic/],
  ['bedrock', 'anthropic.claude-sonnet-5-7-v1:0', /in no price list/],
  ['bedrock', 'amazon.titan-text-express-v2', /in no price list/],
  ['openai', 'gpt-4o-imaginary', /in no price list/],
  ['openai', 'my-gpt-4o', /in no price list/],
  ['google', 'gemini-1.5-flash-8b', /in no price list/],
  ['openai', 'llama-3.3-70b-versatile', /in no price list/],
  ['azure', 'prod-eu-chat', /deployment/],
  ['bedrock', 'arn:aws:bedrock:us-east-1:1:application-inference-profile/abc', /profile of your own/],
  ['openai', null, /model is not known/],
  [null, 'gpt-4o', /provider is not known/],
  ['nvidia', 'meta/llama3-70b-instruct', /no price list/],
  ['somebody', 'x', /no prices are known/],
  ['openai', 'whisper-1', /without a price per token/],
  ['openai', '', /model is not known/],
  ['google', 'gemma-3-27b-it', /./],
];

describe('catalog/quote', () => {
  for (const [provider, model, input, output] of VENDORS) {
    it(`prices ${model} at ${provider} as its vendor does`, () => {
      const { inputUsdPerMillion, outputUsdPerMillion } = priced(provider, model);
      assert.deepEqual([inputUsdPerMillion, outputUsdPerMillion], [input, output]);
    });
  }

  for (const [provider, written, plain] of NAMES) {
    it(`reads "${written.trim()}" as ${plain}`, () => {
      const { catalogId, inputUsdPerMillion, outputUsdPerMillion } = priced(provider, plain);
      const other = priced(provider, written);
      assert.deepEqual([other.inputUsdPerMillion, other.outputUsdPerMillion], [inputUsdPerMillion, outputUsdPerMillion]);
      assert.ok(other.catalogId === catalogId || written.toLowerCase().includes(other.catalogId), other.catalogId);
    });
  }

  for (const [provider, model, reason] of REFUSED) {
    it(`has no price for ${model} at ${provider}, and says why`, () => {
      const answer = ask(provider, model);
      assert.ok('unpriced' in answer, JSON.stringify(answer));
      assert.match(answer.unpriced, reason);
    });
  }

  it('tells regions of Bedrock apart', () => {
    assert.equal(priced('bedrock', 'us.anthropic.claude-sonnet-4-5-20250929-v1:0').inputUsdPerMillion, 3.3);
    assert.equal(priced('bedrock', 'global.anthropic.claude-sonnet-4-5-20250929-v1:0').inputUsdPerMillion, 3);
  });

  it('tells versions of Bedrock apart', () => {
    assert.equal(priced('bedrock', 'amazon.titan-embed-text-v1').inputUsdPerMillion, 0.1);
    assert.equal(priced('bedrock', 'amazon.titan-embed-text-v2:0').inputUsdPerMillion, 0.02);
  });

  it('goes by the date', () => {
    assert.equal(priced('openai', 'o3', Date.UTC(2025, 4, 1)).inputUsdPerMillion, 10);
    assert.equal(priced('google', 'gemini-3.6-flash', Date.UTC(2027, 0, 2)).inputUsdPerMillion, 1.5);
  });

  it('keeps the dearer rates of long prompts', () => {
    const [tier] = priced('openai', 'gpt-6-sol').tiers ?? [];
    assert.deepEqual([tier?.aboveInputTokens, tier?.inputUsdPerMillion, tier?.outputUsdPerMillion], [272_000, 4, 15]);
  });

  it("shows DeepSeek's hours as a band, at any hour the same, weekends too", () => {
    for (const at of [Date.UTC(2026, 10, 22, 2), Date.UTC(2026, 10, 23, 2), Date.UTC(2026, 10, 23, 12)]) {
      const { inputUsdPerMillion, inputRange, outputRange, note } = priced('deepseek', 'deepseek-v4-pro', at);
      assert.deepEqual([inputUsdPerMillion, inputRange, outputRange], [0.66, { low: 0.66, high: 1.32 }, { low: 1.98, high: 3.96 }]);
      assert.match(note ?? '', /time of day/);
    }
  });

  it('charges nothing for what runs on the machine, whatever the model', () => {
    for (const provider of ['ollama', 'lmstudio', 'vllm', 'llamacpp', 'local']) {
      for (const model of ['llama3.2', null]) {
        const answer = ask(provider, model);
        assert.ok(!('unpriced' in answer) && answer.local && answer.inputUsdPerMillion === 0, provider);
        assert.match(answer.note ?? '', /no API money/);
      }
    }
  });

  it('charges nothing for :free at OpenRouter, and only there', () => {
    assert.equal(priced('openrouter', 'deepseek/deepseek-r1:free').inputUsdPerMillion, 0);
    assert.ok('unpriced' in ask('mistral', 'mistral-nemo:free'));
  });

  it('says where a price is from', () => {
    const { source, sourceUrl, asOf } = priced('openai', 'gpt-4o');
    assert.match(source, /^(litellm|@earendil-works\/pi-ai)@\d/);
    assert.match(sourceUrl ?? '', /^https:.*openai/);
    assert.match(asOf, /^2026-\d\d-\d\d$/);
    assert.match(priced('azure', 'gpt-4o').note ?? '', /deployment/);
  });
});
