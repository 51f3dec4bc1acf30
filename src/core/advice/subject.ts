// What a rule looks at, and how it turns another usage into money.
import type { Prices } from '../catalog/prices';
import { amountsOf } from '../estimate/amounts';
import { type Amounts, costPerCall } from '../estimate/cost';
import type { CallSite } from '../model/callSite';
import type { Advice, Band, Estimate, PriceQuote } from '../model/estimate';

export interface AdviceSubject {
  readonly site: CallSite;
  readonly estimate: Estimate;
  readonly prices: Prices;
  /** Milliseconds since the epoch. */
  readonly at: number;
}

export type Rule = (subject: AdviceSubject) => Advice | null;

/** The price, where the call has one and costs something. */
export function priceOf({ estimate: { price, usdPerCall } }: AdviceSubject): PriceQuote | null {
  return 'unpriced' in price || price.local || !usdPerCall || usdPerCall.expected === 0 ? null : price;
}

export function perOf({ estimate }: AdviceSubject): Advice['savingPer'] {
  return estimate.usdPerMonth ? 'month' : '1,000 calls';
}

/** Of the same calls with other amounts, or at another price. Null: it saves nothing. */
export function savingBy(subject: AdviceSubject, change: Partial<Amounts>, price = priceOf(subject)): Band | null {
  const own = priceOf(subject);
  if (!own || !price) return null;
  const amounts = amountsOf(subject.estimate);
  const [now, then] = [costPerCall(own, amounts), costPerCall(price, { ...amounts, ...change })];
  return now && then ? ofCalls(subject, difference(now, then)) : null;
}

/** Both are of the same draws: ends are compared with ends. */
function difference(now: Band, then: Band): Band {
  const expected = now.expected - then.expected;
  const ends = [now.low - then.low, now.high - then.high, expected];
  return { low: Math.max(0, Math.min(...ends)), expected, high: Math.max(...ends) };
}

/** Of one call → of a month, or of 1,000 calls. Null where nothing is expected and nothing can be saved. */
export function ofCalls({ estimate }: AdviceSubject, { low, expected, high }: Band): Band | null {
  const calls = estimate.callsPerMonth.value;
  const most = Math.max(0, high);
  if (most === 0) return null;
  const least = Math.max(0, Math.min(low, expected));
  return { low: least * calls.low, expected: Math.max(0, expected) * calls.expected, high: Math.max(most, expected) * calls.high };
}
