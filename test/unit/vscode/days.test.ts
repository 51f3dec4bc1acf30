import assert from 'node:assert/strict';
import type { Snapshot } from '../../../src/core/index';
import { withDay } from '../../../src/vscode/report/days';
import { point } from '../../helpers/finding';

function snapshot(at: string, label?: string): Snapshot {
  const sums = { calls: 1, priced: 1, withVolume: 1, usdPerMonth: point(1), usdPer1000Calls: point(0) };
  return { at, ...(label ? { label } : {}), ...sums };
}

const names = (all: readonly Snapshot[]) => all.map(({ at, label }) => `${at} ${label ?? ''}`.trim());

describe('the days of the trend', () => {
  it('are one scan each, the newest; saved reports stay beside them', () => {
    const all = [
      snapshot('2026-11-02T08:00'),
      snapshot('2026-11-01T08:00'),
      snapshot('2026-11-02T07:00', 'base.json'),
      snapshot('2026-11-02T09:00'),
      snapshot('2026-11-02T07:00', 'renamed.json'),
    ].reduce<readonly Snapshot[]>(withDay, []);
    assert.deepEqual(names(all), ['2026-11-01T08:00', '2026-11-02T07:00 renamed.json', '2026-11-02T09:00']);
  });

  it('are no more than can be looked at', () => {
    const days = Array.from({ length: 300 }, (_, day) => snapshot(new Date(Date.UTC(2026, 0, 1 + day)).toISOString()));
    const kept = days.reduce<readonly Snapshot[]>(withDay, []);
    assert.equal(kept.length, 200);
    assert.equal(kept.at(-1)?.at, days.at(-1)?.at);
  });
});
