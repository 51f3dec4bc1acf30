const DAYS = 365 / 12;

export type Unit = 'second' | 'minute' | 'hour' | 'day' | 'week' | 'month';

/** How many of a unit are in an average month. */
export const PER_MONTH: Readonly<Record<Unit, number>> = {
  second: DAYS * 86_400,
  minute: DAYS * 1440,
  hour: DAYS * 24,
  day: DAYS,
  week: DAYS / 7,
  month: 1,
};
