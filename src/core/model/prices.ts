/** The price data that is built in: the package with its version, and the date of its newest prices. */
export const PRICES = { source: '@pydantic/genai-prices@0.1.8', asOf: '2026-09-23' } as const;
