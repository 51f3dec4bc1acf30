// Tool definitions are billed with every request, whether a tool is used or not.
import { formatCount, formatShare } from '../../report/format';
import { perOf, type Rule, savingBy } from '../subject';

const LEAST_TOKENS = 1000;
const LEAST_SHARE = 0.3;

export const largeToolSchemas: Rule = (subject) => {
  const { toolTokens = 0, inputTokens } = subject.estimate.tokens;
  const share = toolTokens / Math.max(1, inputTokens.expected);
  if (toolTokens < LEAST_TOKENS || share < LEAST_SHARE) return null;
  const less = (part: number) => {
    const cut = toolTokens * part;
    return { low: inputTokens.low - cut, expected: inputTokens.expected - cut, high: inputTokens.high - cut };
  };
  const [some, most] = [savingBy(subject, { inputTokens: less(0.25) }), savingBy(subject, { inputTokens: less(0.6) })];
  if (!some || !most) return null;
  const message = `tool definitions and schemas are ${formatCount(toolTokens)} tokens, ${formatShare(share)} of each prompt: send only those that this call can need`;
  return { rule: 'large-tool-schemas', message, saving: { low: 0, expected: some.expected, high: most.high }, savingPer: perOf(subject) };
};
