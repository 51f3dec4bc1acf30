// The contract `outlay.tokens/1`: what `outlay tokens --format json` prints.

export interface TextCountRow {
  /** A model's id, or a tokenizer's name. */
  readonly name: string;
  /** Whose list price it is; null where there is none. */
  readonly provider: string | null;
  readonly tokenizer: string;
  readonly method: 'exact' | 'ratio' | 'endpoint';
  readonly tokens: number;
  /** Half-width of the error, in percent of `tokens`; 0 where exact. */
  readonly errorPercent: number;
  readonly charactersPerToken: number;
  /** Tokens of the text's language per token of English; null where the language is English or not in the table. */
  readonly languagePremium: number | null;
  /** Of one time as input. */
  readonly inputUsd: number | null;
  readonly source: string;
}

export interface TextCounts {
  readonly schema: 'outlay.tokens/1';
  /** Code points. */
  readonly characters: number;
  /** ISO 639-1; null where it is not in the table of languages or cannot be told. */
  readonly language: string | null;
  readonly rows: readonly TextCountRow[];
}
