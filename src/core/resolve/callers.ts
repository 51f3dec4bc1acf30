// Who calls a function, and with which argument: for values that only callers know.
import type { Arg, Param } from '../syntax/module';
import { isTestPath } from './codeClass';
import type { Evaluator } from './evaluator';
import { type ClassPlace, constructorOf, subclassesOf, superCallOf } from './subclasses';
import type { Context, Unit } from './unit';
import type { CallPlace } from './unitIndex';
import { optionsOf, type Value } from './value';

export interface Caller {
  readonly unit: Unit;
  readonly place: CallPlace;
}

const MAX_CALLERS = 8;
const CONSTRUCTORS = new Set(['__init__', 'constructor']);

/** Calls of the function whose scope the context is in, in this file and in files that import it. */
export function callersOf(ev: Evaluator, context: Context): readonly Caller[] {
  const { unit, scope } = context;
  const target = unit.scope(scope);
  if (target?.kind !== 'function') return [];
  const classScope = unit.scope(target.parent)?.kind === 'class' ? target.parent : null;
  const isConstructor = classScope !== null && CONSTRUCTORS.has(target.name);
  const name = isConstructor ? (unit.scope(classScope)?.name ?? '') : target.name || nameOfValue(unit, scope);
  if (!name) return [];
  const wanted = isConstructor ? classScope : scope;
  const found: Caller[] = isConstructor ? [...fromSubclasses(ev, { unit, scope: classScope })] : [];
  for (const candidate of [unit, ...ev.project.users(unit, name)]) {
    // A test's arguments say nothing about what production code asks for.
    if (isTestPath(candidate.path) && !isTestPath(unit.path)) continue;
    const places = [
      ...candidate.callsOf(name),
      ...candidate.referencesTo(name),
      ...(isConstructor && candidate === unit ? unit.callsOf('this') : []),
    ];
    for (const place of places) {
      if (found.length >= MAX_CALLERS) return found;
      if (isCallOf(ev, candidate, place, unit, wanted, classScope !== null && !isConstructor)) found.push({ unit: candidate, place });
    }
  }
  return found;
}

/**
 * An abstract class's constructor is called by the classes on it: by their `super(…)`, or where they are made.
 * One that is made itself is what it says it is.
 */
function fromSubclasses(ev: Evaluator, base: ClassPlace): readonly Caller[] {
  if (makersOf(ev, base).length) return [];
  return subclassesOf(ev, base).flatMap((one): readonly Caller[] => {
    const own = constructorOf(one);
    const place = own === null ? null : superCallOf(one.unit, own);
    if (own !== null) return place ? [{ unit: one.unit, place }] : [];
    return makersOf(ev, one);
  });
}

/** Where objects of a class are made. */
function makersOf(ev: Evaluator, { unit, scope }: ClassPlace): readonly Caller[] {
  const name = unit.scope(scope)?.name ?? '';
  return [unit, ...ev.project.users(unit, name)].flatMap((from) =>
    from
      .callsOf(name)
      .filter((place) => isCallOf(ev, from, place, unit, scope, false))
      .map((place) => ({ unit: from, place })),
  );
}

/** `const ask = async (…) => …`: an anonymous function goes by the name it is given. */
function nameOfValue(unit: Unit, scope: number): string {
  for (const step of unit.scope(unit.scope(scope)?.parent ?? 0)?.steps ?? [])
    if (step.kind === 'assign' && step.value.kind === 'function' && step.value.scope === scope && step.target.kind === 'name')
      return step.target.name;
  return '';
}

function isCallOf(ev: Evaluator, from: Unit, place: CallPlace, unit: Unit, scope: number, isMethod: boolean): boolean {
  const { callee } = place.call;
  if (callee.kind === 'name' && callee.name === 'this') return from === unit && unit.classAround(place.scope) === scope;
  const context: Context = { unit: from, scope: place.scope, step: place.step };
  if (isMethod && callee.kind === 'member' && callee.object.kind === 'name' && callee.object.name === 'this')
    return from === unit && unit.classAround(place.scope) === unit.classAround(scope);
  return optionsOf(ev.evaluate(callee, context)).some(
    (value) => (value.kind === 'function' || value.kind === 'class') && value.unit.path === unit.path && value.scope === scope,
  );
}

/** The value that a caller gives for a parameter; null where it leaves it out or nobody can tell. */
export function argumentFor(ev: Evaluator, param: Param, { unit, place }: Caller, params: readonly Param[]): Value | null {
  const arg = matchArgument(param, place.call.args, params);
  return arg ? ev.evaluate(arg.value, { unit, scope: place.scope, step: place.step }) : null;
}

export function matchArgument(param: Param, args: readonly Arg[], params: readonly Param[]): Arg | null {
  const name = param.target.kind === 'name' ? param.target.name : null;
  const byName = args.find((arg) => name !== null && arg.name === name);
  if (byName) return byName;
  if (param.rest) return null;
  const position = params.indexOf(param);
  const plain = args.filter((arg) => !arg.name);
  const spread = plain.findIndex((arg) => arg.spread);
  return spread >= 0 && spread <= position ? null : (plain[position] ?? null);
}
