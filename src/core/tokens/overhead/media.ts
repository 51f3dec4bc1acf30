// DATA: what images, sound, video and documents cost in tokens, by provider and generation.
import { baseName } from '../baseName';
import type { ImageRule } from './images';

export interface MediaRow {
  readonly models: RegExp;
  readonly image: ImageRule;
  /** Half-width of the error, in percent: third parties have measured more than the providers state. */
  readonly errorPercent: number;
  readonly source: string;
}

const OPENAI_DOCS = 'OpenAI docs, images: tiles of 512² (camel-ai docs, vision-squeezer)';

/** The first row that matches decides. */
export const IMAGE_ROWS: readonly MediaRow[] = [
  {
    models: /^gpt-(5\.[6-9]|6)|^gpt-5-mini/,
    image: { kind: 'patches', side: 32, factor: 1.2 },
    errorPercent: 5,
    source: 'patches of 32² × 1.2; fits all 10 rows of JOHNISKING/image-token-cost. Documented for gpt-5-mini: × 1.62',
  },
  { models: /^gpt-5/, image: { kind: 'tiles', base: 70, perTile: 140 }, errorPercent: 2, source: OPENAI_DOCS },
  {
    models: /^(gpt-4o(?!-mini)|gpt-4\.[15](?!-(mini|nano))|chatgpt-4o|gpt-4-turbo)/,
    image: { kind: 'tiles', base: 85, perTile: 170 },
    errorPercent: 2,
    source: OPENAI_DOCS,
  },
  {
    models: /^claude-(opus-4[-.][789]|(opus|sonnet|haiku|fable|mythos)-[5-9]|mythos|fable)/,
    image: { kind: 'patches', side: 28, factor: 1, longestEdge: 2576, mostTokens: 4784 },
    errorPercent: 10,
    source: 'patches of 28²; documented limit 2576 px and 4784 tokens, measured rows fit about 2000 px (JOHNISKING/image-token-cost)',
  },
  {
    models: /^claude/,
    image: { kind: 'patches', side: 28, factor: 1, longestEdge: 1568, mostTokens: 1568 },
    errorPercent: 5,
    source: 'Anthropic docs, vision: width × height / 750, patches of 28², at most 1568',
  },
  {
    models: /^gemini-([3-9])/,
    image: { kind: 'flat', tokens: 1120 },
    errorPercent: 5,
    source: 'Gemini docs: 280, 560, 1120 or 2240 by media resolution, 1120 by default',
  },
  {
    models: /^(gemini-2|gemini-1\.5)/,
    image: { kind: 'crops', perTile: 258, smallEdge: 384, tile: 768 },
    errorPercent: 5,
    source: 'Gemini docs: 258 up to 384², else 258 for each tile of 768²',
  },
];

export interface RateRow {
  readonly models: RegExp;
  readonly tokens: number;
  readonly source: string;
}

/** Tokens per second of sound that goes in. */
export const AUDIO_ROWS: readonly RateRow[] = [
  { models: /^(gpt|o[134])/, tokens: 10, source: 'OpenAI realtime costs: 10 a second in, 20 out' },
  { models: /^gemini/, tokens: 32, source: 'Gemini docs: 32 a second' },
];

/** Tokens per second of video. */
export const VIDEO_ROWS: readonly RateRow[] = [{ models: /^gemini/, tokens: 263, source: 'Gemini docs: 263 a second' }];

export interface PageRow {
  readonly models: RegExp;
  /** A scanned page, a page of text, a page of tables; with the text that is extracted of it. */
  readonly tokens: { readonly low: number; readonly expected: number; readonly high: number };
  readonly source: string;
  /** ISO date of the figures. */
  readonly asOf: string;
}

const MEASURED = 'JOHNISKING/pdf-token-cost (huggingface.co), pages of text, tables and scans';

/** Tokens per page of a PDF. Nobody has published or measured OpenAI's. */
export const PAGE_ROWS: readonly PageRow[] = [
  {
    models: /^claude-(opus-4[-.][789]|(opus|sonnet|haiku|fable|mythos)-[5-9]|mythos|fable)/,
    tokens: { low: 1600, expected: 2326, high: 2481 },
    source: `${MEASURED}: Claude 5.5`,
    asOf: '2026-10-18',
  },
  { models: /^claude/, tokens: { low: 1592, expected: 2100, high: 2278 }, source: `${MEASURED}: Claude 4.5`, asOf: '2026-10-18' },
  { models: /^gemini-[3-9]/, tokens: { low: 560, expected: 560, high: 561 }, source: `${MEASURED}: Gemini 3`, asOf: '2026-10-18' },
  {
    models: /^gemini/,
    tokens: { low: 258, expected: 258, high: 258 },
    source: 'Gemini docs: a page counts as an image, 258',
    asOf: '2026-11-23',
  },
];

export function rowOf<T extends { readonly models: RegExp }>(rows: readonly T[], model: string | null): T | undefined {
  const name = baseName(model ?? '');
  return rows.find(({ models }) => models.test(name));
}
