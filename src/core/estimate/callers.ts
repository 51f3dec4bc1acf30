// A wrapper's call is priced for each of its callers: what each of them sends, and at which price.
import { envelope, multiply, scale } from '../model/band';
import type { CallOrigin, CallSite } from '../model/callSite';
import type { Assumed, Band, CallerEstimate, DisplayCurrency, Estimate, ReceiptLine } from '../model/estimate';
import { currencyLines, describePrice } from './receipt';
import { countWords, usdWords } from './words';

/** The estimate of the call alone → the one that its callers make of it. Without callers: as it was. */
export async function withCallers(site: CallSite, alone: Estimate, estimate: (site: CallSite) => Promise<Estimate>): Promise<Estimate> {
  const { callers: origins = [], ...call } = site;
  if (origins.length === 0) return alone;
  const prices = await Promise.all(
    origins.map(async (origin) => {
      const { provider, model, prompt } = origin;
      return { origin, estimate: await estimate({ ...call, provider, model, prompt }) };
    }),
  );
  const callers = prices.map(callerOf);
  const costs = callers.flatMap(({ usdPerCall }) => usdPerCall ?? []);
  const callsPerMonth = forEach(alone.callsPerMonth, callers.length);
  const usdPerCall = costs.length === callers.length ? envelope(costs) : null;
  const inputTokens = envelope(callers.map((one) => one.inputTokens));
  const input = {
    label: 'Input',
    value: `${countWords(inputTokens)} tokens`,
    basis: 'the mean of the callers, with what is filled at run time',
  };
  const output = alone.receipt.filter(({ label }) => label === 'Output');
  return {
    ...alone,
    tokens: { ...alone.tokens, inputTokens },
    callsPerMonth,
    usdPerCall,
    usdPerMonth: callsPerMonth.origin === 'default' ? null : usdPerCall && multiply(usdPerCall, callsPerMonth.value),
    ...(usdPerCall ? {} : { price: { unpriced: reasonOf(callers) } }),
    receipt: [input, ...output, ...prices.map(lineOf), ...totalLines(usdPerCall, callsPerMonth, alone.currency)],
    callers,
  };
}

interface Priced {
  readonly origin: CallOrigin;
  readonly estimate: Estimate;
}

function callerOf({ origin, estimate: { tokens, usdPerCall, price } }: Priced): CallerEstimate {
  const { path, line, name, model } = origin;
  const why = 'unpriced' in price ? { unpriced: price.unpriced } : {};
  return { path, line, name, model: model.value, inputTokens: tokens.inputTokens, usdPerCall, ...why };
}

/** A preset's volume is that of one call in the code: each caller is one. */
function forEach(calls: Assumed, callers: number): Assumed {
  return calls.origin === 'preset'
    ? { ...calls, value: scale(calls.value, callers), note: callers > 1 ? `${calls.note}; for each of ${callers} callers` : calls.note }
    : calls;
}

function reasonOf(callers: readonly CallerEstimate[]): string {
  const unpriced = callers.filter((one) => one.usdPerCall === null);
  return `${unpriced.length} of ${callers.length} callers: ${unpriced[0]?.unpriced ?? 'unknown'}`;
}

function lineOf({ origin: { path, line, name }, estimate: { tokens, usdPerCall, price, currency } }: Priced): ReceiptLine {
  const rate = 'unpriced' in price ? price.unpriced : `${price.catalogId}: ${describePrice(price)}; ${price.source}, ${price.asOf}`;
  const label = `Called from ${name || 'the file'}, ${path}:${line}`;
  return {
    label,
    value: usdPerCall ? usdWords(usdPerCall, currency) : 'unknown',
    basis: `${countWords(tokens.inputTokens)} tokens in; ${rate}`,
  };
}

function totalLines(usdPerCall: Band | null, calls: Assumed, currency: DisplayCurrency | undefined): ReceiptLine[] {
  const known = calls.origin !== 'default';
  const volume = { label: 'Calls per month', value: known ? countWords(calls.value) : 'not known', basis: calls.note };
  if (!usdPerCall) return [volume];
  return [
    volume,
    { label: 'Cost per call', value: usdWords(usdPerCall, currency), basis: 'the mean of the callers, from the cheapest to the dearest' },
    {
      label: known ? 'Cost per month' : 'Cost per 1,000 calls',
      value: usdWords(multiply(usdPerCall, calls.value), currency),
      basis: 'cost per call × calls',
    },
    ...currencyLines(currency),
  ];
}
