// A name → the definitions that reach it.
import { type Block, type Expr, type ExprOf, SELF, type Step } from '../syntax/module';
import { argumentFor, callersOf } from './callers';
import type { Evaluator } from './evaluator';
import { importedValue } from './imports';
import { memberOf } from './members';
import { withMutations } from './mutations';
import type { Context, Definition, Unit } from './unit';
import { api, choice, isNothing, LITERAL, mapOptions, optionsOf, through, unknown, type Value } from './value';

/** Names that a language brings along and that matter here. */
const GLOBALS = new Set([
  ...['process', 'fetch', 'JSON', 'Promise', 'Object', 'Array', 'String', 'require', 'import', 'Deno', 'Bun', 'env', '$fetch'],
  ...['open', 'str', 'dict', 'list', 'tuple', 'print', 'len', 'super', 'globalThis', 'window', 'enumerate', 'zip', 'range', 'getattr'],
]);

export function lookUp(ev: Evaluator, expr: ExprOf<'name'>, context: Context): Value {
  const { name } = expr;
  const { unit } = context;
  let { scope, step } = context;
  for (let id = scope; id >= 0; ) {
    const current = unit.scope(id);
    if (!current) break;
    if (current.kind !== 'class' || id === scope) {
      const here = { ...context, scope: id, step: id === scope ? step : Number.POSITIVE_INFINITY, ...frameFor(context, id) };
      const found = inScope(ev, name, here, expr);
      if (found) return found;
    }
    id = current.parent;
    step = Number.POSITIVE_INFINITY;
  }
  const wild = wildcard(ev, name, context);
  if (wild) return wild;
  return GLOBALS.has(name) ? api('#global', [{ kind: 'member', name }]) : unknown('not found in this file', name);
}

/** Frames belong to the function they were made for; an outer scope has an outer frame, if any. */
function frameFor(context: Context, scope: number): { frame: Context['frame'] } {
  let frame = context.frame;
  while (frame && frame.scope !== scope) frame = frame.outer;
  return { frame };
}

function inScope(ev: Evaluator, name: string, context: Context, use: Expr): Value | null {
  const { unit, scope } = context;
  const definitions = unit.definitions(scope, name);
  const reaching = reachingDefinitions(unit, definitions, context, use);
  const options = reaching.found.map((definition) => valueOf(ev, name, definition, context));
  if (!reaching.settled) {
    const param = parameter(ev, name, context) ?? loopVariable(ev, name, context);
    if (param) options.push(param);
  }
  if (options.length === 0) return null;
  // `client = None` before the real assignment says nothing
  const something = options.filter((option) => !isNothing(option));
  const value = choice(something.length ? something : options);
  return withMutations(ev, value, { name, definitions: reaching.found, use }, context);
}

interface Reaching {
  readonly found: readonly Definition[];
  /** An unconditional definition was met: nothing before it counts. */
  readonly settled: boolean;
}

function reachingDefinitions(unit: Unit, all: readonly Definition[], context: Context, use: Expr): Reaching {
  const found: Definition[] = [];
  const useStep = unit.scope(context.scope)?.steps[context.step];
  const before = all.filter(
    (one) => one.index < context.step || (useStep && one.index > context.step && sameLoop(unit, one.step, useStep)),
  );
  const inOrder = before.length > 0 ? before : all.filter((one) => one.step.kind !== 'assign' || !contains(one.step, use));
  for (const definition of [...inOrder].reverse()) {
    if (definition.step.kind === 'declare' && inOrder.length > 1) continue;
    const relation = useStep
      ? relate(unit, definition.step.block, useStep.block)
      : isTop(unit, definition.step.block)
        ? 'dominates'
        : 'may';
    if (relation === 'excluded') continue;
    found.push(definition);
    if (relation === 'dominates' && definition.index < context.step) {
      // `x += y` builds on what was there before, which its own evaluation looks up
      return { found, settled: true };
    }
  }
  return { found, settled: false };
}

