// DATA: what is assumed where neither the code nor anybody says it. Of the mean of a call site, not of a single call: low and high are seldom
// undercut or exceeded. Every use is labelled.
import type { CallKind } from '../model/callSite';
import type { Band } from '../model/estimate';

/** Messages that are passed through or appended at run time. */
export const DEFAULT_HISTORY: Band = { low: 0, expected: 500, high: 8000 };

interface HoleRow {
  /** Of the words that the hole's name is made of, one must match. */
  readonly words: RegExp;
  readonly tokens: Band;
  readonly what: string;
}

const TEXT: HoleRow = { words: /./, tokens: { low: 40, expected: 200, high: 750 }, what: 'text' };

/** The first row that matches the last words of a hole's name decides. */
const HOLES: readonly HoleRow[] = [
  {
    words:
      /^(docs?|documents?|context|chunks?|articles?|transcript|history|messages|conversation|pages?|html|source|code|diff|patch|files?|logs?|corpus|book|report)$/,
    tokens: { low: 450, expected: 1500, high: 4500 },
    what: 'document',
  },
  {
    words:
      /^(id|ids|uuid|date|time|timestamp|now|today|count|num|number|n|i|k|index|idx|len|length|size|lang|language|locale|name|city|country|email|currency|price|amount|total|version|year|month|day|age|unit|role|type|kind|category|status|tone|style|mode|level|model|key|flag)$/,
    tokens: { low: 1, expected: 5, high: 20 },
    what: 'short value',
  },
];

const MEDIA: Readonly<Record<'image' | 'audio' | 'file', HoleRow>> = {
  image: { words: /./, tokens: { low: 85, expected: 765, high: 1600 }, what: 'image' },
  audio: { words: /./, tokens: { low: 100, expected: 600, high: 6000 }, what: 'audio' },
  file: { words: /./, tokens: { low: 500, expected: 3000, high: 20_000 }, what: 'file' },
};

export function defaultHole(name: string, media?: 'image' | 'audio' | 'file'): { readonly tokens: Band; readonly what: string } {
  if (media) return MEDIA[media];
  const word = wordsOf(name).at(-1) ?? '';
  return HOLES.find((row) => row.words.test(word)) ?? TEXT;
}

/** `order.userName` → order, user, name; calls and indexes in an expression are dropped from its end, `", ".join(docs)` is docs. */
function wordsOf(name: string): readonly string[] {
  const path = name.replace(/^.*\bjoin\(([^()]*)\)$/s, '$1').replace(/(\([^()]*\)|\[[^[\]]*\])+$/, '');
  return path
    .replace(/([a-z0-9])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .split(/[^a-z]+/)
    .filter((word) => word !== '');
}

/** Tokens of an answer where nothing limits it. Kinds that answer with no text are not listed. */
export const DEFAULT_OUTPUT: Readonly<Partial<Record<CallKind, Band>>> = {
  chat: { low: 120, expected: 400, high: 1050 },
  completion: { low: 40, expected: 200, high: 800 },
  responses: { low: 100, expected: 500, high: 2000 },
  agent: { low: 50, expected: 300, high: 1500 },
};

/** Of a limit in the code: most answers end long before it, and short limits are cut to their answers. */
export function outputBelow(limit: number): Band {
  const expected = Math.min(limit, Math.max(limit * 0.25, 50));
  return { low: Math.min(expected, Math.ceil(limit * 0.05)), expected, high: limit };
}

/** Kinds whose price does not follow from tokens of text, with the reason that is shown. */
export const NOT_BY_TOKENS: Readonly<Partial<Record<CallKind, string>>> = {
  image: 'images are billed by size and quality, which are not read yet',
  video: 'video is billed by its length, which is not in the code',
  audio: 'audio is billed by its length, which is not in the code',
  rerank: 'reranking is billed per search, and no price list at hand has it',
  batch: 'how many requests a batch holds is not in the code',
};
