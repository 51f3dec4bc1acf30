// What was measured, what of it fits no call, and what could not be read.
import type { Report } from '../model/report';
import { formatCount } from './format';
import { clip } from './layout';
import type { Style } from './tableParts';

const MOST = 6;

export function usageLines({ usage }: Report, style: Style): readonly string[] {
  if (!usage) return [];
  const { formats, records, duplicates, measuredCalls, unmatched, problems, moreProblems } = usage;
  const twice = duplicates > 0 ? `, ${formatCount(duplicates)} more were the same again` : '';
  const read = `Measured: ${formatCount(records)} records of ${formats.join(', ') || 'no known format'}${twice}; ${formatCount(measuredCalls)} calls calibrated`;
  const others = unmatched.slice(0, MOST).map(({ model, requests, inputTokens, outputTokens, reason }) => {
    const amount = `${formatCount(requests)} requests, ${formatCount(inputTokens)} tokens in, ${formatCount(outputTokens)} out`;
    return clip(`  ${model ?? 'unknown model'}: ${amount}: ${reason}`, style.width);
  });
  const more = unmatched.length > MOST ? [`  … and ${formatCount(unmatched.length - MOST)} more`] : [];
  const wrong = problems.slice(0, MOST).map(({ path, line, message }) => clip(`  ${path}:${line}: ${message}`, Math.max(style.width, 200)));
  const count = problems.length + moreProblems;
  return [
    read,
    ...(others.length > 0 ? [style.yellow('Measured, but of no call that was found'), ...others, ...more] : []),
    ...(count > 0 ? [style.yellow(`Not read: ${formatCount(count)} lines`), ...wrong] : []),
  ];
}
