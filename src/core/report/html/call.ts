// The page of one call: what it costs, of what, what moves it, what else could serve it, and sliders to try other figures.
import { CALL_TASKS, SAID_BY_SETTINGS } from '../../model/alternatives';
import type { DisplayCurrency } from '../../model/estimate';
import type { ReportCall } from '../../model/report';
import { formatCount, formatShare, formatUsd, formatUsdBand } from '../format';
import { modelName } from '../totals';
import { CALL_STYLE } from './callStyle';
import { type Html, html, raw } from './markup';
import { STYLE } from './style';

export interface CallPage {
  readonly call: ReportCall;
  readonly currency?: DisplayCurrency;
  readonly composition: readonly { readonly name: string; readonly tokens: number | null; readonly usd: number }[];
}

export interface CallHtmlOptions {
  readonly nonce: string;
  /** Of the page's script. */
  readonly script: string;
}

/** The page before there is a call. Bodies come as messages. */
export function callHtml({ nonce, script }: CallHtmlOptions): string {
  const policy = `default-src 'none'; style-src 'nonce-${nonce}'; script-src 'nonce-${nonce}'; base-uri 'none'; form-action 'none'`;
  return html`<!DOCTYPE html>
<html lang="en"><head><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1"><title>Call</title>
<style nonce="${nonce}">${raw(STYLE)}${raw(CALL_STYLE)}</style></head>
<body class="call"><main id="call"><p class="dim">Put the cursor into a call to a model to see what it costs.</p></main>
<script nonce="${nonce}" src="${script}"></script></body></html>
`.text;
}

/** All that depends on the call. */
export function callBody(page: CallPage): string {
  const { call } = page;
  const place = `${call.file}${call.cell === null ? '' : `, cell ${call.cell + 1}`}:${call.range.startLine}`;
  return html`<h1>${modelName(call)} <span class="dim">${call.kind}</span></h1>
<p><a href="#" id="open">${place}</a></p>
${call.task && taskField(call.task)}
<div id="figures" aria-live="polite">${raw(callFigures(page))}</div>
${call.cost.usdPerCall && whatIf(call)}
<section id="others" aria-live="polite"></section><section id="hosting"></section>`.text;
}

/** Empty value: as the prompt tells it. */
function taskField({ task, evidence }: NonNullable<ReportCall['task']>): Html {
  const isSaid = evidence === SAID_BY_SETTINGS;
  const options = CALL_TASKS.map((one) => html`<option${one === task && raw(' selected')}>${one}</option>`);
  return html`<p><label>Task <select id="task">${options}${isSaid && html`<option value="">by the prompt</option>`}</select></label> <span class="dim">${evidence}</span></p>`;
}

/** What changes while figures are tried out. */
export function callFigures({ call, currency, composition }: CallPage): string {
  const { usdPerCall, usdPerMonth, usdPer1000Calls, movers = [] } = call.cost;
  const shown = usdPerMonth ?? usdPer1000Calls;
  if (!usdPerCall || !shown)
    return html`<p class="cost"><strong>cost unknown</strong></p><p>${'unpriced' in call.price && call.price.unpriced}</p>`.text;
  const { callsPerMonth } = call.usage;
  const calls = usdPerMonth
    ? `${formatCount(callsPerMonth.value.expected)} calls a month (${callsPerMonth.note})`
    : 'how often it runs is not known';
  return html`<p class="cost"><strong>${formatUsd(shown.expected, currency)}</strong> ${usdPerMonth ? 'a month' : 'per 1,000 calls'}</p>
<p class="dim">${shown.low !== shown.high && html`${formatUsdBand(shown, currency)}; `}${formatUsd(usdPerCall.expected, currency)} a call; ${calls}</p>
${made(composition, currency)}${moves(movers, { currency, usual: (usdPerMonth ?? usdPerCall).expected, unit: usdPerMonth ? 'A month' : 'A call' })}`
    .text;
}

