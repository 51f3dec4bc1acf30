// `object.name` for every kind of object.

import type { Expr } from '../syntax/module';
import { declaredDefault, parsedArgument } from './arguments';
import { hungOn } from './bags';
import { lazyArguments } from './calls';
import { environmentVariable, isSettingsClass } from './environment';
import type { Evaluator } from './evaluator';
import { declared } from './implicit';
import { exported, isByFile } from './imports';
import { pathName } from './library';
import { constructorOf, subclassesOf, superCallOf } from './subclasses';
import { typed } from './types';
import { type Context, newMemo, type Unit } from './unit';
import { fieldPath } from './unitIndex';
import { choice, isNothing, mapOptions, optionsOf, spelledOut, through, unknown, type Value, type ValueOf } from './value';

export function memberOf(ev: Evaluator, object: Value, name: string, expr: Expr, context: Context): Value {
  return mapOptions(object, (option) => memberOfOne(ev, option, name, expr, context));
}

function memberOfOne(ev: Evaluator, object: Value, name: string, expr: Expr, context: Context): Value {
  const label = context.unit.label(expr);
  switch (object.kind) {
    case 'api': {
      if (object.path.steps.length === 0 && !isByFile(context.unit)) {
        const own = declared(ev, context.unit, object.path.module, name);
        if (own) return own;
      }
      const set = isByFile(context.unit) ? null : fieldOf(ev, object, name);
      if (set) return set;
      const argument = parsedArgument(ev, object.path, name) ?? hungOn(ev, expr, context);
      if (argument) return argument;
      if (isEnvironment(object.path) && !ENVIRONMENT_METHODS.has(name)) return environmentVariable(name, undefined, { ev, expr, context });
      return { ...object, path: { module: object.path.module, steps: [...object.path.steps, { kind: 'member', name }] } };
    }
    case 'namespace':
      return exported(ev, object.unit, name) ?? unknown('not found in the imported file', label);
    case 'record':
      return object.entries.get(name) ?? unknown(object.open ? 'given at run time' : 'not among the entries', label);
    case 'instance':
      return attribute(ev, object, name) ?? ofSubclasses(ev, object, name) ?? unknown('not set in its class', label);
    case 'class':
      return classAttribute(ev, object.unit, object.scope, name) ?? unknown('not set in its class', label);
    case 'text':
    case 'number':
      // an enum member's `.value`; a path's folder, as files are looked for upwards
      return /^(value|parent|parents)$/.test(name) ? object : unknown('computed', label);
    case 'function':
      return unknown('a function', label);
    case 'unknown':
      return unknown(object.reason, label);
    default:
      return unknown('computed', label);
  }
}

/** A field of a library's object: what it was made with, or set to since. */
function fieldOf(ev: Evaluator, { path }: ValueOf<'api'>, name: string): Value | null {
  const last = path.steps.at(-1);
  if (last?.kind !== 'call') return null;
  const given = last.call?.args.find((arg) => arg.name === name);
  return last.changes?.fields.get(name) ?? (given && last.context ? ev.evaluate(given.value, last.context) : null);
}

/** A field of an abstract class is what the classes on it set, where nothing tells which of them the object is. */
function ofSubclasses(ev: Evaluator, object: ValueOf<'instance'>, name: string): Value | null {
  if (object.call) return null;
  const values = subclassesOf(ev, object)
    .map(({ unit, scope }) => attribute(ev, { ...object, unit, scope }, name))
    .filter((value): value is Value => value !== null && value.kind !== 'unknown' && !isNothing(value));
  return values.length ? through(choice(values), 'same-file') : null;
}

const MAX_BASES = 5;

