// Amounts: how often a call runs, how long its answers are and what else decides about its cost, each with where the figure is from.
// Who is asked, in this order: what was measured, the comment at the call, outlay.json, the preset, the code, a stated default.
import { point, scale, ZERO } from '../model/band';
import type { CallSite } from '../model/callSite';
import type { Assumed, Band, FurtherUsage } from '../model/estimate';
import { type Measured, measuredWords } from '../model/measured';
import type { PresetName } from '../model/settings';
import { formatCount, formatCountBand } from '../report/format';
import type { CommentUsage } from './comment';
import { DEFAULT_OUTPUT, outputBelow } from './defaults';
import { PRESET_FACTOR, PRESETS } from './presets';
import { reasoningTokens } from './reasoning';
import { taskOf } from './tasks';
import { attemptsOf, turnsOf } from './turns';
import type { Volumes } from './volumes';

/** All that is said of one call. */
export interface Said {
  readonly comment: CommentUsage;
  readonly volumes: Volumes;
  readonly preset?: PresetName;
  readonly measured?: Measured;
}

/** Without a volume figures are for so many calls. */
export const PER_CALLS = 1000;

/** Figures of people are figures of calls. A preset is of runs of the code, and is multiplied by a loop's count. */
export function callsPerMonth(site: CallSite, { comment, volumes, preset, measured }: Said): Assumed {
  if (measured && measured.requestsPerMonth !== null)
    return { value: point(measured.requestsPerMonth), origin: 'measured', note: measuredWords(measured) };
  if (comment.callsPerMonth !== undefined) {
    return { value: point(comment.callsPerMonth), origin: 'comment', note: `outlay: ${comment.rate ?? ''} at the call` };
  }
  const configured = volumes.callsPerMonth(site);
  if (configured) return { value: configured.value, origin: 'outlay.json', note: `outlay.json: ${configured.rate} (${configured.row})` };
  const chosen = PRESETS.find(({ name }) => name === preset);
  if (chosen) return ofPreset(site, chosen);
  return { value: point(PER_CALLS), origin: 'default', note: 'not known: figures are for 1,000 calls' };
}

function ofPreset({ kind, multiplicity }: CallSite, { name, what, callsPerMonth: runs }: (typeof PRESETS)[number]): Assumed {
  const count = multiplicity.count ?? 1;
  const value = scale(runs, (PRESET_FACTOR[kind] ?? 1) * count);
  const note = `preset "${name}" (${what}): ${formatCountBand(value)} calls a month`;
  return { value, origin: 'preset', note: count === 1 ? note : `${note}, ${formatCount(count)} for each run` };
}

/** Of all answers of one request together. */
export function outputTokens(site: CallSite, said: Said): Assumed {
  const one = tokensOfOneAnswer(site, said);
  const answers = Math.max(1, site.answers?.value ?? 1);
  if (answers === 1 || one.value.high === 0 || one.origin === 'measured') return one;
  return { ...one, value: scale(one.value, answers), note: `${one.note}; ${formatCount(answers)} answers per call` };
}

function tokensOfOneAnswer(site: CallSite, { comment, volumes, measured }: Said): Assumed {
  const usual = DEFAULT_OUTPUT[site.kind];
  if (!usual) return { value: ZERO, origin: 'default', note: `${site.kind} calls answer with no text that is billed` };
  if (measured) return { value: point(measured.outputTokens), origin: 'measured', note: measuredWords(measured) };
  if (comment.outputTokens !== undefined) {
    return { value: point(comment.outputTokens), origin: 'comment', note: `outlay: output=${comment.outputTokens} at the call` };
  }
  const limit = site.maxOutputTokens?.value ?? 0;
  const configured = volumes.figure(site, 'outputTokens');
  if (configured)
    return { value: limit > 0 ? atMost(configured, limit) : configured, origin: 'outlay.json', note: 'outlay.json: outputTokens' };
  const task = taskOf(site);
  if (task && (limit === 0 || task.outputTokens.expected < limit)) {
    const value = limit > 0 ? atMost(task.outputTokens, limit) : task.outputTokens;
    return { value, origin: 'code', note: `the prompt asks for ${task.what}${limit > 0 ? `, at most ${formatCount(limit)}` : ''}` };
  }
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

/** Without the cache's part, which depends on the prompt, unless it is said or measured. */
export function furtherUsage(site: CallSite, said: Said, output: Assumed): FurtherUsage {
  const { measured } = said;
  if (measured) {
    const of = (share: number): Assumed => ({ value: point(share), origin: 'measured', note: measuredWords(measured) });
    const { cacheShare, cacheWriteShare, batchShare } = measured;
    return { cacheShare: of(cacheShare), cacheWriteShare: of(cacheWriteShare), ...(batchShare > 0 ? { batchShare: of(batchShare) } : {}) };
  }
  const stated = (name: 'reasoningTokens' | 'cacheShare' | 'batchShare' | 'turns' | 'attempts') => statedFigure(site, said, name);
  const reasoning = stated('reasoningTokens') ?? assumedReasoning(site, output);
  return {
    ...named('reasoningTokens', reasoning),
    ...named('cacheShare', stated('cacheShare')),
    ...named('batchShare', stated('batchShare')),
    ...named('turns', stated('turns') ?? turnsOf(site)),
    ...named('attempts', stated('attempts') ?? attemptsOf(site)),
  };
}

/** Who says how long answers are says it of all that is billed; a limit in the code covers the thinking too. */
function assumedReasoning(site: CallSite, output: Assumed): Assumed | undefined {
  if (output.value.high === 0 || (output.origin !== 'code' && output.origin !== 'default')) return undefined;
  const assumed = reasoningTokens(site);
  const limit = site.maxOutputTokens?.value ?? 0;
  if (!assumed || limit <= 0) return assumed;
  const left = Math.max(0, limit - output.value.expected);
  return left === 0
    ? undefined
    : { ...assumed, value: atMost(assumed.value, left), note: `${assumed.note}; within the limit of ${formatCount(limit)}` };
}

function statedFigure(
  site: CallSite,
  { comment, volumes }: Said,
  name: 'reasoningTokens' | 'cacheShare' | 'batchShare' | 'turns' | 'attempts',
): Assumed | undefined {
  const said = comment[name];
  if (said !== undefined) return { value: point(said), origin: 'comment', note: 'outlay: … at the call' };
  const configured = volumes.figure(site, name);
  return configured && { value: configured, origin: 'outlay.json', note: `outlay.json: ${name}` };
}

function named<K extends string>(key: K, value: Assumed | undefined): Partial<Record<K, Assumed>> {
  return value ? ({ [key]: value } as Record<K, Assumed>) : {};
}
