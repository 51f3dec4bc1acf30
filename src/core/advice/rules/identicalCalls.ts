// The prompt is the same at every call: the answer of the first would do for the others.
import { ofCalls, perOf, priceOf, type Rule } from '../subject';

export const identicalCalls: Rule = (subject) => {
  const { site, estimate } = subject;
  const { messages, complete } = site.prompt;
  const hasText = messages.some(({ pieces }) => pieces.some((piece) => 'text' in piece && piece.text.trim() !== ''));
  const isRepeated =
    site.multiplicity.inLoop || (estimate.callsPerMonth.origin !== 'default' && estimate.callsPerMonth.value.expected > 30);
  if (!complete || !hasText || estimate.tokens.holes > 0 || !isRepeated || (site.callers?.length ?? 0) > 0) return null;
  const cost = priceOf(subject) && estimate.usdPerCall;
  if (!cost || site.kind === 'agent') return null;
  // Who samples several answers on purpose saves nothing.
  const saving = ofCalls(subject, { low: 0, expected: cost.expected * 0.5, high: cost.high });
  const message = 'the prompt is the same at every call: keep the answer, unless several different ones are wanted';
  return saving && { rule: 'identical-calls', message, saving, savingPer: perOf(subject) };
};
