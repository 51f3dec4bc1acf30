// Differences in money, with their sign: "+$3.10", "−$0.40", "±$0".
import type { Band, DisplayCurrency } from '../model/estimate';
import { formatUsd } from './format';

export function signedUsd(usd: number, currency?: DisplayCurrency): string {
  return usd > 0 ? `+${formatUsd(usd, currency)}` : usd < 0 ? formatUsd(usd, currency) : `±${formatUsd(0, currency)}`;
}

export function signedUsdBand({ low, high }: Band, currency?: DisplayCurrency): string {
  const [from, to] = [signedUsd(low, currency), signedUsd(high, currency)];
  return from === to ? from : `${from} – ${to}`;
}

/** 12.4 → "+12 %"; below ten with one decimal. */
export function signedPercent(percent: number): string {
  const size = Math.abs(percent);
  const text = size < 10 ? String(Number(size.toFixed(1))) : String(Math.round(size)).replace(/\B(?=(\d{3})+$)/g, ',');
  return `${percent > 0 ? '+' : percent < 0 ? '−' : '±'}${text} %`;
}
