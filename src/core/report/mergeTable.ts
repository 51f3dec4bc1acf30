// Sums over many repositories, for a terminal and for spreadsheets.
import { createColors } from 'picocolors';
import type { Merge, MergeSum } from '../model/merge';
import { formatCount, formatUsd, formatUsdBand } from './format';
import { csvOf } from './formats/csv';
import { type Column, printTable } from './layout';
import type { TableOptions } from './table';

const COLUMNS = (by: string): readonly Column<MergeSum>[] => [
  { heading: by, cell: ({ name }) => name, shorten: 'start' },
  { heading: 'Calls', cell: ({ calls }) => formatCount(calls), align: 'right' },
  { heading: 'Priced', cell: ({ priced }) => formatCount(priced), align: 'right' },
  { heading: '$ / month', cell: ({ withVolume, usdPerMonth }) => (withVolume > 0 ? formatUsd(usdPerMonth.expected) : '–'), align: 'right' },
  { heading: 'Range', cell: ({ withVolume, usdPerMonth }) => (withVolume > 0 ? formatUsdBand(usdPerMonth) : '') },
  {
    heading: '$ / 1,000*',
    cell: ({ priced, withVolume, usdPer1000Calls }) => (priced > withVolume ? formatUsd(usdPer1000Calls.expected) : '–'),
    align: 'right',
  },
];

export function mergeTable(merge: Merge, { width = 140, colors = false }: TableOptions = {}): string {
  const { bold, dim, yellow } = createColors(colors);
  const { total, reports, duplicates, refused } = merge;
  const lines = [
    `${bold('Outlay')} · ${formatCount(reports)} reports, ${formatCount(total.calls)} calls, ${formatCount(total.priced)} of them priced`,
    '',
    printTable(COLUMNS(merge.by), [...merge.sums, { ...total, name: 'all' }], { width: Math.max(80, width), heading: dim, dim }),
    '',
    ...duplicates.slice(0, 6).map(({ name, sameAs }) => yellow(`The same as ${sameAs}, not counted again: ${name}`)),
    ...(duplicates.length > 6 ? [yellow(`… and ${duplicates.length - 6} more that say the same as others`)] : []),
    ...refused.map(({ name, reason }) => yellow(`Not counted: ${name}: ${reason}`)),
    dim('* for 1,000 runs of each call whose volume is not known. Estimates, not bills.'),
  ];
  return `${lines.join('\n')}\n`;
}

export function mergeCsv({ sums }: Merge): string {
  return csvOf(
    [
      { name: 'name', cell: (sum: MergeSum) => sum.name },
      { name: 'calls', cell: (sum: MergeSum) => sum.calls },
      { name: 'priced', cell: (sum: MergeSum) => sum.priced },
      { name: 'with_volume', cell: (sum: MergeSum) => sum.withVolume },
      { name: 'usd_per_month_low', cell: (sum: MergeSum) => sum.usdPerMonth.low },
      { name: 'usd_per_month', cell: (sum: MergeSum) => sum.usdPerMonth.expected },
      { name: 'usd_per_month_high', cell: (sum: MergeSum) => sum.usdPerMonth.high },
      { name: 'usd_per_1000_calls', cell: (sum: MergeSum) => sum.usdPer1000Calls.expected },
    ],
    sums,
  );
}
