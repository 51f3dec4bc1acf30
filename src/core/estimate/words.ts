import type { Band, DisplayCurrency } from '../model/estimate';
import { formatCount, formatCountBand, formatUsd, formatUsdBand } from '../report/format';

/** "400 (50 – 2,000)"; a point stands alone. */
export function countWords(band: Band): string {
  return band.low === band.high ? formatCount(band.expected) : `${formatCount(band.expected)} (${formatCountBand(band)})`;
}

/** "$1.20 ($0.30 – $6.00)"; a point stands alone. */
export function usdWords(band: Band, currency?: DisplayCurrency): string {
  const expected = formatUsd(band.expected, currency);
  return band.low === band.high ? expected : `${expected} (${formatUsdBand(band, currency)})`;
}
