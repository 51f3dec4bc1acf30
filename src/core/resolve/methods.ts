// Methods of texts, lists and records that programs build prompts with.
import type { CallExpr } from '../syntax/module';
import { argumentRecord } from './calls';
import type { Evaluator } from './evaluator';
import { readFile } from './files';
import { dedent, formatBraces, joinText, mapText, type Part, percentFormat } from './strings';
import type { Context } from './unit';
import { choice, LITERAL, optionsOf, type Piece, plainText, text, through, unknown, type Value, type ValueOf } from './value';

type Method<K extends Value['kind']> = (object: ValueOf<K>, call: Invocation) => Value;

interface Invocation {
  readonly ev: Evaluator;
  readonly expr: CallExpr;
  readonly context: Context;
}

const TEXT: Readonly<Record<string, Method<'text'>>> = {
  format: (object, call) => formatBraces(object, argumentsOf(call).entries),
  join: (object, call) => joinItems(argumentsOf(call).entries.get('0'), object, call),
  strip: (object) => trimmed(object, true, true),
  trim: (object) => trimmed(object, true, true),
  lstrip: (object) => trimmed(object, true, false),
  trimStart: (object) => trimmed(object, true, false),
  rstrip: (object) => trimmed(object, false, true),
  trimEnd: (object) => trimmed(object, false, true),
  lower: (object) => mapText(object, (piece) => piece.toLowerCase()),
  upper: (object) => mapText(object, (piece) => piece.toUpperCase()),
  toLowerCase: (object) => mapText(object, (piece) => piece.toLowerCase()),
  toUpperCase: (object) => mapText(object, (piece) => piece.toUpperCase()),
  toString: (object: ValueOf<'text'>) => object,
  encode: (object) => object,
  concat: (object, call) => joinText([part(object, call), ...call.expr.args.map((arg) => argPart(arg.value, call))]),
  replace: replaced,
  // Java, Kotlin, C#, Ruby, Rust, Swift
  formatted: (object, call) =>
    percentFormat(
      object,
      call.expr.args.map((arg) => call.context.unit.label(arg.value)),
      given(call),
    ),
  ...{ trimIndent: dedent, trimMargin: dedent, stripIndent: dedent, squish: dedent, Replace: replaced, gsub: replaced, sub: replaced },
  ...{
    to_s: itself,
    to_json: itself,
    strip_heredoc: dedent,
    Trim: itself,
    html_safe: itself,
    freeze: itself,
    getBytes: itself,
    toByteArray: itself,
    toRequestBody: itself,
    replacingOccurrences: replaced,
  },
  replaceAll: replaced,
  // paths
  ...{ resolve: itself, absolute: itself, expanduser: itself, as_posix: itself, open: itself },
  read_text: (object, call) => readFile(call.ev, object, call.expr, call.context),
  joinpath: (object, call) =>
    joinText([part(object, call), ...call.expr.args.flatMap((arg) => [{ value: text('/'), label: '' }, argPart(arg.value, call)])]),
};

const LIST: Readonly<Record<string, Method<'list'>>> = {
  join: (object, call) => joinItems(object, argumentsOf(call).entries.get('0') ?? text(','), call),
  copy: (object) => object,
  slice: (object, call) => (call.expr.args.length ? { ...object, open: true } : object),
  filter: (object) => ({ ...object, open: true }),
  reverse: (object) => object,
  concat: (object, call) => {
    const others = [...argumentsOf(call).entries.values()];
    const items = others.flatMap((other) => (other.kind === 'list' ? other.items : [other]));
    return {
      ...object,
      items: [...object.items, ...items],
      open: object.open || others.some((other) => other.kind !== 'list' || other.open),
    };
  },
};

const RECORD: Readonly<Record<string, Method<'record'>>> = {
  get: (object, call) => {
    const args = argumentsOf(call).entries;
    const key = plainText(args.get('0') ?? unknown('no key', ''));
    const found = key === null ? undefined : object.entries.get(key);
    const otherwise = args.get('1');
    // a section of an INI file
    const inner = found?.kind === 'record' && otherwise ? found.entries.get(plainText(otherwise) ?? '') : undefined;
    if (found) return inner ?? found;
    const missing = unknown('chosen at run time', call.context.unit.label(call.expr));
    return otherwise ? (object.open || key === null ? choice([otherwise, missing]) : otherwise) : missing;
  },
  copy: (object) => object,
  model_dump: (object) => object,
  items: (object) => pairs(object),
  values: (object) => ({ kind: 'list', items: [...object.entries.values()], open: object.open, ...LITERAL }),
  keys: (object) => ({ kind: 'list', items: [...object.entries.keys()].map((key) => text(key)), open: object.open, ...LITERAL }),
};

/** What leaves a written JSON text as it is. */
const WRITTEN: ReadonlySet<string> = new Set(['encode', 'decode', 'toString', 'getBytes', 'to_s']);

