// Changes to the text of an outlay.json that keep everything else as it stands, comments and layout too.
import { applyEdits, findNodeAtLocation, getNodeValue, modify, type ParseError, parseTree } from 'jsonc-parser';
import type { VolumeSettings } from './settingsSchema';

const LAYOUT = { formattingOptions: { insertSpaces: true, tabSize: 2, eol: '\n' } };
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

/** Files of this glob are not scanned any more. */
export function withIgnored(text: string | null, glob: string): string | null {
  const globs = arrayIn(text, 'ignore');
  if (!globs) return null;
  return globs.items.includes(glob) ? globs.text : change(globs.text, ['ignore', globs.items.length], glob);
}

/** A row gives one rate: a new one takes the place of the others. */
function withoutOtherRates(text: string, row: number, { callsPerMonth }: VolumeSettings): string {
  if (callsPerMonth === undefined) return text;
  return (['callsPerDay', 'callsPerHour'] as const).reduce((now, key) => change(now, ['volumes', row, key], undefined), text);
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

function change(text: string, path: (string | number)[], value: unknown): string {
  return applyEdits(text, modify(text, path, value, LAYOUT));
}
