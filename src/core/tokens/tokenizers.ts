// Which tokenizer a model has, and what its family's count becomes where the family only stands in.
import { globMatcher } from '../model/glob';
import { baseName } from './baseName';
import type { Encoder } from './encoder';
import { countEndpointOf } from './endpoint/endpoints';
import { Measurements } from './endpoint/measurements';
import { FAMILY_ROWS, type Family } from './families';
import { MODEL_ROWS } from './models';
import { RATIO_ROWS, type Ratio, type RatioRow, UNKNOWN_MODEL } from './ratios';
import { TEXT_CLASSES, type TextClass } from './textClass';

export interface Tokenizer {
  /** What counts, for people: the family, or the file that a user brought. */
  readonly name: string;
  readonly family: Family;
  /** Counts instead of the family. */
  readonly own?: Pick<Encoder, 'count'>;
  /** `exact`: the family is the model's own tokenizer. */
  readonly method: 'exact' | 'ratio';
  /** Tokens of the model per token of the family; 1 ± 0 where exact. */
  ratioFor(textClass: TextClass): Ratio;
  /** What the provider itself has counted before. */
  counted?(text: string): { readonly tokens: number; readonly errorPercent: number } | undefined;
  /** What the models share whose family stands in; absent where exact. */
  readonly generation?: string;
  readonly source: string;
}

/** `model` null: unknown. */
export type Tokenizers = (model: string | null) => Tokenizer;

/** A vocabulary that a user brought for some models. */
export interface OwnTokenizer {
  readonly file: string;
  /** Globs over ids, whole and bare. */
  readonly models: string | readonly string[];
  count(text: string): number;
}

const EXACT: Ratio = { ratio: 1, errorPercent: 0 };

/** `model` null: unknown. Qualified ids such as `openai/gpt-4o` and fine-tunes `ft:…` are read by their base model. */
export function tokenizerFor(model: string | null): Tokenizer {
  const name = baseName(model ?? '');
  const own = MODEL_ROWS.find((row) => row.models.test(name));
  if (own) return exactly(own.family, own.source);
  const row = RATIO_ROWS.find(({ models }) => models.test(name));
  return row ? { ...standIn(row), generation: row.models.source } : standIn(UNKNOWN_MODEL);
}

export function exactly(family: Family, source: string = FAMILY_ROWS[family].name): Tokenizer {
  return { name: family, family, method: 'exact', ratioFor: () => EXACT, source };
}

function standIn({ family, classes, otherwise, source, asOf }: Omit<RatioRow, 'models'>): Tokenizer {
  return {
    name: family,
    family,
    method: 'ratio',
    ratioFor: (textClass) => classes[textClass] ?? otherwise,
    source: `${source} (${asOf})`,
  };
}

/** With what the user brought, the last that matches first, and what providers have counted. */
export function createTokenizers({
  own = [],
  measured = Measurements.none,
}: {
  own?: readonly OwnTokenizer[];
  measured?: Measurements;
}): Tokenizers {
  const rows = own.map((row) => ({ row, matches: globMatcher(row.models) }));
  return (model) => {
    const usual = corrected(tokenizerFor(model), model, measured);
    const id = model?.toLowerCase() ?? '';
    const brought = rows.findLast(({ matches }) => matches(id) || matches(baseName(id)))?.row;
    if (!brought) return usual;
    const { file, count } = brought;
    return { ...exactly(usual.family, `imported from ${file}`), name: file, own: { count } };
  };
}

function corrected(tokenizer: Tokenizer, model: string | null, measured: Measurements): Tokenizer {
  const name = baseName(model ?? '');
  const endpoint = measured === Measurements.none ? undefined : countEndpointOf(name);
  if (!endpoint) return tokenizer;
  const { family, generation, ratioFor } = tokenizer;
  const ratioOf = (textClass: TextClass) =>
    generation === undefined ? undefined : measured.ratioOf(generation, { family, textClass, published: ratioFor(textClass) });
  const texts = TEXT_CLASSES.reduce((sum, textClass) => sum + (ratioOf(textClass)?.texts ?? 0), 0);
  return {
    ...tokenizer,
    ratioFor: (textClass) => ratioOf(textClass) ?? ratioFor(textClass),
    counted(text) {
      const tokens = measured.tokensOf(name, text);
      return tokens === undefined ? undefined : { tokens, errorPercent: endpoint.errorPercent };
    },
    source: texts === 0 ? tokenizer.source : `${tokenizer.source}; corrected by ${texts} texts that ${endpoint.name} counted`,
  };
}