/** A field or method of an object: what its constructor was given, what its methods assign, what its class says. */
export function attribute(ev: Evaluator, object: ValueOf<'instance'>, name: string, hops = 0): Value | null {
  const { unit, scope } = object;
  const assigned = unit
    .fieldAssignments(scope, name)
    .map((one) => ({ ...one, isConstructor: isConstructor(unit, one.scope) }))
    .map((one) => ({ ...one, value: ev.evaluate(one.value, fieldContext(ev, object, one)) }));
  const known = assigned.filter(({ value }) => !isNothing(value) && value.kind !== 'unknown');
  const first = known.some((one) => one.isConstructor) ? known.filter((one) => one.isConstructor) : known;
  if (first.length) return through(choice([...first, ...known.filter((one) => !first.includes(one))].map((one) => one.value)), 'same-file');
  const given = givenField(ev, object, name);
  if (given) return given;
  const ofClass = classAttribute(ev, unit, scope, name, object, hops) ?? collected(ev, object, name);
  return ofClass ?? assigned[0]?.value ?? null;
}

/** Attributes that a class decorator makes, from methods with a decorator or a file's usual place. DATA: CrewAI's `@CrewBase`. */
const COLLECTED: Readonly<Record<string, { readonly decorator: string } | { readonly file: string }>> = {
  agents: { decorator: 'agent' },
  tasks: { decorator: 'task' },
  agents_config: { file: 'config/agents.yaml' },
  tasks_config: { file: 'config/tasks.yaml' },
};

function collected(ev: Evaluator, object: ValueOf<'instance'>, name: string): Value | null {
  const rule = Object.hasOwn(COLLECTED, name) ? COLLECTED[name] : undefined;
  const cls = object.unit.scope(object.scope);
  if (!rule || !cls?.decorators.some((one) => one.kind === 'name' && one.name === 'CrewBase')) return null;
  if ('file' in rule) return { kind: 'text', pieces: [{ text: rule.file }], origin: 'sdk-default' };
  const items = cls.steps.flatMap((step): Value[] => {
    if (step.kind !== 'define' || step.value.kind !== 'function') return [];
    const method = object.unit.scope(step.value.scope);
    if (!method?.decorators.some((one) => one.kind === 'name' && one.name === rule.decorator)) return [];
    return [ev.returned({ kind: 'function', unit: object.unit, scope: step.value.scope, self: object, origin: 'same-file' }, null, null)];
  });
  return { kind: 'list', items, open: false, origin: 'same-file' };
}

/** `self.config.model`: what the class itself sets there (`if not self.config.model: self.config.model = "…"`) stands in. */
export function withFieldDefaults(ev: Evaluator, value: Value, expr: Expr, context: Context): Value {
  const path = fieldPath(expr);
  const cls = path?.includes('.') ? context.unit.classAround(context.scope) : null;
  if (path === null || cls === null) return value;
  const set = context.unit
    .fieldAssignments(cls, path)
    .map((one) => ev.evaluate(one.value, { unit: context.unit, scope: one.scope, step: one.index }))
    .filter((one) => one.kind !== 'unknown' && !isNothing(one))
    .map((one) => through(one, 'config', undefined, `default of ${path}`));
  const own = optionsOf(value).filter((one) => one.kind !== 'unknown' && !isNothing(one));
  return set.length || own.length ? choice([...own, ...set]) : value;
}

function isConstructor(unit: Unit, scope: number): boolean {
  return /^(__init__|__post_init__|constructor)$/.test(unit.scope(scope)?.name ?? '');
}

function fieldContext(
  ev: Evaluator,
  object: ValueOf<'instance'>,
  place: { scope: number; index: number; isConstructor: boolean },
): Context {
  const base = { unit: object.unit, scope: place.scope, step: place.index };
  const { call, context } = object;
  if (!place.isConstructor || !call || !context) return base;
  const params = object.unit.scope(place.scope)?.params ?? [];
  const args = lazyArguments(ev, params, call, context);
  return { ...base, frame: { scope: place.scope, args, self: object, memo: newMemo() } };
}

/** Dataclasses and pydantic models: a declared field takes the argument of its name. */
function givenField(ev: Evaluator, { unit, scope, call, context }: ValueOf<'instance'>, name: string): Value | null {
  if (!call || !context || unit.definitions(scope, name).length === 0) return null;
  const arg = call.args.find((one) => one.name === name);
  return arg ? ev.evaluate(arg.value, context) : null;
}

