// A call → the value it gives: functions of the project are looked into, libraries are modelled where it matters.
import type { CallExpr, ExprOf, Param } from '../syntax/module';
import { configured as appSetting, isConfiguration } from './appSettings';
import { matchArgument } from './callers';
import type { Evaluator } from './evaluator';
import { libraryCall, pathName } from './library';
import { defaultOfGet, methodCall } from './methods';
import { type Context, type Frame, newMemo } from './unit';
import { type ApiPath, choice, isNothing, LITERAL, mapOptions, optionsOf, plainText, unknown, type Value, type ValueOf } from './value';

export function evaluateCall(ev: Evaluator, expr: ExprOf<'call'>, context: Context): Value {
  const { callee } = expr;
  if (callee.kind === 'member') {
    const object = ev.evaluate(callee.object, context);
    const special = methodCall(ev, object, callee.name, expr, context);
    if (special) return special;
  }
  return mapOptions(ev.evaluate(callee, context), (option) => called(ev, option, expr, context));
}

function called(ev: Evaluator, callee: Value, expr: CallExpr, context: Context): Value {
  switch (callee.kind) {
    case 'api': {
      const modelled = libraryCall(ev, callee.path, expr, context) ?? configured(ev, callee.path, expr, context);
      if (modelled) return modelled;
      const steps = [...callee.path.steps, { kind: 'call' as const, call: expr, context }];
      return { ...callee, path: { module: callee.path.module, steps } };
    }
    case 'function':
      return returned(ev, callee, expr, context);
    case 'class':
      return made(ev, callee, expr, context);
    case 'instance':
      // `cls(…)` in a class method
      if (expr.callee.kind === 'name' && expr.callee.name === 'this') return { ...callee, call: expr, context };
      return unknown('computed', context.unit.label(expr));
    case 'unknown':
      return unknown(callee.reason, context.unit.label(expr));
    default:
      return unknown('computed', context.unit.label(expr));
  }
}

/** `config.get('MODEL', 'gpt-4o')` of a settings library: the default is named as such. */
function configured(ev: Evaluator, path: ApiPath, expr: CallExpr, context: Context): Value | null {
  const [key] = expr.args;
  if (GETTERS.test(pathName(path)) && key?.value.kind === 'text' && isConfiguration(receiver(path))) {
    const set = appSetting(ev, context.unit, receiver(path), key.value.value);
    if (set) return set;
  }
  // an INI file's `get(section, option)` names no default
  if (path.module === 'configparser') return null;
  if (expr.callee.kind !== 'member' || expr.callee.name !== 'get' || expr.args[0]?.value.kind !== 'text') return null;
  const value = SETTING_NAME.test(expr.args[0].value.value) ? defaultOfGet({ ev, expr, context }) : null;
  return value?.kind === 'text' || value?.kind === 'number' ? value : null;
}

const GETTERS = /\.(GetValue|GetSection|GetRequiredSection)$/;

function receiver({ module, steps }: ApiPath): ApiPath {
  return { module, steps: steps.slice(0, -1) };
}

const SETTING_NAME = /^[\w.:-]+$/;

/** `Class(…)`: an object of it; a class built on a package's class is an object of that. */
function made(ev: Evaluator, cls: ValueOf<'class'>, call: CallExpr, context: Context): Value {
  const own = cls.unit.scope(cls.scope);
  for (const base of own?.bases ?? []) {
    const value = ev.evaluate(base, { unit: cls.unit, scope: own?.parent ?? 0, step: Number.POSITIVE_INFINITY });
    if (value.kind === 'api' && own?.steps.length === 0)
      return { ...value, path: { module: value.path.module, steps: [...value.path.steps, { kind: 'call', call, context }] } };
  }
  return { kind: 'instance', unit: cls.unit, scope: cls.scope, call, context, ...LITERAL };
}

/** What a function returns for these arguments; without a call, for whatever its callers give. */
export function returned(ev: Evaluator, fn: ValueOf<'function'>, call: CallExpr | null, context: Context | null): Value {
  const scope = fn.unit.scope(fn.scope);
  if (!scope) return unknown('not here', '');
  const frame: Frame = {
    scope: fn.scope,
    args: call && context ? lazyArguments(ev, scope.params, call, context) : new Map(),
    memo: newMemo(),
    ...(fn.self ? { self: fn.self } : {}),
    ...(fn.outer?.frame ? { outer: fn.outer.frame } : {}),
  };
  const results = scope.steps.flatMap((step, index) =>
    step.kind === 'return' ? [ev.evaluate(step.value, { unit: fn.unit, scope: fn.scope, step: index, frame })] : [],
  );
  const useful = results.filter((value) => !isNothing(value));
  if (useful.length) return resultOf(useful, scope.name);
  return results[0] ?? unknown('returns nothing that is known', scope.name);
}

