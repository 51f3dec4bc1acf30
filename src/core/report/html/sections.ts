// The parts of the page below the charts: what to save, what is wrong, what is not known, and what all of it rests on.
import type { Report, ReportCall } from '../../model/report';
import { formatCount, formatCountBand, formatShare, formatUsd, formatUsdBand } from '../format';
import { savedBy } from '../saved';
import { modelName } from '../totals';
import { dataTable } from './charts';
import { type Html, html } from './markup';
import type { PlaceLink } from './page';

const MOST_SAVINGS = 20;

/** The best alternative of each call, the greatest saving first. */
export function savings({ calls, currency }: Report, place: PlaceLink): Html | null {
  const rows = calls
    .filter(({ ignored }) => ignored === undefined)
    .flatMap((call) => {
      const [best] = call.alternatives;
      const now = call.cost.usdPerMonth ?? call.cost.usdPer1000Calls;
      return best && now ? [{ call, best, now: now.expected, saved: savedBy(best, now) }] : [];
    })
    .sort((a, b) => b.saved - a.saved)
    .slice(0, MOST_SAVINGS);
  if (rows.length === 0) return null;
  const table = rows.map(({ call, best, now, saved }) => [
    place(call),
    `${modelName(call)}, ${formatUsd(now, currency)}`,
    `${best.name} at ${best.hostName}`,
    `${formatUsd(saved, currency)} (${formatShare(best.savingShare)})`,
    best.quality ?? '',
    best.licence,
  ]);
  return html`<h2>What could be saved</h2><p class="dim">Open weights for the same use, in a month, or for 1,000 calls where nobody says how often. Quality is that of public benchmarks: try the answers before you switch.</p>
${dataTable('What could be saved', ['Call', 'Today', 'Instead', 'Saved', 'Quality', 'Licence'], table)}`;
}

/** What outlay.json allows, and what exceeds it. */
export function budgets({ violations, settings }: Report): Html | null {
  const rules = (settings.budgets?.length ?? 0) + (settings.policies?.length ?? 0);
  if (rules === 0) return null;
  if (!violations?.length) return html`<h2>Budgets and policies</h2><p>All ${formatCount(rules)} of outlay.json are kept.</p>`;
  const rows = violations.map(({ severity, message, file, line, setting }) => [
    message,
    severity === 'fail' ? 'exceeded' : 'warning',
    file === undefined ? 'all calls together' : `${file}:${line}`,
    setting,
  ]);
  return html`<h2>Budgets and policies</h2>${dataTable('Budgets and policies', ['What', 'State', 'Where', 'Row of outlay.json'], rows)}`;
}

/** How much of the sum is stated by somebody, and how much is a default. */
export function assumptions({ calls, prices, currency, totals }: Report): Html {
  const counted = calls.filter((call) => call.ignored === undefined && call.cost.usdPerMonth !== null);
  const rows = [...new Set(counted.map(({ usage }) => usage.callsPerMonth.origin))].map((origin) => {
    const members = counted.filter(({ usage }) => usage.callsPerMonth.origin === origin);
    const usd = members.reduce((sum, { cost }) => sum + (cost.usdPerMonth?.expected ?? 0), 0);
    const share = totals.usdPerMonth.expected > 0 ? formatShare(usd / totals.usdPerMonth.expected) : '–';
    return [ORIGIN_WORDS[origin] ?? origin, formatCount(members.length), formatUsd(usd, currency), share];
  });
  return html`<h2>What it rests on</h2>
${rows.length > 0 && dataTable('Where the number of calls comes from', ['Number of calls', 'Calls', 'A month', 'Share'], rows)}
<p class="dim">Prices: ${prices.source}, ${prices.asOf}.${currency && html` 1 USD = ${currency.perUsd} ${currency.code}: ${currency.source}, ${currency.asOf}.`}</p>`;
}

const ORIGIN_WORDS: Readonly<Record<string, string>> = {
  measured: 'measured',
  preset: 'assumed by the preset',
  comment: 'said by a comment at the call',
  'outlay.json': 'said in outlay.json',
  code: 'follows from the code',
  default: 'not known: costs nothing',
};

export function allCalls({ calls, currency }: Report, place: PlaceLink): Html | null {
  if (calls.length === 0) return null;
  const rows = calls.map((call) => [place(call), modelName(call), ...figures(call, currency)]);
  const head = ['Call', 'Model', 'Input', 'Output', 'Calls a month', 'A call', 'A month, or 1,000 calls', 'Band'];
  return html`<h2>All calls</h2>${dataTable('All calls', head, rows)}`;
}

function figures({ tokens, usage, cost, ignored }: ReportCall, currency: Report['currency']): readonly string[] {
  const { outputTokens, callsPerMonth } = usage;
  const shown = cost.usdPerMonth ?? cost.usdPer1000Calls;
  return [
    formatCountBand(tokens.inputTokens),
    formatCountBand(outputTokens.value),
    callsPerMonth.origin === 'default' ? 'not known' : formatCount(callsPerMonth.value.expected),
    cost.usdPerCall ? formatUsd(cost.usdPerCall.expected, currency) : '–',
    ignored === undefined ? (shown ? formatUsd(shown.expected, currency) : '–') : `ignored: ${ignored}`,
    shown ? formatUsdBand(shown, currency) : '',
  ];
}
