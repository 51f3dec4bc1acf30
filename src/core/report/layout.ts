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
/** A heading and the start of a value are still told apart. Ends are cut before starts: a cut path cannot be opened. */
const LEAST = { end: 16, start: 12 } as const;

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

function shrink<T>(columns: readonly Column<T>[], wanted: readonly number[], width: number): readonly number[] {
  let excess = wanted.reduce((sum, one) => sum + one + GAP, -GAP) - width;
  const widths = [...wanted];
  for (const side of ['end', 'start'] as const) {
    columns.forEach((column, index) => {
      if (column.shorten !== side || excess <= 0) return;
      const cut = Math.min(excess, Math.max(0, (widths[index] ?? 0) - LEAST[side]));
      widths[index] = (widths[index] ?? 0) - cut;
      excess -= cut;
    });
  }
  return widths;
}

export function clip(text: string, width: number, side: 'start' | 'end' = 'end'): string {
  if (text.length <= width) return text;
  return side === 'start' ? `…${text.slice(text.length - width + 1)}` : `${text.slice(0, width - 1)}…`;
}
