// A call with what it was recognised by: the door from detection to switching.
import type { Found } from '../detect/found';
import type { CallSite } from '../model/callSite';
import type { Context, Unit } from '../resolve/unit';
import type { CallPlace } from '../resolve/unitIndex';
import type { ApiStep } from '../resolve/value';
import type { CallExpr } from '../syntax/module';

export interface Match {
  readonly site: CallSite;
  readonly found: Found;
  readonly place: CallPlace;
  readonly unit: Unit;
}

/** The call that made something, with where it stands. */
export interface Made {
  readonly call: CallExpr;
  readonly context: Context;
  readonly unit: Unit;
  /** The name that was called: `OpenAI`. */
  readonly name: string;
  /** Position in the access path. */
  readonly index: number;
}

/** The first call on an access path: the client's constructor, the model's class. */
export function makerOf(module: string, steps: readonly ApiStep[]): Made | null {
  const index = steps.findIndex((step) => step.kind === 'call');
  const step = steps[index];
  if (step?.kind !== 'call' || !step.call || !step.context) return null;
  const before = steps[index - 1];
  return { call: step.call, context: step.context, unit: step.context.unit, name: before?.kind === 'member' ? before.name : module, index };
}

export function isSamePlace(a: Made, b: Made): boolean {
  return a.unit.path === b.unit.path && a.unit.span(a.call).start === b.unit.span(b.call).start;
}
