// Values that a program hangs on a library's object: `st.session_state.llm = …`, `app.state.client = …`, `globalThis.openai = …`.
import type { Expr } from '../syntax/module';
import { chainOf } from './chains';
import type { Evaluator } from './evaluator';
import type { Context } from './unit';
import type { Assignment } from './unitIndex';
import { choice, isNothing, through, type Value } from './value';

/** What the file sets there, wherever it does; null: nothing that is known. */
export function hungOn(ev: Evaluator, expr: Expr, context: Context): Value | null {
  const path = chainOf(expr);
  if (path === null) return null;
  const values = assignments(path, context)
    .map(({ scope, index, value }) => ev.evaluate(value, { unit: context.unit, scope, step: index }))
    .filter((value) => value.kind !== 'unknown' && !isNothing(value));
  return values.length ? through(choice(values), 'same-file') : null;
}

/** `request.app.state.client` is what `app.state.client` was set to. */
function assignments(path: string, { unit }: Context): readonly Assignment[] {
  for (let rest = path; rest.includes('.'); rest = rest.slice(rest.indexOf('.') + 1)) {
    const found = unit.assignmentsTo(rest);
    if (found.length) return found;
    if (rest.split('.').length <= MIN_NAMES) break;
  }
  return [];
}

/** Fewer names left of a chain could be anything. */
const MIN_NAMES = 3;
