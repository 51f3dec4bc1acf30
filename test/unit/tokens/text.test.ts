import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createTokenCounter } from '../../../src/core/tokens/counter';
import { LANGUAGES_COMPARED, type Language, languageOf, languagePremium, premiumOver } from '../../../src/core/tokens/languages/premium';
import sentences from '../../../src/core/tokens/languages/sentences.json';
import { type TextClass, textClassOf } from '../../../src/core/tokens/textClass';
import { tokenizerFor } from '../../../src/core/tokens/tokenizers';
import { CORPUS } from '../../helpers/corpus';
import { encoderOf, tokenAssets } from '../../helpers/tokenAssets';

const encoder = (family: 'o200k_base' | 'qwen3' | 'gemma3' | 'cl100k_base') =>
  encoderOf(family, (name) => readFileSync(`media/tokens/${name}.bin`));

describe('tokens: classes and languages of texts', () => {
  const classes: readonly (readonly [TextClass, readonly string[]])[] = [
    ['prose', [sentences.en.join(' '), sentences.de.join('\n'), sentences.vi.join(' '), 'Summarise: {{text}}', 'Hello!', '', '12 345']],
    ['code', ['typescript', 'python', 'sql'].map((name) => CORPUS[name] ?? '')],
    ['json', [CORPUS.json ?? '', '{"a": [1, 2, {"b": null}]}']],
    ['chinese', [sentences.zh.join('')]],
    ['japanese', [sentences.ja.join('')]],
    ['korean', [sentences.ko.join(' ')]],
    ['cyrillic', [sentences.ru.join(' ')]],
    ['arabic', [sentences.ar.join(' ')]],
    ['devanagari', [`Translate: ${sentences.hi[0]}`, sentences.hi.join(' ')]],
    ['ethiopic', [sentences.am.join(' ')]],
  ];
  for (const [expected, texts] of classes) {
    it(`tells ${expected}`, () => {
      for (const text of texts) assert.equal(textClassOf(text), expected, text);
    });
  }

  it('tells the languages of the table, by three sentences each', () => {
    for (const language of LANGUAGES_COMPARED) {
      for (let start = 0; start + 3 <= 10; start += 3) {
        assert.equal(languageOf(sentences[language].slice(start, start + 3).join(' ')), language, `${language} ${start}`);
      }
    }
    assert.equal(languageOf('x = 1'), null);
  });

  it('has the premiums that others have measured: Hindi and Amharic by tokenizer', () => {
    const premium = (family: Parameters<typeof encoder>[0], language: Language) => premiumOver(encoder(family), language);
    assert.ok(premium('qwen3', 'hi') > 3.5 && premium('cl100k_base', 'hi') > 3.8);
    assert.ok(premium('gemma3', 'hi') < 1.4 && premium('o200k_base', 'hi') < 1.8);
    assert.ok(premium('o200k_base', 'am') / premium('gemma3', 'am') > 2);
    assert.equal(premium('o200k_base', 'en'), 1);
  });

  it('says what a text costs more than its English parallel, by the tokenizer of each model', async () => {
    const counter = createTokenCounter(tokenAssets);
    const of = async (text: string, model: string) => languagePremium(text, tokenizerFor(model), counter);
    const hindi = sentences.hi.slice(0, 3).join(' ');
    const [gpt, qwen] = [await of(hindi, 'gpt-4o'), await of(hindi, 'qwen/qwen3-32b')];
    assert.deepEqual([gpt?.language, qwen?.language], ['hi', 'hi']);
    assert.ok((qwen?.factor ?? 0) > 2 * (gpt?.factor ?? 9));
    assert.deepEqual([await of(sentences.en.join(' '), 'gpt-4o'), await of('x = 1', 'gpt-4o')], [null, null]);
  });
});
