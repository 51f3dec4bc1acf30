import type { UsageRecord } from '../record';

export type Row = Readonly<Record<string, unknown>>;

/** A format of logs. Rows are objects of JSON, or lines of CSV by their headings. */
export interface Reader {
  readonly name: string;
  /** Where its fields are documented. */
  readonly source: string;
  /** What a row must have, for messages. */
  readonly expects: string;
  readonly isMine: (row: Row) => boolean;
  /** Null: a row of this format that is no billed request, such as a span of a tool. */
  readonly read: (row: Row) => UsageRecord | null;
}

export function object(value: unknown): Row {
  if (typeof value === 'string' && value.startsWith('{')) return parsed(value);
  return typeof value === 'object' && value !== null ? (value as Row) : {};
}

/** Exports hold JSON in texts. */
function parsed(text: string): Row {
  try {
    return object(JSON.parse(text));
  } catch {
    return {};
  }
}

/** `prompt` only where there is one. */
export function withPrompt(prompt: string | undefined): { prompt?: string } {
  return prompt === undefined ? {} : { prompt };
}
