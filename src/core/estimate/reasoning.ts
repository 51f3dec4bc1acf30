// DATA: how much reasoning models think before they answer. Assumptions by effort; what is measured or said replaces them.
import type { CallSite } from '../model/callSite';
import type { Assumed, Band } from '../model/estimate';
import { baseName } from '../tokens/baseName';

const EFFORTS: Readonly<Record<string, Band>> = {
  none: { low: 0, expected: 0, high: 0 },
  minimal: { low: 0, expected: 50, high: 300 },
  low: { low: 50, expected: 300, high: 1500 },
  medium: { low: 150, expected: 1000, high: 5000 },
  high: { low: 500, expected: 3000, high: 15_000 },
  xhigh: { low: 1000, expected: 6000, high: 30_000 },
  max: { low: 1000, expected: 6000, high: 30_000 },
};

/** Models that think where the request does not say otherwise. */
const ALWAYS =
  /^(o[134](?![a-z0-9])|gpt-5(?!.*chat)|gemini-(2\.5-(pro|flash(?!-lite))|[3-9])|deepseek-(reasoner|r\d)|qwq|magistral|grok-(3-mini|4)|kimi-k2-thinking)/;

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
  const effort = asked ? EFFORTS[asked.toLowerCase()] : undefined;
  if (effort) return effort.high === 0 ? undefined : { value: effort, origin: 'code', note: `effort "${asked}" in the code; ${WHAT}` };
  if (!ALWAYS.test(baseName(site.model.value ?? ''))) return undefined;
  const value = EFFORTS.medium ?? { low: 0, expected: 0, high: 0 };
  return { value, origin: 'default', note: `default of a model that reasons; ${WHAT}` };
}
