// What the sum lacks: calls whose model is not known, models without a price, files that were not read.
import type { Report, ReportCall } from '../../model/report';
import { formatCount } from '../format';
import { dataTable } from './charts';
import { type Html, html } from './markup';
import type { PlaceLink } from './page';

export function coverage({ calls, totals, files }: Report, place: PlaceLink): Html {
  const counted = calls.filter(({ ignored }) => ignored === undefined);
  const unresolved = counted.filter(({ model }) => model.value === null);
  const unpriced = counted.filter(({ model }) => model.value !== null);
  const skipped = files.skipped.map(({ path, reason }) => [path, reason]);
  return html`<h2>What is known</h2>
<p>${formatCount(files.listed)} files listed, ${formatCount(files.parsed)} with words of an LLM SDK read, ${formatCount(totals.calls)} calls found, ${formatCount(totals.priced)} priced${
    totals.ignored > 0 && `, ${formatCount(totals.ignored)} ignored by a comment`
  }.</p>
${listed(
  'Calls whose model is not known',
  ['Call', 'Provider', 'Why'],
  unresolved.flatMap((call) => row(call, place(call), call.provider.value ?? 'unknown')),
)}
${listed(
  'Models without a price',
  ['Call', 'Model', 'Why there is no price'],
  unpriced.flatMap((call) => row(call, place(call), call.model.value ?? '')),
)}
${skipped.length > 0 && html`<details><summary>${formatCount(skipped.length)} files were not read</summary>${dataTable('Files that were not read', ['File', 'Why'], skipped)}</details>`}`;
}

/** None where the call has a price all the same: one of its own, or of this machine. */
function row({ price, model }: ReportCall, place: Html, name: string): (string | Html)[][] {
  if (!('unpriced' in price)) return [];
  return [[place, name, model.value === null ? (model.reason ?? price.unpriced) : price.unpriced]];
}

function listed(title: string, head: readonly string[], rows: readonly (readonly (string | Html)[])[]): Html | null {
  return rows.length === 0 ? null : html`<h3>${title}</h3>${dataTable(title, head, rows)}`;
}
