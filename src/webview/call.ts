// The page of a call: shows what the extension sends, and tells it which figures are tried out.
import { filter, sort } from './alternatives';
import { chosenIn } from './hosting';
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

function showIn(id: 'figures' | 'others' | 'hosting' | 'plan', html: string): void {
  const area = byId(id);
  if (!area) return;
  const focused = area.contains(document.activeElement) ? document.activeElement?.getAttribute('name') : null;
  area.innerHTML = html;
  if (focused) area.querySelector<HTMLElement>(`[name="${focused}"]`)?.focus();
}

page.addEventListener('input', ({ target }) => {
  if (!(target instanceof HTMLInputElement)) return; // a select, or a field of another form
  const range = target.type === 'range' ? target : ranges().find((one) => numberOf(one) === target);
  const number = range && numberOf(range);
  if (!range || !number) return;
  if (target === range) number.value = String(figureAt(range));
  else range.value = String(stepOf(range, Number(number.value)));
  changed(true);
  vscode.postMessage({ kind: 'suppose', figures: supposed() });
});

page.addEventListener('change', ({ target }) => {
  if (target instanceof HTMLSelectElement && target.id === 'task') vscode.postMessage({ kind: 'task', task: target.value });
  if (target instanceof HTMLSelectElement && target.dataset.facet) filter(page, byId('alternatives'));
});

page.addEventListener('input', ({ target }) => {
  const form = byId<HTMLFormElement>('hosting-form');
  const choice = form && target instanceof Element && form.contains(target) ? chosenIn(form, target) : null;
  if (choice) vscode.postMessage({ kind: 'choose', choice });
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
  else sort(byId('alternatives'), Number(target.dataset.column));
});

/** Only what differs from what the code and the settings say. */
function supposed(): Supposed {
  const all = [...page.querySelectorAll<HTMLInputElement>('#what-if input[type=number]')];
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

vscode.postMessage({ kind: 'ready' });
