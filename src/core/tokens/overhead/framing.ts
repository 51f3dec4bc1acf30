// DATA: what a request costs in tokens beyond its texts: role markers, separators, the begin of the answer.
import type { CallKind } from '../../model/callSite';
import { baseName } from '../baseName';

export interface FramingRow {
  readonly models: RegExp;
  /** With the token of its role. */
  readonly perMessage: number;
  readonly perRequest: number;
  readonly source: string;
}

const TEMPLATE = 'chat template in the tokenizer_config.json of';

const OPENAI: FramingRow = {
  models: /^(gpt|chatgpt|o[134](?![a-z0-9]))/,
  perMessage: 4,
  perRequest: 3,
  source: 'OpenAI cookbook, "How to count tokens with tiktoken": 3 and the role per message, 3 for the reply',
};

/** The first row that matches decides. */
const ROWS: readonly FramingRow[] = [
  {
    models: /^gpt-oss/,
    perMessage: 4,
    perRequest: 2,
    source: 'harmony: <|start|>role<|message|>…<|end|>, then <|start|>assistant (gpt-tokenizer 4.0.0)',
  },
  { models: /^gpt-[56](?![0-9])/, perMessage: 4, perRequest: 5, source: 'calibrated figures of ai-tokenizer 1.0.6' },
  OPENAI,
  { models: /^claude/, perMessage: 2, perRequest: 6, source: 'calibrated figures of ai-tokenizer 1.0.6' },
  { models: /^(meta-)?llama-?v?3/, perMessage: 5, perRequest: 5, source: `${TEMPLATE} Llama 3` },
  { models: /^(qwen|qwq)/, perMessage: 5, perRequest: 3, source: `${TEMPLATE} Qwen3` },
  { models: /^deepseek/, perMessage: 1, perRequest: 3, source: 'DeepSeek marks begin, user and assistant with a token each; not compared' },
  { models: /^gemma/, perMessage: 5, perRequest: 4, source: `${TEMPLATE} Gemma 3` },
  {
    models: /^(open-)?(mistral|ministral|magistral|codestral|devstral|pixtral)/,
    perMessage: 2,
    perRequest: 1,
    source: `${TEMPLATE} Mistral-Nemo`,
  },
];

const FRAMED: ReadonlySet<CallKind> = new Set(['chat', 'responses', 'agent', 'batch']);

/** Models without a row are taken to be framed as OpenAI frames. */
export function framingTokens({ kind, model, messages }: { kind: CallKind; model: string | null; messages: number }): number {
  if (!FRAMED.has(kind)) return 0;
  const name = baseName(model ?? '');
  const row = ROWS.find(({ models }) => models.test(name)) ?? OPENAI;
  return messages * row.perMessage + row.perRequest;
}
