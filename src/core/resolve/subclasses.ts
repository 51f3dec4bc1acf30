// The classes that extend a class, in its file and in others: they make its objects and set its fields.
import type { CallExpr } from '../syntax/module';
import type { Evaluator } from './evaluator';
import type { Unit } from './unit';
import type { CallPlace } from './unitIndex';
import { optionsOf } from './value';

export interface ClassPlace {
  readonly unit: Unit;
  readonly scope: number;
}

const MAX_SUBCLASSES = 8;
const CONSTRUCTOR = /^(__init__|constructor)$/;

/** Classes built directly on a class of the project. */
export function subclassesOf(ev: Evaluator, { unit, scope }: ClassPlace): readonly ClassPlace[] {
  const name = unit.scope(scope)?.name;
  if (!name) return [];
  const candidates = [unit, ...ev.project.users(unit, name)].flatMap((one) => one.classesOn(name).map((id) => ({ unit: one, scope: id })));
  return candidates.filter((one) => extendsClass(ev, one, { unit, scope })).slice(0, MAX_SUBCLASSES);
}

function extendsClass(ev: Evaluator, one: ClassPlace, base: ClassPlace): boolean {
  const own = one.unit.scope(one.scope);
  const context = { unit: one.unit, scope: own?.parent ?? 0, step: Number.POSITIVE_INFINITY };
  return (own?.bases ?? []).some((expr) =>
    optionsOf(ev.evaluate(expr, context)).some(
      (value) => value.kind === 'class' && value.unit.path === base.unit.path && value.scope === base.scope,
    ),
  );
}

/** The scope of the class's own constructor. */
export function constructorOf({ unit, scope }: ClassPlace): number | null {
  const maker = unit.scope(scope)?.steps.find((step) => step.kind === 'define' && CONSTRUCTOR.test(step.name));
  return maker?.kind === 'define' && maker.value.kind === 'function' ? maker.value.scope : null;
}

/** What a constructor hands up: `super().__init__(model=…)`, `super({…})`. */
export function superCallOf(unit: Unit, maker: number): CallPlace | null {
  return unit.allCalls().find(({ call, scope }) => scope === maker && isSuper(call)) ?? null;
}

function isSuper({ callee }: CallExpr): boolean {
  if (callee.kind === 'name') return callee.name === 'super';
  if (callee.kind !== 'member' || callee.name !== '__init__' || callee.object.kind !== 'call') return false;
  const inner = callee.object.callee;
  return inner.kind === 'name' && inner.name === 'super';
}
