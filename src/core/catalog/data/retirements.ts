// DATA: what the makers' own pages of deprecations say: the day from which calls fail, and what they recommend instead. They go before
// LiteLLM's dates, which know no replacement. A row speaks of the id and of its dated snapshots; the first that matches decides.
import type { Source } from '../schema';

export interface RetirementRow {
  readonly host: string;
  readonly id: string;
  /** null: the page announces no date, whatever a list says. */
  readonly shutdown: string | null;
  readonly replacement?: string;
  readonly source: string;
}

export const RETIREMENT_SOURCES: Readonly<Record<string, Source>> = {
  openaiDeprecations: { source: 'https://developers.openai.com/api/docs/deprecations', asOf: '2026-11-23' },
  googleDeprecations: { source: 'https://ai.google.dev/gemini-api/docs/deprecations', asOf: '2026-11-10' },
  anthropicNotes: { source: 'https://platform.claude.com/docs/en/release-notes/overview', asOf: '2026-06-17' },
};

type Plain = readonly [id: string, shutdown: string | null, replacement?: string];

function rows(host: string, source: string, plain: readonly Plain[]): readonly RetirementRow[] {
  return plain.map(([id, shutdown, replacement]) => ({ host, id, shutdown, source, ...(replacement ? { replacement } : {}) }));
}

export const RETIREMENTS: readonly RetirementRow[] = [
  ...rows('openai', 'openaiDeprecations', [
    ['gpt-3.5-turbo', '2026-10-23', 'gpt-5.6-terra'],
    ['gpt-4', '2026-10-23', 'gpt-5.6-sol'],
    ['gpt-4-0613', '2026-10-23', 'gpt-5.6-sol'],
    ['gpt-4-1106-preview', '2026-10-23', 'gpt-5.6-sol'],
    ['gpt-4-turbo', '2026-10-23', 'gpt-5.6-sol'],
    ['gpt-4o-2024-05-13', '2026-10-23', 'gpt-5.6-sol'],
    ['o1', '2026-10-23', 'gpt-5.6-sol'],
    ['o3-mini', '2026-10-23', 'gpt-5.6-sol'],
    ['o4-mini', '2026-10-23', 'gpt-5.6-terra'],
    ['gpt-5', '2026-12-11', 'gpt-6.1-sol'],
    ['gpt-5-mini', '2026-12-11', 'gpt-6.1-terra'],
    ['o3', '2026-12-11', 'gpt-5.6-sol'],
    ['gpt-4o', '2027-01-14', 'gpt-6-luna'],
    ['gpt-4o-mini', '2027-01-14', 'gpt-6-luna'],
    ['gpt-4.1', '2027-01-14', 'gpt-6-luna'],
    ['gpt-4.1-mini', '2027-01-14', 'gpt-6-luna'],
  ]),
  ...rows('google', 'googleDeprecations', [
    ['gemini-2.0-flash', '2026-06-01', 'gemini-2.5-flash'],
    ['gemini-2.0-flash-lite', '2026-06-01', 'gemini-2.5-flash-lite'],
    ['gemini-2.5-pro', '2026-12-01', 'gemini-3.8-flash'],
    ['gemini-2.5-flash', '2026-12-01', 'gemini-3.5-flash-lite'],
    ['gemini-3-pro-preview', '2026-03-09', 'gemini-3.1-pro-preview'],
    ['gemini-3.6-flash', null],
  ]),
  ...rows('anthropic', 'anthropicNotes', [
    ['claude-sonnet-4-0', '2026-06-15', 'claude-sonnet-4-6'],
    ['claude-opus-4-0', '2026-06-15', 'claude-opus-4-8'],
  ]),
];
