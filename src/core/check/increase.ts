// "$50" or "10%": how much more a change may cost a month.
import type { CheckedRule, Violation } from '../model/check';
import type { Diff } from '../model/diff';
import { amountCell, amountOf, costWords, countWords, placeOfSide, sideOf, whatWords } from '../report/diffWords';
import { formatUsd } from '../report/format';
import { signedPercent } from '../report/signed';

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

/** An amount is of a month: it can be held where a volume is known. A share is of a month, and of 1,000 runs of what has no volume. */
export function canHold({ totals: { base, head, withoutVolume } }: Diff, most: Increase): boolean {
  return 'percent' in most || withoutVolume === 0 || base.withVolume + head.withVolume > 0;
}

/** By the expected cost. Where the base costs nothing, any cost is more than any share. */
export function checkIncrease(diff: Diff, most: Increase): Held {
  const { usdPerMonth, percent, usdPer1000Calls, percentPer1000Calls } = diff.totals;
  const within = (more: number, share: number | null, limit: number) => (share === null ? more <= 0 : share <= limit);
  const held =
    'usd' in most
      ? usdPerMonth.expected <= most.usd
      : within(usdPerMonth.expected, percent, most.percent) && within(usdPer1000Calls.expected, percentPer1000Calls, most.percent);
  const limit = 'usd' in most ? `${formatUsd(most.usd)} a month` : signedPercent(most.percent);
  const rule = { rule: 'max-increase', held, words: `at most ${limit} more: ${costWords(diff)}` };
  return { rule, violations: held ? [] : [violationOf(diff, limit)] };
}

/** In either direction: savings are news, too. What cannot be told is above: nobody has looked at it. */
export function isAbove({ totals }: Diff, threshold: Increase): boolean {
  if (totals.unknown > 0) return true;
  const { usdPerMonth, usdPer1000Calls, percent, percentPer1000Calls, withVolume, withoutVolume } = totals;
  if ('usd' in threshold) return Math.abs(usdPerMonth.expected) > threshold.usd || withoutVolume > 0;
  const isFar = (share: number | null, more: number) => (share === null ? more !== 0 : Math.abs(share) > threshold.percent);
  return (
    (withVolume > 0 && isFar(percent, usdPerMonth.expected)) || (withoutVolume > 0 && isFar(percentPer1000Calls, usdPer1000Calls.expected))
  );
}

const MOST_NAMED = 3;

function violationOf(diff: Diff, limit: string): Violation {
  const dearer = diff.changes.filter((change) => (amountOf(change)?.expected ?? 0) > 0);
  const named = dearer.slice(0, MOST_NAMED).map((change) => {
    return `${placeOfSide(sideOf(change))} ${amountCell(change, diff.currency)} (${whatWords(change)})`;
  });
  const first = dearer[0] ? sideOf(dearer[0]) : null;
  return {
    rule: 'max-increase',
    message: `the change costs ${costWords(diff)}; at most ${limit} more is allowed. ${countWords(diff)}. Most of it: ${named.join(', ')}`,
    fix: 'take a cheaper model or a shorter prompt or answer there, say in outlay.json how often these calls really run, or raise --max-increase',
    id: first?.id ?? null,
    file: first?.file ?? null,
    cell: first?.cell ?? null,
    line: first?.line ?? null,
  };
}
