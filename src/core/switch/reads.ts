// What a function reads of an answer, rewritten to another form of answer: every read, or none.

import type { Unit } from '../resolve/unit';
import type { Expr, Step } from '../syntax/module';
import { childrenOf } from '../syntax/walk';
import { type Draft, refuse } from './draft';
import type { Match } from './match';

/** As the code has it behind the answer → what stands for it: `.content[0].text` → `.choices[0].message.content`. */
export type Reads = Readonly<Record<string, string>>;

export function convertReads(draft: Draft, { unit, place, site }: Match, reads: Reads): void {
  const step = unit.scope(place.scope)?.steps[place.step];
  if (!step) refuse('where the answer goes was not found');
  const direct = chainAbove(step, place.call);
  if (direct.length > 0) return replaceChain(draft, unit, place.call, direct, reads);
  if (step.kind === 'evaluate' && step.value === place.call) return;
  if (step.kind !== 'assign' || step.value !== place.call || step.target.kind !== 'name')
    refuse(`the answer of line ${site.range.startLine} is handed on: what is read of it cannot be followed`);
  if (step.type) refuse(`${step.target.name} has a type of the old form`);
  const { name } = step.target;
  if (unit.definitions(place.scope, name).length > 1) refuse(`${name} is assigned more than once`);
  for (const scope of unit.module.scopes.filter(({ id }) => isWithin(unit, id, place.scope)))
    for (const one of scope.steps)
      for (const { expr, chain } of namesIn(one, name))
        if (one !== step || expr !== step.target) replaceChain(draft, unit, expr, chain, reads);
}

function isWithin(unit: Unit, scope: number, outer: number): boolean {
  for (let id = scope; id >= 0; id = unit.scope(id)?.parent ?? -1) if (id === outer) return true;
  return false;
}

function rootsOf(step: Step): readonly Expr[] {
  if (step.kind === 'assign') return [step.value, step.target];
  return step.kind === 'evaluate' || step.kind === 'return' || step.kind === 'define' ? [step.value] : [];
}

interface Used {
  readonly expr: Expr;
  /** The members and indexes read of it, from the inside out. */
  readonly chain: readonly Expr[];
}

function namesIn(step: Step, name: string): readonly Used[] {
  const found: Used[] = [];
  const visit = (expr: Expr, above: readonly Expr[]) => {
    if (expr.kind === 'name' && expr.name === name) found.push({ expr, chain: chainOf(expr, above) });
    for (const child of childrenOf(expr)) visit(child, [expr, ...above]);
  };
  for (const root of rootsOf(step)) visit(root, []);
  return found;
}

function chainAbove(step: Step, wanted: Expr): readonly Expr[] {
  let chain: readonly Expr[] = [];
  const visit = (expr: Expr, above: readonly Expr[]) => {
    if (expr === wanted) chain = chainOf(expr, above);
    for (const child of childrenOf(expr)) visit(child, [expr, ...above]);
  };
  for (const root of rootsOf(step)) visit(root, []);
  return chain;
}

function chainOf(expr: Expr, above: readonly Expr[]): readonly Expr[] {
  const chain: Expr[] = [];
  let inner = expr;
  for (const outer of above) {
    if ((outer.kind !== 'member' && outer.kind !== 'index') || outer.object !== inner) break;
    chain.push(outer);
    inner = outer;
  }
  return chain;
}

/** The longest read that the table has. */
function replaceChain(draft: Draft, unit: Unit, from: Expr, chain: readonly Expr[], reads: Reads): void {
  const start = unit.span(from).end;
  for (const outer of [...chain].reverse()) {
    const { end } = unit.span(outer);
    const read = unit.text.slice(start, end);
    const other = Object.hasOwn(reads, read) ? reads[read] : undefined;
    if (other === undefined) continue;
    draft.edit({ path: unit.path, start, end, text: other });
    draft.change(`${read} → ${other}`);
    return;
  }
  const whole = chain.at(-1) ?? from;
  refuse(`what stands for ${unit.text.slice(unit.span(from).start, unit.span(whole).end).slice(0, 60)} in the new form is not known`);
}
