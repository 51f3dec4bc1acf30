// A small change of a call that keeps it what it is: the edits with what they do, or why it cannot be made safely.
import type { FileEdit } from './switch';

export const FIX_KINDS = ['cap-output', 'mark-cache'] as const;
export type FixKind = (typeof FIX_KINDS)[number];

interface FixHead {
  readonly kind: FixKind;
  /** cap-output: the limit; mark-cache: the tokens at the begin that would be cached. */
  readonly tokens: number;
}

export interface PlannedFix extends FixHead {
  /** Of the call's own file, in the order of the text. */
  readonly edits: readonly FileEdit[];
  /** What is another afterwards: "max_tokens 4,096 → 600". */
  readonly change: string;
}

export interface RefusedFix extends FixHead {
  readonly refused: string;
}

export type CallFix = PlannedFix | RefusedFix;
