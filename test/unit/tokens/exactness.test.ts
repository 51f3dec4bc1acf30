import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { get_encoding, type TiktokenEncoding } from 'tiktoken';
import { FAMILIES, type Family } from '../../../src/core/tokens/families';
import { CORPUS } from '../../helpers/corpus';
import { fuzzText, random } from '../../helpers/fuzzTexts';
import { digest, FUZZ_BLOCK, FUZZ_SEED, type Recorded } from '../../helpers/recordedTokens';
import { encoderOf } from '../../helpers/tokenAssets';

const encoder = (family: Family) => encoderOf(family, (name) => readFileSync(`media/tokens/${name}.bin`));

const recorded = JSON.parse(readFileSync('test/fixtures/tokens/recorded.json', 'utf8')) as Record<Family, Recorded>;

describe('tokens: exact', function () {
  this.timeout(20_000);

  for (const family of FAMILIES) {
    it(`has the references' ids on every text of the corpus and on fuzz: ${family}`, () => {
      const { encode, count } = encoder(family);
      for (const [name, text] of Object.entries(CORPUS)) {
        const ids = encode(text);
        assert.equal(digest(ids), recorded[family].corpus[name], name);
        assert.equal(count(text), ids.length, name);
      }
      const next = random(FUZZ_SEED);
      recorded[family].fuzz.forEach((expected, block) => {
        const texts = Array.from({ length: FUZZ_BLOCK }, () => fuzzText(next));
        assert.equal(digest(texts.flatMap(encode)), expected, `block ${block}`);
        assert.deepEqual(
          texts.map(count),
          texts.map((text) => encode(text).length),
          `block ${block}`,
        );
      });
    });
  }

  for (const family of ['o200k_base', 'cl100k_base', 'p50k_base', 'r50k_base'] as const) {
    it(`has tiktoken's ids on texts that nobody has seen: ${family}`, () => {
      const oracle = get_encoding(family satisfies TiktokenEncoding);
      const { encode } = encoder(family);
      const next = random(7);
      for (let i = 0; i < 1000; i++) {
        const text = fuzzText(next);
        assert.deepEqual(encode(text), [...oracle.encode(text, [], [])], JSON.stringify(text));
      }
      oracle.free();
    });
  }

  it('keeps characters whole wherever a long text is cut', () => {
    const oracle = get_encoding('o200k_base');
    const { encode } = encoder('o200k_base');
    for (const start of ['', 'a', 'ab\ud83d']) {
      const text = start + 'x 🚀é漢 '.repeat(2000);
      assert.deepEqual(encode(text), [...oracle.encode(text, [], [])]);
    }
    oracle.free();
  });

  it("counts as published: Gemini's and others' samples", () => {
    assert.equal(encoder('gemma3').count('What is your name?'), 5);
    assert.equal(encoder('gemma3').count('Hello, world!'), 4);
  });
});
