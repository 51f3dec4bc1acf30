// Nothing limits the answer: the dearest calls are those that ramble.
import { formatCount } from '../../report/format';
import { perOf, type Rule, savingBy } from '../subject';

export const unboundedOutput: Rule = (subject) => {
  const { site, estimate } = subject;
  const { value, origin } = estimate.outputTokens;
  if (site.maxOutputTokens?.value || (origin !== 'default' && origin !== 'code') || value.high === 0) return null;
  const limit = Math.ceil((value.expected * 2) / 50) * 50;
  if (limit >= value.high) return null;
  const most = savingBy(subject, { outputTokens: { ...value, high: limit } });
  if (!most) return null;
  const message = `nothing limits the answer: a limit such as ${formatCount(limit)} tokens bounds the dearest calls`;
  return { rule: 'unbounded-output', message, saving: { low: 0, expected: 0, high: most.high }, savingPer: perOf(subject) };
};
