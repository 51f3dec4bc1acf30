// Which tokenizer a model has, and what its family's count becomes where the family only stands in.
import { baseName } from './baseName';
import { FAMILY_ROWS, type Family } from './families';
import { MODEL_ROWS } from './models';
import { RATIO_ROWS, type Ratio, type RatioRow, UNKNOWN_MODEL } from './ratios';
import type { TextClass } from './textClass';

export interface Tokenizer {
  /** What counts. */
  readonly family: Family;
  /** `exact`: the family is the model's own tokenizer. */
  readonly method: 'exact' | 'ratio';
  /** Tokens of the model per token of the family; 1 ± 0 where exact. */
  ratioFor(textClass: TextClass): Ratio;
  readonly source: string;
}

const EXACT: Ratio = { ratio: 1, errorPercent: 0 };

/** `model` null: unknown. Qualified ids such as `openai/gpt-4o` and fine-tunes `ft:…` are read by their base model. */
export function tokenizerFor(model: string | null): Tokenizer {
  const name = baseName(model ?? '');
  const own = MODEL_ROWS.find((row) => row.models.test(name));
  if (own) return exactly(own.family, own.source);
  return standIn(RATIO_ROWS.find((row) => row.models.test(name)) ?? UNKNOWN_MODEL);
}

export function exactly(family: Family, source: string = FAMILY_ROWS[family].name): Tokenizer {
  return { family, method: 'exact', ratioFor: () => EXACT, source };
}

function standIn({ family, classes, otherwise, source, asOf }: Omit<RatioRow, 'models'>): Tokenizer {
  return { family, method: 'ratio', ratioFor: (textClass) => classes[textClass] ?? otherwise, source: `${source} (${asOf})` };
}
