import assert from 'node:assert/strict';
import { PROVIDERS, providerRow } from '../../../src/core/catalog/providers';
import { splitQualifiedModel } from '../../../src/core/catalog/qualified';

const SPLIT: readonly (readonly [string, string, string])[] = [
  ['openai/gpt-4o', 'openai', 'gpt-4o'],
  ['anthropic:claude-sonnet-5', 'anthropic', 'claude-sonnet-5'],
  ['bedrock/converse/us.anthropic.claude-v2:1', 'bedrock', 'us.anthropic.claude-v2:1'],
  ['openrouter/openai/gpt-4o', 'openrouter', 'openai/gpt-4o'],
  ['google-gla:gemini-2.5-pro', 'google', 'gemini-2.5-pro'],
  ['google_genai:gemini-2.5-pro', 'google', 'gemini-2.5-pro'],
  ['vertex_ai/gemini-2.5-pro', 'google', 'gemini-2.5-pro'],
  ['together_ai/meta-llama/Llama-3', 'together', 'meta-llama/Llama-3'],
  ['ollama/llama3:8b', 'ollama', 'llama3:8b'],
  ['Azure/my-deployment', 'azure', 'my-deployment'],
];

describe('catalog/qualified', () => {
  for (const [id, provider, model] of SPLIT) {
    it(`splits ${id}`, () => assert.deepEqual(splitQualifiedModel(id), { provider, model }));
  }

  it('leaves ids alone that no known provider stands in front of', () => {
    for (const id of ['gpt-4o', 'llama3:8b', 'meta-llama/Llama-3', 'anthropic.claude-v2:1', 'openai/', '', '/x'])
      assert.equal(splitQualifiedModel(id), null, id);
  });

  it('names only providers that have a row, each once', () => {
    for (const [, provider] of SPLIT) assert.ok(providerRow(provider), provider);
    assert.equal(new Set(PROVIDERS.map(({ id }) => id)).size, PROVIDERS.length);
  });
});
