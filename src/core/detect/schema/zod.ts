// A zod schema as the JSON Schema that it is sent as (draft 7, as zod 4 writes it).
import { argumentRecord } from '../../resolve/calls';
import type { Evaluator } from '../../resolve/evaluator';
import { plainText, type Value, type ValueOf } from '../../resolve/value';
import { plain, type Schema } from './json';

interface Made {
  readonly schema: Schema;
  readonly isOptional: boolean;
}

/** Parts of a schema are shared: written out, a small one can be endless. */
const MOST_PARTS = 1_000;

interface Reading {
  readonly ev: Evaluator;
  left: number;
}

const SAFE = Number.MAX_SAFE_INTEGER;
const INTEGER: Schema = { type: 'integer', minimum: -SAFE, maximum: SAFE };

/** Null: no schema of zod. What is not known of it is `{}`, which allows everything. */
export function zodSchema(ev: Evaluator, value: Value): Schema | null {
  return made({ ev, left: MOST_PARTS }, value)?.schema ?? null;
}

function made(reading: Reading, value: Value | undefined): Made | null {
  if (reading.left-- <= 0 || value?.kind !== 'api' || !/^zod(\/|$)/.test(value.path.module)) return null;
  let current: Made | null = null;
  for (const { name, args } of methodsOf(reading.ev, value))
    current = current ? modified(reading, current, name, args) : created(reading, name, args);
  return current;
}

interface Method {
  readonly name: string;
  readonly args: readonly Value[];
}

/** `z.string().describe("…")` → string(), describe("…"). */
function methodsOf(ev: Evaluator, { path }: ValueOf<'api'>): readonly Method[] {
  return path.steps.flatMap((step, index): Method[] => {
    const callee = path.steps[index - 1];
    if (step.kind !== 'call' || callee?.kind !== 'member') return [];
    const given = step.call && step.context ? [...argumentRecord(ev, step.call, step.context).entries.values()] : [];
    return [{ name: callee.name, args: given }];
  });
}

function created(reading: Reading, name: string, args: readonly Value[]): Made {
  const of = (index: number) => made(reading, args[index])?.schema ?? {};
  const schemas: Readonly<Record<string, () => Schema>> = {
    string: () => ({ type: 'string' }),
    number: () => ({ type: 'number' }),
    boolean: () => ({ type: 'boolean' }),
    int: () => INTEGER,
    null: () => ({ type: 'null' }),
    literal: () => literal(args[0]),
    enum: () => ({ type: 'string', enum: plain(args[0]) ?? [] }),
    array: () => ({ type: 'array', items: of(0) }),
    object: () => object(reading, args[0]),
    strictObject: () => object(reading, args[0]),
    union: () => ({ anyOf: args[0]?.kind === 'list' ? args[0].items.map((item) => made(reading, item)?.schema ?? {}) : [] }),
    record: () => ({ type: 'object', propertyNames: of(0), additionalProperties: of(1) }),
  };
  const isOptional = name === 'optional';
  const schema = isOptional ? of(0) : name === 'nullable' ? nullable(of(0)) : Object.hasOwn(schemas, name) ? schemas[name]?.() : undefined;
  return { schema: schema ?? {}, isOptional };
}

function literal(value: Value | undefined): Schema {
  const constant = plain(value);
  return { type: typeof constant, const: constant };
}

function object(reading: Reading, shape: Value | undefined): Schema {
  const fields =
    shape?.kind === 'record' ? [...shape.entries].map(([name, value]) => ({ name, ...(made(reading, value) ?? ANYTHING) })) : [];
  const required = fields.filter(({ isOptional }) => !isOptional).map(({ name }) => name);
  return {
    type: 'object',
    properties: Object.fromEntries(fields.map(({ name, schema }) => [name, schema])),
    ...(required.length > 0 ? { required } : {}),
    additionalProperties: false,
  };
}

const ANYTHING: Made = { schema: {}, isOptional: false };

function modified(reading: Reading, { schema, isOptional }: Made, name: string, args: readonly Value[]): Made {
  const [first] = args;
  switch (name) {
    case 'optional':
    case 'nullish':
      return { schema: name === 'nullish' ? nullable(schema) : schema, isOptional: true };
    case 'default':
      return { schema: { default: plain(first), ...schema }, isOptional: true };
    case 'nullable':
      return { schema: nullable(schema), isOptional };
    case 'describe':
      return { schema: { ...schema, description: first ? (plainText(first) ?? '') : '' }, isOptional };
    case 'array':
      return { schema: { type: 'array', items: schema }, isOptional: false };
    case 'or':
      return { schema: { anyOf: [schema, made(reading, first)?.schema ?? {}] }, isOptional };
    case 'int':
      return { schema: { ...INTEGER, ...schema, type: 'integer' }, isOptional };
    case 'min':
    case 'max':
      return { schema: { ...schema, [limit(schema, name)]: plain(first) }, isOptional };
    default:
      return { schema, isOptional };
  }
}

function nullable(schema: Schema): Schema {
  const isPlain = Object.keys(schema).length === 1 && typeof schema.type === 'string';
  return isPlain ? { type: [schema.type, 'null'] } : { anyOf: [schema, { type: 'null' }] };
}

function limit({ type }: Schema, name: 'min' | 'max'): string {
  const of = { string: 'Length', array: 'Items' }[String(type)];
  return of ? `${name}${of}` : `${name}imum`;
}
