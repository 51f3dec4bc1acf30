// Where two sources give different prices for one model at one host. Each case needs a word that says which is right and why.
import type { Price } from '../schema';
import type { SourceOffer } from './sourceOffer';

/** A difference above this is no rounding. */
export const TOLERANCE = 0.05;

/** Which source is right for some ids of a host, and why. */
export interface Decision {
  /** `*`: every host. */
  readonly host: string;
  /** In lower case; all of a host's ids where absent. */
  readonly ids?: RegExp;
  /** Key of the source that is right; `newest`: the latest date; `fresh`: the two newest, where they agree; `disputed`: a range of all. */
  readonly right: string;
  readonly why: string;
}

export interface Quoted {
  readonly key: string;
  readonly asOf: string;
  readonly offer: SourceOffer;
  /** In force on the day of the snapshot. */
  readonly price: Price;
}

export interface Contradiction {
  readonly host: string;
  readonly id: string;
  readonly said: readonly {
    readonly source: string;
    readonly asOf: string;
    readonly input: number | null;
    readonly output: number | null;
  }[];
  /** Undefined: nobody has decided, and the build fails. */
  readonly right: string | undefined;
  readonly why: string | undefined;
}

export function agree(a: Price, b: Price): boolean {
  return near(a.input, b.input) && near(a.output, b.output);
}

function near(a: number | undefined, b: number | undefined): boolean {
  if (a === undefined || b === undefined) return true;
  return a === b || Math.abs(a - b) <= TOLERANCE * Math.max(a, b);
}

export interface Decided {
  readonly right: Quoted;
  readonly why: string;
  /** Nobody knows which: `right` is only the newest. */
  readonly disputed?: true;
}

/** The first decision that speaks of the offer and that can be followed. `quoted`: newest first. */
export function decide(quoted: readonly Quoted[], decisions: readonly Decision[]): Decided | undefined {
  const [newest, second] = quoted;
  if (!newest) return undefined;
  const { host, id } = newest.offer;
  for (const { host: where, ids, right, why } of decisions) {
    if ((where !== '*' && where !== host) || (ids && !ids.test(id))) continue;
    if (right === 'newest') return { right: newest, why };
    if (right === 'disputed') return { right: newest, why, disputed: true };
    if (right === 'fresh') {
      if (second && agree(newest.price, second.price)) return { right: newest, why };
      continue;
    }
    const named = quoted.find(({ key }) => key === right);
    if (named) return { right: named, why };
  }
  return undefined;
}

/** Null where all agree. `quoted`: newest first. */
export function contradictionOf(quoted: readonly Quoted[], decisions: readonly Decision[]): Contradiction | null {
  const [first] = quoted;
  if (!first || quoted.every(({ price }, index) => quoted.slice(index + 1).every((other) => agree(price, other.price)))) return null;
  const decided = decide(quoted, decisions);
  return {
    host: first.offer.host,
    id: first.offer.id,
    said: quoted.map(({ key, asOf, price }) => ({ source: key, asOf, input: price.input ?? null, output: price.output ?? null })),
    right: decided?.disputed ? 'disputed' : decided?.right.key,
    why: decided?.why,
  };
}
