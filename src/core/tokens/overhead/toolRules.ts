// DATA: how providers count tool definitions.

/** OpenAI's published rules: every function is rewritten as lines, and some tokens are added for each part. */
export interface LineRules {
  readonly perFunction: number;
  readonly perFunctionWithProperties: number;
  readonly perProperty: number;
  readonly perEnum: number;
  readonly perEnumItem: number;
  /** Once per request with tools. */
  readonly perRequest: number;
}

/** Elsewhere the definitions count as the JSON they are, with a system prompt before them and something for each. */
export interface JsonRules {
  readonly systemPrompt: number;
  readonly perTool: number;
}

export interface ToolRow {
  readonly models: RegExp;
  readonly rules: LineRules | JsonRules;
  readonly source: string;
}

const COOKBOOK = 'OpenAI cookbook, "How to count tokens with tiktoken", num_tokens_for_tools';
const LINES: LineRules = {
  perFunction: 7,
  perFunctionWithProperties: 3,
  perProperty: 3,
  perEnum: -3,
  perEnumItem: 3,
  perRequest: 12,
};
const ANTHROPIC = 'Anthropic docs, tool use: tokens of the system prompt for tools';

/** The first row that matches decides. */
export const TOOL_ROWS: readonly ToolRow[] = [
  {
    models: /^gpt-[56](?![0-9])/,
    rules: { systemPrompt: 23, perTool: 6 },
    source: 'calibrated figures of ai-tokenizer 1.0.6: 21–24, and 6 per tool',
  },
  { models: /^gpt-(3|4(?![o.]))/, rules: { ...LINES, perFunction: 10 }, source: COOKBOOK },
  { models: /^(gpt|chatgpt|o[134](?![a-z0-9]))/, rules: LINES, source: COOKBOOK },
  { models: /^claude-3-opus/, rules: { systemPrompt: 530, perTool: 0 }, source: ANTHROPIC },
  { models: /^claude-3-sonnet/, rules: { systemPrompt: 159, perTool: 0 }, source: ANTHROPIC },
  { models: /^claude-3(-5)?-haiku/, rules: { systemPrompt: 264, perTool: 0 }, source: ANTHROPIC },
  { models: /^claude/, rules: { systemPrompt: 346, perTool: 0 }, source: ANTHROPIC },
];

export const OTHER_TOOLS: Omit<ToolRow, 'models'> = { rules: LINES, source: `${COOKBOOK}; taken over for other providers` };
