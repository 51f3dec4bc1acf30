// How many requests one run of an agent sends, and what comes to its prompt between them.
import type { CallSite } from '../model/callSite';
import type { Assumed, Band } from '../model/estimate';
import { formatCount } from '../report/format';

/** DATA: assumptions; low and high as seldom undercut or exceeded. */
const TURNS: Band = { low: 1, expected: 3, high: 10 };
/** Results of tools between two turns. */
export const TURN_TOKENS: Band = { low: 50, expected: 400, high: 2000 };
/** What later turns send again follows within seconds. */
export const HISTORY_CACHE: Band = { low: 0, expected: 0.5, high: 0.9 };

/** Undefined: the call is one request. */
export function turnsOf({ kind, options }: CallSite): Assumed | undefined {
  const most = options?.maxSteps?.value ?? null;
  if (most !== null && most > 1) {
    const value = { low: 1, expected: Math.min(most, Math.max(TURNS.expected, most * 0.3)), high: most };
    return { value, origin: 'code', note: `at most ${formatCount(most)} turns by the code: assumed three or three tenths of them` };
  }
  return kind === 'agent' && most === null
    ? { value: TURNS, origin: 'default', note: 'default for an agent without a limit of turns' }
    : undefined;
}

/** Failed attempts are mostly not billed; those that came back late or unusable are. */
export function attemptsOf({ options }: CallSite): Assumed | undefined {
  const retries = options?.retries?.value ?? 0;
  if (!retries || retries < 1) return undefined;
  const value = { low: 1, expected: 1.01, high: 1 + Math.min(retries, 5) * 0.04 };
  return { value, origin: 'code', note: `up to ${formatCount(retries)} retries by the code: few of them are billed` };
}
