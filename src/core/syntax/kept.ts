// What is kept of a document's last version: the lowered form of each statement, to be taken over where its syntax is the same.
import type { Edit } from './edit';
import type { Block, Export, Scope, Step, Stretch } from './module';

/** A lowered statement, with everything inside it. */
export interface Kept {
  readonly length: number;
  /** All that its lowered form depends on besides its text. */
  readonly state: string;
  /** The scope and block around it, as its parts name them. */
  readonly scope: number;
  readonly block: number;
  /** Those that it adds to the scope around it. */
  readonly steps: readonly Step[];
  readonly scopes: readonly Scope[];
  readonly blocks: readonly Block[];
  readonly exports: readonly Export[];
  /** Their `offset` counts from the statement's start. */
  readonly stretches: readonly Stretch[];
  /** Statements within it that are kept for themselves; `start` counts from its own. */
  readonly inner: readonly KeptAt[];
}

export interface KeptAt {
  readonly start: number;
  readonly kept: Kept;
}

export interface Numbers {
  readonly scope: number;
  readonly block: number;
  readonly position: number;
}

export interface LastVersion {
  readonly statements: readonly KeptAt[];
  /** Not used by any of them. */
  readonly next: Numbers;
}

export const FIRST: Numbers = { scope: 1, block: 1, position: 0 };

/** Where positions get so large that they would be slower to work with, all is lowered anew. */
export const MAX_POSITION = 2 ** 30;

/** Shorter statements are lowered faster than they are looked up. */
export const LEAST_LENGTH = 200;

/** Finds a statement of the last version at its place in the new text, if all of it lies outside of what was edited. */
export type FindKept = (start: number, end: number, state: string) => Kept | undefined;

/**
 * That the text is the same, and its kind, settles the lowered form of a statement without syntax errors; how errors are made up
 * for depends on the text around them.
 */
export function keptOf({ statements }: LastVersion, { head, newEnd, shift }: Edit): FindKept {
  const known = new Map(statements.map(({ start, kept }) => [`${start} ${kept.length} ${kept.state}`, kept]));
  return (start, end, state) => {
    const before = end <= head ? start : start >= newEnd ? start - shift : null;
    return before === null ? undefined : known.get(`${before} ${end - start} ${state}`);
  };
}

/** Parts that name the scope and block around the statement, with the present ones. */
export function rehomed({ scope, block, steps, scopes, blocks }: Kept, around: { scope: number; block: number }) {
  const here = scope === around.scope && block === around.block;
  return {
    steps: block === around.block ? steps : steps.map((step) => (step.block === block ? { ...step, block: around.block } : step)),
    scopes: here ? scopes : scopes.map((one) => (one.parent === scope ? { ...one, parent: around.scope } : one)),
    blocks: here ? blocks : blocks.map((one) => (one.parent === block ? { ...one, parent: around.block } : one)),
  };
}
