// Changes to the text of an outlay.json that keep everything else as it stands, comments and layout too.
import { applyEdits, findNodeAtLocation, getNodeValue, modify, type ParseError, parseTree } from 'jsonc-parser';
import type { CallTask } from './alternatives';
import type { Figure, PresetName, VolumeSettings } from './settingsSchema';

const EMPTY = '{\n  "version": 1\n}\n';

export type VolumeRow = VolumeSettings & { readonly id: string };

/** The row of this call with these figures; the last row decides, so a new one goes to the end. Null: the text is no valid JSON. */
export function withVolume(text: string | null, { id, ...figures }: VolumeRow): string | null {
  const rows = arrayIn(text, 'volumes');
  if (!rows) return null;
  const known = rows.items.findLastIndex((row) => isOnlyOf(row, id));
  if (known < 0) return change(rows.text, ['volumes', rows.items.length], { id, ...figures });
  const merged = Object.entries({ ...figures }).reduce((now, [key, value]) => change(now, ['volumes', known, key], value), rows.text);
  return withoutOtherRates(merged, known, figures);
}

/** What this call is for; null: as its prompt tells it. */
export function withTask(text: string | null, id: string, task: CallTask | null): string | null {
  const rows = arrayIn(text, 'tasks');
  if (!rows) return null;
  const known = rows.items.findLastIndex((row) => isOnlyOf(row, id));
  if (task === null) return known < 0 ? rows.text : change(rows.text, ['tasks', known], undefined);
  return known < 0 ? change(rows.text, ['tasks', rows.items.length], { id, task }) : change(rows.text, ['tasks', known, 'task'], task);
}

/** Files of this glob are not scanned any more. */
export function withIgnored(text: string | null, glob: string): string | null {
  const globs = arrayIn(text, 'ignore');
  if (!globs) return null;
  return globs.items.includes(glob) ? globs.text : change(globs.text, ['ignore', globs.items.length], glob);
}

/** Tokens of what is filled in under this name, in every prompt. */
export function withHole(text: string | null, name: string, tokens: Figure): string | null {
  const source = objectIn(text);
  return source === null ? null : change(source, ['holes', name], tokens);
}

export function withPreset(text: string | null, preset: PresetName): string | null {
  const source = objectIn(text);
  return source === null ? null : change(source, ['preset'], preset);
}

const RATES = ['callsPerMonth', 'callsPerDay', 'callsPerHour'] as const;

/** A row gives one rate: a new one takes the place of the others. */
function withoutOtherRates(text: string, row: number, figures: VolumeSettings): string {
  if (RATES.every((rate) => figures[rate] === undefined)) return text;
  const others = RATES.filter((rate) => figures[rate] === undefined);
  return others.reduce((now, key) => change(now, ['volumes', row, key], undefined), text);
}

function isOnlyOf(row: unknown, id: string): boolean {
  return typeof row === 'object' && row !== null && 'id' in row && row.id === id && !('paths' in row) && !('kind' in row);
}

function arrayIn(text: string | null, key: string): { readonly text: string; readonly items: readonly unknown[] } | null {
  const source = text?.trim() ? text : EMPTY;
  const errors: ParseError[] = [];
  const tree = parseTree(source, errors, { allowTrailingComma: true });
  if (errors.length > 0 || tree?.type !== 'object') return null;
  const node = findNodeAtLocation(tree, [key]);
  if (!node) return { text: change(source, [key], []), items: [] };
  const items: unknown = getNodeValue(node);
  return Array.isArray(items) ? { text: source, items } : null;
}

function objectIn(text: string | null): string | null {
  const source = text?.trim() ? text : EMPTY;
  const errors: ParseError[] = [];
  const tree = parseTree(source, errors, { allowTrailingComma: true });
  return errors.length > 0 || tree?.type !== 'object' ? null : source;
}

function change(text: string, path: (string | number)[], value: unknown): string {
  return applyEdits(text, modify(text, path, value, { formattingOptions: layoutOf(text) }));
}

/** As the file is indented already. */
function layoutOf(text: string): { insertSpaces: boolean; tabSize: number; eol: string } {
  const indent = /\n([ \t]+)\S/.exec(text)?.[1] ?? '  ';
  const usesTabs = indent.startsWith('\t');
  return { insertSpaces: !usesTabs, tabSize: usesTabs ? 1 : indent.length, eol: text.includes('\r\n') ? '\r\n' : '\n' };
}
