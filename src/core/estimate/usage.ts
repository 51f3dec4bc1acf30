// Amounts: how often a call runs and how long its answers are, each with where the figure is from.
import { point, scale, ZERO } from '../model/band';
import type { CallSite } from '../model/callSite';
import type { Assumed, Band } from '../model/estimate';
import { formatCount, formatCountBand } from '../report/format';
import type { CommentUsage } from './comment';
import { DEFAULT_CALLS, DEFAULT_OUTPUT, outputBelow } from './defaults';
import type { Volumes } from './volumes';

/** Figures of people are figures of calls. Only the default, which is of runs of the code, is multiplied by a loop's count. */
export function callsPerMonth(site: CallSite, comment: CommentUsage, volumes: Volumes): Assumed {
  if (comment.callsPerMonth !== undefined) {
    return { value: point(comment.callsPerMonth), origin: 'comment', note: `outlay: ${comment.rate ?? ''} at the call` };
  }
  const configured = volumes.callsPerMonth(site);
  if (configured) return { value: configured.value, origin: 'outlay.json', note: `outlay.json: ${configured.rate}` };
  const count = site.multiplicity.count ?? 1;
  const runs = `default: ${formatCount(DEFAULT_CALLS.expected)} runs a month, ${formatCountBand(DEFAULT_CALLS)}`;
  return { value: scale(DEFAULT_CALLS, count), origin: 'default', note: count === 1 ? runs : `${runs}, ${formatCount(count)} calls each` };
}

/** Of all answers of one call together. */
export function outputTokens(site: CallSite, comment: CommentUsage, volumes: Volumes): Assumed {
  const one = tokensOfOneAnswer(site, comment, volumes);
  const answers = Math.max(1, site.answers?.value ?? 1);
  if (answers === 1 || one.value.high === 0) return one;
  return { ...one, value: scale(one.value, answers), note: `${one.note}; ${formatCount(answers)} answers per call` };
}

function tokensOfOneAnswer(site: CallSite, comment: CommentUsage, volumes: Volumes): Assumed {
  const usual = DEFAULT_OUTPUT[site.kind];
  if (!usual) return { value: ZERO, origin: 'default', note: `${site.kind} calls answer with no text that is billed` };
  if (comment.outputTokens !== undefined) {
    return { value: point(comment.outputTokens), origin: 'comment', note: `outlay: output=${comment.outputTokens} at the call` };
  }
  const limit = site.maxOutputTokens?.value ?? 0;
  const configured = volumes.outputTokens(site);
  if (configured)
    return { value: limit > 0 ? atMost(configured, limit) : configured, origin: 'outlay.json', note: 'outlay.json: outputTokens' };
  if (limit > 0) {
    const note = `limit of ${formatCount(limit)} in the code: assumed a quarter of it (at least 50), at most all of it`;
    return { value: outputBelow(limit), origin: 'code', note };
  }
  return { value: usual, origin: 'default', note: `default for ${site.kind}: no limit is known` };
}

/** The code's limit is enforced, whatever an outlay.json says of a whole folder. */
function atMost({ low, expected, high }: Band, limit: number): Band {
  return { low: Math.min(low, limit), expected: Math.min(expected, limit), high: Math.min(high, limit) };
}
