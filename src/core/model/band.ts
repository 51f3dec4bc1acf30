// Interval arithmetic. Factors are never negative, so the corners stay in order.
import type { Band } from './estimate';

export const ZERO: Band = { low: 0, expected: 0, high: 0 };

export function point(value: number): Band {
  return { low: value, expected: value, high: value };
}

export function add(...bands: readonly Band[]): Band {
  return bands.reduce(
    (sum, band) => ({ low: sum.low + band.low, expected: sum.expected + band.expected, high: sum.high + band.high }),
    ZERO,
  );
}

export function multiply(a: Band, b: Band): Band {
  return { low: a.low * b.low, expected: a.expected * b.expected, high: a.high * b.high };
}

/** From the lowest to the highest of bands, their mean between. At least one band. */
export function envelope(bands: readonly Band[]): Band {
  return {
    low: Math.min(...bands.map(({ low }) => low)),
    expected: bands.reduce((sum, { expected }) => sum + expected, 0) / bands.length,
    high: Math.max(...bands.map(({ high }) => high)),
  };
}

export function scale(band: Band, factor: number): Band {
  return multiply(band, point(factor));
}
