import type { Snapshot } from '../../core/index';

const MOST = 200;

/** The newest scan of a day stands for the day; saved reports, which have a label, stand for themselves. The oldest first. */
export function withDay(known: readonly Snapshot[], added: Snapshot): readonly Snapshot[] {
  const isReplaced = (one: Snapshot) =>
    one.at === added.at || (one.label === undefined && added.label === undefined && one.at.slice(0, 10) === added.at.slice(0, 10));
  return [...known.filter((one) => !isReplaced(one)), added].sort((a, b) => (a.at < b.at ? -1 : 1)).slice(-MOST);
}
