// What is set on a request after it was made: `params.Seed = 1`, `options.Tools.Add(tool)`.
import type { Context } from '../resolve/unit';
import type { Expr } from '../syntax/module';
import { refuse } from './draft';

/** What every endpoint takes, wherever it is set. */
const HARMLESS = /^(model|messages|temperature|top_?p|stop|stream)$/i;

export function checkLaterChanges(expr: Expr, { unit }: Context): void {
  if (expr.kind !== 'name') return;
  for (const { steps } of unit.module.scopes)
    for (const step of steps) {
      const changed =
        step.kind === 'assign' ? step.target : step.kind === 'evaluate' && step.value.kind === 'call' ? step.value.callee : null;
      const name = changed && fieldOf(changed, expr.name);
      if (name && !HARMLESS.test(name)) refuse(`${name} is set after the request is made`);
    }
}

/** The first member of `name` on the way: `Tools` of `options.Tools.Add`. */
function fieldOf(expr: Expr, name: string): string | null {
  if (expr.kind !== 'member' && expr.kind !== 'index') return expr.kind === 'call' ? fieldOf(expr.callee, name) : null;
  if (expr.object.kind !== 'name' || expr.object.name !== name) return fieldOf(expr.object, name);
  if (expr.kind === 'member') return expr.name;
  return expr.index.kind === 'text' ? expr.index.value : 'a field';
}
