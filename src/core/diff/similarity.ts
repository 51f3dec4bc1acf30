// How likely two calls are the same call in two versions of the code.
import type { ReportCall } from '../model/report';

/** The enclosing functions, as the id names them: `path#outer.inner:api:ordinal`. */
export function scopeOf({ id, file, api }: ReportCall): string {
  const rest = id.startsWith(`${file}#`) ? id.slice(file.length + 1) : id;
  const end = rest.lastIndexOf(`:${api}:`);
  return end < 0 ? rest : rest.slice(0, end);
}

/** All that the request says, as one text. */
export function textOf({ prompt }: ReportCall): string {
  return [...prompt.parts.map(({ role, text }) => `${role} ${text}`), prompt.tools ?? ''].join('\n').trim();
}

export function modelOf({ model, provider }: ReportCall): string {
  return `${provider.value ?? '?'} ${model.catalogId ?? model.value ?? '?'}`;
}

const WEIGHTS = { text: 4, scope: 2, model: 2, file: 1, limit: 1 } as const;

/** 0…1. A prompt that is not known on both sides says nothing. */
export function similarity(a: ReportCall, b: ReportCall): number {
  const [textA, textB] = [textOf(a), textOf(b)];
  const parts: [weight: number, likeness: number][] = [
    [WEIGHTS.scope, Number(scopeOf(a) === scopeOf(b))],
    [WEIGHTS.model, Number(modelOf(a) === modelOf(b))],
    [WEIGHTS.file, Number(nameOf(a.file) === nameOf(b.file))],
    [WEIGHTS.limit, Number(a.usage.maxOutputTokens?.value === b.usage.maxOutputTokens?.value)],
  ];
  if (textA || textB) parts.push([WEIGHTS.text, likeness(textA, textB)]);
  const whole = parts.reduce((sum, [weight]) => sum + weight, 0);
  return parts.reduce((sum, [weight, one]) => sum + weight * one, 0) / whole;
}

function nameOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

/** Dice's coefficient over pairs of words, which bears edits anywhere in a text. */
export function likeness(a: string, b: string): number {
  if (a === b) return 1;
  const [pairsA, pairsB] = [wordPairs(a), wordPairs(b)];
  let common = 0;
  for (const [pair, count] of pairsA) common += Math.min(count, pairsB.get(pair) ?? 0);
  const all = sizeOf(pairsA) + sizeOf(pairsB);
  return all === 0 ? 0 : (2 * common) / all;
}

/** Longer prompts are told apart by their start. */
const MOST_WORDS = 2_000;

function wordPairs(text: string): ReadonlyMap<string, number> {
  const words = (text.match(/[\p{L}\p{N}_]+/gu) ?? []).slice(0, MOST_WORDS);
  const pairs = new Map<string, number>();
  for (const [index, word] of words.entries()) {
    const pair = `${words[index - 1] ?? ''} ${word}`;
    pairs.set(pair, (pairs.get(pair) ?? 0) + 1);
  }
  return pairs;
}

function sizeOf(pairs: ReadonlyMap<string, number>): number {
  return [...pairs.values()].reduce((sum, count) => sum + count, 0);
}
