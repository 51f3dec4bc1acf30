// Parameters and loop variables: names whose value comes from outside of the function, or from a list.
import { declaredDefault } from './arguments';
import { argumentFor, callersOf } from './callers';
import { destructured } from './destructure';
import type { Evaluator } from './evaluator';
import { blocksAround } from './reaching';
import { typed } from './types';
import type { Context } from './unit';
import { boundNames } from './unitIndex';
import { choice, isNothing, mapOptions, optionsOf, through, unknown, type Value } from './value';

/** A parameter: the argument of the call in progress, else what callers give and the default. */
export function parameter(ev: Evaluator, name: string, context: Context): Value | null {
  const { unit, scope, frame } = context;
  const params = unit.scope(scope)?.params ?? [];
  const param = params.find((one) => boundNames(one.target).includes(name));
  if (!param) return null;
  const outer = { ...context, scope: unit.scope(scope)?.parent ?? 0, step: Number.POSITIVE_INFINITY, frame: frame?.outer };
  const given = param.default
    ? through(declaredDefault(ev.evaluate(param.default, outer)), 'default-argument', unit.at(param.default), `default of ${name}`)
    : null;
  const key = param.target.kind === 'name' ? param.target.name : '#pattern';
  if (frame?.scope === scope) {
    const argument = frame.args.get(key)?.();
    if (argument && !isNothing(argument)) return destructured(ev, param.target, name, argument, context);
    if (given) return destructured(ev, param.target, name, given, context);
    if (argument) return argument;
  }
  const fromCallers = callersOf(ev, context).flatMap((caller) => argumentFor(ev, param, caller, params) ?? []);
  const known = fromCallers.map((value) => byCaller(name, destructured(ev, param.target, name, through(value, 'same-file'), context)));
  const byType = param.type ? typed(ev, param.type, outer) : null;
  const options = [...(given ? [destructured(ev, param.target, name, given, context)] : []), ...known];
  const useful = options.filter((option) => option.kind !== 'unknown' && !isNothing(option));
  if (useful.length) return choice(useful);
  if (byType && param.target.kind === 'name') return byType;
  return options[0] ?? unknown(`parameter of ${unit.scope(scope)?.name || 'a function'}`, name);
}

function byCaller(name: string, value: Value): Value {
  return mapOptions(value, (option) => ({ ...option, fromCaller: name }));
}

export function loopVariable(ev: Evaluator, name: string, context: Context): Value | null {
  const { unit, scope, step } = context;
  const block = unit.scope(scope)?.steps[step]?.block;
  for (const id of block === undefined ? [] : blocksAround(unit, block)) {
    const loop = unit.block(id);
    if (!loop?.target || !loop.iterable || !boundNames(loop.target).includes(name)) continue;
    const items = optionsOf(ev.evaluate(loop.iterable, context)).flatMap((one) => (one.kind === 'list' ? one.items : []));
    const known = items.map((item) => destructured(ev, loop.target ?? { kind: 'name', name, start: 0, end: 0 }, name, item, context));
    return known.length ? through(choice(known), 'same-file', unit.at(loop.iterable)) : unknown('runs over a list', name);
  }
  return null;
}
