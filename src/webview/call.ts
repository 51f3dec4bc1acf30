// The page of a call: shows what the extension sends, and tells it which figures are tried out.
import type { FromPage, Supposed, ToPage } from './protocol';

declare function acquireVsCodeApi(): { postMessage(message: FromPage): void };

const vscode = acquireVsCodeApi();
const page = document.getElementById('call') as HTMLElement;
const byId = <T extends HTMLElement>(id: string) => document.getElementById(id) as T | null;

addEventListener('message', ({ data }: MessageEvent<ToPage>) => {
  if (data.kind === 'call') showCall(data.html);
  else showIn(data.kind, data.html);
});

function showCall(html: string): void {
  page.innerHTML = html;
  for (const range of ranges()) range.value = String(stepOf(range, Number(numberOf(range)?.value)));
}

function showIn(id: 'figures' | 'others', html: string): void {
  const area = byId(id);
  if (area) area.innerHTML = html;
}

page.addEventListener('input', ({ target }) => {
  if (!(target instanceof HTMLInputElement)) return;
  const range = target.type === 'range' ? target : ranges().find((one) => numberOf(one) === target);
  const number = range && numberOf(range);
  if (!range || !number) return;
  if (target === range) number.value = String(figureAt(range));
  else range.value = String(stepOf(range, Number(number.value)));
  changed(true);
  vscode.postMessage({ kind: 'suppose', figures: supposed() });
});

page.addEventListener('change', ({ target }) => {
  if (target instanceof HTMLSelectElement) filter();
});

page.addEventListener('submit', (event) => event.preventDefault());

page.addEventListener('reset', () => {
  // After the fields have their first values again.
  queueMicrotask(() => {
    for (const range of ranges()) range.value = String(stepOf(range, Number(numberOf(range)?.defaultValue)));
    changed(false);
    vscode.postMessage({ kind: 'suppose', figures: {} });
  });
});

page.addEventListener('click', (event) => {
  const target = event.target instanceof Element ? event.target.closest<HTMLElement>('#open, #save, .sort') : null;
  if (!target) return;
  event.preventDefault();
  if (target.id === 'open') vscode.postMessage({ kind: 'open' });
  else if (target.id === 'save') vscode.postMessage({ kind: 'save', figures: supposed() });
  else sort(Number(target.dataset.column));
});

/** Only what differs from what the code and the settings say. */
function supposed(): Supposed {
  const all = [...page.querySelectorAll<HTMLInputElement>('input[type=number]')];
  const moved = all.filter(({ value, defaultValue }) => value !== defaultValue && value !== '' && Number(value) >= 0);
  return Object.fromEntries(
    moved.map(({ name, value }) => [name, name === 'cacheShare' ? Math.min(100, Number(value)) / 100 : Number(value)]),
  );
}

function changed(is: boolean): void {
  for (const id of ['save', 'reset']) byId<HTMLButtonElement>(id)?.toggleAttribute('disabled', !is);
}

function ranges(): HTMLInputElement[] {
  return [...page.querySelectorAll<HTMLInputElement>('input[type=range]')];
}

function numberOf(range: HTMLInputElement): HTMLInputElement | null {
  return byId<HTMLInputElement>(range.dataset.for ?? '');
}

/** A slider's thousand steps are even factors from its least to its greatest figure; even differences where the least is 0. */
function figureAt(range: HTMLInputElement): number {
  const [least, most] = endsOf(range);
  const part = Number(range.value) / 1000;
  return least === 0 ? Math.round(most * part) : Number((least * (most / least) ** part).toPrecision(2));
}

function stepOf(range: HTMLInputElement, figure: number): number {
  const [least, most] = endsOf(range);
  const part = least === 0 ? figure / most : Math.log(Math.max(figure, least) / least) / Math.log(most / least);
  return Math.round(part * 1000);
}

function endsOf({ dataset }: HTMLInputElement): [number, number] {
  const least = Number(dataset.least);
  return [least, Math.max(Number(dataset.most), least + 1)];
}

// --- the table of alternatives ---------------------------------------------------------------------------------

function sort(column: number): void {
  const table = byId<HTMLTableElement>('alternatives');
  const heads = [...(table?.tHead?.rows[0]?.cells ?? [])];
  const descends = heads[column]?.getAttribute('aria-sort') !== 'descending';
  for (const [index, head] of heads.entries())
    head.setAttribute('aria-sort', index !== column ? 'none' : descends ? 'descending' : 'ascending');
  const cellValue = ({ rows }: HTMLTableSectionElement) => rows[0]?.cells[column]?.dataset.value ?? '';
  const bodies = [...(table?.tBodies ?? [])].sort((a, b) => compare(cellValue(a), cellValue(b)) * (descends ? -1 : 1));
  table?.append(...bodies);
}

function compare(a: string, b: string): number {
  return Number.isNaN(Number(a)) ? a.localeCompare(b) : Number(a) - Number(b);
}

/** An offer is shown where it has all that is chosen. */
function filter(): void {
  const chosen = [...page.querySelectorAll<HTMLSelectElement>('select[data-facet]')].filter(({ value }) => value !== '');
  for (const offer of byId<HTMLTableElement>('alternatives')?.tBodies ?? []) {
    const facets = (offer.dataset.facets ?? '').split('\n');
    offer.hidden = !chosen.every(({ dataset, value }) => facets.includes(`${dataset.facet}=${value}`));
  }
}

vscode.postMessage({ kind: 'ready' });
