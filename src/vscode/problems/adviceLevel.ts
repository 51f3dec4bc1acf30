// How loud advice is where its call stands. Advice about money is a Hint, which neither underlines nor counts; the end of a model is a line
// of Problems only once it is near: an editor full of dates that are a season away is not read any more.
import type { Advice } from '../../core/index';

export type AdviceLevel = 'information' | 'hint';

const NEAR_DAYS = 30;
const DAY_MS = 86_400_000;

export interface AdviceFloor {
  /** USD a month that it must save. What nobody knows the volume of has no month, and stays in hover and panel. */
  readonly from: number;
  /** Milliseconds since the epoch. */
  readonly now: number;
}

/** Null: not at the call. */
export function adviceLevel({ saving, savingPer, due }: Advice, { from, now }: AdviceFloor): AdviceLevel | null {
  if (due !== undefined) return Date.parse(due) - now <= NEAR_DAYS * DAY_MS ? 'information' : 'hint';
  if (saving === null) return 'hint';
  return savingPer === 'month' && saving.expected > 0 && saving.expected >= from ? 'hint' : null;
}
