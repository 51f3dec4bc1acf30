// What will be spent by the forecast, beside what earlier reports said.
import { add, ZERO } from '../../model/band';
import type { DisplayCurrency } from '../../model/estimate';
import type { Report } from '../../model/report';
import { formatUsd, formatUsdBand } from '../format';
import { type CostUnit, dataTable } from './charts';
import { linePlot } from './linePlot';
import { type Html, html } from './markup';
import { trend } from './trend';

const TITLE = 'From now on, by the forecast';

/** Null where neither is known. */
export function overTime(report: Report, per: CostUnit): Html | null {
  const known = [report.forecast && forecastChart(report.forecast, report.currency), trend(report, per)].filter((one) => one);
  return known.length === 0 ? null : html`<h2>Over time</h2><div class="charts">${known}</div>`;
}

/** Money spent from now on, from month to month. */
function forecastChart(months: NonNullable<Report['forecast']>, currency: DisplayCurrency | undefined): Html {
  const spent = months.map((_, index) => add(...months.slice(0, index + 1).map(({ usd }) => usd)));
  const rows = months.map(({ month, usd, priceChanges }, index) => [
    month,
    formatUsd(usd.expected, currency),
    formatUsdBand(usd, currency),
    formatUsd(spent[index]?.expected ?? 0, currency),
    priceChanges.length > 0 ? `new price: ${priceChanges.join(', ')}` : '',
  ]);
  return linePlot({
    title: TITLE,
    currency,
    lines: [{ name: 'Spent', points: [ZERO, ...spent].map((usd, x) => ({ x, usd })) }],
    ticks: [3, 6, 9, 12].filter((x) => x <= months.length).map((x) => ({ x, label: `${x} months` })),
    table: dataTable(TITLE, ['Month', 'Expected', 'Band', 'Spent by its end', 'Note'], rows),
  });
}

/** USD of all months together; null without a forecast. */
export function yearOf({ forecast }: Report): number | null {
  return forecast ? forecast.reduce((sum, { usd }) => sum + usd.expected, 0) : null;
}