/** A table in code (`if name == "opus": return "claude-…"`) that may also return what nobody knows: any of them, or none. */
function resultOf(values: readonly Value[], name: string): Value {
  const options = values.flatMap(optionsOf);
  const texts = options.filter((one) => one.kind === 'text');
  const distinct = new Set(texts.map(plainText)).size;
  const isTable = distinct > 2 || (distinct > 1 && options.some((one) => one.kind === 'unknown'));
  return isTable ? unknown('chosen at run time', `${name}()`) : choice(values);
}

/** The arguments of a call by parameter; `#pattern` for one that takes an object apart. Left-out ones are left out. */
export function lazyArguments(ev: Evaluator, params: readonly Param[], call: CallExpr, context: Context): Map<string, () => Value> {
  const args = new Map<string, () => Value>();
  for (const param of params) {
    const key = param.target.kind === 'name' ? param.target.name : '#pattern';
    const given = param.rest || matchArgument(param, call.args, params) || call.args.some((arg) => arg.spread);
    let value: Value | null | undefined;
    if (given)
      args.set(key, () => {
        value ??= evaluateArgument(ev, param, call, params, context);
        return value ?? NOTHING;
      });
  }
  return args;
}

const NOTHING: Value = { kind: 'constant', value: null, ...LITERAL };

export function evaluateArgument(ev: Evaluator, param: Param, call: CallExpr, params: readonly Param[], context: Context): Value | null {
  if (param.rest) return restArgument(ev, param, call, params, context);
  const arg = matchArgument(param, call.args, params);
  if (arg) return ev.evaluate(arg.value, context);
  return fromSpread(ev, param, call, context);
}

/** `f(**options)` with known options. */
function fromSpread(ev: Evaluator, param: Param, call: CallExpr, context: Context): Value | null {
  for (const arg of call.args) {
    if (arg.spread !== 'record' || param.target.kind !== 'name') continue;
    const value = ev.evaluate(arg.value, context);
    const found = value.kind === 'record' ? value.entries.get(param.target.name) : undefined;
    if (found) return found;
  }
  return null;
}

/** `*args` and `**kwargs` of the called function: what is left over. */
function restArgument(ev: Evaluator, param: Param, call: CallExpr, params: readonly Param[], context: Context): Value {
  if (param.rest === 'record') {
    const taken = new Set(params.flatMap((one) => (one.target.kind === 'name' ? [one.target.name] : [])));
    const entries = new Map<string, Value>();
    let open = false;
    for (const arg of call.args) {
      const value = arg.name || arg.spread === 'record' ? ev.evaluate(arg.value, context) : null;
      if (arg.name && value && !taken.has(arg.name)) entries.set(arg.name, value);
      else if (value?.kind === 'record') for (const [key, one] of value.entries) entries.set(key, one);
      else open ||= value !== null && !arg.name;
    }
    return { kind: 'record', entries, open, ...LITERAL };
  }
  const rest = call.args.filter((arg) => !arg.name && !arg.spread).slice(params.indexOf(param));
  return {
    kind: 'list',
    items: rest.map((arg) => ev.evaluate(arg.value, context)),
    open: call.args.some((arg) => arg.spread === 'list'),
    ...LITERAL,
  };
}

/** The arguments of a call as one record: names, and positions as `0`, `1`; open where something is spread in. */
export function argumentRecord(ev: Evaluator, call: CallExpr, context: Context): ValueOf<'record'> {
  const entries = new Map<string, Value>();
  let open = false;
  let position = 0;
  for (const arg of call.args) {
    const value = ev.evaluate(arg.value, context);
    if (arg.name) entries.set(arg.name, value);
    else if (!arg.spread) entries.set(String(position++), value);
    else if (arg.spread === 'record') {
      const options = value.kind === 'choice' ? value.options : [value];
      const record = options.find((one) => one.kind === 'record');
      if (record?.kind === 'record') for (const [key, one] of record.entries) if (!entries.has(key)) entries.set(key, one);
      open ||= record?.kind !== 'record' || record.open;
    } else if (value.kind === 'list') {
      for (const item of value.items) entries.set(String(position++), item);
      open ||= value.open;
    } else open = true;
  }
  return { kind: 'record', entries, open, ...LITERAL };
}
