// The spend report as one page that needs nothing else: the CLI writes it to a file, the editor shows it in a tab.
import type { Band } from '../../model/estimate';
import type { Report, ReportCall } from '../../model/report';
import { formatCount, formatUsd } from '../format';
import { sumsBy } from '../totals';
import { barChart, type CostUnit, type Slice, treemapChart } from './charts';
import { coverage } from './coverage';
import { advice, findings } from './findings';
import { type Html, html, raw } from './markup';
import { overTime, yearOf } from './overTime';
import { SCRIPT } from './script';
import { allCalls, assumptions, budgets, savings } from './sections';
import { STYLE } from './style';

export interface HtmlOptions {
  /** In VS Code a click on a place is a message to the extension; in a file it is a vscode:// link. */
  readonly links: 'editor' | 'file';
  /** Fresh for each page: only what carries it runs, whatever stands in the report. */
  readonly nonce: string;
  /** How many slices a chart has at most; the others are one. */
  readonly most?: number;
}

export function reportHtml(report: Report, options: HtmlOptions): string {
  const { links, nonce } = options;
  const policy = `default-src 'none'; style-src 'nonce-${nonce}'; script-src 'nonce-${nonce}'; base-uri 'none'; form-action 'none'`;
  const page = html`<!DOCTYPE html>
<html lang="en"><head><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1"><title>Outlay: spend report</title>
<style nonce="${nonce}">${raw(STYLE)}</style></head>
<body><main id="report">${raw(reportBody(report, options))}</main>
${links === 'editor' && html`<script nonce="${nonce}">${raw(SCRIPT)}</script>`}</body></html>
`;
  return page.text;
}

/** What of the page depends on the report. */
export function reportBody(report: Report, { links, most = 12 }: Pick<HtmlOptions, 'links' | 'most'>): string {
  const place = placeLinks(report, links);
  return html`<header><h1>What the LLM calls in this code will cost</h1>
<p class="dim">${report.root ?? 'All folders of the workspace'} · ${day(report.generatedAt)} · Outlay ${report.tool.version}</p></header>
${cards(report)}${report.totals.priced > 0 && charts(report, most)}${overTime(report, unitOf(report))}${budgets(report)}${savings(report, place)}${advice(report, place)}${findings(report, place)}${coverage(report, place)}${assumptions(report)}${allCalls(report, place)}`
    .text;
}

export type PlaceLink = (call: ReportCall) => Html;

/** A call's place in the code as a link to it, where that can be. */
function placeLinks({ root }: Report, links: HtmlOptions['links']): PlaceLink {
  return (call) => {
    const { file, cell, range, id } = call;
    const words = `${file}${cell === null ? '' : `, cell ${cell + 1}`}:${range.startLine}`;
    if (links === 'editor') return html`<a href="#" data-call="${id}">${words}</a>`;
    if (root === null) return html`${words}`;
    const path = `${root.replaceAll('\\', '/')}/${file}`
      .split('/')
      .map(encodeURIComponent)
      .join('/')
      .replace(/^(?!\/)/, '/');
    return html`<a href="vscode://file${path}:${range.startLine}:${range.startColumn}">${words}</a>`;
  };
}

function cards(report: Report): Html {
  const { totals, currency, prices, generatedAt } = report;
  const { calls, priced } = totals;
  const days = Math.max(0, Math.round((Date.parse(generatedAt) - Date.parse(prices.asOf)) / 86_400_000));
  const unit = unitOf(report);
  const shown = priced === 0 ? 'unknown' : formatUsd(costIn(unit, totals).expected, currency);
  const inYear = yearOf(report);
  return html`<ul class="cards">
<li><span class="dim">${unit === 'month' ? 'A month' : '1,000 calls of each'}</span><strong>${shown}</strong><span class="dim">${priced > 0 && bandWords(report)}</span></li>
<li><span class="dim">Calls with a price</span><strong>${formatCount(priced)} of ${formatCount(calls)}</strong><span class="${priced < calls ? 'warn' : 'dim'}">${
    priced < calls ? 'the sum lacks the others' : 'none is left out'
  }</span></li>
<li><span class="dim">The next twelve months</span><strong>${inYear === null ? 'unknown' : formatUsd(inYear, currency)}</strong><span class="dim">${inYear === null ? 'how often calls run is not known' : growthWords(report)}</span></li>
<li><span class="dim">Age of the prices</span><strong>${formatCount(days)} ${days === 1 ? 'day' : 'days'}</strong><span class="dim">newest of ${prices.asOf}</span></li></ul>`;
}

