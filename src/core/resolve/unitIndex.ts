// What stands in a module by name: found once for each scope's steps, which keep their indexes where an edit leaves them as they are.
import type { CallExpr, Expr, Module, Scope, Step } from '../syntax/module';
import { eachExpr } from '../syntax/walk';
import { chainOf } from './chains';

export interface Definition {
  readonly step: Step;
  readonly index: number;
}

export interface CallPlace {
  readonly call: CallExpr;
  readonly scope: number;
  readonly step: number;
}

/** A value that is assigned to a field, and where. */
export interface Assignment {
  readonly scope: number;
  readonly index: number;
  readonly value: Expr;
}

export interface MemberAssignment extends Assignment {
  /** What has the member. */
  readonly object: Expr;
}

/** Found once for a scope's steps: those that an edit leaves as they are keep their indexes. */
function oncePerSteps<T>(find: (scope: Scope) => T): (scope: Scope) => T {
  const known = new WeakMap<readonly Step[], T>();
  return (scope) => {
    let found = known.get(scope.steps);
    if (found === undefined) {
      found = find(scope);
      known.set(scope.steps, found);
    }
    return found;
  };
}

export const callsIn = oncePerSteps((scope): readonly CallPlace[] =>
  scope.steps.flatMap((step, index) => {
    const found: CallPlace[] = [];
    eachExpr(step, (expr) => {
      if (expr.kind === 'call') found.push({ call: expr, scope: scope.id, step: index });
    });
    return found;
  }),
);

export const definitionsIn = oncePerSteps((scope): ReadonlyMap<string, readonly Definition[]> => {
  const byName = new Map<string, Definition[]>();
  const add = (name: string, definition: Definition) => {
    const list = byName.get(name);
    if (list) list.push(definition);
    else byName.set(name, [definition]);
  };
  scope.steps.forEach((step, index) => {
    if (step.kind === 'assign') for (const name of boundNames(step.target)) add(name, { step, index });
    else if (step.kind === 'define' || step.kind === 'declare') add(step.name, { step, index });
    else if (step.kind === 'import') add(step.local, { step, index });
  });
  return byName;
});

export const memberAssignmentsIn = oncePerSteps((scope): ReadonlyMap<string, readonly MemberAssignment[]> => {
  const byName = new Map<string, MemberAssignment[]>();
  scope.steps.forEach((step, index) => {
    if (step.kind !== 'assign' || step.target.kind !== 'member') return;
    const { name, object } = step.target;
    const one = { scope: scope.id, index, value: step.value, object };
    const list = byName.get(name);
    if (list) list.push(one);
    else byName.set(name, [one]);
  });
  return byName;
});

/** Functions that run a function they are given, and which argument it is. */
const RUNNERS: Readonly<Record<string, number>> = { to_thread: 0, run_in_executor: 1, submit: 0, run_sync: 0, partial: 0 };

/** The call that a runner makes: `executor.submit(f, a)` → `f(a)`, with the runner's extent. Null: no runner. */
export function runBy(call: CallExpr): CallExpr | null {
  const { callee, args } = call;
  if (callee.kind !== 'member' || !Object.hasOwn(RUNNERS, callee.name)) return null;
  const at = RUNNERS[callee.name] ?? 0;
  const target = args[at];
  if (!target || target.name || (target.value.kind !== 'member' && target.value.kind !== 'name')) return null;
  return { ...call, callee: target.value, args: args.slice(at + 1) };
}

export function boundNames(target: Expr): string[] {
  switch (target.kind) {
    case 'name':
      return [target.name];
    case 'list':
      return target.items.flatMap((item) => boundNames(item.value));
    case 'record':
      return target.entries.flatMap((entry) => boundNames(entry.value));
    case 'binary':
      return boundNames(target.left);
    default:
      return [];
  }
}

/** Assignments to chains of members, by the chain. */
export function indexChains(module: Module): Map<string, Assignment[]> {
  const chains = new Map<string, Assignment[]>();
  for (const scope of module.scopes)
    scope.steps.forEach((step, index) => {
      const chain = step.kind === 'assign' ? chainOf(step.target) : null;
      if (step.kind !== 'assign' || chain === null) return;
      chains.set(chain, [...(chains.get(chain) ?? []), { scope: scope.id, index, value: step.value }]);
    });
  return chains;
}

/** `self.a.b` → `a.b`; null for anything else. */
export function fieldPath(expr: Expr): string | null {
  if (expr.kind !== 'member') return null;
  if (expr.object.kind === 'name') return expr.object.name === 'this' ? expr.name : null;
  const inner = fieldPath(expr.object);
  return inner === null ? null : `${inner}.${expr.name}`;
}
