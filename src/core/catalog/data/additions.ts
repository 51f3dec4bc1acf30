// DATA: what no packed source says, each row with its own source. Kept small: a row goes once a source has it.
import type { ImportedSource } from '../import/sourceOffer';
import type { Source } from '../schema';

export const ADDITION_SOURCES: Readonly<Record<string, Source>> = {
  liteLlmAugust: { source: 'https://github.com/BerriAI/litellm, price file of 2026-08-01', asOf: '2026-08-01', licence: 'MIT' },
};

type GoneRow = readonly [host: string, id: string, input: number, output: number, ...aliases: string[]];

/** Retired models that code still names, at their last listed price. */
const GONE: readonly GoneRow[] = [
  ['anthropic', 'claude-instant-1.2', 0.8, 2.4, 'claude-instant-1*'],
  ['mistral', 'pixtral-12b-2409', 0.15, 0.15],
  ['xai', 'grok-beta', 5, 15],
  ['openrouter', 'x-ai/grok-4', 3, 15],
  ['bedrock', 'cohere.command-r-v1:0', 0.5, 1.5],
  ['bedrock', 'cohere.command-r-plus-v1:0', 3, 15],
];

export const ADDITIONS: ImportedSource = {
  key: 'hand',
  source: { source: 'kept by hand', asOf: '2026-08-01' },
  offers: GONE.map(([host, id, input, output, ...aliases]) => ({
    host,
    id,
    aliases,
    prices: [{ source: 'liteLlmAugust', input, output }],
  })),
};

/** Ids that one host serves by other weights than their name says. */
export const SERVED_AS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  deepseek: { 'deepseek-v4-flash': 'deepseek-v4.1-flash', 'deepseek-v4-flash-vision-exp': 'deepseek-v4.1-flash' },
};

/** Spellings that no rule finds: host → spelling → id. */
export const ADDED_ALIASES: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  anthropic: { 'claude-2.0': 'claude-2', 'claude-2.1': 'claude-2' },
};
