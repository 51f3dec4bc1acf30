// A name → the one expression that it stands for, in its file or another. Unlike evaluating, it keeps the place.
import type { ProjectIndex } from '../resolve/projectIndex';
import type { Context, Unit } from '../resolve/unit';
import type { Expr } from '../syntax/module';

export interface Defined {
  readonly expr: Expr;
  readonly context: Context;
}

const MOST_HOPS = 8;

/** The expression itself where it is no name; null where several, or none, define it. */
export function definitionOf(expr: Expr, context: Context, project?: ProjectIndex, hops = 0): Defined | null {
  if (expr.kind === 'other' && expr.children.length === 1 && expr.children[0])
    return definitionOf(expr.children[0], context, project, hops);
  if (expr.kind !== 'name') return { expr, context };
  if (hops > MOST_HOPS) return null;
  const { unit } = context;
  for (let scope = context.scope; scope >= 0; scope = unit.scope(scope)?.parent ?? -1) {
    if (unit.scope(scope)?.params.some(({ target }) => target.kind === 'name' && target.name === expr.name)) return null;
    const found = unit.definitions(scope, expr.name);
    const [first] = found;
    if (!first) continue;
    if (found.length > 1) return null;
    const { step, index } = first;
    if (step.kind === 'import') return project ? imported(step, unit, project, hops) : null;
    if (step.kind !== 'assign' || step.operator !== '=' || step.target.kind !== 'name') return null;
    return definitionOf(step.value, { unit, scope, step: index }, project, hops + 1);
  }
  return null;
}

function imported(step: { module: string; name: string | null }, unit: Unit, project: ProjectIndex, hops: number): Defined | null {
  const other = step.name === null ? null : project.module(unit, step.module);
  if (!other || step.name === null) return null;
  const context = { unit: other, scope: 0, step: other.scope(0)?.steps.length ?? 0 };
  return definitionOf({ kind: 'name', name: step.name, start: 0, end: 0 }, context, project, hops + 1);
}
