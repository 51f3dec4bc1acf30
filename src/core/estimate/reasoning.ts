// How much a model thinks before it answers: by the request, else by what the model does of itself.
import type { CallSite } from '../model/callSite';
import type { Assumed, Band } from '../model/estimate';
import { EFFORTS, type Thinking, thinkingByDefault } from './thinking';

const WHAT = 'thought before the answer, billed as output';

/** Undefined: no reasoning is billed, or what is known of the output has it already. */
export function reasoningTokens(site: CallSite): Assumed | undefined {
  const asked = site.options?.reasoning?.value;
  const budget = asked === undefined || asked === null ? Number.NaN : Number(asked);
  if (budget === 0) return undefined;
  if (budget > 0) {
    const value = { low: Math.min(100, budget), expected: budget * 0.3, high: budget };
    return { value, origin: 'code', note: `budget of ${budget} in the code: assumed three tenths of it, at most all; ${WHAT}` };
  }
  const effort = asked ? effortOf(asked.toLowerCase()) : undefined;
  if (effort) return effort.high === 0 ? undefined : { value: effort, origin: 'code', note: `effort "${asked}" in the code; ${WHAT}` };
  const thinking = thinkingByDefault(site.model.value, site.provider.value);
  return thinking ? { value: EFFORTS[thinking.effort], origin: 'default', note: `${thinkingWords(thinking)}; ${WHAT}` } : undefined;
}

/** `enabled`: without a word how much. */
function effortOf(asked: string): Band | undefined {
  return Object.entries({ ...EFFORTS, enabled: EFFORTS.medium }).find(([name]) => name === asked)?.[1];
}

/** "it always thinks (https://…, 2026-08-21)". */
export function thinkingWords({ because, source, asOf }: Thinking): string {
  return source ? `${because} (${source}, ${asOf})` : because;
}
