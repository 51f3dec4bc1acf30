// Annotations as evidence of what a value is.
import type { Expr } from '../syntax/module';
import type { Evaluator } from './evaluator';
import type { Context } from './unit';
import { choice, optionsOf, type Value } from './value';

/** An annotation that names classes stands for objects of them. */
export function typed(ev: Evaluator, type: Expr, context: Context): Value | null {
  const parts = typeParts(type).flatMap((part) => typedByName(ev, part, context) ?? []);
  return parts.length ? choice(parts) : null;
}

/** `Optional[A]`, `Union[A, B]`, `A | None`: the names in it. */
function typeParts(type: Expr): Expr[] {
  if (type.kind === 'index') return [...typeParts(type.index), ...typeParts(type.object)];
  if (type.kind === 'binary') return [...typeParts(type.left), ...typeParts(type.right)];
  if (type.kind === 'list') return type.items.flatMap((item) => typeParts(item.value));
  return type.kind === 'name' || type.kind === 'member' ? [type] : [];
}

function typedByName(ev: Evaluator, type: Expr, context: Context): Value | null {
  const value = optionsOf(ev.evaluate(type, { ...context, step: Number.POSITIVE_INFINITY })).find(
    (one) => one.kind === 'api' || one.kind === 'class',
  );
  if (value?.kind === 'api' && !/^(typing|collections|abc|#global)/.test(value.path.module)) {
    const steps = [...value.path.steps, { kind: 'call' as const, call: null, context: null }];
    return { ...value, origin: 'inferred', path: { module: value.path.module, steps } };
  }
  if (value?.kind !== 'class') return null;
  return { kind: 'instance', unit: value.unit, scope: value.scope, call: null, context: null, origin: 'inferred' };
}
