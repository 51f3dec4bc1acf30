// What the references said (tools/fuzz-tokens.mjs --record): too heavy to run in each test, so their ids are kept as digests.

export interface Recorded {
  /** By name of the corpus text. */
  readonly corpus: Readonly<Record<string, string>>;
  /** Of FUZZ_BLOCK texts each. */
  readonly fuzz: readonly string[];
}

export const FUZZ_SEED = 20_261_123;
export const FUZZ_BLOCK = 50;
export const FUZZ_BLOCKS = 40;

/** "number of ids:hash of them" */
export function digest(ids: readonly number[]): string {
  let hash = 0x811c9dc5;
  for (const id of ids) hash = Math.imul(hash ^ id, 0x01000193) ^ (hash >>> 15);
  return `${ids.length}:${(hash >>> 0).toString(16)}`;
}
