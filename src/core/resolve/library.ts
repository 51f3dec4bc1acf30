// Functions of standard libraries that stand between a value and the call that uses it. Modelled by access path.
import { familyOf } from '../model/family';
import type { CallExpr } from '../syntax/module';
import { argumentRecord } from './calls';
import { environmentVariable, schemaDefaults } from './environment';
import type { Evaluator } from './evaluator';
import { importedFile, readData, readFile } from './files';
import { meaningOf } from './librariesByFamily';
import { meaningCall } from './libraryMeanings';
import { memberOf } from './members';
import { pairs } from './methods';
import { dedent } from './strings';
import { fillTemplate } from './templates';
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

/** What a settings file holds. */
const fileData: Model = (call) => readData(call.ev, call.args.entries.get('0'), call.context) ?? label(call);

/** `configparser.ConfigParser()`: what it is told to read. */
const iniParser: Model = (call) => {
  const { unit } = call.context;
  for (const { call: read, scope, step } of unit.callsOf('read')) {
    const path = read.args[0] && call.ev.evaluate(read.args[0].value, { unit, scope, step });
    const data = readData(call.ev, path, call.context);
    if (data) return data;
  }
  const steps = [...call.path.steps, { kind: 'call' as const, call: call.expr, context: call.context }];
  return api(call.path.module, steps);
};

/** `Schema.parse(process.env)`, `createEnv({ server: … })`, `cleanEnv(process.env, …)`. */
const schema: Model = (call) => schemaDefaults(argumentOf(call.path, call.ev, '0'), call) ?? label(call);
const environmentSchema: Model = (call) => {
  const options = call.args.entries.get('0');
  const parts = options?.kind === 'record' ? ['server', 'client', 'shared'].flatMap((name) => options.entries.get(name) ?? []) : [];
  const known = parts.flatMap((part) => schemaDefaults(part, call) ?? []);
  return known.length
    ? { kind: 'record', entries: new Map(known.flatMap((one) => [...one.entries])), open: false, ...LITERAL }
    : label(call);
};
const cleaned: Model = (call) => schemaDefaults(call.args.entries.get('1'), call) ?? label(call);

/** An argument of the call before, in `z.object(…).parse(…)`. */
function argumentOf({ steps }: ApiPath, ev: Evaluator, name: string): Value | undefined {
  const made = steps.findLast((step) => step.kind === 'call');
  return made?.kind === 'call' && made.call && made.context ? argumentRecord(ev, made.call, made.context).entries.get(name) : undefined;
}

/** `Template(text).render(name=…)`, `env.get_template(file).render(…)`. */
const rendered: Model = (call) => {
  const given = argumentOf(call.path, call.ev, '0');
  const isFile = /get_template/.test(pathName(call.path));
  const source = given && isFile ? templateFile(call, plainText(given)) : given;
  return source ? mapOptions(source, (one) => (one.kind === 'text' ? fillTemplate(one, variablesOf(call)) : label(call))) : label(call);
};

/** Where loaders look: the folder that the code names is one of these more often than not. */
const TEMPLATE_FOLDERS = ['', 'templates/', 'prompts/', 'prompt_templates/', 'src/prompts/'];

function templateFile(call: Invocation, name: string | null): Value | undefined {
  if (name === null) return undefined;
  const found = TEMPLATE_FOLDERS.map((folder) => readFile(call.ev, text(`${folder}${name}`), call.expr, call.context));
  return found.find((one) => one.kind === 'text') ?? found[0];
}

function variablesOf({ args }: Invocation): ReadonlyMap<string, Value> {
  const [first] = [...args.entries.values()];
  return first?.kind === 'record' && args.entries.size === 1 ? first.entries : args.entries;
}

/** `Mustache.render(text, variables)`. */
const mustache: Model = (call) => {
  const [template, variables] = [call.args.entries.get('0'), call.args.entries.get('1')];
  return template?.kind === 'text' ? fillTemplate(template, variables?.kind === 'record' ? variables.entries : new Map()) : label(call);
};

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
  ...{ 'yaml.safe_load': fileData, 'yaml.load': fileData, 'yaml.full_load': fileData, 'json.load': fileData, 'json.loads': fileData },
  ...{ 'tomllib.load': fileData, 'tomllib.loads': fileData, 'tomli.load': fileData, 'toml.load': fileData, 'toml.loads': fileData },
  ...{ '#global.JSON.parse': fileData, 'js-yaml.load': fileData, 'js-yaml.default.load': fileData, 'yaml.parse': fileData },
  ...{ 'yaml.default.parse': fileData, 'smol-toml.parse': fileData, 'toml.parse': fileData, 'toml.default.parse': fileData },
  ...{ 'configparser.ConfigParser': iniParser, 'configparser.RawConfigParser': iniParser, 'configparser.SafeConfigParser': iniParser },
  ...{ 'zod.z.object().parse': schema, 'zod.object().parse': schema, 'zod.default.object().parse': schema },
  ...{ '@t3-oss/env-nextjs.createEnv': environmentSchema, '@t3-oss/env-core.createEnv': environmentSchema, 'envalid.cleanEnv': cleaned },
  ...{ 'jinja2.Template().render': rendered, 'jinja2.Environment().from_string().render': rendered },
  ...{ 'jinja2.Environment().get_template().render': rendered, 'handlebars.default.compile()': rendered, 'handlebars.compile()': rendered },
  ...{ 'mustache.render': mustache, 'mustache.default.render': mustache },
  ...{ 'os.path.dirname': first, 'os.path.abspath': first, 'os.path.realpath': first, 'url.fileURLToPath': first },
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
  ...{
    'fs.promises.readFile': fileText,
    '#global.Deno.readTextFile': fileText,
    '#global.Deno.readTextFileSync': fileText,
    'fs/promises.readFile': fileText,
    'node:fs/promises.readFile': fileText,
  },
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
  const file = importedFile(ev, specifier, null, context);
  if (file) return file;
  const unit = ev.project.module(context.unit, specifier);
  return unit ? { kind: 'namespace', unit, ...LITERAL } : api(specifier);
}

function openedText(ev: Evaluator, path: ApiPath, expr: CallExpr, context: Context): Value {
  const opened = path.steps.find((step) => step.kind === 'call');
  if (opened?.kind !== 'call' || !opened.call || !opened.context) return unknown('read at run time', context.unit.label(expr));
  return readFile(ev, argumentRecord(ev, opened.call, opened.context).entries.get('0'), expr, context);
}

function label(call: Invocation): Value {
  return unknown('computed', call.context.unit.label(call.expr));
}
