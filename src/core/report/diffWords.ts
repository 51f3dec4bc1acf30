// What all formats of a diff say in the same words.
import type { Change, Diff, DiffSide } from '../model/diff';
import type { Band } from '../model/estimate';
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

/** What it costs: a month where volumes are known, 1,000 runs where they are not. No month is invented. */
export function costWords({ totals, currency }: Diff): string {
  const { withVolume, withoutVolume } = totals;
  const month = amountWords(totals.usdPerMonth, totals.percent, 'a month', currency);
  const runs = amountWords(totals.usdPer1000Calls, totals.percentPer1000Calls, 'per 1,000 runs of each call without a volume', currency);
  const isKnown = withVolume > 0 || totals.base.withVolume + totals.head.withVolume > 0 || withoutVolume === 0;
  return [isKnown ? [month] : [], withoutVolume > 0 ? [runs] : []].flat().join('; ');
}

function amountWords(band: Band, percent: number | null, per: string, currency: Diff['currency']): string {
  const share = percent === null ? '' : ` (${signedPercent(percent)})`;
  const range = band.low === band.high ? '' : `, between ${signedUsdBand(band, currency).replace(' – ', ' and ')}`;
  return `${signedUsd(band.expected, currency)} ${per}${share}${range}`;
}

/** Of a month, else of 1,000 calls. */
export function amountOf({ usdPerMonth, usdPer1000Calls }: Change): Band | null {
  return usdPerMonth ?? usdPer1000Calls;
}

/** A star marks an amount that is not of a month. */
export function amountCell(change: Change, currency: Diff['currency']): string {
  const amount = amountOf(change);
  return amount ? `${signedUsd(amount.expected, currency)}${change.usdPerMonth ? '' : '*'}` : '?';
}

export const STAR_NOTE = '* for 1,000 calls: how often it runs is not known.';

export function countWords({ totals, notCompared = [] }: Diff): string {
  const kinds = (['added', 'removed', 'changed', 'moved', 'unchanged'] as const).filter((kind) => totals[kind] > 0);
  const counts = kinds.map((kind) => `${totals[kind]} ${kind}`).join(', ') || 'no LLM calls on either side';
  return [
    counts,
    ...(totals.unknown > 0 ? [`${totals.unknown} not priced, in no figure`] : []),
    ...(notCompared.length > 0 ? [`${notCompared.length} ${notCompared.length === 1 ? 'file' : 'files'} not compared`] : []),
  ].join(' · ');
}