function made(parts: CallPage['composition'], currency: DisplayCurrency | undefined): Html | null {
  const total = parts.reduce((sum, { usd }) => sum + usd, 0);
  if (total <= 0) return null;
  const widths = parts.map(({ usd }) => Math.max(0, (usd / total) * 300));
  const bars = widths.map((width, index) => {
    const x = widths.slice(0, index).reduce((sum, one) => sum + one, 0);
    return html`<rect class="part${index}" x="${x.toFixed(1)}" y="0" width="${Math.max(0, width - 1).toFixed(1)}" height="16"/>`;
  });
  const legend = parts.map(
    ({ name, tokens, usd }, index) =>
      html`<li><svg class="key" viewBox="0 0 10 10" aria-hidden="true"><rect class="part${index}" width="10" height="10" rx="2"/></svg><span>${name}${
        tokens !== null && html` <span class="dim">${formatCount(tokens)} tokens</span>`
      }</span><span>${formatUsd(usd, currency)} <span class="dim">${formatShare(usd / total)}</span></span></li>`,
  );
  return html`<h2>What a call is made of</h2><svg viewBox="0 0 300 16" aria-hidden="true">${bars}</svg><ul class="legend">${legend}</ul>`;
}

interface Tornado {
  readonly currency: DisplayCurrency | undefined;
  /** USD as expected. */
  readonly usual: number;
  readonly unit: string;
}

/** Each bar from the cost at the low end of one assumption to the cost at its high end. */
function moves(movers: NonNullable<ReportCall['cost']['movers']>, { currency, usual, unit }: Tornado): Html | null {
  if (movers.length === 0) return null;
  const most = Math.max(usual, ...movers.flatMap(({ usdAtLow, usdAtHigh }) => [usdAtLow, usdAtHigh]));
  const at = (usd: number) => (usd / most) * 300;
  const rows = movers.map(({ label, usdAtLow, usdAtHigh }) => {
    const [low, high] = [Math.min(usdAtLow, usdAtHigh), Math.max(usdAtLow, usdAtHigh)];
    return html`<li><span>${label}</span><span>${formatUsdBand({ low, expected: usual, high }, currency)}</span>
<svg viewBox="0 0 300 14" aria-hidden="true"><rect class="swing" x="${at(low).toFixed(1)}" y="2" width="${Math.max(1, at(high) - at(low)).toFixed(1)}" height="10" rx="2"/><path class="now" d="M${at(usual).toFixed(1)} 0V14"/></svg></li>`;
  });
  return html`<h2>What moves it most</h2><p class="dim">${unit}, from one end of an assumption to the other.</p><ul class="tornado">${rows}</ul>`;
}

function whatIf({ usage, kind }: ReportCall): Html {
  const { callsPerMonth: calls, outputTokens: output, cacheShare } = usage;
  const hasPrompt = output.value.high > 0 && kind !== 'image';
  return html`<h2>What if</h2><form id="what-if">
${slider({ name: 'callsPerMonth', label: 'Calls a month', value: calls.origin === 'default' ? null : calls.value.expected, least: 10, most: 1e7, why: fixedBy(calls) })}
${output.value.high > 0 && slider({ name: 'outputTokens', label: 'Tokens of the answer', value: output.value.expected, least: 1, most: usage.maxOutputTokens?.value ?? 32_000, why: fixedBy(output) })}
${hasPrompt && slider({ name: 'cacheShare', label: 'Prompt read from a cache, %', value: (cacheShare?.value.expected ?? 0) * 100, least: 0, most: 100, why: cacheShare ? fixedBy(cacheShare) : null })}
<p class="buttons"><button type="button" id="save" disabled>Save to outlay.json</button> <button type="reset" id="reset" disabled>Reset</button></p></form>`;
}

/** What is said at the call itself decides, whatever outlay.json says. */
function fixedBy({ origin, note }: ReportCall['usage']['outputTokens']): string | null {
  if (origin === 'comment') return 'said by the comment at the call';
  return origin === 'measured' ? note : null;
}

interface Slider {
  readonly name: string;
  readonly label: string;
  /** Null: not known. */
  readonly value: number | null;
  readonly least: number;
  readonly most: number;
  /** Why it cannot be moved. */
  readonly why: string | null;
}

/** Even steps of the slider are even factors, or even shares where it begins at 0: the script turns them into figures. */
function slider({ name, label, value, least, most, why }: Slider): Html {
  const isFixed = why !== null;
  return html`<div class="slider"><label for="${name}">${label}</label><input type="number" id="${name}" name="${name}" min="0" step="any" value="${value === null ? '' : Math.round(value)}"${value === null && raw(' placeholder="not known"')}${isFixed && raw(' disabled')}>
<input type="range" data-for="${name}" data-least="${least}" data-most="${most}" min="0" max="1000" step="1" aria-label="${label}, slider"${isFixed && raw(' disabled')}>${isFixed && html`<p class="dim">${why}</p>`}</div>`;
}
