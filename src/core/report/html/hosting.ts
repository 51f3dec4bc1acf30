// Serving open weights oneself: a form to choose by, and the break-even as a plot. What `outlay deploy` prints, over a call's own figures.
import type { Deployment, SelfHosting } from '../../model/deploy';
import type { DisplayCurrency, RateRange } from '../../model/estimate';
import { formatCount, formatUsd, formatUsdBand } from '../format';
import { dataTable } from './charts';
import { linePlot } from './linePlot';
import { type Html, html } from './markup';

/** The form stays while figures are tried; `hostingPlan` is what changes. */
export function hostingBody(hosting: SelfHosting, currency?: DisplayCurrency): string {
  const { choices, gpus, gpu, plan } = hosting;
  return html`<h2>Serving it yourself</h2><form id="hosting-form">
${select('weights', 'Open weights', choices, plan.weights)}${select('gpu', 'GPU', gpus, gpu)}
<label>USD for an hour of a GPU <input type="number" name="gpuUsdPerHour" min="0.01" max="1000" step="any" placeholder="list prices"></label>
<label>Usual load, % <input type="number" name="utilisation" min="1" max="100" step="1" value="${Math.round(plan.utilisation * 100)}"></label></form>
<div id="plan" aria-live="polite">${hostingPlanHtml(plan, currency)}</div>`.text;
}

export function hostingPlan(plan: Deployment, currency?: DisplayCurrency): string {
  return hostingPlanHtml(plan, currency).text;
}

interface Choice {
  readonly id: string;
  readonly name: string;
}

function select(name: string, label: string, choices: readonly Choice[], chosen: string): Html {
  const options = choices.map(({ id, name: words }) =>
    id === chosen ? html`<option value="${id}" selected>${words}</option>` : html`<option value="${id}">${words}</option>`,
  );
  return html`<label>${label} <select name="${name}">${options}</select></label>`;
}

function hostingPlanHtml(plan: Deployment, currency: DisplayCurrency | undefined): Html {
  const { hosted, breakEvenPerDay, capacityPerDay, request } = plan;
  const facts = [
    ['GPUs', `${plan.gpus} × ${plan.gpu}, ${range(plan.usdPerHour, currency)} an hour`, plan.usdPerHourBasis],
    ['Break-even', breakEvenPerDay ? `${counts(breakEvenPerDay)} requests a day` : 'not known', plan.verdict],
    ['Can serve', capacityPerDay === null ? 'not known' : `${formatCount(capacityPerDay)} requests a day at most`, plan.capacityBasis],
    [
      'A request',
      plan.usdPerRequest ? range(plan.usdPerRequest, currency) : 'not known',
      `${formatCount(request.inputTokens)} tokens in, ${formatCount(request.outputTokens)} out, at ${Math.round(plan.utilisation * 100)} % load`,
    ],
    [
      'Hosted',
      hosted ? `${formatUsd(hosted.usdPerRequest, currency)} a request` : 'not priced',
      hosted ? `${hosted.model} at ${hosted.host}, ${hosted.asOf}` : '',
    ],
    ['Memory', `${plan.memory.neededGb} GB in ${plan.memory.quantisation} of ${plan.memory.hasGb} GB`, plan.memory.basis],
    ['Licence', plan.licence ?? 'not evidenced', plan.licenceForbids ?? 'restrictions not evidenced'],
  ] as const;
  const rows = facts.map(([name, value, basis]) => html`<dt>${name}</dt><dd>${value}<span class="dim">${basis}</span></dd>`);
  return html`${plan.months.length > 0 && breakEvenPlot(plan, currency)}<dl class="plan">${rows}</dl>`;
}

/** The host's line against the GPUs' band; where they cross is marked. */
function breakEvenPlot(
  { months, hosted, gpus, gpu, breakEvenPerDay, capacityPerDay }: Deployment,
  currency: DisplayCurrency | undefined,
): Html {
  const title = 'Break-even: USD a month by requests a day';
  const host = months.map(({ requestsPerDay, hostUsd }) => ({
    x: requestsPerDay,
    usd: { low: hostUsd, expected: hostUsd, high: hostUsd },
  }));
  const own = months.flatMap(({ requestsPerDay, gpuUsd }) => (gpuUsd ? [{ x: requestsPerDay, usd: banded(gpuUsd) }] : []));
  const crosses = breakEvenPerDay && (capacityPerDay === null || breakEvenPerDay.low <= capacityPerDay) ? breakEvenPerDay : null;
  const most = months.at(-1)?.requestsPerDay ?? 0;
  const rows = months.map((one) => [
    formatCount(one.requestsPerDay),
    formatUsd(one.hostUsd, currency),
    one.gpuUsd ? range(one.gpuUsd, currency) : 'more than they can serve',
  ]);
  return linePlot({
    title,
    currency,
    narrow: true,
    lines: [
      { name: `at ${hosted?.host ?? 'a host'}`, points: host },
      { name: `on ${gpus} × ${gpu}, from the lowest to the highest price`, points: own },
    ],
    ticks: [0, 0.5, 1].map((share) => ({ x: most * share, label: formatCount(Math.round(most * share)) })),
    ...(crosses ? { mark: { from: crosses.low, to: crosses.high, label: `break-even: ${counts(crosses)} requests a day` } } : {}),
    table: dataTable(title, ['Requests a day', 'Hosted', 'Own GPUs'], rows),
  });
}

/** A line needs a middle; a range has none, so it is drawn there. */
function banded({ low, high }: RateRange) {
  return { low, expected: (low + high) / 2, high };
}

function range({ low, high }: RateRange, currency: DisplayCurrency | undefined): string {
  return formatUsdBand({ low, expected: low, high }, currency);
}

function counts({ low, high }: RateRange): string {
  return low === high ? formatCount(low) : `${formatCount(low)} – ${formatCount(high)}`;
}
