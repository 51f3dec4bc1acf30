// What providers have counted, kept without the texts: a text is known again by its hash, and all of a generation correct its ratio.
import * as z from 'zod';
import { hashOf } from '../../model/hash';
import type { Family } from '../families';
import type { Ratio } from '../ratios';
import { TEXT_CLASSES, type TextClass } from '../textClass';

const measurementSchema = z.object({
  /** As baseName leaves it. */
  model: z.string(),
  /** What the models of this generation share; absent where the family is the model's own. */
  generation: z.string().optional(),
  hash: z.string(),
  /** Of the text alone, by the provider. */
  tokens: z.number().int().min(0),
  /** What stands in here, and its count. */
  family: z.string(),
  familyTokens: z.number().int().min(0),
  textClass: z.enum(TEXT_CLASSES),
});
export type Measurement = z.output<typeof measurementSchema>;

const fileSchema = z.object({ version: z.literal(1), framing: z.record(z.string(), z.number()), counts: z.array(measurementSchema) });

/** The oldest go first. */
const MOST_KEPT = 2_000;
/** Shorter texts say more of how a request is framed than of a ratio. */
const LEAST_TOKENS = 50;
/** Where few texts speak: twice the 5 % that texts of 2 KB of one class scatter at most, measured between public tokenizers. */
const FEW = { texts: 3, errorPercent: 10 };
const LEAST_ERROR = 3;

export class Measurements {
  private readonly byText: ReadonlyMap<string, Measurement>;

  private constructor(
    private readonly counts: readonly Measurement[],
    private readonly framing: Readonly<Record<string, number>>,
  ) {
    this.byText = new Map(counts.map((one) => [keyOf(one.model, one.hash), one]));
  }

  static readonly none = new Measurements([], {});

  /** Total: what cannot be read is none, as it can be counted again. */
  static parse(text: string | null): Measurements {
    try {
      const { counts, framing } = fileSchema.parse(JSON.parse(text ?? ''));
      return new Measurements(counts, framing);
    } catch {
      return Measurements.none;
    }
  }

  toText(): string {
    return JSON.stringify({ version: 1, framing: this.framing, counts: this.counts });
  }

  with(one: Measurement): Measurements {
    const others = this.counts.filter(({ model, hash }) => keyOf(model, hash) !== keyOf(one.model, one.hash));
    return new Measurements([...others, one].slice(-MOST_KEPT), this.framing);
  }

  /** Tokens of a message beside its text, by model. */
  framingOf(model: string): number | undefined {
    return Object.hasOwn(this.framing, model) ? this.framing[model] : undefined;
  }

  withFraming(model: string, tokens: number): Measurements {
    return new Measurements(this.counts, { ...this.framing, [model]: tokens });
  }

  tokensOf(model: string, text: string): number | undefined {
    return this.counts.length === 0 ? undefined : this.byText.get(keyOf(model, hashOf(text)))?.tokens;
  }

  /** Undefined where nothing of this class was counted for the generation. Never less certain than `published`. */
  ratioOf(generation: string, { family, textClass, published }: { family: Family; textClass: TextClass; published: Ratio }) {
    const counts = this.counts.filter(
      (one) => one.generation === generation && one.family === family && one.textClass === textClass && one.familyTokens >= LEAST_TOKENS,
    );
    if (counts.length === 0) return undefined;
    const ratio = sum(counts.map(({ tokens }) => tokens)) / sum(counts.map(({ familyTokens }) => familyTokens));
    const errorPercent = Math.min(published.errorPercent, scatter(counts, ratio));
    return { ratio, errorPercent, texts: counts.length };
  }
}

function scatter(counts: readonly Measurement[], ratio: number): number {
  if (counts.length < FEW.texts) return FEW.errorPercent;
  const squares = counts.map(({ tokens, familyTokens }) => (tokens / familyTokens / ratio - 1) ** 2);
  return Math.max(LEAST_ERROR, Math.round(200 * Math.sqrt(sum(squares) / (counts.length - 1))));
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

function keyOf(model: string, hash: string): string {
  return `${model} ${hash}`;
}
