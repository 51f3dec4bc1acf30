// A Python function as the tool that an SDK makes of it: name, docstring, parameters by their annotations.
import type { Evaluator } from '../../resolve/evaluator';
import type { ValueOf } from '../../resolve/value';
import type { Schema } from './json';
import { cleaned, type Field, PythonSchemas, type PythonStyle } from './pythonTypes';

export interface FunctionTool {
  readonly name: string;
  readonly description: string;
  readonly parameters: Schema;
}

/** What the SDK gives a function itself is no part of the tool. */
const GIVEN = /^(self|cls|ctx|context|wrapper|runtime|state|config|run_manager)$/;

export function functionTool(ev: Evaluator, fn: ValueOf<'function'>, style: PythonStyle): FunctionTool | null {
  const scope = fn.unit.scope(fn.scope);
  if (!scope || scope.name === '') return null;
  const { summary, args } = documented(cleaned(scope.docstring ?? ''));
  const fields = scope.params.flatMap(({ target, type, default: given, rest }): Field[] => {
    if (target.kind !== 'name' || rest || GIVEN.test(target.name)) return [];
    const description = args.get(target.name);
    return [
      { name: target.name, ...(type ? { type } : {}), ...(given ? { default: given } : {}), ...(description ? { description } : {}) },
    ];
  });
  const schemas = new PythonSchemas(ev, style);
  const context = { unit: fn.unit, scope: scope.parent, step: Number.POSITIVE_INFINITY };
  const parameters = schemas.ofFields(fields, { context, title: `${scope.name}_args` });
  return { name: scope.name, description: summary, parameters: schemas.whole(parameters) };
}

/** Google's style: a text, then `Args:` with a line for each. */
function documented(docstring: string): { readonly summary: string; readonly args: ReadonlyMap<string, string> } {
  const [summary = '', ...rest] = docstring.split(/\n\s*(?:Args|Arguments|Parameters|Returns|Raises|Yields|Examples?):\s*\n/);
  const isArgs = /\n\s*(?:Args|Arguments|Parameters):\s*\n/.test(`\n${docstring}`);
  const lines = isArgs ? (rest[0] ?? '').split('\n') : [];
  const args = new Map<string, string>();
  let last = '';
  for (const line of lines) {
    const [, name, text] = /^\s*\*{0,2}(\w+)\s*(?:\([^)]*\))?:\s*(.*)$/.exec(line) ?? [];
    last = name ?? last;
    if (name) args.set(name, text ?? '');
    else if (last && line.trim() !== '') args.set(last, `${args.get(last)} ${line.trim()}`);
  }
  return { summary: summary.trim(), args };
}
