// Which calls show a figure at their line, and how loudly: both kinds of hints ask here.
import type { Finding } from '../../core/index';

export interface HintSettings {
  readonly hints: 'lens' | 'inline' | 'off';
  /** USD: a month, or 1,000 calls where the number of calls is unknown. */
  readonly hintsFrom: number;
  /** The same; 0: never. */
  readonly highlightFrom: number;
  /** Whether a call of unknown cost says so. */
  readonly hintUnknownCosts: boolean;
}

export function isShown({ estimate }: Finding, { hintsFrom, hintUnknownCosts }: HintSettings): boolean {
  const usd = amountOf(estimate);
  return usd === null ? hintUnknownCosts : usd >= hintsFrom;
}

export function isHigh({ estimate }: Finding, { highlightFrom }: HintSettings): boolean {
  return highlightFrom > 0 && (amountOf(estimate) ?? 0) >= highlightFrom;
}

/** Null: not known. */
export function amountOf({ usdPerMonth, usdPerCall }: Finding['estimate']): number | null {
  return usdPerMonth?.expected ?? (usdPerCall && usdPerCall.expected * 1000);
}
