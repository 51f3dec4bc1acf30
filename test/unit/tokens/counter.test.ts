import assert from 'node:assert/strict';
import { createTokenCounter } from '../../../src/core/tokens/counter';
import { FAMILIES } from '../../../src/core/tokens/families';
import { tokenizerFor } from '../../../src/core/tokens/tokenizers';
import { tokenAssets } from '../../helpers/tokenAssets';

const counter = createTokenCounter(tokenAssets);

describe('tokens/counter', () => {
  it('loads every family and counts by it', async () => {
    for (const family of FAMILIES) {
      const encoder = await counter.encoder(family);
      assert.equal(encoder.count('Hello, world!'), 4, family);
      assert.equal(encoder.count(''), 0, family);
    }
  });

  it('says how it counted', async () => {
    assert.deepEqual(await counter.count('hello world', tokenizerFor('gpt-4o')), { tokens: 2, method: 'exact', errorPercent: 0 });
    const text = 'Summarise the following text in three short sentences. '.repeat(10);
    const { tokens } = await counter.count(text, tokenizerFor('gpt-4o'));
    assert.deepEqual(await counter.count(text, tokenizerFor('claude-sonnet-4-5')), {
      tokens: Math.round(tokens * 1.1),
      method: 'ratio',
      errorPercent: 8,
    });
  });

  it('reads one vocabulary for two families of which one only has other special tokens', async () => {
    assert.equal(await counter.encoder('o200k_harmony'), await counter.encoder('o200k_base'));
  });

  it('rejects, and tries again, where the vocabulary is missing', async () => {
    let calls = 0;
    const broken = createTokenCounter({
      bytes: async (name) => {
        calls += 1;
        if (calls === 1) throw new Error('gone');
        return tokenAssets.bytes(name);
      },
    });
    await assert.rejects(broken.encoder('r50k_base'), /gone/);
    assert.equal((await broken.encoder('r50k_base')).count('a'), 1);
  });
});
