// The receipt: every figure of an estimate with what it rests on.
import { providerName } from '../catalog/providers';
import type { Assumed, Band, DisplayCurrency, PriceQuote, ReceiptLine, Unpriced } from '../model/estimate';
import { formatCount, formatRate } from '../report/format';
import { describeCounting, type PromptTokens } from './tokens';
import { countWords, usdWords } from './words';

export interface ReceiptParts {
  readonly tokens: PromptTokens;
  readonly inputFromComment: boolean;
  readonly output: Assumed;
  readonly calls: Assumed;
  readonly price: PriceQuote | Unpriced;
  readonly usdPerCall: Band | null;
  readonly usdPerMonth: Band | null;
  readonly currency?: DisplayCurrency;
}

export function receiptOf(parts: ReceiptParts): readonly ReceiptLine[] {
  return [...inputLines(parts), ...outputLines(parts.output), ...priceLines(parts.price), callsLine(parts.calls), ...costLines(parts)];
}

function inputLines({ tokens, inputFromComment }: ReceiptParts): readonly ReceiptLine[] {
  const total = { label: 'Input', value: `${countWords(tokens.count.inputTokens)} tokens` };
  if (inputFromComment) return [{ ...total, basis: 'outlay: input=… at the call' }];
  const text = { label: 'Text in the code', value: `${formatCount(tokens.count.staticTokens)} tokens`, basis: describeCounting(tokens) };
  const assumed = tokens.assumed.map(({ label, tokens: band, basis }) => ({ label, value: `${countWords(band)} tokens`, basis }));
  return [text, ...assumed, { ...total, basis: assumed.length > 0 ? 'text and what is filled at run time' : 'text in the code' }];
}

function outputLines(output: Assumed): readonly ReceiptLine[] {
  return output.value.high === 0 ? [] : [{ label: 'Output', value: `${countWords(output.value)} tokens`, basis: output.note }];
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

function callsLine(calls: Assumed): ReceiptLine {
  return { label: 'Calls per month', value: countWords(calls.value), basis: calls.note };
}

function costLines({ usdPerCall, usdPerMonth, currency }: ReceiptParts): readonly ReceiptLine[] {
  if (!usdPerCall || !usdPerMonth) return [];
  return [
    { label: 'Cost per call', value: usdWords(usdPerCall, currency), basis: 'tokens × price' },
    { label: 'Cost per month', value: usdWords(usdPerMonth, currency), basis: 'cost per call × calls' },
    ...currencyLines(currency),
  ];
}

/** The rate by which costs are shown in another currency than prices. */
export function currencyLines(currency: DisplayCurrency | undefined): readonly ReceiptLine[] {
  if (!currency) return [];
  return [{ label: 'Currency', value: `1 USD = ${currency.perUsd} ${currency.code}`, basis: `${currency.source}, ${currency.asOf}` }];
}
