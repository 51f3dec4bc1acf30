// Chains of members as text.
import type { Expr } from '../syntax/module';

/** `a.b["c"]` → `a.b.c`; null where a part is computed, and for a plain name. */
export function chainOf(expr: Expr): string | null {
  if (expr.kind !== 'member' && expr.kind !== 'index') return null;
  const { object } = expr;
  const before = object.kind === 'name' ? object.name : chainOf(object);
  const last = expr.kind === 'member' ? expr.name : expr.index.kind === 'text' ? expr.index.value : null;
  return before === null || last === null ? null : `${before}.${last}`;
}
