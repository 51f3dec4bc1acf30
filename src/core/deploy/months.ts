// Requests a day against USD a month: the host's bill grows, the GPUs' stands still until they can serve no more.
import type { Deployment, DeploymentMonth } from '../model/deploy';
import type { RateRange } from '../model/estimate';

/** Days of an average month. */
const DAYS = 365 / 12;
const STEPS = 6;

type Lines = Pick<Deployment, 'breakEvenPerDay' | 'capacityPerDay' | 'hosted' | 'usdPerHour'>;

/** From none to twice the break-even, or to `today` where that is more; empty where there is nothing to compare with. */
export function monthsOf({ usdPerHour, hosted, breakEvenPerDay, capacityPerDay }: Lines, today = 0): readonly DeploymentMonth[] {
  if (!hosted || !breakEvenPerDay) return [];
  const most = Math.ceil(Math.max(2 * breakEvenPerDay.high, 1.2 * today));
  const even = Array.from({ length: STEPS + 1 }, (_, step) => Math.round((most * step) / STEPS));
  const special = [breakEvenPerDay.low, breakEvenPerDay.high, ...(capacityPerDay === null ? [] : [capacityPerDay])];
  const all = new Set([...even, ...special.filter((one) => one <= most)]);
  return [...all]
    .sort((a, b) => a - b)
    .map((requestsPerDay) => ({
      requestsPerDay,
      hostUsd: requestsPerDay * DAYS * hosted.usdPerRequest,
      gpuUsd: capacityPerDay !== null && requestsPerDay > capacityPerDay ? null : monthly(usdPerHour),
    }));
}

function monthly({ low, high }: RateRange): RateRange {
  return { low: low * 24 * DAYS, high: high * 24 * DAYS };
}
