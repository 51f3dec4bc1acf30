// What a model's thinking adds to what is known of today's answers.
import { EFFORTS, type Thinking } from '../estimate/thinking';
import type { RankedOffer } from '../model/alternatives';
import type { Band, Estimate } from '../model/estimate';
import type { Today } from './candidates';

/**
 * Tokens that an estimate of the call at the other model does not have: what is said or measured of the answers was said of today's model, which does
 * not think. Null: nothing is missing.
 */
export function thinkingMore({ site, estimate }: Today, there: Estimate, { thinking, isSame }: Thinks): Band | null {
  const now = estimate.usage?.reasoningTokens;
  // the same weights think as much elsewhere, whatever is known of the host's default
  if (isSame && now) return now.value;
  if (!thinking || there.usage?.reasoningTokens || now || site.options?.reasoning) return null;
  const band = EFFORTS[thinking.effort];
  const limit = site.maxOutputTokens?.value;
  if (typeof limit !== 'number') return band;
  const left = Math.max(0, limit - there.outputTokens.value.expected);
  return { low: Math.min(band.low, left), expected: Math.min(band.expected, left), high: Math.min(band.high, left) };
}

export function thinkingOf({ site, estimate }: Today, { usage }: Estimate, { thinking, more }: Thought): Pick<RankedOffer, 'thinking'> {
  if (!thinking) return {};
  const limit = estimate.usage?.reasoningTokens ? undefined : site.maxOutputTokens?.value;
  const tokens = usage?.reasoningTokens?.value ?? more;
  return { thinking: { effort: thinking.effort, because: thinking.because, ...(tokens ? { tokens } : {}), ...(limit ? { limit } : {}) } };
}

interface Thinks {
  readonly thinking: Thinking | null;
  /** As today's weights. */
  readonly isSame: boolean;
}

interface Thought {
  readonly thinking: Thinking | null;
  /** Of `thinkingMore`. */
  readonly more: Band | null;
}
