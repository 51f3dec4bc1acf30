// Figures as people read them. Every surface prints through these, so that one number looks the same everywhere.
import type { Band, DisplayCurrency } from '../model/estimate';

const MINUS = '−';

/** 0.0031 → "$0.0031", 94.2 → "$94.20", 1234 → "$1,234". Two significant digits below one, whole numbers from 100. In another currency where one is given. */
export function formatUsd(usd: number, currency?: DisplayCurrency): string {
  return currency ? formatMoney(usd * currency.perUsd, SIGNS[currency.code] ?? `${currency.code}\u00a0`) : formatMoney(usd, '$');
}

/** Signs that no other currency has. */
const SIGNS: Readonly<Record<string, string>> = {
  USD: '$',
  EUR: '€',
  GBP: '£',
  INR: '₹',
  KRW: '₩',
  ILS: '₪',
  PHP: '₱',
  UAH: '₴',
  VND: '₫',
  TRY: '₺',
};

function formatMoney(amount: number, sign: string): string {
  if (amount < 0) return MINUS + formatMoney(-amount, sign);
  if (amount === 0) return `${sign}0`;
  if (amount < 1e-7) return `< ${sign}0.0000001`;
  if (amount < 0.995) return sign + trimZeros(amount.toFixed(decimalsFor(amount)));
  if (amount < 99.995) return sign + amount.toFixed(2);
  return sign + grouped(amount);
}

/** "$12.00", or "$4.00 – $30.00" where low and high differ on paper. */
export function formatUsdBand(band: Band, currency?: DisplayCurrency): string {
  const low = formatUsd(band.low, currency);
  const high = formatUsd(band.high, currency);
  return low === high ? low : `${low} – ${high}`;
}

/** 1234.4 → "1,234". */
export function formatCount(count: number): string {
  return count > 0 && count < 1 ? '< 1' : grouped(count);
}

export function formatCountBand(band: Band): string {
  const low = formatCount(band.low);
  const high = formatCount(band.high);
  return low === high ? low : `${low} – ${high}`;
}

/** A share of 0…1 as "62 %". */
export function formatShare(share: number): string {
  return `${Math.round(share * 100)} %`;
}

/** Rates are exact: 0.075 → "$0.075", 3 → "$3.00". */
export function formatRate(usd: number): string {
  const exact = String(Number(usd.toFixed(6)));
  const decimals = exact.split('.')[1]?.length ?? 0;
  return `$${decimals < 2 ? usd.toFixed(2) : exact}`;
}

function decimalsFor(usd: number): number {
  return Math.min(12, Math.max(2, 1 - Math.floor(Math.log10(usd))));
}

/** Keeps two decimals: money with one looks like a slip. */
function trimZeros(fixed: string): string {
  return fixed.replace(/(\.\d\d\d*?)0+$/, '$1');
}

function grouped(value: number): string {
  return String(Math.round(value)).replace(/\B(?=(\d{3})+$)/g, ',');
}
