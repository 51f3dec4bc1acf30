// What `outlay try` prints: both answers, and what they cost beside the estimate.
import type { TrialAnswer, TrialFailure, TrialResult } from '../model/trial';
import { formatCount, formatUsd, formatUsdBand } from './format';

/** Plain text, lines ended by \n. */
export function trialTable({ today, other, notes }: TrialResult): string {
  const sides = [...(today ? [sideLines('Today', today)] : []), sideLines('Instead', other)];
  return `${[...sides.flatMap((lines) => [...lines, '']), ...notes.map((note) => `! ${note}`)].join('\n')}\n`;
}

function sideLines(title: string, side: TrialAnswer | TrialFailure): readonly string[] {
  const head = `${title}: ${side.model} at ${side.hostName}`;
  if ('failed' in side) return [head, `  ${side.failed}`];
  return [head, `  ${trialTokens(side)}`, `  ${trialCost(side)}`, ...side.text.split('\n').map((line) => `  | ${line}`)];
}

export function trialTokens({ inputTokens, outputTokens, reasoningTokens, cachedTokens }: TrialAnswer): string {
  const thought = reasoningTokens ? `, ${formatCount(reasoningTokens)} of them thought` : '';
  const cached = cachedTokens ? ` (${formatCount(cachedTokens)} from the cache)` : '';
  return `${formatCount(inputTokens)} tokens in${cached}, ${formatCount(outputTokens)} out${thought}`;
}

export function trialCost({ usd, estimate }: TrialAnswer): string {
  const cost = usd === null ? 'at a price that is not known' : `${formatUsd(usd)} for this request`;
  return `${cost}; the estimate of a call is ${estimate ? formatUsdBand(estimate) : 'unknown'}`;
}
