// The comment at a call: `outlay: 5000/day output=300`. What cannot be read is a problem, never passed over.
import type { Problem } from '../model/callSite';
import { lastName } from '../model/holeName';
import { PER_MONTH, type Unit } from './units';

export interface CommentUsage {
  readonly callsPerMonth?: number;
  /** As written: "5000/day". */
  readonly rate?: string;
  /** Tokens of one answer. */
  readonly outputTokens?: number;
  /** Tokens of the whole prompt. */
  readonly inputTokens?: number;
  readonly reasoningTokens?: number;
  /** Of the prompt tokens, read from a cache: 0…1. */
  readonly cacheShare?: number;
  /** Of the calls, sent as batches: 0…1. */
  readonly batchShare?: number;
  readonly turns?: number;
  readonly attempts?: number;
  /** Tokens of single holes, by name. */
  readonly holeTokens?: ReadonlyMap<string, number>;
  /** The reason of ignore(…); the call counts in no total. */
  readonly ignored?: string;
  readonly problems: readonly Problem[];
}

const EXPECTED =
  'expected N/(second|minute|hour|day|week|month), output=N, input=N, hole.NAME=N, reasoning=N, turns=N, attempts=N, cache=0…1, batch=0…1 or ignore(reason)';

const FIGURES = {
  input: 'inputTokens',
  output: 'outputTokens',
  reasoning: 'reasoningTokens',
  turns: 'turns',
  attempts: 'attempts',
} as const;
const SHARES = { cache: 'cacheShare', batch: 'batchShare' } as const;

/** `text` is what follows `outlay:`. */
export function parseComment(text: string): CommentUsage {
  let usage: CommentUsage = { problems: [] };
  const words = text.match(/ignore\s*\([^)]*\)|[^\s;]+/g) ?? [];
  for (const word of words) usage = { ...usage, ...readWord(word.replace(/,$/, ''), usage) };
  return words.length > 0 ? usage : { problems: [problem('the comment "outlay:" says nothing')] };
}

function readWord(word: string, { problems, holeTokens }: CommentUsage): Partial<CommentUsage> {
  const ignored = /^ignore\s*\(([^)]*)\)$/i.exec(word);
  if (ignored) return ignored[1]?.trim() ? { ignored: ignored[1].trim() } : { problems: [...problems, problem('ignore() needs a reason')] };
  const rate = /^([\d.,_]+[kM]?)\/(second|minute|hour|day|week|month)s?$/i.exec(word);
  const calls = rate?.[1] ? readNumber(rate[1]) : null;
  if (rate?.[2] && calls !== null) return { callsPerMonth: calls * PER_MONTH[rate[2].toLowerCase() as Unit], rate: word };
  const named = readNamed(word);
  if (named) return named;
  const hole = /^hole\.([^=]+)=(.+)$/i.exec(word);
  const filled = hole?.[2] ? readNumber(hole[2]) : null;
  if (hole?.[1] && filled !== null) return { holeTokens: new Map([...(holeTokens ?? []), [hole[1], filled]]) };
  return { problems: [...problems, problem(`cannot read "${word}" in the outlay comment: ${EXPECTED}`)] };
}

function readNamed(word: string): Partial<CommentUsage> | undefined {
  const [, name = '', text = ''] = /^([a-z]+)=(.+)$/i.exec(word) ?? [];
  const key = name.toLowerCase();
  if (key in FIGURES) {
    const value = readNumber(text);
    return value === null ? undefined : { [FIGURES[key as keyof typeof FIGURES]]: value };
  }
  if (!(key in SHARES) || !/^(0?\.\d+|0|1(\.0+)?)$/.test(text)) return undefined;
  return { [SHARES[key as keyof typeof SHARES]]: Number(text) };
}

/** 5000, 5_000, 5,000, 2.5k, 1M. */
function readNumber(text: string): number | null {
  const match = /^(\d{1,3}(?:[,_]\d{3})+|\d+)(\.\d+)?([kM])?$/.exec(text);
  if (!match) return null;
  const factor = match[3] === 'k' ? 1000 : match[3] === 'M' ? 1_000_000 : 1;
  return Number(`${(match[1] ?? '').replace(/[,_]/g, '')}${match[2] ?? ''}`) * factor;
}

function problem(message: string): Problem {
  return { code: 'outlay-comment', message };
}

/** Holes that the comment names and the prompt does not have. */
export function strayHoles({ holeTokens }: CommentUsage, holes: readonly string[]): readonly Problem[] {
  const known = new Set(holes.flatMap((hole) => [hole, lastName(hole)]));
  const names = holes.length > 0 ? holes.map(lastName).join(', ') : 'none';
  return [...(holeTokens?.keys() ?? [])]
    .filter((name) => !known.has(name))
    .map((name) => problem(`the outlay comment names the hole "${name}"; the prompt has: ${names}`));
}
