import type { Band, DisplayCurrency } from '../model/estimate';
import type { ReportCall, ReportSum } from '../model/report';
import { formatCount, formatUsd, formatUsdBand } from './format';
import { type Column, type Layout, printTable } from './layout';

type Paint = (text: string) => string;

export interface Style {
  readonly width: number;
  readonly currency?: DisplayCurrency;
  readonly bold: Paint;
  readonly dim: Paint;
  readonly green: Paint;
  readonly yellow: Paint;
  readonly cyan: Paint;
}

export function layoutOf(style: Style): Layout {
  return { width: style.width, heading: style.dim, dim: style.dim };
}

/** `src/bot.py:12`; in notebooks `demo.ipynb#3:5`, cell before line. */
export function placeOf({ file, cell, range }: ReportCall): string {
  return `${file}${cell === null ? '' : `#${cell}`}:${range.startLine}`;
}

const callsIn = (currency: DisplayCurrency | undefined): readonly Column<ReportCall>[] => [
  { heading: 'Call', cell: placeOf, shorten: 'start' },
  { heading: 'Kind', cell: ({ kind, codeClass }) => (codeClass === 'production' ? kind : `${kind} (${codeClass})`) },
  { heading: 'Provider', cell: ({ provider }) => provider.value ?? '?' },
  { heading: 'Model', cell: (call) => call.model.value ?? '?', shorten: 'end' },
  { heading: 'Input', cell: inputCell, align: 'right' },
  { heading: 'Output', cell: ({ usage }) => formatCount(usage.outputTokens.value.expected), align: 'right' },
  { heading: `${signOf(currency)} / call`, cell: ({ cost }) => usdCell(cost.usdPerCall, currency), align: 'right' },
  { heading: 'Calls', cell: callsCell, align: 'right' },
  {
    heading: `${signOf(currency)} / month`,
    cell: (call) => (call.ignored === undefined ? usdCell(call.cost.usdPerMonth, currency) : 'ignored'),
    align: 'right',
  },
  { heading: 'Range', cell: ({ cost }) => (cost.usdPerMonth ? formatUsdBand(cost.usdPerMonth, currency) : '') },
];

function signOf(currency: DisplayCurrency | undefined): string {
  return currency?.code ?? '$';
}

/** Columns that a narrow screen goes without, by the width from which they are shown. */
const SHOWN_FROM: ReadonlyMap<string, number> = new Map([
  ['Kind', 115],
  ['Provider', 115],
  ['Output', 100],
  ['Calls', 100],
]);

export function callTable(calls: readonly ReportCall[], style: Style): string {
  const columns = callsIn(style.currency).filter(({ heading }) => style.width >= (SHOWN_FROM.get(heading) ?? 0));
  return printTable(columns, calls, layoutOf(style));
}

/** `~`: not the model's own tokenizer, or parts are filled at run time. */
function inputCell({ tokens }: ReportCall): string {
  const isPoint = tokens.inputTokens.low === tokens.inputTokens.high;
  return `${isPoint ? '' : '~'}${formatCount(tokens.inputTokens.expected)}`;
}

/** `*`: nobody said so. */
function callsCell({ usage: { callsPerMonth } }: ReportCall): string {
  return `${formatCount(callsPerMonth.value.expected)}${callsPerMonth.origin === 'default' ? '*' : ' '}`;
}

function usdCell(band: Band | null, currency: DisplayCurrency | undefined): string {
  return band ? formatUsd(band.expected, currency) : '–';
}

export function sumTable(title: string, sums: readonly ReportSum[], style: Style): readonly string[] {
  const columns: readonly Column<ReportSum>[] = [
    { heading: title, cell: ({ name }) => name, shorten: 'end' },
    { heading: 'Calls', cell: ({ calls }) => String(calls), align: 'right' },
    { heading: 'Priced', cell: ({ priced }) => String(priced), align: 'right' },
    {
      heading: `${signOf(style.currency)} / month`,
      cell: ({ priced, usdPerMonth }) => (priced > 0 ? formatUsd(usdPerMonth.expected, style.currency) : '–'),
      align: 'right',
    },
    { heading: 'Range', cell: ({ priced, usdPerMonth }) => (priced > 0 ? formatUsdBand(usdPerMonth, style.currency) : '') },
  ];
  return [printTable(columns, sums, layoutOf(style))];
}
