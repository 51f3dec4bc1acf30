// What happens to a list or record between its making and its use: append, push, extend, update, `d["k"] = v`.
import type { CallExpr, Expr, Step } from '../syntax/module';
import { eachExpr } from '../syntax/walk';
import type { Evaluator } from './evaluator';
import type { Context, Unit } from './unit';
import type { Definition } from './unitIndex';
import { choice, list, mapOptions, type ObjectChanges, optionsOf, plainText, type Value, type ValueOf } from './value';

interface Target {
  readonly name: string;
  readonly definitions: readonly Definition[];
  readonly use: Expr;
}

type Change = (value: Value) => Value;

export function withMutations(ev: Evaluator, value: Value, target: Target, context: Context): Value {
  const { unit, scope, step: useIndex } = context;
  const changeable = optionsOf(value).some((one) => one.kind === 'list' || one.kind === 'record' || isObject(one));
  if (!changeable) return value;
  const steps = unit.scope(scope)?.steps ?? [];
  const from = Math.min(...target.definitions.map((one) => one.index), target.definitions.length ? Number.POSITIVE_INFINITY : -1);
  let result = value;
  steps.forEach((step, index) => {
    if (index <= from || index > useIndex) return;
    if (index === useIndex && unit.contains(step, target.use)) return;
    const always = isCertain(unit, step, steps[useIndex]);
    for (const change of changes(ev, step, index, target.name, context))
      result = mapOptions(result, (one) => (always ? change(one) : perhaps(one, change(one))));
  });
  return result;
}

function isCertain(unit: Unit, step: Step, use: Step | undefined): boolean {
  return (unit.block(step.block)?.parent ?? -1) < 0 || step.block === use?.block;
}

/** A change that may not happen: a list is open then, an entry may have its old value or none. */
function perhaps(before: Value, after: Value): Value {
  if (after.kind === 'list') return { ...after, open: true };
  if (after.kind !== 'record' || before.kind !== 'record') return after;
  const entries = new Map(after.entries);
  for (const [key, value] of after.entries) {
    const old = before.entries.get(key);
    if (old !== value) entries.set(key, choice([old ?? NOTHING, value]));
  }
  return { ...after, entries };
}

const NOTHING: Value = { kind: 'constant', value: null, origin: 'literal' };

function changes(ev: Evaluator, step: Step, index: number, name: string, context: Context): Change[] {
  const here = { ...context, step: index };
  if (step.kind === 'assign') {
    const key = assignedKey(ev, step.target, name, here);
    return key === null ? [] : [(value) => setEntry(value, key, ev.evaluate(step.value, here))];
  }
  return methodCalls(step).flatMap(({ object, method, args: given }): Change[] => {
    const list = object.kind === 'member' && object.object.kind === 'name' && object.object.name === name ? object.name : null;
    if (list === null && (object.kind !== 'name' || object.name !== name)) return [];
    const args = given.map((arg) => ({ ...arg, of: ev.evaluate(arg.value, here) }));
    const change = methodChange(method, args);
    const called = { name: method, args: args.map((arg) => arg.of) };
    if (list !== null) return [ofField(list, change)];
    return [(one) => (isObject(one) ? withCall(one, called) : change ? change(one) : one)];
  });
}

interface MethodCall {
  readonly object: Expr;
  readonly method: string;
  readonly args: CallExpr['args'];
}

/** Steps that an edit leaves as they are keep theirs. */
const known = new WeakMap<Step, readonly MethodCall[]>();

function methodCalls(step: Step): readonly MethodCall[] {
  const before = known.get(step);
  if (before) return before;
  const found: MethodCall[] = [];
  eachExpr(step, (expr) => {
    if (expr.kind === 'call' && expr.callee.kind === 'member')
      found.push({ object: expr.callee.object, method: expr.callee.name, args: expr.args });
  });
  known.set(step, found);
  return found;
}

interface EvaluatedArg {
  readonly name?: string;
  readonly spread?: string;
  readonly of: Value;
}