function itself(object: Value): Value {
  return object;
}

/** The arguments as a list. */
function given(call: Invocation): Value {
  return { kind: 'list', items: [...argumentsOf(call).entries.values()], open: false, ...LITERAL };
}

export function pairs(object: ValueOf<'record'>): Value {
  const items = [...object.entries].map(([key, value]): Value => ({ kind: 'list', items: [text(key), value], open: false, ...LITERAL }));
  return { kind: 'list', items, open: object.open, ...LITERAL };
}

/** Null: the method is none of these, so the callee is what counts. */
/** LangChain.js's `prompt.pipe(model)`. */
function piped(ev: Evaluator, object: Value, expr: CallExpr, context: Context): Value | null {
  const next = expr.args[0] ? ev.evaluate(expr.args[0].value, context) : null;
  const stages = [object, next ?? object].flatMap((one) => (one.kind === 'pipeline' ? one.stages : [one]));
  return next && stages.every((one) => one.kind !== 'unknown') ? { kind: 'pipeline', stages, ...LITERAL } : null;
}

export function methodCall(ev: Evaluator, object: Value, name: string, expr: CallExpr, context: Context): Value | null {
  const call: Invocation = { ev, expr, context };
  const results = optionsOf(object).map((option): Value | null => {
    if (option.kind === 'text') return own(TEXT, name)?.(option, call) ?? null;
    if (option.kind === 'list') return own(LIST, name)?.(option, call) ?? null;
    if (option.kind === 'json') return WRITTEN.has(name) ? option : null;
    if (name === 'pipe' && (option.kind === 'api' || option.kind === 'pipeline')) return piped(ev, option, expr, context);
    if (option.kind === 'record') return own(RECORD, name)?.(option, call) ?? null;
    return option.kind === 'unknown' && name === 'get' ? defaultOfGet(call) : null;
  });
  const known = results.filter((one): one is Value => one !== null);
  return known.length ? choice(known) : null;
}

/** `settings.get("model", "gpt-4o")` on something unknown: the default is named as such. */
export function defaultOfGet(call: Invocation): Value | null {
  const [key, otherwise] = call.expr.args;
  if (key?.value.kind !== 'text' || !otherwise) return null;
  const value = call.ev.evaluate(otherwise.value, call.context);
  return through(value, 'config', call.context.unit.at(otherwise), `default of ${key.value.value}`);
}

function own<T>(table: Readonly<Record<string, T>>, name: string): T | undefined {
  return Object.hasOwn(table, name) ? table[name] : undefined;
}

function argumentsOf({ ev, expr, context }: Invocation): ValueOf<'record'> {
  return argumentRecord(ev, expr, context);
}

function part(value: Value, { expr, context }: Invocation): Part {
  return { value, label: context.unit.label(expr) };
}

function argPart(expr: CallExpr['args'][number]['value'], { ev, context }: Invocation): Part {
  return { value: ev.evaluate(expr, context), label: context.unit.label(expr) };
}

export function joinItems(list: Value | undefined, separator: Value, call: Invocation): Value {
  const known = list && optionsOf(list).find((option) => option.kind === 'list');
  const label = call.context.unit.label(call.expr);
  if (known?.kind !== 'list' || known.items.length === 0) return { kind: 'text', pieces: [{ hole: label }], ...LITERAL };
  const parts = known.items.flatMap((value, index): Part[] => [
    ...(index > 0 ? [{ value: separator, label: '' }] : []),
    { value, label: value.kind === 'unknown' && value.label ? value.label : label },
  ]);
  const more: Part[] = known.open ? [{ value: { kind: 'text', pieces: [{ hole: label }], ...LITERAL }, label }] : [];
  return joinText([...parts, ...more]);
}

function trimmed(object: ValueOf<'text'>, start: boolean, end: boolean): Value {
  return mapText(object, (piece, first, last) => {
    const left = start && first ? piece.trimStart() : piece;
    return end && last ? left.trimEnd() : left;
  });
}

/** `template.replace("{name}", value)`: a literal pattern found in the known text. */
export function replaced(object: ValueOf<'text'>, call: Invocation): Value {
  const [pattern, replacement] = call.expr.args;
  const wanted = pattern ? plainText(call.ev.evaluate(pattern.value, call.context)) : null;
  if (!wanted || !replacement) return object;
  const inserted = argPart(replacement.value, call);
  const parts = object.pieces.flatMap((piece: Piece): Part[] => {
    if (!('text' in piece)) return [{ value: { ...object, pieces: [piece] }, label: piece.hole }];
    return piece.text
      .split(wanted)
      .flatMap((chunk, index): Part[] => [...(index > 0 ? [inserted] : []), { value: text(chunk), label: '' }]);
  });
  return joinText(parts);
}
