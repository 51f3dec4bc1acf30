import { globMatcher } from './glob';
import type { Settings } from './settingsSchema';

/** Paths that `ignore` of outlay.json takes out of a scan. */
export function ignoredBy({ ignore = [] }: Settings): (path: string) => boolean {
  return ignore.length > 0 ? globMatcher(ignore) : () => false;
}
