// What all formats of a diff say in the same words.
import type { Change, Diff, DiffSide } from '../model/diff';
import { signedPercent, signedUsd, signedUsdBand } from './signed';

export const SIGN_OF: Readonly<Record<Change['change'], string>> = { added: '+', removed: '−', changed: '~', moved: '→' };

export function sideOf({ after, before }: Change): DiffSide {
  const side = after ?? before;
  if (!side) throw new Error('a change without sides');
  return side;
}

export function placeOfSide({ file, cell, line }: DiffSide): string {
  return `${file}${cell === null ? '' : `#${cell}`}:${line}`;
}

/** "added: gpt-4o", "limits: none → output 300; volume: …". */
export function whatWords(change: Change): string {
  if (change.change === 'added' || change.change === 'removed') {
    const { kind, model, provider } = sideOf(change);
    return `${change.change}: ${kind} ${model ?? '?'} (${provider ?? '?'})`;
  }
  return change.fields.map(({ field, before, after }) => `${field}: ${before} → ${after}`).join('; ');
}

export function monthWords({ totals: { usdPerMonth, percent }, currency }: Diff): string {
  const share = percent === null ? '' : ` (${signedPercent(percent)})`;
  const isPoint = usdPerMonth.low === usdPerMonth.high;
  return `${signedUsd(usdPerMonth.expected, currency)} a month${share}${isPoint ? '' : `, between ${signedUsdBand(usdPerMonth, currency).replace(' – ', ' and ')}`}`;
}

export function countWords({ totals }: Diff): string {
  const kinds = (['added', 'removed', 'changed', 'moved', 'unchanged'] as const).filter((kind) => totals[kind] > 0);
  const counts = kinds.map((kind) => `${totals[kind]} ${kind}`).join(', ') || 'no LLM calls on either side';
  return totals.unknown > 0 ? `${counts} · ${totals.unknown} not priced, in no figure` : counts;
}
