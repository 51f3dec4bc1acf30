// What `outlay models` and `outlay price` print.
import { createColors } from 'picocolors';
import type { DisplayCurrency, PriceQuote, Unpriced } from '../model/estimate';
import type { ModelList, ModelRow, PriceList, PriceRow } from '../model/modelList';
import { formatCount, formatRate, formatUsd } from './format';
import { type Column, type Layout, printTable } from './layout';
import type { TableOptions } from './table';

const MODELS: readonly Column<ModelRow>[] = [
  { heading: 'Host', cell: ({ host }) => host },
  // never cut: it is what one copies into the code
  { heading: 'Model', cell: ({ id }) => id },
  { heading: 'Weights', cell: ({ weights }) => weights?.name ?? '', shorten: 'end' },
  { heading: 'Context', align: 'right', cell: ({ context }) => (context === null ? '?' : formatCount(context)) },
  { heading: '$ in', align: 'right', cell: ({ price }) => rateCell(price, 'input') },
  { heading: '$ out', align: 'right', cell: ({ price }) => rateCell(price, 'output') },
  { heading: 'Licence', cell: ({ weights }) => (weights ? (weights.licence ?? 'not evidenced') : ''), shorten: 'end' },
  { heading: 'Retires', cell: ({ retirement }) => retirement?.shutdown ?? '' },
  { heading: 'As of', cell: ({ price }) => ('unpriced' in price ? '' : price.asOf) },
];

const pricesIn = (currency: DisplayCurrency | undefined): readonly Column<PriceRow>[] => [
  { heading: 'Host', cell: ({ host }) => host },
  { heading: 'Model', cell: ({ id }) => id },
  { heading: '$ in', align: 'right', cell: ({ price }) => rateCell(price, 'input') },
  { heading: '$ out', align: 'right', cell: ({ price }) => rateCell(price, 'output') },
  { heading: 'Request', align: 'right', cell: ({ usd }) => (usd ? formatUsd(usd.expected, currency) : '?') },
  { heading: 'Kind', cell: ({ price }) => ('unpriced' in price ? '' : (price.kind ?? 'list')) },
  { heading: 'Source', cell: ({ price }) => ('unpriced' in price ? price.unpriced : price.source), shorten: 'end' },
  { heading: 'As of', cell: ({ price }) => ('unpriced' in price ? '' : price.asOf) },
];

/** Plain text, lines ended by \n. */
export function modelTable(list: ModelList, options: TableOptions = {}): string {
  const { layout, dim } = look(options);
  const count = `${formatCount(list.models.length)} model${list.models.length === 1 ? '' : 's'}`;
  const note = dim(`USD per million tokens. Prices as of ${list.asOf}.`);
  return `${[count, ...(list.models.length > 0 ? ['', printTable(MODELS, list.models, layout), ''] : []), note].join('\n')}\n`;
}

/** One host: its receipt. Several: a table, the cheapest request first. */
export function priceTable(list: PriceList, options: TableOptions = {}): string {
  const { layout, bold, dim } = look(options);
  const [only, ...others] = list.rows;
  const note = dim(`Prices as of ${list.asOf}, at ${list.at}. Estimates, not bills.`);
  if (only && others.length === 0) {
    const width = Math.max(...only.receipt.map(({ label }) => label.length));
    const lines = only.receipt.map(({ label, value, basis }) => `  ${label.padEnd(width)}  ${value}  ${dim(basis)}`);
    return `${[bold(`${only.id} at ${only.hostName}`), ...lines, '', note].join('\n')}\n`;
  }
  return `${[bold(`${list.model} at ${list.rows.length} places`), '', printTable(pricesIn(list.currency), list.rows, layout), '', note].join('\n')}\n`;
}

function look({ width = 120, colors = false }: TableOptions): {
  layout: Layout;
  bold: (text: string) => string;
  dim: (text: string) => string;
} {
  const { bold, dim } = createColors(colors);
  return { layout: { width: Math.min(200, Math.max(80, width)), heading: bold, dim }, bold, dim };
}

function rateCell(price: PriceQuote | Unpriced, side: 'input' | 'output'): string {
  if ('unpriced' in price) return '?';
  const [rate, range] = side === 'input' ? [price.inputUsdPerMillion, price.inputRange] : [price.outputUsdPerMillion, price.outputRange];
  if (rate === null) return '–';
  return range ? `${formatRate(range.low)}–${formatRate(range.high)}` : formatRate(rate);
}
