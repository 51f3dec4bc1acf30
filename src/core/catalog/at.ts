// Which of an offer's dated prices are in force at a moment.
import type { Hours, Price, Service } from './schema';

/** `at` in milliseconds since the epoch. Dates are days in UTC. */
export function inForce(price: Price, at: number): boolean {
  const day = new Date(at).toISOString().slice(0, 10);
  return (price.from === undefined || price.from <= day) && (price.until === undefined || day <= price.until);
}

/** The price outside of special hours; of several in force the one that began last. */
export function basePrice(prices: readonly Price[], at: number, service: Service = 'standard'): Price | undefined {
  const own = prices.filter((price) => (price.service ?? 'standard') === service && !price.hours);
  const begun = own.filter((price) => inForce(price, at));
  const last = begun.reduce<Price | undefined>((best, price) => ((price.from ?? '') >= (best?.from ?? '') ? price : best), undefined);
  // Before the first date that a list knows, its oldest entry is the best that is known.
  return last ?? (own.some((price) => price.from !== undefined && Date.parse(price.from) > at) ? own[0] : undefined);
}

/** The price of exactly this moment. */
export function priceAt(prices: readonly Price[], at: number, service: Service = 'standard'): Price | undefined {
  const special = prices.find(
    (price) => price.hours && (price.service ?? 'standard') === service && inForce(price, at) && isWithin(price.hours, at),
  );
  return special ?? basePrice(prices, at, service);
}

const DAYS: readonly string[] = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'];

export function isWithin({ zone, days, spans }: Hours, at: number): boolean {
  const { day, minutes } = zone === 'UTC' ? utcClock(at) : zoneClock(zone, at);
  if (days && !days.includes(day)) return false;
  return spans.some(([from, to]) => {
    const [start, end] = [minutesOf(from), minutesOf(to)];
    return start < end ? minutes >= start && minutes < end : minutes >= start || minutes < end;
  });
}

function utcClock(at: number): { day: number; minutes: number } {
  const date = new Date(at);
  return { day: date.getUTCDay(), minutes: date.getUTCHours() * 60 + date.getUTCMinutes() };
}

function zoneClock(zone: string, at: number): { day: number; minutes: number } {
  const format = new Intl.DateTimeFormat('en-US', {
    timeZone: zone,
    weekday: 'short',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  });
  const parts = Object.fromEntries(format.formatToParts(at).map(({ type, value }) => [type, value]));
  return { day: DAYS.indexOf(parts.weekday ?? ''), minutes: Number(parts.hour) * 60 + Number(parts.minute) };
}

function minutesOf(clock: string): number {
  const [hours = 0, minutes = 0] = clock.split(':').map(Number);
  return hours * 60 + minutes;
}

const WEEK_MINUTES = 7 * 24 * 60;

/** How much of a week the hours take, 0…1. */
export function shareOfWeek({ days, spans }: Hours): number {
  const perDay = spans.reduce((sum, [from, to]) => sum + ((minutesOf(to) - minutesOf(from) + 1440) % 1440 || 1440), 0);
  return (perDay * (days?.length ?? 7)) / WEEK_MINUTES;
}
