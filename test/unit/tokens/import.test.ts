import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { readPack } from '../../../src/core/tokens/engine/pack';
import { importTokenizer } from '../../../src/core/tokens/import/imported';
import { CORPUS } from '../../helpers/corpus';
import { encoderOf } from '../../helpers/tokenAssets';

const file = (name: string) => readFileSync(`media/tokens/${name}.bin`);

/** The tokens of a pack as a .tiktoken file. */
function tiktokenFile(name: string): string {
  const { count, offsets, data } = readPack(file(name));
  const line = (id: number) => `${Buffer.from(data.subarray(offsets[id], offsets[id + 1])).toString('base64')} ${id}`;
  return Array.from({ length: count }, (_, id) => line(id)).join('\n');
}

const BYTES = Array.from({ length: 256 }, (_, byte) => {
  const isVisible = (byte >= 0x21 && byte <= 0x7e) || (byte >= 0xa1 && byte <= 0xac) || byte >= 0xae;
  return isVisible ? byte : -1;
});

/** A tokenizer.json of all bytes and a few merges, with the changes of a test. */
function tokenizerFile({ model = {}, ...rest }: { model?: object; [key: string]: unknown } = {}): string {
  let next = 0x100;
  const bytes = BYTES.map((byte) => String.fromCharCode(byte < 0 ? next++ : byte));
  const merges = ['l o', 'lo w', 'Ġ low', 'e r'];
  const words = [...bytes, ...merges.map((merge) => merge.replace(' ', ''))];
  return JSON.stringify({
    normalizer: null,
    added_tokens: [{ id: 300, content: '<|end|>' }],
    pre_tokenizer: { type: 'ByteLevel', add_prefix_space: false, use_regex: true },
    model: { type: 'BPE', vocab: Object.fromEntries(words.map((word, id) => [word, id])), merges, ...model },
    ...rest,
  });
}

function counted(text: string, source: string): number {
  const tokenizer = importTokenizer(source);
  return 'refused' in tokenizer ? assert.fail(tokenizer.refused) : tokenizer.count(text);
}

describe('tokens/import', function () {
  this.timeout(20_000);

  it('counts by a .tiktoken file as by the pack it holds', () => {
    const tokenizer = importTokenizer(tiktokenFile('o200k_base'), 'o200k');
    assert.ok(!('refused' in tokenizer));
    const { count } = encoderOf('o200k_base', file);
    for (const [name, text] of Object.entries(CORPUS)) assert.equal(tokenizer.count(text), count(text), name);
  });

  it('counts by a tokenizer.json: merges in their order, special tokens as text', () => {
    assert.equal(counted(' low lower lo', tokenizerFile()), 1 + 2 + 2);
    assert.equal(counted('<|end|>', tokenizerFile()), 7);
  });

  it('refuses tokens that take for ever to follow', () => {
    const doubled = Array.from({ length: 10 }, (_, power) => 'a'.repeat(2 ** power));
    const merges = doubled.map((half) => `${half} ${half}`);
    const read = importTokenizer(tokenizerFile({ model: { merges } }));
    assert.deepEqual(read, { refused: 'a token of 1024 bytes; at most 512 are possible' });
  });

  it('knows the patterns of Llama 3 and Qwen by their expressions', () => {
    const regex = (digits: string) =>
      `(?i:'s|'t|'re|'ve|'m|'ll|'d)|[^\\r\\n\\p{L}\\p{N}]?\\p{L}+|\\p{N}${digits}| ?[^\\s\\p{L}\\p{N}]+[\\r\\n]*|\\s*[\\r\\n]+|\\s+(?!\\S)|\\s+`;
    const file = (digits: string) =>
      tokenizerFile({
        normalizer: { type: 'NFC' },
        pre_tokenizer: {
          type: 'Sequence',
          pretokenizers: [
            { type: 'Split', pattern: { Regex: regex(digits) }, behavior: 'Isolated', invert: false },
            { type: 'ByteLevel', add_prefix_space: false, use_regex: false },
          ],
        },
      });
    assert.equal(counted('low', file('{1,3}')), 1);
    assert.equal(counted('e\u0301', file('')), 2);
  });

  const refused: readonly (readonly [string, string, RegExp])[] = [
    ['no JSON', '{', /no valid JSON/],
    ['Unigram', tokenizerFile({ model: { type: 'Unigram', vocab: [['a', -1]] } }), /Unigram; only BPE/],
    ['byte fallback', tokenizerFile({ model: { byte_fallback: true } }), /byte_fallback/],
    ['an affix', tokenizerFile({ model: { end_of_word_suffix: '</w>' } }), /end_of_word_suffix "<\/w>"/],
    ['another normalizer', tokenizerFile({ normalizer: { type: 'Lowercase' } }), /the normalizer Lowercase/],
    ['another pre-tokenizer', tokenizerFile({ pre_tokenizer: { type: 'Metaspace' } }), /the pre-tokenizer Metaspace/],
    ['a prefix space', tokenizerFile({ pre_tokenizer: { type: 'ByteLevel', add_prefix_space: true } }), /add_prefix_space/],
    ['ranks apart', tokenizerFile({ model: { merges: ['l o', 'e r', 'l o'] } }), /merges into "lo" of different ranks/],
    ['missing bytes', tokenizerFile({ model: { vocab: { a: 0 }, merges: [] } }), /no token for the byte 0x00/],
    ['a .tiktoken file without a pattern', 'IQ== 0\n', /does not say how a text is cut/],
  ];
  for (const [what, source, why] of refused) {
    it(`refuses ${what}, and says so`, () => {
      const result = importTokenizer(source);
      assert.match('refused' in result ? result.refused : 'taken', why);
    });
  }

  it('names the pattern that the engine has not', () => {
    const pre_tokenizer = {
      type: 'Sequence',
      pretokenizers: [{ type: 'Split', pattern: { Regex: '[\\p{Han}]+' }, behavior: 'Isolated' }, { type: 'ByteLevel' }],
    };
    const result = importTokenizer(tokenizerFile({ pre_tokenizer }));
    assert.match('refused' in result ? result.refused : '', /\[\\p\{Han\}\]\+/);
  });
});
