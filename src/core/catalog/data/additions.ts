// DATA: what no packed source says, each row with its own source. Kept small: a row goes once a source has it.
import type { ImportedSource } from '../import/sourceOffer';
import type { Source } from '../schema';

export const ADDITION_SOURCES: Readonly<Record<string, Source>> = {
  azureDocs: { source: 'https://learn.microsoft.com/azure/ai-services/openai', asOf: '2026-11-23' },
  bedrockPrices2024: { source: 'https://github.com/BerriAI/litellm at 2025-12', asOf: '2025-12-01', licence: 'MIT' },
};

const GONE = { source: 'bedrockPrices2024', kind: 'list' } as const;

/** Retired models that code still names, at their last known price. */
export const ADDITIONS: ImportedSource = {
  key: 'hand',
  source: { source: 'kept by hand', asOf: '2026-08-01' },
  offers: [{ host: 'anthropic', id: 'claude-instant-1.2', prices: [{ ...GONE, input: 0.8, output: 2.4 }], aliases: ['claude-instant-1*'] }],
};

/** Ids that one host serves by other weights than their name says. */
export const SERVED_AS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  deepseek: { 'deepseek-v4-flash': 'deepseek-v4.1-flash', 'deepseek-v4-flash-vision-exp': 'deepseek-v4.1-flash' },
};

/** Spellings that no rule finds: host → spelling → id. */
export const ADDED_ALIASES: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  anthropic: { 'claude-opus-4*': 'claude-opus-4-20250514', 'claude-sonnet-4*': 'claude-sonnet-4-20250514' },
};
