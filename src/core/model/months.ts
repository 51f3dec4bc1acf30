// The months that a forecast looks ahead.

export const MONTHS = 12;

/** The middle of a month from now, as milliseconds since the epoch: prices change at a month's begin or end. */
export function middleOf(at: number, monthsAhead: number): number {
  const now = new Date(at);
  return Date.UTC(now.getUTCFullYear(), now.getUTCMonth() + monthsAhead, 15, 12);
}

/** `2026-12`. */
export function monthName(at: number): string {
  return new Date(at).toISOString().slice(0, 7);
}
