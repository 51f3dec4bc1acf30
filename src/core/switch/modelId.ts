// Where the model's id is written, and its replacement there.

import type { Unit } from '../resolve/unit';
import type { Expr, Module } from '../syntax/module';
import { walk } from '../syntax/walk';
import { setValue } from './argumentEdits';
import type { ArgumentList, NamedArgument } from './argumentList';
import { definitionOf } from './definition';
import { type Draft, refuse } from './draft';
import { quoted } from './environment';
import type { Match } from './match';

export interface ModelPlace {
  readonly unit: Unit;
  /** The literal. */
  readonly expr: Expr;
}

/** Null: it is written nowhere in the code that can be changed. */
export function modelPlace(
  { site, found, unit }: Match,
  given: Expr | undefined,
  list: ArgumentList | null,
  unitAt: (path: string) => Unit | null,
): ModelPlace | null {
  const { model } = site;
  if (model.value === null) return null;
  const direct = given && list && definitionOf(given, list.context, found.matched.ev.project);
  if (direct?.expr.kind === 'text' && isId(direct.expr.value, model.value)) return { unit: direct.context.unit, expr: direct.expr };
  // a typed language's constant that has a name here: what has no use any more would not compile
  if (given?.kind === 'name' && direct?.expr.kind === 'member' && TYPED.test(unit.module.language))
    return { unit: direct.context.unit, expr: direct.expr };
  const at = model.at ?? { path: unit.path, line: site.range.startLine };
  const other = at.path === unit.path ? unit : unitAt(at.path);
  if (!other) return null;
  const literals = textsOf(other.module).filter(
    (expr) => expr.kind === 'text' && isId(expr.value, model.value ?? '') && other.at(expr).line === at.line,
  );
  const [only] = literals;
  return only && literals.length === 1 ? { unit: other, expr: only } : null;
}

/** `openai.F("…")`, `ModelId("…")`. */
function unwrapped(expr: Expr): Expr {
  const [only] = expr.kind === 'call' ? expr.args : [];
  return expr.kind === 'call' && only && expr.args.length === 1 && expr.callee.kind !== 'call' ? unwrapped(only.value) : expr;
}

const TYPED = /^(go|java|kotlin)$/;

function isId(written: string, id: string): boolean {
  return written === id || written.trim() === id;
}

function textsOf(module: Module): readonly Expr[] {
  const found = new Set<Expr>();
  const visit = (expr: Expr) => {
    if (expr.kind === 'text') found.add(expr);
  };
  for (const scope of module.scopes) {
    for (const param of scope.params) if (param.default) walk(param.default, visit);
    for (const step of scope.steps)
      if (step.kind === 'assign' || step.kind === 'evaluate' || step.kind === 'return' || step.kind === 'define') walk(step.value, visit);
  }
  return [...found];
}

/** `isOwn`: the literal serves no other call, or all that it serves move. Else the call gets a literal of its own. */
export function writeModel(
  draft: Draft,
  match: Match,
  place: ModelPlace | null,
  given: { list: ArgumentList; argument: NamedArgument } | null,
  model: string,
  isOwn: boolean,
): void {
  const { site } = match;
  if (site.model.others?.length) refuse(`the model is one of several: ${[site.model.value, ...site.model.others].join(', ')}`);
  if (place && isOwn) {
    draft.replace(place.unit, place.expr, requoted(place.unit, place.expr, model));
    if (site.model.origin === 'environment-default' || site.model.origin === 'config')
      draft.note(`where a setting names the model (${site.model.reason ?? 'see the code'}), it has to name ${model}`);
  } else if (given && site.model.value !== null) {
    const { list, argument } = given;
    setValue(draft, list, { ...argument, value: unwrapped(argument.value) }, quoted(list.unit, model));
  } else
    refuse(
      site.model.value === null
        ? `the model is not known: ${site.model.reason ?? 'it is set at run time'}`
        : `where "${site.model.value}" is written cannot be changed safely`,
    );
  draft.change(`model ${site.model.value} → ${model}`);
}

function requoted(unit: Unit, expr: Expr, id: string): string {
  if (expr.kind === 'member')
    return unit.module.language === 'go' ? quoted(unit, id) : `${unit.source(expr.object)}.of(${quoted(unit, id)})`;
  const source = unit.source(expr);
  const mark = /^["'`]/.exec(source)?.[0];
  if (!mark || !source.endsWith(mark) || source.startsWith(mark.repeat(3)))
    refuse(`the model is not written as a plain text: ${source.slice(0, 40)}`);
  return `${mark}${id}${mark}`;
}
