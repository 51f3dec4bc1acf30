// How often the code around a call runs it.
import type { Multiplicity } from '../model/callSite';
import type { Evaluator } from '../resolve/evaluator';
import type { Context, Unit } from '../resolve/unit';
import { optionsOf } from '../resolve/value';
import type { CallExpr, Expr } from '../syntax/module';
import { eachExpr } from '../syntax/walk';

const PER_ITEM = new Set(['map', 'forEach', 'flatMap', 'filter', 'reduce', 'each']);

export function multiplicityOf(ev: Evaluator, context: Context, call: CallExpr): Multiplicity {
  const loops = [...loopBlocks(context), ...comprehensions(context, call), ...callbacks(context)];
  if (loops.length === 0) return { inLoop: false };
  const counts = loops.map((iterable) => (iterable ? lengthOf(ev, iterable, context) : null));
  const count = counts.every((one): one is number => one !== null) ? counts.reduce((product, one) => product * one, 1) : undefined;
  return { inLoop: true, ...(count !== undefined ? { count } : {}) };
}

function loopBlocks({ unit, scope, step }: Context): (Expr | null)[] {
  const found: (Expr | null)[] = [];
  for (let id = unit.scope(scope)?.steps[step]?.block ?? -1; id >= 0; ) {
    const block = unit.block(id);
    if (block?.kind === 'loop') found.push(block.iterable ?? null);
    id = block?.parent ?? -1;
  }
  return found;
}

/** `[ask(x) for x in xs]`. */
function comprehensions({ unit, scope, step }: Context, call: CallExpr): Expr[] {
  const found: Expr[] = [];
  const own = unit.scope(scope)?.steps[step];
  if (own)
    eachExpr(own, (expr) => {
      if (expr.kind === 'each' && unit.contains(expr.element, call)) found.push(expr.iterable);
    });
  return found;
}

/** `xs.map(x => ask(x))`: the function around the call is given to a method that calls it for every item. */
function callbacks({ unit, scope }: Context): Expr[] {
  const found: Expr[] = [];
  for (let id = scope; id > 0; id = unit.scope(id)?.parent ?? 0) {
    const list = callbackList(unit, id);
    if (list) found.push(list);
    if (unit.scope(id)?.name) break;
  }
  return found;
}

function callbackList(unit: Unit, scope: number): Expr | null {
  const own = unit.scope(scope);
  if (own?.kind !== 'function' || own.name) return null;
  const place = unit.allCalls().find(({ call }) => call.args.some((arg) => arg.value.kind === 'function' && arg.value.scope === scope));
  const callee = place?.call.callee;
  return callee?.kind === 'member' && PER_ITEM.has(callee.name) ? callee.object : null;
}

function lengthOf(ev: Evaluator, iterable: Expr, context: Context): number | null {
  if (iterable.kind === 'call' && iterable.callee.kind === 'name' && iterable.callee.name === 'range') {
    const bounds = iterable.args
      .map((arg) => ev.evaluate(arg.value, context))
      .map((value) => (value.kind === 'number' ? value.value : null));
    const [a, b] = bounds;
    if (bounds.length === 1 && typeof a === 'number') return Math.max(a, 0);
    return bounds.length === 2 && typeof a === 'number' && typeof b === 'number' ? Math.max(b - a, 0) : null;
  }
  const list = optionsOf(ev.evaluate(iterable, context)).find((value) => value.kind === 'list');
  return list?.kind === 'list' && !list.open && list.items.length > 0 ? list.items.length : null;
}
