import type { AssetLoader } from '../ports';
import { createEncoder, type Encoder } from './encoder';
import { createClassTable } from './engine/classes';
import { readPack } from './engine/pack';
import { Vocabulary } from './engine/vocabulary';
import { FAMILY_ROWS, type Family } from './families';
import { textClassOf } from './textClass';
import type { Tokenizer } from './tokenizers';

/** How a number of tokens was got: by the model's own tokenizer, by another family's × a ratio, or from the provider. */
export type CountMethod = 'exact' | 'ratio' | 'endpoint';

export interface TextCount {
  readonly tokens: number;
  readonly method: CountMethod;
  /** Half-width of the error, in percent of `tokens`; 0 where exact. */
  readonly errorPercent: number;
}

export interface TokenCounter {
  /** Reads the vocabulary once. Rejects where the asset is missing: the install is broken. */
  encoder(family: Family): Promise<Encoder>;
  /** The family's, or what the user brought. */
  encoderOf(tokenizer: Tokenizer): Promise<Pick<Encoder, 'count'>>;
  /** Total on any text: special tokens count as ordinary text, lone surrogates as U+FFFD. */
  count(text: string, tokenizer: Tokenizer): Promise<TextCount>;
}

const CACHED_TEXTS = 1000;

/** Counts with the families' vocabularies, which are loaded on first use as `tokens/<pack>.bin`. */
export function createTokenCounter(assets: AssetLoader): TokenCounter {
  const encoders = createEncoders(assets);
  const encoderOf = async ({ own, family }: Tokenizer) => own ?? (await encoders(family));
  return {
    encoder: encoders,
    encoderOf,
    async count(text, tokenizer) {
      const counted = tokenizer.counted?.(text);
      if (counted) return { ...counted, method: 'endpoint' };
      const { ratio, errorPercent } = tokenizer.ratioFor(tokenizer.method === 'exact' ? 'prose' : textClassOf(text));
      const tokens = text === '' ? 0 : (await encoderOf(tokenizer)).count(text);
      return { tokens: Math.round(tokens * ratio), method: tokenizer.method, errorPercent };
    },
  };
}

function createEncoders(assets: AssetLoader): (family: Family) => Promise<Encoder> {
  const loaded = new Map<Family, Promise<Encoder>>();
  const classes = once(createClassTable);
  const load = async (family: Family): Promise<Encoder> => {
    const row = FAMILY_ROWS[family];
    const vocabulary = new Vocabulary(readPack(await assets.bytes(`tokens/${row.pack}.bin`), row.tokens));
    return remembered(createEncoder(row, vocabulary, classes()));
  };
  return (asked) => {
    const family = FAMILY_ROWS[asked].sameAs ?? asked;
    const encoder = loaded.get(family) ?? load(family);
    loaded.set(family, encoder);
    encoder.catch(() => loaded.delete(family));
    return encoder;
  };
}

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}

/** The texts counted last are kept: while somebody types, all other prompts of the file stay the same. */
function remembered(encoder: Encoder): Encoder {
  const known = new Map<string, number>();
  const count = (text: string): number => {
    const hit = known.get(text);
    if (hit !== undefined) return hit;
    const tokens = encoder.count(text);
    known.set(text, tokens);
    const oldest = known.keys().next();
    if (known.size > CACHED_TEXTS && !oldest.done) known.delete(oldest.value);
    return tokens;
  };
  return { ...encoder, count };
}
