// The sums of earlier reports beside today's.
import type { Report } from '../../model/report';
import { formatCount, formatUsd, formatUsdBand } from '../format';
import { type Snapshot, snapshotOf } from '../history';
import { type CostUnit, dataTable } from './charts';
import { linePlot } from './linePlot';
import type { Html } from './markup';

const DAY = 86_400_000;

/** Null where there is no earlier report. A sum is comparable where as many calls have a price and a volume: the table says how many. */
export function trend(report: Report, per: CostUnit): Html | null {
  const { history = [], currency } = report;
  const now = snapshotOf(report, 'this report');
  const all = [...history, now];
  const usdOf = ({ usdPerMonth, usdPer1000Calls }: Snapshot) => (per === 'month' ? usdPerMonth : usdPer1000Calls);
  const isKnown = ({ withVolume, priced }: Snapshot) => (per === 'month' ? withVolume : priced - withVolume) > 0;
  if (history.length === 0) return null;
  const rows = all.map((one) => [
    one.label === undefined ? day(one.at) : `${day(one.at)}, ${one.label}`,
    isKnown(one) ? formatUsd(usdOf(one).expected, currency) : 'unknown',
    isKnown(one) ? formatUsdBand(usdOf(one), currency) : '',
    formatCount(one.calls),
    formatCount(one.priced),
    formatCount(one.withVolume),
  ]);
  const title = per === 'month' ? 'Trend: a month, by each report' : 'Trend: 1,000 calls of each, by each report';
  const table = dataTable(title, ['Report', per === 'month' ? 'A month' : '1,000 calls', 'Band', 'Calls', 'Priced', 'With a volume'], rows);
  const points = all.filter(isKnown).map((one) => ({ x: Date.parse(one.at) / DAY, usd: usdOf(one) }));
  if (points.length < 2) return table;
  const ends = [all.find(isKnown) ?? now, now];
  const ticks = ends.map(({ at }) => ({ x: Date.parse(at) / DAY, label: day(at) }));
  return linePlot({ title, currency, lines: [{ name: title, points, dots: true }], ticks, table });
}

function day(iso: string): string {
  return iso.slice(0, 10);
}
