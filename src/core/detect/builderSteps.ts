// Builder chains and configuring functions: `Params.builder().model(m).build()`, `converse(b -> b.modelId(m))`,
// `request { model = m }`.
import { argumentRecord } from '../resolve/calls';
import type { Evaluator } from '../resolve/evaluator';
import type { CallPlace } from '../resolve/unitIndex';
import { type ApiPath, choice, LITERAL, type Value, type ValueOf } from '../resolve/value';

/** A locator's segment that names a step: `model()`, `using()1`. */
export function isStep(segment: string): boolean {
  return segment.includes('(');
}

function parse(segment: string): { readonly name: string; readonly argument: string } {
  const [name = '', argument = ''] = segment.split(/\(\)/);
  return { name, argument: argument || '0' };
}

/** What the step was given: on the way to the object, or in a call on it since. Several steps give a list. */
export function stepArgument(ev: Evaluator, path: ApiPath, segment: string): Value | null {
  const { name, argument } = parse(segment);
  const found: Value[] = [];
  path.steps.forEach((step, at) => {
    if (step.kind !== 'call') return;
    const before = path.steps[at - 1];
    const isStepCall = before?.kind === 'member' && before.name === name && step.call && step.context;
    const value = isStepCall && step.call && step.context ? argumentAt(argumentRecord(ev, step.call, step.context), argument) : undefined;
    if (value) found.push(value);
    for (const call of step.changes?.calls ?? []) {
      const given = call.name === name ? call.args[Number(argument)] : undefined;
      if (given) found.push(given);
    }
  });
  return together(found);
}

export function stepInFunction(ev: Evaluator, fn: ValueOf<'function'>, segment: string): Value | null {
  const { name, argument } = parse(segment);
  const places = fn.unit.callsOf(name).filter(({ scope }) => scope === fn.scope);
  const endOf = ({ call }: CallPlace) => fn.unit.span(call).end;
  const ordered = [...places].sort((a, b) => endOf(a) - endOf(b));
  return together(
    ordered.flatMap(({ call, scope, step }) => argumentAt(argumentRecord(ev, call, { unit: fn.unit, scope, step }), argument) ?? []),
  );
}

export function assignedInFunction(ev: Evaluator, fn: ValueOf<'function'>, name: string): Value | null {
  const found = (fn.unit.scope(fn.scope)?.steps ?? []).flatMap((step, index) => {
    if (step.kind !== 'assign') return [];
    const { target } = step;
    const isIt = (target.kind === 'name' || target.kind === 'member') && target.name === name;
    return isIt ? [ev.evaluate(step.value, { unit: fn.unit, scope: fn.scope, step: index })] : [];
  });
  return found.length ? choice(found) : null;
}

/** By position, whether it is named or not. */
function argumentAt(args: ValueOf<'record'>, argument: string): Value | undefined {
  return args.entries.get(argument) ?? [...args.entries.values()][Number(argument)];
}

function together(found: readonly Value[]): Value | null {
  const [first] = found;
  if (!first) return null;
  return found.length === 1 ? first : { kind: 'list', items: found, open: false, ...LITERAL };
}