/** What the forecast takes into account. */
function growthWords({ settings, forecast = [] }: Report): string {
  const growth = settings.forecast?.growthPercentPerMonth ?? 0;
  const changes = forecast.flatMap(({ priceChanges }) => priceChanges).length;
  const words = growth === 0 ? 'no growth assumed' : `${growth} % growth a month, by outlay.json`;
  return changes > 0 ? `${words}; with known changes of prices` : words;
}

function unitOf({ totals }: Report): CostUnit {
  return totals.withVolume > 0 || totals.priced === 0 ? 'month' : '1,000 calls';
}

function costIn(unit: CostUnit, { usdPerMonth, usdPer1000Calls }: Pick<Report['totals'], 'usdPer1000Calls' | 'usdPerMonth'>): Band {
  return unit === 'month' ? usdPerMonth : usdPer1000Calls;
}

function bandWords(report: Report): string {
  const { totals, currency } = report;
  const { low, high } = costIn(unitOf(report), totals);
  const [least, most] = [formatUsd(low, currency), formatUsd(high, currency)];
  const unknown = unitOf(report) === 'month' ? totals.priced - totals.withVolume : 0;
  const rest = unknown > 0 ? `; ${formatCount(unknown)} without a volume, in no month` : '';
  return `${least === most ? 'no part of it is assumed' : `between ${least} and ${most}`}${rest}`;
}

function charts(report: Report, most: number): Html {
  const { totals, currency } = report;
  const per = unitOf(report);
  const counted = report.calls.filter(({ ignored }) => ignored === undefined);
  const bars = [
    ['By model', totals.byModel],
    ['By provider', totals.byProvider],
    ['By task', sumsBy(counted, ({ kind, task }) => task?.task ?? kind)],
    ['By class of code', totals.byClass],
  ] as const;
  return html`<h2>Where it goes</h2>${treemapChart(slicesOf(totals.byFile, { most: 40, per }), { title: 'By file', currency, per })}
<div class="charts">${bars.map(([title, sums]) => barChart(slicesOf(sums, { most, per }), { title, currency, per }))}</div>`;
}

/** The dearest; the rest as one. What has no price has no bar. */
function slicesOf(sums: Report['totals']['byFile'], { most, per }: { most: number; per: CostUnit }): readonly Slice[] {
  const priced = sums.filter((one) => (per === 'month' ? one.withVolume : one.priced) > 0);
  const shown = priced.length > most ? priced.slice(0, most - 1) : priced;
  const rest = priced.slice(shown.length);
  const slices = shown.map((one) => ({ name: one.name, usd: costIn(per, one), note: callWords(one.priced, one.calls) }));
  if (rest.length === 0) return slices;
  const total = (pick: (one: (typeof rest)[number]) => number) => rest.reduce((sum, one) => sum + pick(one), 0);
  const usd = {
    low: total((one) => costIn(per, one).low),
    expected: total((one) => costIn(per, one).expected),
    high: total((one) => costIn(per, one).high),
  };
  return [
    ...slices,
    {
      name: `${rest.length} others`,
      usd,
      note: callWords(
        total((one) => one.priced),
        total((one) => one.calls),
      ),
    },
  ];
}

function callWords(priced: number, calls: number): string {
  const words = calls === 1 ? '1 call' : `${formatCount(calls)} calls`;
  return priced === calls ? words : `${formatCount(priced)} of ${words} priced`;
}

function day(iso: string): string {
  return iso.slice(0, 10);
}