function contains(step: Step, use: Expr): boolean {
  return step.start <= use.start && use.end <= step.end;
}

/** A definition later in a loop reaches the next turn's use. */
function sameLoop(unit: Unit, a: Step, b: Step): boolean {
  const loops = (block: number) => chain(unit, block).filter((id) => unit.block(id)?.kind === 'loop');
  const own = loops(a.block);
  return loops(b.block).some((id) => own.includes(id));
}

function chain(unit: Unit, block: number): number[] {
  const ids: number[] = [];
  for (let id = block; id >= 0; id = unit.block(id)?.parent ?? -1) ids.push(id);
  return ids;
}

function isTop(unit: Unit, block: number): boolean {
  return (unit.block(block)?.parent ?? -1) < 0 || unit.block(block)?.kind === 'try';
}

/** How a definition's block stands to the use's: around it, in a sibling branch, or neither. */
function relate(unit: Unit, definition: number, use: number): 'dominates' | 'excluded' | 'may' {
  const around = chain(unit, use);
  let dominates = true;
  for (const id of chain(unit, definition)) {
    if (around.includes(id)) return dominates ? 'dominates' : 'may';
    const block = unit.block(id);
    if (block?.kind !== 'try') dominates = false;
    if (block && around.some((other) => isSibling(block, unit.block(other)))) return 'excluded';
  }
  return 'may';
}

function isSibling(a: Block, b: Block | undefined): boolean {
  return (
    b !== undefined &&
    a !== b &&
    a.kind === 'branch' &&
    b.kind === 'branch' &&
    a.parent === b.parent &&
    a.parent >= 0 &&
    a.group === b.group
  );
}

function valueOf(ev: Evaluator, name: string, { step, index }: Definition, context: Context): Value {
  const { unit } = context;
  const here = { ...context, step: index };
  switch (step.kind) {
    case 'import':
      return importedValue(ev, step, context);
    case 'define':
      return through(ev.evaluate(step.value, here), 'same-file', unit.at(step));
    case 'declare':
      return typed(ev, step.type, here) ?? unknown('declared without a value', name);
    case 'assign': {
      const value = ev.evaluate(step.value, here);
      if (step.operator === '+=') return through(added(ev, name, value, here, step), 'same-file', unit.at(step));
      const bound = step.target.kind === 'name' ? value : destructured(ev, step.target, name, value, here);
      const known = bound.kind === 'unknown' && step.type ? (typed(ev, step.type, here) ?? bound) : bound;
      return through(known, 'same-file', unit.at(step));
    }
    default:
      return unknown('not a value', name);
  }
}

/** `x += y`: the value before, and this. */
function added(ev: Evaluator, name: string, value: Value, context: Context, step: Step): Value {
  const at = { start: step.start, end: step.end };
  const before: Expr = { kind: 'name', name, ...at };
  return ev.evaluate({ kind: 'binary', operator: '+', left: before, right: valueExpr(step), ...at }, context) ?? value;
}

function valueExpr(step: Step): Expr {
  return step.kind === 'assign' ? step.value : { kind: 'constant', value: null, start: step.start, end: step.end };
}

