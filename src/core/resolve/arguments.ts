// Command line arguments with their defaults: `parser.add_argument("--model", default="gpt-4o")` … `args.model`.
import type { Evaluator } from './evaluator';
import { pathName } from './library';
import type { Unit } from './unit';
import type { CallPlace } from './unitIndex';
import { type ApiPath, through, unknown, type Value } from './value';

/** Null: not an attribute of parsed arguments. Unknown: an argument without a default. */
export function parsedArgument(ev: Evaluator, path: ApiPath, name: string): Value | null {
  const last = path.steps.at(-1);
  if (last?.kind !== 'call' || !last.context || !/\.ArgumentParser\(\)\.parse_(known_)?args\(\)$/.test(pathName(path))) return null;
  const { unit } = last.context;
  const declared = unit.callsOf('add_argument').find((place) => nameOf(place) === name);
  return (declared && defaultOf(ev, unit, declared)) ?? unknown('a command line argument', `args.${name}`);
}

/** `dest`, else the first long option, else the name itself, as argparse has it. */
function nameOf({ call }: CallPlace): string | null {
  const dest = call.args.find((arg) => arg.name === 'dest')?.value;
  if (dest?.kind === 'text') return dest.value;
  const flags = call.args.flatMap((arg) => (!arg.name && arg.value.kind === 'text' ? [arg.value.value] : []));
  const flag = flags.find((one) => one.startsWith('--')) ?? flags[0];
  return flag?.replace(/^-+/, '').replace(/-/g, '_') ?? null;
}

function defaultOf(ev: Evaluator, unit: Unit, { call, scope, step }: CallPlace): Value | null {
  const given = call.args.find((arg) => arg.name === 'default')?.value;
  if (!given) return null;
  const value = ev.evaluate(given, { unit, scope, step });
  return through(value, 'config', unit.at(given), 'default of a command line argument');
}

/** Declarations that carry a default: `Field(default=…)`, `field(default=…)`, typer's and click's `Option("…")`. */
export function declaredDefault(value: Value): Value {
  if (value.kind !== 'api') return value;
  const last = value.path.steps.at(-1);
  const callee = value.path.steps.at(-2);
  if (last?.kind !== 'call' || !last.call || callee?.kind !== 'member' || !DECLARATIONS.has(callee.name)) return value;
  const arg = last.call.args.find((one) => one.name === 'default') ?? last.call.args.find((one) => !one.name);
  if (arg?.value.kind === 'text') return { kind: 'text', pieces: [{ text: arg.value.value }], origin: 'config' };
  if (arg?.value.kind === 'number') return { kind: 'number', value: arg.value.value, origin: 'config' };
  return unknown('a field without a default', '');
}

const DECLARATIONS = new Set(['Field', 'field', 'Option', 'Argument', 'Query', 'Form', 'Body', 'Header']);
