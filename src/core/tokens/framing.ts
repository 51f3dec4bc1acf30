// DATA: what a request costs in tokens beyond its texts.
import type { CallKind } from '../model/callSite';

interface FramingRow {
  readonly models: RegExp;
  readonly perMessage: number;
  readonly perRequest: number;
  readonly source: string;
}

const OPENAI: FramingRow = {
  models: /(gpt|^o[134]\b|chatgpt)/,
  perMessage: 3,
  perRequest: 3,
  source: 'OpenAI cookbook, "How to count tokens with tiktoken": 3 per message, 3 for the reply',
};

const ROWS: readonly FramingRow[] = [
  { models: /claude/, perMessage: 2, perRequest: 6, source: 'calibrated figures of ai-tokenizer 1.0.6' },
  OPENAI,
];

const FRAMED: ReadonlySet<CallKind> = new Set(['chat', 'responses', 'agent', 'batch']);

/** Tokens of the chat format. Models without a row are taken to be framed as OpenAI frames. */
export function framingTokens({ kind, model, messages }: { kind: CallKind; model: string | null; messages: number }): number {
  if (!FRAMED.has(kind)) return 0;
  const row = ROWS.find(({ models }) => models.test((model ?? '').toLowerCase())) ?? OPENAI;
  return messages * row.perMessage + row.perRequest;
}
