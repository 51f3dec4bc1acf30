import assert from 'node:assert/strict';
import { get_encoding, type Tiktoken } from 'tiktoken';
import { createTokenCounter } from '../../../src/core/tokens/counter';
import { ENCODINGS, type Encoding } from '../../../src/core/tokens/encodings';
import { tokenAssets } from '../../helpers/tokenAssets';

const counter = createTokenCounter(tokenAssets);
const tokens = async (text: string, encoding: Encoding = 'o200k_base') => (await counter.count(text, encoding)).tokens;

const oracles = Object.fromEntries(ENCODINGS.map((encoding) => [encoding, get_encoding(encoding)])) as Record<Encoding, Tiktoken>;

/** The Rust implementation, compiled to WASM, is the independent source of what is right. */
function oracle(text: string, encoding: Encoding): number {
  return oracles[encoding].encode(text, [], []).length;
}

const TEXTS = {
  empty: '',
  prose: 'You are a helpful assistant for a small web shop. Answer in one short paragraph.',
  python: 'def total(items):\r\n    return sum(i["price"] * i["n"] for i in items)  # 12345 EUR\r\n',
  json: JSON.stringify({ id: 'a-17', tags: ['x', 'y'], nested: { n: 1.25e-7, ok: true } }, null, 2),
  chinese: '请用一句话总结下面的文章，并给出三个关键词。',
  hindi: 'कृपया इस पाठ का सारांश तीन वाक्यों में लिखिए।',
  emoji: '👩🏽‍💻 ships 🚀🚀🚀 at 25 °C — naïve café',
  spaces: `a${' '.repeat(40)}b\n\n\n   \t c  `,
  special: 'before <|endoftext|> between <|fim_prefix|><|endofprompt|> after',
  names: 'toString constructor __proto__ hasOwnProperty toLocaleString',
};

describe('tokens/counter', function () {
  this.timeout(20_000);

  for (const encoding of ENCODINGS) {
    it(`counts as tiktoken does: ${encoding}`, async () => {
      for (const [name, text] of Object.entries(TEXTS)) assert.equal(await tokens(text, encoding), oracle(text, encoding), name);
    });
  }

  it('counts every text of the first kilobytes of a source file alike, cut anywhere', async () => {
    const text = TEXTS.python + TEXTS.emoji + TEXTS.chinese + TEXTS.spaces;
    for (let end = 1; end < text.length; end += 7) {
      const part = text.slice(0, end);
      assert.equal(await tokens(part), oracle(part.replace(/[\ud800-\udbff]$/, '\ufffd'), 'o200k_base'), `first ${end} units`);
    }
  });

  it('takes lone surrogates for U+FFFD', async () => {
    assert.equal(await tokens('a\ud800b'), oracle('a\ufffdb', 'o200k_base'));
  });

  it('leaves counts around a long run exact, and says that the run was capped', async () => {
    const result = await counter.count(`Summarise this:  ${'ab'.repeat(60)} and then stop.`, 'o200k_base');
    const exact = oracle(`Summarise this:  ${'ab'.repeat(60)} and then stop.`, 'o200k_base');
    assert.equal(result.capped, true);
    assert.ok(result.tokens >= exact && result.tokens <= exact + 4, `${result.tokens} for ${exact}`);
  });

  it('is not stalled by half a megabyte without a break', async () => {
    const random = Array.from({ length: 500_000 }, (_, i) => String.fromCharCode(97 + ((i * i * 31 + i * 7) % 26))).join('');
    const started = Date.now();
    for (const text of [random, 'a'.repeat(500_000), '='.repeat(500_000), ' '.repeat(500_000), '漢'.repeat(200_000)]) {
      assert.equal((await counter.count(text, 'o200k_base')).capped, true);
    }
    assert.ok(Date.now() - started < 8000, `${Date.now() - started} ms`);
  });

  it('rejects, and tries again, where the ranks are missing', async () => {
    let calls = 0;
    const broken = createTokenCounter({
      bytes: async (name) => {
        calls += 1;
        if (calls === 1) throw new Error('gone');
        return tokenAssets.bytes(name);
      },
    });
    await assert.rejects(broken.count('a', 'r50k_base'), /gone/);
    assert.equal((await broken.count('a', 'r50k_base')).tokens, 1);
  });
});
