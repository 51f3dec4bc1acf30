// What the environment sets: variables, and the settings classes and schemas that read them.
import type { Evaluator } from './evaluator';
import { pathName } from './library';
import type { Context, Unit } from './unit';
import { choice, optionsOf, through, unknown, type Value, type ValueOf } from './value';

interface Place {
  readonly ev: Evaluator;
  readonly expr: { readonly start: number; readonly end: number };
  readonly context: Context;
}

/** What a file sets comes first; the code's default is known as such. */
export function environmentVariable(name: string, otherwise: Value | undefined, { ev, expr, context }: Place): Value {
  const { unit } = context;
  const set = ev.project.environment(unit, name);
  if (set) {
    const from = { origin: 'config', at: { path: set.path, line: 1 }, note: `${name} in ${set.path}` } as const;
    const value: Value = { kind: 'text', pieces: [{ text: set.text }], ...from };
    return otherwise ? choice([value, through(otherwise, 'environment-default', unit.at(expr))]) : value;
  }
  const unset: Value = { ...unknown(`environment variable ${name}`.trim(), unit.label(expr)), origin: 'environment-default' };
  if (!otherwise || otherwise.kind === 'unknown') return unset;
  return through(otherwise, 'environment-default', unit.at(expr), `default of the environment variable ${name}`);
}

const SETTINGS_BASE = /^(pydantic_settings|pydantic|environ|pydantic\.v1)\.BaseSettings$/;

/** Fields of pydantic's settings classes are read from the environment. */
export function isSettingsClass(ev: Evaluator, unit: Unit, scope: number): boolean {
  const own = unit.scope(scope);
  const context: Context = { unit, scope: own?.parent ?? 0, step: Number.POSITIVE_INFINITY };
  return (own?.bases ?? []).some((base) => {
    const value = ev.evaluate(base, context);
    if (value.kind === 'class') return isSettingsClass(ev, value.unit, value.scope);
    return value.kind === 'api' && SETTINGS_BASE.test(pathName(value.path));
  });
}

/** A schema's variables with the defaults that it gives them: `z.string().default('x')`, `str({ default: 'x' })`. */
export function schemaDefaults(schema: Value | undefined, place: Place): ValueOf<'record'> | null {
  const record = schema && optionsOf(schema).find((one) => one.kind === 'record');
  if (record?.kind !== 'record') return null;
  const entries = new Map<string, Value>();
  for (const [name, field] of record.entries) entries.set(name, environmentVariable(name, defaultOf(field, place.ev), place));
  return { kind: 'record', entries, open: record.open, origin: 'environment-default' };
}

function defaultOf(field: Value, ev: Evaluator): Value | undefined {
  if (field.kind !== 'api') return undefined;
  const { steps } = field.path;
  for (const [at, step] of steps.entries()) {
    const maker = steps[at - 1];
    if (step.kind !== 'call' || !step.call || !step.context || maker?.kind !== 'member') continue;
    const arg = step.call.args[0];
    if (!arg) continue;
    const value = ev.evaluate(arg.value, step.context);
    if (/^(default|catch|prefault)$/.test(maker.name)) return value;
    const stated = value.kind === 'record' ? value.entries.get('default') : undefined;
    if (stated) return stated;
  }
  return undefined;
}
