// Numbers for people, alike on every surface.
import type { Band } from './estimate';

/** 0.000042 → "$0.000042", 1.234 → "$1.23", 12345.6 → "$12,346". */
export function formatUsd(usd: number): string {
  if (usd === 0) return '$0';
  if (usd >= 1000) return `$${Math.round(usd).toLocaleString('en-US')}`;
  if (usd >= 0.1) return `$${usd.toFixed(2)}`;
  const digits = Math.min(10, 1 - Math.floor(Math.log10(usd)));
  return `$${usd.toFixed(digits).replace(/0+$/, '')}`;
}

/** 1234 → "1,234"; fractions are rounded. */
export function formatCount(value: number): string {
  return Math.round(value).toLocaleString('en-US');
}

/** 1234567 → "1.2M", 15400 → "15k": for narrow columns. */
export function formatShort(value: number): string {
  if (value >= 999_500) return `${trim(value / 1e6)}M`;
  if (value >= 10_000) return `${Math.round(value / 1000)}k`;
  return formatCount(value);
}

function trim(value: number): string {
  return value >= 10 ? String(Math.round(value)) : value.toFixed(1).replace(/\.0$/, '');
}

/** "200 (20–2,000)"; a point stands alone. */
export function formatBand(band: Band, format: (value: number) => string = formatCount): string {
  const expected = format(band.expected);
  const range = formatRange(band, format);
  return range === expected ? expected : `${expected} (${range})`;
}

/** "20–2,000"; a point stands alone. */
export function formatRange(band: Band, format: (value: number) => string = formatCount): string {
  const [low, high] = [format(band.low), format(band.high)];
  return low === high ? low : `${low}–${high}`;
}
