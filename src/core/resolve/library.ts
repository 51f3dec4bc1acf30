// Functions of standard libraries that stand between a value and the call that uses it. Modelled by access path.
import { familyOf } from '../model/family';
import type { CallExpr } from '../syntax/module';
import { argumentRecord } from './calls';
import type { Evaluator } from './evaluator';
import { meaningOf } from './librariesByFamily';
import { meaningCall } from './libraryMeanings';
import { memberOf } from './members';
import { pairs } from './methods';
import { dedent } from './strings';
import type { Context } from './unit';
import {
  type ApiPath,
  api,
  choice,
  LITERAL,
  mapOptions,
  plainText,
  spelledOut,
  text,
  through,
  unknown,
  type Value,
  type ValueOf,
} from './value';

interface Invocation {
  readonly ev: Evaluator;
  readonly expr: CallExpr;
  readonly context: Context;
  readonly args: ValueOf<'record'>;
  readonly path: ApiPath;
}

type Model = (call: Invocation) => Value;

const first: Model = (call) => call.args.entries.get('0') ?? label(call);

const environment: Model = (call) => {
  const name = plainText(call.args.entries.get('0') ?? unknown('', ''));
  return environmentVariable(name ?? '', call.args.entries.get('1') ?? call.args.entries.get('default'), call);
};

const json: Model = (call) => ({ kind: 'json', of: first(call), ...LITERAL });

const merged: Model = (call) => {
  const entries = new Map<string, Value>();
  let open = call.args.open;
  for (const [key, value] of call.args.entries) {
    if (!/^\d+$/.test(key)) entries.set(key, value);
    else if (value.kind === 'record') {
      for (const [inner, one] of value.entries) entries.set(inner, one);
      open ||= value.open;
    } else open = true;
  }
  return { kind: 'record', entries, open, ...LITERAL };
};

const dedented: Model = (call) => mapOptions(first(call), (value) => (value.kind === 'text' ? dedent(value) : value));

const joinedPath: Model = (call) => {
  const parts = [...call.args.entries.values()].map(plainText).filter((one): one is string => one !== null);
  return parts.length ? { kind: 'text', pieces: [{ text: parts.join('/') }], ...LITERAL } : label(call);
};

/** The text of a file that comes with the code. */
const fileText: Model = (call) => readFile(call.ev, call.args.entries.get('0'), call.expr, call.context);

const attributeOf: Model = (call) => {
  const [object, name] = [call.args.entries.get('0'), plainText(call.args.entries.get('1') ?? unknown('', ''))];
  const value = object && name !== null ? memberOf(call.ev, object, name, call.expr, call.context) : label(call);
  const otherwise = call.args.entries.get('2');
  return value.kind === 'unknown' && otherwise ? choice([through(otherwise, 'config'), value]) : value;
};

function ofRecord(part: 'items' | 'values' | 'keys'): Model {
  return (call) =>
    mapOptions(first(call), (value) => {
      if (value.kind !== 'record') return label(call);
      if (part === 'items') return pairs(value);
      const items = part === 'values' ? [...value.entries.values()] : [...value.entries.keys()].map((key) => text(key));
      return { kind: 'list', items, open: value.open, ...LITERAL };
    });
}

const numbered: Model = (call) =>
  mapOptions(first(call), (value) => {
    if (value.kind !== 'list') return label(call);
    const items = value.items.map(
      (item, at): Value => ({ kind: 'list', items: [{ kind: 'number', value: at, ...LITERAL }, item], open: false, ...LITERAL }),
    );
    return { ...value, items };
  });

/** FastAPI's `Depends(make_client)`: what the function gives. */
const dependency: Model = (call) =>
  mapOptions(first(call), (value) => (value.kind === 'function' ? call.ev.returned(value, null, null) : label(call)));

/** LangChain.js's `RunnableSequence.from([prompt, model])`. */
const sequence: Model = (call) => {
  const stages = first(call);
  return stages.kind === 'list' && !stages.open ? { kind: 'pipeline', stages: stages.items, ...LITERAL } : label(call);
};