/** The part of a value that a pattern gives to a name: `{a, b: c = 1}`, `[x, y]`. */
export function destructured(ev: Evaluator, pattern: Expr, name: string, value: Value, context: Context): Value {
  switch (pattern.kind) {
    case 'name':
      return pattern.name === name ? value : unknown('another name', name);
    case 'binary': {
      const inner = destructured(ev, pattern.left, name, value, context);
      if (inner.kind !== 'unknown' && !isNothing(inner)) return inner;
      const otherwise = through(ev.evaluate(pattern.right, context), 'default-argument', context.unit.at(pattern.right));
      return inner.kind === 'unknown' && inner.reason !== 'not given' ? choice([otherwise, inner]) : otherwise;
    }
    case 'record': {
      const entry = pattern.entries.find((one) => names(one.value).includes(name));
      if (!entry) return unknown('taken apart at run time', name);
      if (entry.key === null) return destructured(ev, entry.value, name, value, context);
      const key = entry.key.kind === 'text' ? entry.key.value : entry.key.kind === 'name' ? entry.key.name : null;
      const part = key === null ? unknown('computed key', name) : field(ev, value, key, pattern, context);
      return destructured(ev, entry.value, name, part, context);
    }
    case 'list': {
      const at = pattern.items.findIndex((item) => names(item.value).includes(name));
      const target = pattern.items[at];
      if (!target) return unknown('taken apart at run time', name);
      const part = mapOptions(value, (option) =>
        option.kind === 'list' && !option.open
          ? (option.items[at] ?? unknown('not given', name))
          : unknown('taken apart at run time', name),
      );
      return destructured(ev, target.value, name, part, context);
    }
    default:
      return unknown('taken apart at run time', name);
  }
}

function field(ev: Evaluator, value: Value, key: string, pattern: Expr, context: Context): Value {
  return mapOptions(value, (option) => {
    if (option.kind === 'record') return option.entries.get(key) ?? unknown(option.open ? 'given at run time' : 'not given', key);
    if (isNothing(option)) return unknown('not given', key);
    return memberOf(ev, option, key, pattern, context);
  });
}

function names(pattern: Expr): string[] {
  if (pattern.kind === 'name') return [pattern.name];
  if (pattern.kind === 'binary') return names(pattern.left);
  if (pattern.kind === 'record') return pattern.entries.flatMap((entry) => names(entry.value));
  return pattern.kind === 'list' ? pattern.items.flatMap((item) => names(item.value)) : [];
}

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

/** A parameter: the argument of the call in progress, else what callers give and the default. */
function parameter(ev: Evaluator, name: string, context: Context): Value | null {
  const { unit, scope, frame } = context;
  const params = unit.scope(scope)?.params ?? [];
  const param = params.find((one) => names(one.target).includes(name));
  if (!param) return null;
  const outer = { ...context, scope: unit.scope(scope)?.parent ?? 0, step: Number.POSITIVE_INFINITY, frame: frame?.outer };
  const given = param.default
    ? through(ev.evaluate(param.default, outer), 'default-argument', unit.at(param.default), `default of ${name}`)
    : null;
  const key = param.target.kind === 'name' ? param.target.name : '#pattern';
  if (frame?.scope === scope) {
    const argument = frame.args.get(key);
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

function loopVariable(ev: Evaluator, name: string, context: Context): Value | null {
  const { unit, scope, step } = context;
  const block = unit.scope(scope)?.steps[step]?.block;
  for (const id of block === undefined ? [] : chain(unit, block)) {
    const loop = unit.block(id);
    if (!loop?.target || !loop.iterable || !names(loop.target).includes(name)) continue;
    const items = optionsOf(ev.evaluate(loop.iterable, context)).flatMap((one) => (one.kind === 'list' ? one.items : []));
    const known = items.map((item) => destructured(ev, loop.target ?? { kind: 'name', name, start: 0, end: 0 }, name, item, context));
    return known.length ? through(choice(known), 'same-file', unit.at(loop.iterable)) : unknown('runs over a list', name);
  }
  return null;
}

/** `from x import *`. */
function wildcard(ev: Evaluator, name: string, context: Context): Value | null {
  for (const { step } of context.unit.definitions(0, '*')) {
    if (step.kind !== 'import') continue;
    const value = importedValue(ev, { ...step, local: name, name }, context);
    if (value.kind !== 'unknown') return value;
  }
  return null;
}

export function selfExpr(at: { start: number; end: number }): Expr {
  return { kind: 'name', name: SELF, start: at.start, end: at.end };
}

export const NOTHING: Value = { kind: 'constant', value: null, ...LITERAL };
