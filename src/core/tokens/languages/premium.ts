// How many more tokens a language costs than English: from parallel sentences, ten per language, by family.
import type { TokenCounter } from '../counter';
import type { Encoder } from '../encoder';
import { textClassOf } from '../textClass';
import type { Tokenizer } from '../tokenizers';
import sentences from './sentences.json';

export const LANGUAGES_COMPARED = Object.keys(sentences) as readonly Language[];
export type Language = keyof typeof sentences;

/** The sentences were translated for this table and are not reviewed; another ten move a figure by some percent. */
export const PREMIUM_SOURCE = 'ten parallel sentences per language, 2026-11-23, translations not reviewed';

/** Tokens of the language's sentences per token of the English ones. */
export function premiumOver(encoder: Pick<Encoder, 'count'>, language: Language): number {
  const known = remembered.get(encoder) ?? new Map<Language, number>();
  remembered.set(encoder, known);
  const found = known.get(language) ?? tokensOf(encoder, language) / tokensOf(encoder, 'en');
  known.set(language, found);
  return found;
}

const remembered = new WeakMap<object, Map<Language, number>>();

export interface LanguagePremium {
  readonly language: Language;
  /** Tokens of the text's language per token of its English parallel, by this tokenizer. */
  readonly factor: number;
}

/** Null where the text is English, of no language of the table, or cannot be told. Loads the tokenizer's vocabulary. */
export async function languagePremium(text: string, tokenizer: Tokenizer, counter: TokenCounter): Promise<LanguagePremium | null> {
  const language = languageOf(text);
  if (language === null || language === 'en') return null;
  const own = premiumOver(await counter.encoderOf(tokenizer), language);
  // A model without a public tokenizer may be further from its stand-in in this language than in English.
  return { language, factor: (own * tokenizer.ratioFor(textClassOf(text)).ratio) / tokenizer.ratioFor('prose').ratio };
}

function tokensOf(encoder: Pick<Encoder, 'count'>, language: Language): number {
  return sentences[language].reduce((sum, sentence) => sum + encoder.count(sentence), 0);
}

/** Words that are frequent in a language and rare in the others. */
const FREQUENT: readonly (readonly [Language, readonly string[]])[] = [
  ['en', ['the', 'and', 'of', 'to', 'is', 'you', 'with', 'that', 'for', 'your']],
  ['de', ['der', 'die', 'und', 'das', 'ist', 'nicht', 'sie', 'mit', 'ein', 'eine', 'den', 'auf']],
  ['fr', ['le', 'les', 'des', 'est', 'et', 'une', 'vous', 'dans', 'pour', 'du', 'pas', 'avec']],
  ['es', ['el', 'los', 'las', 'y', 'una', 'con', 'del', 'es', 'su', 'más', 'en', 'la', 'al']],
  ['pt', ['os', 'as', 'não', 'uma', 'com', 'do', 'da', 'em', 'você', 'é', 'o', 'mais', 'um']],
  ['sw', ['na', 'ya', 'wa', 'kwa', 'ni', 'za', 'katika', 'kwamba', 'hii', 'cha', 'au']],
];

const SCRIPTS: readonly (readonly [Language, RegExp])[] = [
  ['ja', /[\u3040-\u30ff]/g],
  ['ko', /[\uac00-\ud7a3]/g],
  ['zh', /[\u4e00-\u9fff]/g],
  ['hi', /[\u0900-\u097f]/g],
  ['ar', /[\u0600-\u06ff]/g],
  ['am', /[\u1200-\u137f]/g],
  ['ru', /[\u0400-\u04ff]/g],
  ['vi', /[ăđơưạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ]/gi],
];

/** The language of a text, or null where it is none of the table's or cannot be told. */
export function languageOf(text: string): Language | null {
  const sample = text.slice(0, 5000);
  const letters = sample.match(/\p{L}/gu)?.length ?? 0;
  if (letters < 10) return null;
  const script = SCRIPTS.find(([, signs]) => (sample.match(signs)?.length ?? 0) > letters / 8);
  return script ? script[0] : byWords(sample);
}

function byWords(sample: string): Language | null {
  const words = sample.toLowerCase().match(/\p{L}+/gu) ?? [];
  const scores = FREQUENT.map(([language, frequent]) => ({ language, score: words.filter((word) => frequent.includes(word)).length }));
  const best = scores.reduce((one, other) => (other.score > one.score ? other : one));
  return best.score * 20 >= words.length ? best.language : null;
}
