import type { Diff } from '../model/diff';
import { diffTable } from './diffTable';
import type { TableOptions } from './table';

export const DIFF_FORMATS = ['table', 'json'] as const;
export type DiffFormat = (typeof DIFF_FORMATS)[number];

/** Text, its last line ended. */
export function renderDiff(diff: Diff, format: DiffFormat, options: TableOptions): string {
  return format === 'json' ? `${JSON.stringify(diff, null, 2)}\n` : diffTable(diff, options);
}
