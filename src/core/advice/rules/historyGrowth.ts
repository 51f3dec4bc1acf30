// Each turn sends all before it again: the cost of a conversation grows with the square of its length.
import { TURN_TOKENS } from '../../estimate/turns';
import type { Band } from '../../model/estimate';
import { formatCount } from '../../report/format';
import { ofCalls, perOf, priceOf, type Rule } from '../subject';

/** Turns that are sent again as they are. */
const KEPT = 3;

export const historyGrowth: Rule = (subject) => {
  const { estimate } = subject;
  const turns = estimate.usage?.turns?.value;
  const rate = priceOf(subject)?.inputUsdPerMillion;
  if (!turns || !rate || turns.high <= KEPT + 1) return null;
  const saved = (corner: keyof Band) => (resent(turns[corner]) * (estimate.outputTokens.value[corner] + TURN_TOKENS[corner]) * rate) / 1e6;
  const saving = ofCalls(subject, { low: 0, expected: saved('expected'), high: saved('high') });
  const message = `up to ${formatCount(turns.high)} turns, each sends all before it again: keep the last ${KEPT} and a summary`;
  return saving && { rule: 'history-growth', message, saving, savingPer: perOf(subject) };
};

/** Answers that turns send again beyond the last few: turn k sends k − 1. */
function resent(turns: number): number {
  let sum = 0;
  for (let turn = 1; turn <= turns; turn++) sum += Math.max(0, turn - 1 - KEPT);
  return sum;
}
