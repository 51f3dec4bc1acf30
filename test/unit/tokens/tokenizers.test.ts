import assert from 'node:assert/strict';
import { encoding_for_model, type TiktokenModel } from 'tiktoken';
import type { Family } from '../../../src/core/tokens/families';
import { TEXT_CLASSES } from '../../../src/core/tokens/textClass';
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
      assert.equal(tokenizerFor(model).family, encoding.name, model);
      assert.equal(tokenizerFor(model).method, 'exact', model);
      encoding.free();
    }
  });

  const OWN: readonly (readonly [Family, readonly string[]])[] = [
    ['o200k_base', ['gpt-5.6-luna', 'gpt-6-sol', 'openrouter/openai/gpt-4o', 'ft:gpt-4o-2024-08-06:acme::id', 'GPT-4o']],
    ['o200k_harmony', ['openai/gpt-oss-120b', 'openai.gpt-oss-20b-1:0']],
    ['llama3', ['llama-3.3-70b-versatile', 'llama3.2:3b', 'meta-llama/Meta-Llama-3.1-8B-Instruct', 'meta.llama3-1-70b-instruct-v1:0']],
    ['llama3', ['accounts/fireworks/models/llama-v3p1-70b-instruct', 'deepseek-r1-distill-llama-70b']],
    [
      'qwen3',
      ['Qwen/Qwen2.5-72B-Instruct', 'qwen/qwen3-32b', 'qwen3:8b', 'qwen.qwen3-coder-30b-a3b-v1:0', 'qwq-32b', 'qwen2p5-72b-instruct'],
    ],
    [
      'deepseek',
      ['deepseek-chat', 'deepseek-reasoner', 'deepseek-ai/DeepSeek-V3.1', 'deepseek.v3-v1:0', 'us.deepseek.r1-v1:0', 'deepseek-v4-pro'],
    ],
    ['tekken', ['open-mistral-nemo', 'mistralai/Mistral-Nemo-Instruct-2407']],
    ['gemma3', ['gemini-2.5-flash', 'gemini-2.0-flash-001', 'gemini-3-pro-preview', 'google/gemma-3-27b-it', 'gemma3:12b']],
  ];
  for (const [family, ids] of OWN) {
    it(`counts by the model's own tokenizer: ${family}, ${ids[0]} …`, () => {
      for (const id of ids) {
        const { method, family: found, ratioFor } = tokenizerFor(id);
        assert.deepEqual([found, method, ratioFor('code')], [family, 'exact', { ratio: 1, errorPercent: 0 }], id);
      }
    });
  }

  it('is honest about everything else', () => {
    const ids = [
      ...[
        'claude-sonnet-4-5',
        'gemini-3.5-flash',
        'gemini-4-pro',
        'gemini-1.5-pro',
        'llama-4-scout',
        'my-deployment',
        'gpt-4onward',
        'o12',
      ],
      ...[
        'qwen3.5-plus',
        'qwen3-max',
        'qwen-turbo',
        'deepseek-coder-v2',
        'mistral-large-latest',
        'gemma-2-9b',
        'grok-4',
        'kimi-k2',
        'nova-pro',
        null,
      ],
    ];
    for (const id of ids) {
      const { method, ratioFor, source } = tokenizerFor(id);
      assert.equal(method, 'ratio', String(id));
      for (const textClass of TEXT_CLASSES) assert.ok(ratioFor(textClass).errorPercent > 0, String(id));
      assert.match(source, /\d{4}-\d\d-\d\d/);
    }
  });

  it('tells the two tokenizers of Claude apart, by class of text', () => {
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
    for (const id of older) assert.equal(tokenizerFor(id).ratioFor('code').ratio, 1.22, id);
    for (const id of newer) assert.equal(tokenizerFor(id).ratioFor('code').ratio, 1.47, id);
    assert.deepEqual(tokenizerFor(older[0] ?? null).ratioFor('chinese'), tokenizerFor(newer[0] ?? null).ratioFor('chinese'));
  });
});
