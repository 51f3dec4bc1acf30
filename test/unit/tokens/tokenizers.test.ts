import assert from 'node:assert/strict';
import { encoding_for_model, type TiktokenModel } from 'tiktoken';
import { framingTokens } from '../../../src/core/tokens/framing';
import { tokenizerFor } from '../../../src/core/tokens/tokenizers';

const KNOWN_TO_TIKTOKEN = [
  ...[
    'gpt-4o',
    'gpt-4o-mini-2024-07-18',
    'chatgpt-4o-latest',
    'gpt-4.1-nano',
    'gpt-4.5-preview',
    'gpt-5',
    'gpt-5-mini-2025-08-07',
    'o1-mini',
    'o3',
    'o4-mini',
  ],
  ...['gpt-4', 'gpt-4-32k', 'gpt-4-turbo-2024-04-09', 'gpt-4-1106-preview', 'gpt-3.5-turbo', 'gpt-3.5-turbo-instruct', 'gpt-35-turbo'],
  ...['text-embedding-3-small', 'text-embedding-ada-002', 'text-davinci-003', 'davinci', 'text-curie-001'],
] as TiktokenModel[];

describe('tokens/tokenizers', () => {
  it("agrees with tiktoken's own table", () => {
    for (const model of KNOWN_TO_TIKTOKEN) {
      const encoding = encoding_for_model(model);
      assert.equal(tokenizerFor(model).encoding, encoding.name, model);
      assert.equal(tokenizerFor(model).method, 'exact', model);
      encoding.free();
    }
  });

  it('knows the newer ids, qualified ids and fine-tunes', () => {
    for (const id of [
      'gpt-5.6-luna',
      'gpt-6-sol',
      'openai/gpt-oss-120b',
      'openrouter/openai/gpt-4o',
      'ft:gpt-4o-2024-08-06:acme::id',
      'GPT-4o',
    ]) {
      assert.deepEqual(
        { ...tokenizerFor(id), source: '' },
        { encoding: 'o200k_base', method: 'exact', ratio: 1, errorPercent: 0, source: '' },
        id,
      );
    }
  });

  it('is honest about everything else', () => {
    for (const id of ['claude-sonnet-4-5', 'gemini-2.5-pro', 'llama-3.3-70b-versatile', 'my-deployment', 'gpt-4onward', 'o12', null]) {
      const { method, errorPercent } = tokenizerFor(id);
      assert.equal(method, 'approximate', String(id));
      assert.ok(errorPercent > 0, String(id));
    }
  });

  it('tells the two tokenizers of Claude apart', () => {
    const older = [
      'claude-3-5-sonnet-20241022',
      'claude-sonnet-4-20250514',
      'claude-opus-4-6',
      'claude-haiku-4-5-20251001',
      'anthropic/claude-3.5-sonnet',
    ];
    const newer = [
      'claude-opus-4-7',
      'claude-opus-4-8',
      'claude-sonnet-5',
      'claude-opus-5-5',
      'claude-fable-5',
      'us.anthropic.claude-sonnet-5-v1:0',
    ];
    for (const id of older) assert.equal(tokenizerFor(id).ratio, 1.15, id);
    for (const id of newer) assert.equal(tokenizerFor(id).ratio, 1.45, id);
  });

  it('adds the chat frame to chats only', () => {
    assert.equal(framingTokens({ kind: 'chat', model: 'gpt-4o', messages: 2 }), 9);
    assert.equal(framingTokens({ kind: 'chat', model: 'claude-sonnet-5', messages: 2 }), 10);
    assert.equal(framingTokens({ kind: 'embedding', model: 'text-embedding-3-small', messages: 1 }), 0);
  });
});