/** Access path → what the call gives. Paths are written as they are read: module, then members. */
const MODELS: Readonly<Record<string, Model>> = {
  ...{ 'os.getenv': environment, 'os.environ.get': environment, 'os.environ.setdefault': environment, 'decouple.config': environment },
  ...{ '#global.Deno.env.get': environment, 'environs.Env().str': environment },
  ...{ 'fastapi.Depends': dependency, 'fastapi.Security': dependency },
  ...{ 'json.dumps': json, '#global.JSON.stringify': json, 'orjson.dumps': json, 'ujson.dumps': json },
  ...{ '#global.str': first, '#global.String': first, '#global.list': first, '#global.tuple': first, '#global.Promise.all': first },
  '@langchain/core/runnables.RunnableSequence.from': sequence,
  ...{ '#global.Object.freeze': first, '#global.structuredClone': first, '#global.Array.from': first, '#global.Promise.resolve': first },
  ...{ '#global.Object.entries': ofRecord('items'), '#global.Object.values': ofRecord('values'), '#global.Object.keys': ofRecord('keys') },
  ...{ '#global.enumerate': numbered },
  ...{ 'copy.copy': first, 'copy.deepcopy': first, 'typing.cast': (call: Invocation) => call.args.entries.get('1') ?? label(call) },
  ...{ '#global.dict': merged, '#global.Object.assign': merged, '#global.getattr': attributeOf },
  ...{ 'textwrap.dedent': dedented, 'inspect.cleandoc': dedented, 'dedent.default': dedented, 'ts-dedent.dedent': dedented },
  ...{ 'os.path.join': joinedPath, 'path.join': joinedPath, 'node:path.join': joinedPath, 'path.default.join': joinedPath },
  ...{ 'path.resolve': joinedPath, 'node:path.default.join': joinedPath, 'node:path.resolve': joinedPath, 'pathlib.Path': first },
  ...{
    'fs.readFileSync': fileText,
    'node:fs.readFileSync': fileText,
    'fs.default.readFileSync': fileText,
    'node:fs.default.readFileSync': fileText,
  },
  ...{ 'fs.promises.readFile': fileText, 'fs/promises.readFile': fileText, 'node:fs/promises.readFile': fileText },
};

/** Null: not modelled, the call is a step on the access path. */
export function libraryCall(ev: Evaluator, path: ApiPath, expr: CallExpr, context: Context): Value | null {
  const name = pathName(path);
  const required = /^#global\.(require|import)$/.test(name) ? expr.args[0]?.value : undefined;
  if (required?.kind === 'text') return requiredModule(ev, required.value, context);
  if (name.endsWith('#global.open().read')) return openedText(ev, path, expr, context);
  const family = familyOf(context.unit.module.language);
  for (const one of family === 'python' || family === 'ecmascript' ? [] : spelledOut(path)) {
    const meaning = meaningOf(family, pathName(one));
    if (meaning) return meaningCall(meaning, ev, expr, context);
  }
  const model = Object.hasOwn(MODELS, name) ? MODELS[name] : undefined;
  return model ? model({ ev, expr, context, path, args: argumentRecord(ev, expr, context) }) : null;
}

/** `module.member.member()`: for look-up in tables. */
export function pathName(path: ApiPath): string {
  let name = path.module;
  for (const step of path.steps) name += step.kind === 'member' ? `.${step.name}` : step.kind === 'call' ? '()' : '[]';
  return name;
}

function requiredModule(ev: Evaluator, specifier: string, context: Context): Value {
  const unit = ev.project.module(context.unit, specifier);
  return unit ? { kind: 'namespace', unit, ...LITERAL } : api(specifier);
}

function openedText(ev: Evaluator, path: ApiPath, expr: CallExpr, context: Context): Value {
  const opened = path.steps.find((step) => step.kind === 'call');
  if (opened?.kind !== 'call' || !opened.call || !opened.context) return unknown('read at run time', context.unit.label(expr));
  return readFile(ev, argumentRecord(ev, opened.call, opened.context).entries.get('0'), expr, context);
}

export function readFile(ev: Evaluator, file: Value | undefined, expr: CallExpr, context: Context): Value {
  const path = file ? plainText(file) : null;
  const found = path === null ? null : ev.project.text(context.unit, path);
  if (!found) return unknown('read at run time', context.unit.label(expr));
  return { kind: 'text', pieces: [{ text: found.text }], origin: 'prompt-file', at: { path: found.path, line: 1 } };
}

export function environmentVariable(
  name: string,
  otherwise: Value | undefined,
  call: { ev: Evaluator; expr: { start: number; end: number }; context: Context },
): Value {
  const { unit } = call.context;
  const set = call.ev.project.environment(unit, name);
  if (set) {
    const from = { origin: 'config', at: { path: set.path, line: 1 }, note: `${name} in ${set.path}` } as const;
    const value: Value = { kind: 'text', pieces: [{ text: set.text }], ...from };
    return otherwise ? choice([value, through(otherwise, 'environment-default', unit.at(call.expr))]) : value;
  }
  const unset: Value = { ...unknown(`environment variable ${name}`.trim(), unit.label(call.expr)), origin: 'environment-default' };
  if (!otherwise || otherwise.kind === 'unknown') return unset;
  return through(otherwise, 'environment-default', unit.at(call.expr), `default of the environment variable ${name}`);
}

function label(call: Invocation): Value {
  return unknown('computed', call.context.unit.label(call.expr));
}