export function classAttribute(ev: Evaluator, unit: Unit, scope: number, name: string, self?: Value, hops = 0): Value | null {
  const last = unit.definitions(scope, name).at(-1);
  const context: Context = { unit, scope, step: Number.POSITIVE_INFINITY };
  if (last) {
    const { step } = last;
    if (step.kind === 'assign') {
      const stated = declaredDefault(ev.evaluate(step.value, { ...context, step: last.index }));
      const isSetting = isSettingsClass(ev, unit, scope);
      const value = isSetting ? environmentVariable(name.toUpperCase(), stated, { ev, expr: step, context }) : stated;
      return through(value, 'same-file', unit.at(step));
    }
    if (step.kind === 'define') {
      const value = ev.evaluate(step.value, context);
      return value.kind === 'function' && self ? asProperty(ev, { ...value, self }) : value;
    }
    if (step.kind === 'declare') return typed(ev, step.type, context) ?? unknown('declared without a value', name);
  }
  return fromBases(ev, unit, scope, name, self, hops);
}

/** `@property` and `get x()` are read like fields; other methods stay functions. */
function asProperty(ev: Evaluator, method: ValueOf<'function'>): Value {
  const scope = method.unit.scope(method.scope);
  const isProperty = scope?.decorators.some((one) => (one.kind === 'name' || one.kind === 'member') && /property$/.test(one.name));
  return isProperty ? ev.returned(method, null, null) : method;
}

/** Bases that say what kind of class it is, and give it nothing that is read here. */
const WITHOUT_MEMBERS = /^(abc|typing|typing_extensions|enum|dataclasses|pydantic|#global)$/;

function fromBases(ev: Evaluator, unit: Unit, scope: number, name: string, self: Value | undefined, hops: number): Value | null {
  if (hops >= MAX_BASES) return null;
  for (const base of unit.scope(scope)?.bases ?? []) {
    const value = ev.evaluate(base, { unit, scope: unit.scope(scope)?.parent ?? 0, step: Number.POSITIVE_INFINITY });
    if (value.kind === 'class') {
      const made = superCall(ev, unit, scope, self) ?? ctorOf(self);
      const parent: ValueOf<'instance'> = { kind: 'instance', unit: value.unit, scope: value.scope, ...made, origin: 'inferred' };
      const inherited = attribute(ev, parent, name, hops + 1);
      if (inherited) return value.unit.path === unit.path ? inherited : through(inherited, 'other-file');
    }
    if (value.kind === 'api' && !WITHOUT_MEMBERS.test(value.path.module))
      return {
        ...value,
        path: {
          module: value.path.module,
          steps: [...value.path.steps, { kind: 'call', call: null, context: null }, { kind: 'member', name }],
        },
      };
  }
  return null;
}

/** What the class's own constructor hands up: `super().__init__(model=…)`, `super({…})`. */
function superCall(
  ev: Evaluator,
  unit: Unit,
  scope: number,
  self: Value | undefined,
): Pick<ValueOf<'instance'>, 'call' | 'context'> | null {
  const own = constructorOf({ unit, scope });
  const place = own === null ? null : superCallOf(unit, own);
  if (own === null || !place) return null;
  const instance: ValueOf<'instance'> = { kind: 'instance', unit, scope, ...ctorOf(self), origin: 'inferred' };
  return { call: place.call, context: fieldContext(ev, instance, { scope: own, index: place.step, isConstructor: true }) };
}

function ctorOf(self: Value | undefined): Pick<ValueOf<'instance'>, 'call' | 'context'> {
  return self?.kind === 'instance' ? { call: self.call, context: self.context } : { call: null, context: null };
}

const ENVIRONMENT_METHODS = new Set(['get', 'fetch', 'setdefault', 'copy', 'items', 'keys', 'pop', 'update']);
const ENVIRONMENTS = new Set([
  '#global.process.env',
  'os.environ',
  '#global.import.meta.env',
  'process.env',
  'node:process.env',
  '#global.Bun.env',
  '#global.ENV',
  '#global._ENV',
]);

function isEnvironment(path: ValueOf<'api'>['path']): boolean {
  return spelledOut(path).some((one) => ENVIRONMENTS.has(pathName(one))) || (path.module.startsWith('$env/') && path.steps.length === 0);
}
