// Small assertions that work where node:assert does not exist (the web worker).
export function expect<T>(actual: T) {
  return {
    toBe(wanted: T): void {
      if (!Object.is(actual, wanted)) throw new Error(`expected ${JSON.stringify(wanted)}, got ${JSON.stringify(actual)}`);
    },
    toEqual(wanted: T): void {
      if (JSON.stringify(actual) !== JSON.stringify(wanted))
        throw new Error(`expected ${JSON.stringify(wanted)}, got ${JSON.stringify(actual)}`);
    },
    toMatch(pattern: RegExp): void {
      if (!pattern.test(String(actual))) throw new Error(`expected ${pattern}, got ${JSON.stringify(actual)}`);
    },
    toBeLessThan(limit: number): void {
      if (!(Number(actual) < limit)) throw new Error(`expected less than ${limit}, got ${actual}`);
    },
  };
}

/** Waits for a condition instead of a time; the mocha timeout bounds it. */
export async function until<T>(probe: () => T | Promise<T>): Promise<NonNullable<T>> {
  for (;;) {
    const value = await probe();
    if (value) return value as NonNullable<T>;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}
