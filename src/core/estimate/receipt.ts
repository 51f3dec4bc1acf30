// The receipt: every figure of an estimate with what it rests on.
import { providerName } from '../catalog/providers';
import { scale } from '../model/band';
import type { Assumed, Band, DisplayCurrency, FurtherUsage, Mover, PriceQuote, ReceiptLine, Unpriced } from '../model/estimate';
import { formatCount, formatRate, formatShare, formatUsd } from '../report/format';
import { describeCounting, type PromptTokens } from './tokens';
import { countWords, usdWords } from './words';

export interface ReceiptParts {
  readonly tokens: PromptTokens;
  /** Who says how long the whole prompt is. */
  readonly inputSaid?: string;
  /** What takes the place of a prompt: what a job trains on. */
  readonly input?: readonly ReceiptLine[];
  readonly output: Assumed;
  readonly usage: FurtherUsage;
  readonly calls: Assumed;
  readonly price: PriceQuote | Unpriced;
  readonly usdPerCall: Band | null;
  readonly usdPerMonth: Band | null;
  readonly movers: readonly Mover[];
  readonly currency?: DisplayCurrency;
}

export function receiptOf(parts: ReceiptParts): readonly ReceiptLine[] {
  return [
    ...(parts.input ?? inputLines(parts)),
    ...outputLines(parts.output),
    ...usageLines(parts.usage),
    ...priceLines(parts.price),
    callsLine(parts.calls),
    ...costLines(parts),
    ...moverLines(parts),
    ...currencyLines(parts.usdPerCall ? parts.currency : undefined),
  ];
}

function inputLines({ tokens, inputSaid }: ReceiptParts): readonly ReceiptLine[] {
  const total = { label: 'Input', value: `${countWords(tokens.count.inputTokens)} tokens` };
  if (inputSaid !== undefined) return [{ ...total, basis: inputSaid }];
  const text = { label: 'Text in the code', value: `${formatCount(tokens.count.staticTokens)} tokens`, basis: describeCounting(tokens) };
  const assumed = tokens.assumed.map(({ label, tokens: band, basis }) => ({ label, value: `${countWords(band)} tokens`, basis }));
  return [text, ...assumed, { ...total, basis: assumed.length > 0 ? 'text and what is filled at run time' : 'text in the code' }];
}

function outputLines(output: Assumed): readonly ReceiptLine[] {
  return output.value.high === 0 ? [] : [{ label: 'Output', value: `${countWords(output.value)} tokens`, basis: output.note }];
}

function usageLines({ reasoningTokens, cacheShare, cacheWriteShare, batchShare, turns, attempts }: FurtherUsage): readonly ReceiptLine[] {
  const line = (label: string, figure: Assumed | undefined, words: (band: Band) => string): readonly ReceiptLine[] =>
    figure && figure.value.high > 0 ? [{ label, value: words(figure.value), basis: figure.note }] : [];
  return [
    ...line('Reasoning', reasoningTokens, (band) => `${countWords(band)} tokens`),
    ...line('Turns', turns, decimalWords),
    ...line('Attempts', attempts, decimalWords),
    ...line('Read from the cache', cacheShare, shareWords),
    ...line('Written to the cache', cacheWriteShare, shareWords),
    ...line('Sent as batches', batchShare, shareWords),
  ];
}

function shareWords({ low, expected, high }: Band): string {
  const ends = [formatShare(low), formatShare(high)];
  return ends[0] === ends[1] ? formatShare(expected) : `${formatShare(expected)} (${ends.join(' – ')})`;
}

function decimalWords({ low, expected, high }: Band): string {
  const round = (value: number) => String(Math.round(value * 100) / 100);
  return low === high ? round(expected) : `${round(expected)} (${round(low)} – ${round(high)})`;
}

function priceLines(price: PriceQuote | Unpriced): readonly ReceiptLine[] {
  if ('unpriced' in price) return [{ label: 'Price', value: 'unknown', basis: price.unpriced }];
  if (price.local) return [{ label: 'Price', value: '$0', basis: price.note ?? 'runs on your machine' }];
  const basis = [`${price.catalogId} at ${providerName(price.provider)}`, `${price.source}, ${price.asOf}`, price.note].filter(
    (part) => part !== undefined,
  );
  return [{ label: 'Price', value: describePrice(price), basis: basis.join('; ') }];
}

/** "$2.50 in, $10.00 out per million tokens". */
export function describePrice(price: PriceQuote): string {
  const input = price.inputUsdPerMillion === null ? [] : [`${rate(price.inputUsdPerMillion, price.inputRange)} in`];
  const output = price.outputUsdPerMillion === null ? [] : [`${rate(price.outputUsdPerMillion, price.outputRange)} out`];
  const perTokens = input.length + output.length > 0 ? [`${[...input, ...output].join(', ')} per million tokens`] : [];
  const perRequest = price.usdPerRequest === null ? [] : [`${formatRate(price.usdPerRequest)} per request`];
  return [...perTokens, ...perRequest].join(', ');
}

function rate(usd: number, range: PriceQuote['inputRange']): string {
  return range && range.low !== range.high ? `${formatRate(range.low)}–${formatRate(range.high)}` : formatRate(usd);
}

function callsLine({ value, origin, note }: Assumed): ReceiptLine {
  return { label: 'Calls per month', value: origin === 'default' ? 'not known' : countWords(value), basis: note };
}

export const BAND_BASIS = '5 to 95 % of a seeded simulation';

function costLines({ usdPerCall, usdPerMonth, calls, currency }: ReceiptParts): readonly ReceiptLine[] {
  if (!usdPerCall) return [];
  const perCall = { label: 'Cost per call', value: usdWords(usdPerCall, currency), basis: `tokens × price; ${BAND_BASIS}` };
  if (usdPerMonth)
    return [perCall, { label: 'Cost per month', value: usdWords(usdPerMonth, currency), basis: `cost per call × calls; ${BAND_BASIS}` }];
  return [
    perCall,
    { label: 'Cost per 1,000 calls', value: usdWords(scale(usdPerCall, calls.value.expected), currency), basis: 'cost per call × 1,000' },
  ];
}

const NAMED_MOVERS = 2;

function moverLines({ movers, usdPerMonth, currency }: ReceiptParts): readonly ReceiptLine[] {
  if (movers.length === 0) return [];
  const each = movers
    .slice(0, NAMED_MOVERS)
    .map(({ label, usdAtLow, usdAtHigh }) => `${label}: ${formatUsd(usdAtLow, currency)} to ${formatUsd(usdAtHigh, currency)}`);
  return [
    { label: 'Moved most by', value: each.join('; '), basis: `alone at its low and high end, ${usdPerMonth ? 'per month' : 'per call'}` },
  ];
}

/** The rate by which costs are shown in another currency than prices. */
export function currencyLines(currency: DisplayCurrency | undefined): readonly ReceiptLine[] {
  if (!currency) return [];
  return [{ label: 'Currency', value: `1 USD = ${currency.perUsd} ${currency.code}`, basis: `${currency.source}, ${currency.asOf}` }];
}