function methodChange(method: string, args: readonly EvaluatedArg[]): Change | null {
  const first = args[0]?.of;
  if (!first) return null;
  switch (method) {
    case 'append':
    case 'add':
    case 'Add':
      return (value) => addItems(value, [first], false);
    case 'push':
      return (value) =>
        addItems(
          value,
          args.filter((arg) => !arg.spread).map((arg) => arg.of),
          args.some((arg) => arg.spread !== undefined),
        );
    case 'extend':
    case 'addAll':
    case 'AddRange':
      return (value) => addItems(value, first.kind === 'list' ? first.items : [], first.kind !== 'list' || first.open);
    case 'insert':
    case 'unshift': {
      const item = method === 'insert' ? args[1]?.of : first;
      return (value) => (value.kind === 'list' && item ? { ...value, items: [item, ...value.items] } : value);
    }
    case 'update':
      return (value) => updated(value, args);
    case 'clear':
    case 'pop':
      return (value) => (value.kind === 'list' || value.kind === 'record' ? { ...value, open: true } : value);
    default:
      return null;
  }
}

function addItems(value: Value, items: readonly Value[], open: boolean): Value {
  return value.kind === 'list' ? { ...value, ...list([...value.items, ...items], value.open || open), origin: value.origin } : value;
}

function updated(value: Value, args: readonly EvaluatedArg[]): Value {
  if (value.kind !== 'record') return value;
  let result: ValueOf<'record'> & Value = value;
  for (const arg of args) {
    if (arg.name) result = { ...result, entries: new Map([...result.entries, [arg.name, arg.of]]) };
    else if (arg.of.kind === 'record')
      result = { ...result, entries: new Map([...result.entries, ...arg.of.entries]), open: result.open || arg.of.open };
    else result = { ...result, open: true };
  }
  return result;
}

/** The key of `name["key"] = …` or `name.key = …`. */
function assignedKey(ev: Evaluator, target: Expr, name: string, context: Context): string | null {
  if (target.kind !== 'index' && target.kind !== 'member') return null;
  if (target.object.kind !== 'name' || target.object.name !== name) return null;
  return target.kind === 'member' ? target.name : plainText(ev.evaluate(target.index, context));
}

function setEntry(value: Value, key: string, entry: Value): Value {
  if (isObject(value)) return withField(value, key, entry);
  return value.kind === 'record' ? { ...value, entries: new Map([...value.entries, [key, entry]]) } : value;
}

/** An object of a library, made by a call. */
function isObject(value: Value): value is ValueOf<'api'> & Value {
  return value.kind === 'api' && value.path.steps.at(-1)?.kind === 'call';
}

function withChanges(object: ValueOf<'api'> & Value, change: (before: ObjectChanges) => ObjectChanges): Value {
  const last = object.path.steps.at(-1);
  if (last?.kind !== 'call') return object;
  const steps = [...object.path.steps.slice(0, -1), { ...last, changes: change(last.changes ?? { fields: new Map(), calls: [] }) }];
  return { ...object, path: { module: object.path.module, steps } };
}

function withField(object: ValueOf<'api'> & Value, key: string, value: Value): Value {
  return withChanges(object, ({ fields, calls }) => ({ fields: new Map([...fields, [key, value]]), calls }));
}

function withCall(object: ValueOf<'api'> & Value, call: ObjectChanges['calls'][number]): Value {
  return withChanges(object, ({ fields, calls }) => ({ fields, calls: [...calls, call] }));
}

/** `request.Messages.Add(x)`: the list that the field is, or a new one. */
function ofField(name: string, change: Change | null): Change {
  return (object) => {
    if (!isObject(object) || !change) return object;
    const last = object.path.steps.at(-1);
    const before = last?.kind === 'call' ? last.changes?.fields.get(name) : undefined;
    return withField(object, name, change(before ?? { kind: 'list', items: [], open: true, origin: 'literal' }));
  };
}
