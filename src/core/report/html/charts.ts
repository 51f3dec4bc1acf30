// Charts as SVG, each with its figures as a table: what a chart shows, a screen reader and a copy can have too.
import { hierarchy, treemap, treemapSquarify } from 'd3-hierarchy';
import type { Band, DisplayCurrency } from '../../model/estimate';
import { formatUsd, formatUsdBand } from '../format';
import { type Html, html } from './markup';

export interface Slice {
  readonly name: string;
  /** USD a month, or for 1,000 calls. */
  readonly usd: Band;
  readonly note: string;
}

export interface ChartOptions {
  readonly title: string;
  readonly currency: DisplayCurrency | undefined;
  /** What the costs are for. */
  readonly per?: CostUnit;
}

/** A month where volumes are known, else 1,000 calls of each: no month is invented. */
export type CostUnit = 'month' | '1,000 calls';

export const WIDTH = 520;
const ROW = 28;
const BAR = { left: 150, right: 345 } as const;
const FIGURE = 410;

/** Bars of the expected cost, with the band in words: its upper end would make every bar a dot. */
export function barChart(slices: readonly Slice[], { title, currency, per = 'month' }: ChartOptions): Html {
  const most = Math.max(...slices.map(({ usd }) => usd.expected), Number.MIN_VALUE);
  const bars = slices.map(({ name, usd, note }, index) => {
    const y = index * ROW;
    const width = Math.max(1, (usd.expected / most) * (BAR.right - BAR.left));
    return html`<g><title>${name}: ${formatUsdBand(usd, currency)} / ${per}, ${note}</title>
<text class="label" x="${BAR.left - 10}" y="${y + 19}">${shortened(name, 20)}</text>
<rect class="bar" x="${BAR.left}" y="${y + 5}" width="${px(width)}" height="18" rx="2"/>
<text class="figure" x="${FIGURE}" y="${y + 19}">${formatUsd(usd.expected, currency)}</text>
<text class="range" x="${FIGURE + 10}" y="${y + 19}">${formatUsdBand(usd, currency)}</text></g>`;
  });
  const svg = html`<svg viewBox="0 0 ${WIDTH} ${slices.length * ROW + 4}" role="img" aria-label="${title}: bars, the same figures are in the table below">${bars}</svg>`;
  return figure(title, svg, sliceTable(slices, { title, currency, per }));
}

const MAP_WIDTH = 1040;
const MAP_HEIGHT = 260;

/** Areas in the ratio of the expected cost. */
export function treemapChart(slices: readonly Slice[], { title, currency, per = 'month' }: ChartOptions): Html {
  interface Datum {
    readonly slice?: Slice;
    readonly children?: readonly Datum[];
  }
  const root = hierarchy<Datum>({ children: slices.map((slice) => ({ slice })) }, ({ children }) => children as Datum[])
    .sum(({ slice }) => slice?.usd.expected ?? 0)
    .sort((a, b) => (b.value ?? 0) - (a.value ?? 0));
  const tiles = treemap<Datum>().tile(treemapSquarify).size([MAP_WIDTH, MAP_HEIGHT]).paddingInner(3)(root).leaves();
  const drawn = tiles.map(({ x0, y0, x1, y1, data: { slice } }) => {
    if (!slice || x1 - x0 < 1 || y1 - y0 < 1) return null;
    const { name, usd, note } = slice;
    const letters = Math.floor((x1 - x0 - 14) / 7);
    const isLabelled = letters >= 5 && y1 - y0 > 24;
    return html`<g><title>${name}: ${formatUsdBand(usd, currency)} / ${per}, ${note}</title>
<rect class="tile" x="${px(x0)}" y="${px(y0)}" width="${px(x1 - x0)}" height="${px(y1 - y0)}" rx="3"/>
${isLabelled && html`<text class="name" x="${px(x0 + 8)}" y="${px(y0 + 19)}">${shortened(name.split('/').at(-1) ?? name, letters)}</text>`}
${isLabelled && y1 - y0 > 44 && html`<text class="amount" x="${px(x0 + 8)}" y="${px(y0 + 37)}">${formatUsd(usd.expected, currency)}</text>`}</g>`;
  });
  const svg = html`<svg viewBox="0 0 ${MAP_WIDTH} ${MAP_HEIGHT}" role="img" aria-label="${title}: areas, the same figures are in the table below">${drawn}</svg>`;
  return figure(title, svg, sliceTable(slices, { title, currency, per }));
}

function sliceTable(slices: readonly Slice[], { title, currency, per }: ChartOptions): Html {
  const rows = slices.map(({ name, usd, note }) => [name, formatUsd(usd.expected, currency), formatUsdBand(usd, currency), note]);
  return dataTable(title, ['Name', per === 'month' ? 'A month' : '1,000 calls', 'Band', 'Calls'], rows);
}

/** A plain table; the first column names the row. */
export function dataTable(caption: string, head: readonly string[], rows: readonly (readonly (string | Html)[])[]): Html {
  const cells = ([name, ...others]: readonly (string | Html)[]) =>
    html`<tr><th scope="row">${name}</th>${others.map((cell) => html`<td>${cell}</td>`)}</tr>`;
  return html`<div class="scroll" tabindex="0" role="region" aria-label="${caption}"><table><caption>${caption}</caption><thead><tr>${head.map((one) => html`<th scope="col">${one}</th>`)}</tr></thead><tbody>${rows.map(cells)}</tbody></table></div>`;
}

/** A chart with its table. */
export function figure(title: string, svg: Html, table: Html): Html {
  return html`<figure><figcaption>${title}</figcaption>${svg}<details><summary>As a table</summary>${table}</details></figure>`;
}

/** From the left: the end of a path says more than its start. */
function shortened(text: string, letters: number): string {
  return text.length <= letters ? text : `…${text.slice(text.length - letters + 1)}`;
}

/** A length in SVG. */
export function px(value: number): string {
  return String(Math.round(value * 10) / 10);
}
