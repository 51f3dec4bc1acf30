import { ZERO } from '../model/band';
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

const callsIn = (currency: DisplayCurrency | undefined, allKnown: boolean): readonly Column<ReportCall>[] => [
  { heading: 'Call', cell: placeOf, shorten: 'start' },
  { heading: 'Kind', cell: ({ kind, codeClass }) => (codeClass === 'production' ? kind : `${kind} (${codeClass})`) },
  { heading: 'Provider', cell: ({ provider }) => provider.value ?? '?' },
  { heading: 'Model', cell: (call) => call.model.value ?? '?', shorten: 'end' },
  { heading: 'Input', cell: inputCell, align: 'right' },
  { heading: 'Output', cell: ({ usage }) => formatCount(usage.outputTokens.value.expected), align: 'right' },
  { heading: `${signOf(currency)} / call`, cell: ({ cost }) => usdCell(cost.usdPerCall, currency), align: 'right' },
  { heading: 'Calls', cell: callsCell, align: 'right' },
  {
    heading: perMonth(currency, allKnown),
    cell: (call) => (call.ignored === undefined ? usdCell(shownCost(call), currency) : 'ignored'),
    align: 'right',
  },
  { heading: 'Range', cell: (call) => (shownCost(call) ? formatUsdBand(shownCost(call) ?? ZERO, currency) : '') },
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
  const columns = callsIn(style.currency, calls.every(hasVolume)).filter(({ heading }) => style.width >= (SHOWN_FROM.get(heading) ?? 0));
  return printTable(columns, calls, layoutOf(style));
}

/** `~`: not the model's own tokenizer, or parts are filled at run time. */
function inputCell({ tokens }: ReportCall): string {
  const isPoint = tokens.inputTokens.low === tokens.inputTokens.high;
  return `${isPoint ? '' : '~'}${formatCount(tokens.inputTokens.expected)}`;
}

/** `*`: not known, so the cost is that of 1,000 calls. */
function callsCell(call: ReportCall): string {
  return hasVolume(call) ? `${formatCount(call.usage.callsPerMonth.value.expected)} ` : '*';
}

export function hasVolume({ usage }: ReportCall): boolean {
  return usage.callsPerMonth.origin !== 'default';
}

/** Of a month, else of 1,000 calls. */
export function shownCost({ cost }: ReportCall): Band | null {
  return cost.usdPerMonth ?? cost.usdPer1000Calls;
}

/** "$3.10 a month (from $2.00 to $5.00)", or of 1,000 calls; null where there is no price. */
export function costWords(call: ReportCall, currency: DisplayCurrency | undefined): string | null {
  const cost = shownCost(call);
  if (!cost) return null;
  const range = cost.low === cost.high ? '' : ` (${formatUsdBand(cost, currency)})`;
  return `${formatUsd(cost.expected, currency)} ${call.cost.usdPerMonth ? 'a month' : 'per 1,000 calls'}${range}`;
}

/** A month is not invented: what has no volume is shown for 1,000 calls. */
function perMonth(currency: DisplayCurrency | undefined, allKnown: boolean): string {
  return `${signOf(currency)} / month${allKnown ? '' : '*'}`;
}

function usdCell(band: Band | null, currency: DisplayCurrency | undefined): string {
  return band ? formatUsd(band.expected, currency) : '–';
}

export function sumTable(title: string, sums: readonly ReportSum[], style: Style): readonly string[] {
  const [someKnown, someUnknown] = [sums.some(({ withVolume }) => withVolume > 0), sums.some((sum) => sum.priced > sum.withVolume)];
  const columns: readonly Column<ReportSum>[] = [
    { heading: title, cell: ({ name }) => name, shorten: 'end' },
    { heading: 'Calls', cell: ({ calls }) => String(calls), align: 'right' },
    ...(style.width >= 100 || !(someKnown && someUnknown) ? [PRICED] : []),
    ...(someKnown ? sumColumns('month', ({ withVolume, usdPerMonth }) => (withVolume > 0 ? usdPerMonth : null), style) : []),
    ...(someUnknown ? sumColumns('1,000', (sum) => (sum.priced > sum.withVolume ? sum.usdPer1000Calls : null), style) : []),
  ];
  return [printTable(columns, sums, layoutOf(style))];
}

const PRICED: Column<ReportSum> = { heading: 'Priced', cell: ({ priced }) => String(priced), align: 'right' };

function sumColumns(per: string, pick: (sum: ReportSum) => Band | null, { currency }: Style): readonly Column<ReportSum>[] {
  return [
    { heading: `${signOf(currency)} / ${per}`, cell: (sum) => usdCell(pick(sum), currency), align: 'right' },
    {
      heading: 'Range',
      cell: (sum) => {
        const band = pick(sum);
        return band ? formatUsdBand(band, currency) : '';
      },
    },
  ];
}
