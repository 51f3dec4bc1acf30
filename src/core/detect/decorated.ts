// Functions whose text is a prompt because a decorator says so: `@llm.call(…)`, `@agent.system_prompt`.
import { choice, optionsOf, type Value } from '../resolve/value';
import type { Expr, Scope } from '../syntax/module';
import type { MatchedCall } from './locate';

/** What the function returns that the matched call decorates. */
export function decoratedText(matched: MatchedCall): Value | null {
  const scope = matched.context.unit.module.scopes.find(({ decorators }) => decorators.includes(matched.call));
  return scope ? returnedBy(matched, scope) : null;
}

/** What functions return that are marked with a decorator of the receiver. */
export function markedText(matched: MatchedCall, name: string): Value | null {
  const found = matched.context.unit.module.scopes.flatMap((scope) => {
    const isMarked = scope.decorators.some((one) => isOf(matched, one.kind === 'call' ? one.callee : one, name, scope));
    return isMarked ? [returnedBy(matched, scope)] : [];
  });
  return found.length ? choice(found) : null;
}

function isOf(matched: MatchedCall, expr: Expr, name: string, scope: Scope): boolean {
  if (expr.kind !== 'member' || expr.name !== name) return false;
  const { unit } = matched.context;
  const object = matched.ev.evaluate(expr.object, { unit, scope: scope.parent, step: Number.POSITIVE_INFINITY });
  const makers = matched.path.steps.flatMap((step) => (step.kind === 'call' ? [step.call] : []));
  return optionsOf(object).some((one) => {
    const last = one.kind === 'api' ? one.path.steps.at(-1) : undefined;
    return last?.kind === 'call' && last.call !== null && makers.includes(last.call);
  });
}

/** Its parameters are holes: what callers give is theirs. */
function returnedBy({ ev, call, context }: MatchedCall, scope: Scope): Value {
  const args = scope.params.flatMap(({ target }) =>
    target.kind === 'name' ? [{ name: target.name, value: target, start: target.start, end: target.end }] : [],
  );
  return ev.returned({ kind: 'function', unit: context.unit, scope: scope.id, origin: 'same-file' }, { ...call, args }, context);
}
