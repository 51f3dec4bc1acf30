// A name → the definitions that reach it → their values.
import type { Expr, ExprOf, Step } from '../syntax/module';
import { destructured } from './destructure';
import type { Evaluator } from './evaluator';
import { implicitMember, implicitName } from './implicit';
import { importedValue, isByFile } from './imports';
import { withMutations } from './mutations';
import { loopVariable, parameter } from './params';
import { reachingDefinitions } from './reaching';
import { typed } from './types';
import type { Context } from './unit';
import type { Definition } from './unitIndex';
import { api, choice, isNothing, text, through, unknown, type Value } from './value';

/** Names that a language brings along and that matter here. */
const GLOBALS = new Set([
  ...['process', 'fetch', 'JSON', 'Promise', 'Object', 'Array', 'String', 'require', 'import', 'Deno', 'Bun', 'env', '$fetch', 'URL'],
  ...['open', 'str', 'dict', 'list', 'tuple', 'print', 'len', 'super', 'globalThis', 'window', 'enumerate', 'zip', 'range', 'getattr'],
]);

/** The file's own place: paths are looked up from there. */
const HERE = new Set(['__file__', '__dirname', '__filename', '__DIR__']);

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
    } else {
      const own = implicitMember(ev, name, id, context);
      if (own) return own;
    }
    id = current.parent;
    step = Number.POSITIVE_INFINITY;
  }
  const wild = wildcard(ev, name, context);
  if (wild) return wild;
  const implicit = implicitName(ev, name, context);
  if (implicit) return implicit;
  if (HERE.has(name)) return text('.');
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
  const options = reaching.found.map((definition) => valueOfDefinition(ev, name, definition, context));
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

function valueOfDefinition(ev: Evaluator, name: string, { step, index }: Definition, context: Context): Value {
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

/** `from x import *`. */
function wildcard(ev: Evaluator, name: string, context: Context): Value | null {
  if (!isByFile(context.unit)) return null;
  for (const { step } of context.unit.definitions(0, '*')) {
    if (step.kind !== 'import') continue;
    const value = importedValue(ev, { ...step, local: name, name }, context);
    if (value.kind !== 'unknown') return value;
  }
  return null;
}
