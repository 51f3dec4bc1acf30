// A printed table: columns with a heading, numbers to the right, as wide as its contents need and the screen allows.
import Table from 'cli-table3';

export interface Column<T> {
  readonly heading: string;
  readonly cell: (row: T) => string;
  readonly align?: 'left' | 'right';
  /** May be shortened when the table is wider than the screen: at its start (paths) or end. */
  readonly shorten?: 'start' | 'end';
}

export interface Layout {
  readonly width: number;
  readonly heading: (text: string) => string;
  readonly dim: (text: string) => string;
}

const GAP = 2;
const LEAST = 12;

export function printTable<T>(columns: readonly Column<T>[], rows: readonly T[], layout: Layout): string {
  const cells = rows.map((row) => columns.map((column) => column.cell(row)));
  const wanted = columns.map((column, index) => Math.max(column.heading.length, ...cells.map((line) => line[index]?.length ?? 0)));
  const widths = shrink(columns, wanted, layout.width);
  const table = new Table({
    head: columns.map((column, index) => layout.heading(clip(column.heading, widths[index] ?? 0, 'end'))),
    colAligns: columns.map(({ align }) => align ?? 'left'),
    chars: PLAIN,
    style: { head: [], border: [], 'padding-left': 0, 'padding-right': GAP, compact: true },
  });
  for (const line of cells) table.push(line.map((cell, index) => clip(cell, widths[index] ?? 0, columns[index]?.shorten)));
  return table
    .toString()
    .split('\n')
    .map((line) => line.trimEnd())
    .join('\n');
}

const PLAIN = {
  top: '',
  'top-mid': '',
  'top-left': '',
  'top-right': '',
  bottom: '',
  'bottom-mid': '',
  'bottom-left': '',
  'bottom-right': '',
  left: '',
  'left-mid': '',
  mid: '',
  'mid-mid': '',
  right: '',
  'right-mid': '',
  middle: '',
} as const;

/** Takes what is too much from the widest column that may be shortened, one character at a time. */
function shrink<T>(columns: readonly Column<T>[], wanted: readonly number[], width: number): readonly number[] {
  const widths = [...wanted];
  let excess = widths.reduce((sum, one) => sum + one + GAP, -GAP) - width;
  while (excess > 0) {
    const widest = columns.reduce(
      (best, column, index) => (column.shorten && (widths[index] ?? 0) > (widths[best] ?? LEAST) ? index : best),
      -1,
    );
    if (widest < 0) break;
    widths[widest] = (widths[widest] ?? 0) - 1;
    excess--;
  }
  return widths;
}

export function clip(text: string, width: number, side: 'start' | 'end' = 'end'): string {
  if (text.length <= width) return text;
  return side === 'start' ? `…${text.slice(text.length - width + 1)}` : `${text.slice(0, width - 1)}…`;
}
