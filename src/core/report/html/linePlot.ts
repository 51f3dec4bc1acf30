// Money over something that grows: lines with their bands.
import type { Band, DisplayCurrency } from '../../model/estimate';
import { formatUsd } from '../format';
import { figure, px, WIDTH } from './charts';
import { type Html, html } from './markup';

export interface Line {
  readonly name: string;
  readonly points: readonly { readonly x: number; readonly usd: Band }[];
  /** A dot at each point: measured there, not computed between. */
  readonly dots?: boolean;
}

export interface LinePlot {
  readonly title: string;
  readonly currency: DisplayCurrency | undefined;
  readonly lines: readonly Line[];
  readonly ticks: readonly { readonly x: number; readonly label: string }[];
  /** A stretch of the axis that is marked. */
  readonly mark?: { readonly from: number; readonly to: number; readonly label: string };
  /** For a page as narrow as a side panel. */
  readonly narrow?: boolean;
  /** The same figures. */
  readonly table: Html;
}

const [LEFT, TOP, BOTTOM] = [70, 12, 208];
/** Letters are as large as those around the plot only where it is about as wide as it is drawn. */
const NARROW = 300;

export function linePlot({ title, currency, lines, ticks, mark, table, narrow = false }: LinePlot): Html {
  const points = lines.flatMap((line) => line.points);
  const xs = points.map((point) => point.x);
  const [least, greatest] = [Math.min(...xs), Math.max(...xs)];
  const most = Math.max(...points.map(({ usd }) => usd.high)) || 1;
  const width = narrow ? NARROW : WIDTH;
  const right = width - 36;
  const scale: Scale = {
    x: (value) => px(LEFT + ((value - least) / (greatest - least || 1)) * (right - LEFT)),
    y: (usd) => px(BOTTOM - (usd / most) * (BOTTOM - TOP)),
  };
  const grid = [0, 0.5, 1].map(
    (share) =>
      html`<path class="grid" d="M${LEFT} ${scale.y(most * share)}H${right}"/><text class="tick" x="${LEFT - 8}" y="${scale.y(most * share)}">${formatUsd(most * share, currency)}</text>`,
  );
  const labels = ticks.map(({ x, label }) => html`<text class="tick month" x="${scale.x(x)}" y="${BOTTOM + 18}">${label}</text>`);
  const marked = mark && markOf(mark, scale);
  const svg = html`<svg viewBox="0 0 ${width} 236" role="img" aria-label="${title}: ${lines.length > 1 ? 'lines' : 'a line'}, the same figures are in the table below">
${grid}${labels}${marked}${lines.map((line, index) => drawn(line, { index, scale }))}</svg>`;
  return figure(title, html`${svg}${lines.length > 1 && legend(lines)}`, table);
}

interface Scale {
  x(value: number): string;
  y(usd: number): string;
}

function drawn({ points, dots = false }: Line, { index, scale: { x, y } }: { index: number; scale: Scale }): Html {
  const path = (of: (usd: Band) => number, from = points) =>
    from.map((point, at) => `${at === 0 ? 'M' : 'L'}${x(point.x)} ${y(of(point.usd))}`).join('');
  const back = path(({ low }) => low, [...points].reverse()).replace('M', 'L');
  return html`<path class="band${index}" d="${path(({ high }) => high)}${back}Z"/><path class="line${index}" d="${path(({ expected }) => expected)}"/>${
    dots && points.map((point) => html`<circle class="dot" cx="${x(point.x)}" cy="${y(point.usd.expected)}" r="3"/>`)
  }`;
}

function markOf({ from, to, label }: NonNullable<LinePlot['mark']>, { x }: Scale): Html {
  const width = px(Math.max(2, Number(x(to)) - Number(x(from))));
  return html`<g><title>${label}</title><rect class="mark" x="${x(from)}" y="${TOP}" width="${width}" height="${BOTTOM - TOP}"/></g>`;
}

function legend(lines: readonly Line[]): Html {
  const keys = lines.map(
    ({ name }, index) =>
      html`<li><svg class="key" viewBox="0 0 10 10" aria-hidden="true"><path class="line${index}" d="M0 5H10"/></svg>${name}</li>`,
  );
  return html`<ul class="keys">${keys}</ul>`;
}
