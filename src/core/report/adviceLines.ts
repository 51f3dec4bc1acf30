// What would make calls cheaper, the greatest saving first.
import type { Report, ReportCall } from '../model/report';
import { formatCount, formatUsd, formatUsdBand } from './format';
import { clip } from './layout';
import { placeOf, type Style } from './tableParts';

const MOST = 8;

export function adviceLines({ calls }: Report, style: Style): readonly string[] {
  const all = calls
    .filter(({ ignored }) => ignored === undefined)
    .flatMap((call) => (call.advice ?? []).map((advice) => ({ call, advice })))
    .sort((a, b) => (b.advice.saving?.expected ?? 0) - (a.advice.saving?.expected ?? 0));
  if (all.length === 0) return [];
  const lines = all
    .slice(0, MOST)
    .map(({ call, advice }) => clip(`  ${placeOf(call)}  ${savingWords(advice, style)}${advice.message}`, style.width));
  const more = all.length > MOST ? [`  … and ${formatCount(all.length - MOST)} more, in --format json`] : [];
  return [style.green('Advice'), ...lines, ...more];
}

function savingWords({ saving, savingPer }: NonNullable<ReportCall['advice']>[number], { currency }: Style): string {
  if (!saving) return '';
  const band = saving.low === saving.high ? '' : ` (${formatUsdBand(saving, currency)})`;
  return `saves ${formatUsd(saving.expected, currency)}${band} ${savingPer === 'month' ? 'a month' : 'per 1,000 calls'}: `;
}
