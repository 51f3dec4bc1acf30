// What was measured of one call site.

/** Means of one request, and how often they came. Tokens as billed: cached ones are a part of the input, reasoning a part of the output. */
export interface Measured {
  readonly requests: number;
  /** First and last day, ISO dates; null where the records have no time. */
  readonly from: string | null;
  readonly to: string | null;
  /** Null where the time covered is not known. */
  readonly requestsPerMonth: number | null;
  readonly inputTokens: number;
  readonly outputTokens: number;
  /** Of the input, 0…1. */
  readonly cacheShare: number;
  readonly cacheWriteShare: number;
  /** Of the requests, 0…1. */
  readonly batchShare: number;
}

/** "measured, 2026-10, n = 12,431". */
export function measuredWords({ from, to, requests }: Measured): string {
  const months = [from, to].map((day) => day?.slice(0, 7));
  const period = months[0] === undefined ? [] : [months[0] === months[1] ? months[0] : `${months[0]} to ${months[1]}`];
  return ['measured', ...period, `n = ${String(requests).replace(/\B(?=(\d{3})+$)/g, ',')}`].join(', ');
}
