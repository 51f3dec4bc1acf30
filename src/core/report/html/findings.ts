// What could be done better at the calls, and what is wrong with them.
import type { Band, DisplayCurrency } from '../../model/estimate';
import type { Report, ReportCall } from '../../model/report';
import { formatCount, formatUsd } from '../format';
import { dataTable } from './charts';
import { type Html, html } from './markup';
import type { PlaceLink } from './page';

const MOST_ADVICE = 30;

/** The greatest saving first; what is not about money before all. */
export function advice({ calls, currency }: Report, place: PlaceLink): Html | null {
  const all = calls
    .filter(({ ignored }) => ignored === undefined)
    .flatMap((call) => (call.advice ?? []).map((one) => ({ call, one })))
    .sort((a, b) => amount(b.one) - amount(a.one));
  if (all.length === 0) return null;
  const rows = all
    .slice(0, MOST_ADVICE)
    .map(({ call, one: { message, saving, savingPer } }) => [
      place(call),
      message,
      saving ? `${savingWords(saving, currency)} ${savingPer === 'month' ? 'a month' : 'per 1,000 calls'}` : '',
    ]);
  const more = all.length - rows.length;
  return html`<h2>Advice</h2>${dataTable('Advice', ['Call', 'What', 'Saves'], rows)}${more > 0 && html`<p class="dim">and ${formatCount(more)} more that save less</p>`}`;
}

/** A limit may save nothing as a rule, and much at worst. */
function savingWords({ expected, high }: Band, currency: DisplayCurrency | undefined): string {
  return expected > 0 ? formatUsd(expected, currency) : `up to ${formatUsd(high, currency)}`;
}

function amount({ saving }: NonNullable<ReportCall['advice']>[number]): number {
  return saving?.expected ?? Number.POSITIVE_INFINITY;
}

export function findings({ calls }: Report, place: PlaceLink): Html | null {
  const rows = calls.flatMap((call) => call.problems.map(({ message }) => [place(call), message]));
  return rows.length === 0 ? null : html`<h2>Findings</h2>${dataTable('Findings', ['Call', 'What'], rows)}`;
}
