// "$50" or "10%": how much more a change may cost a month.
import type { CheckedRule, Violation } from '../model/check';
import type { Diff } from '../model/diff';
import { countWords, monthWords, placeOfSide, sideOf, whatWords } from '../report/diffWords';
import { formatUsd } from '../report/format';
import { signedPercent, signedUsd } from '../report/signed';

export type Increase = { readonly usd: number } | { readonly percent: number };

/** Null: neither an amount nor a share. */
export function readIncrease(text: string): Increase | null {
  const [, sign, digits, unit] = /^(\$)?(\d+(?:\.\d+)?)(%)?$/.exec(text.trim().replaceAll(',', '')) ?? [];
  if (digits === undefined || (sign && unit)) return null;
  return unit ? { percent: Number(digits) } : { usd: Number(digits) };
}

export interface Held {
  readonly rule: CheckedRule;
  readonly violations: readonly Violation[];
}

/** By the expected cost. Where the base costs nothing, any cost is more than any share. */
export function checkIncrease(diff: Diff, most: Increase): Held {
  const { usdPerMonth, percent } = diff.totals;
  const more = usdPerMonth.expected;
  const held = 'usd' in most ? more <= most.usd : percent === null ? more <= 0 : percent <= most.percent;
  const limit = 'usd' in most ? `${formatUsd(most.usd)} a month` : signedPercent(most.percent);
  const rule = { rule: 'max-increase', held, words: `at most ${limit} more: ${monthWords(diff)}` };
  return { rule, violations: held ? [] : [violationOf(diff, limit)] };
}

const MOST_NAMED = 3;

function violationOf(diff: Diff, limit: string): Violation {
  const dearer = diff.changes.filter(({ usdPerMonth }) => usdPerMonth !== null && usdPerMonth.expected > 0);
  const named = dearer.slice(0, MOST_NAMED).map((change) => {
    const amount = signedUsd(change.usdPerMonth?.expected ?? 0, diff.currency);
    return `${placeOfSide(sideOf(change))} ${amount} (${whatWords(change)})`;
  });
  const first = dearer[0] ? sideOf(dearer[0]) : null;
  return {
    rule: 'max-increase',
    message: `the change costs ${monthWords(diff)}; at most ${limit} more is allowed. ${countWords(diff)}. Most of it: ${named.join(', ')}`,
    fix: 'take a cheaper model or a shorter prompt or answer there, say in outlay.json how often these calls really run, or raise --max-increase',
    id: first?.id ?? null,
    file: first?.file ?? null,
    cell: first?.cell ?? null,
    line: first?.line ?? null,
  };
}
