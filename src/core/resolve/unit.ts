// A module with the indexes that resolution needs, made once and lazily.
import { offsetAt, positionAt } from '../syntax/lines';
import type { Block, Expr, Module, Scope, Span } from '../syntax/module';
import {
  type Assignment,
  type CallPlace,
  callsIn,
  type Definition,
  definitionsIn,
  fieldPath,
  indexChains,
  type MemberAssignment,
  memberAssignmentsIn,
  runBy,
} from './unitIndex';
import type { Value } from './value';

/** Where an expression is evaluated: definitions after `step` do not count. */
export interface Context {
  readonly unit: Unit;
  readonly scope: number;
  readonly step: number;
  readonly frame?: Frame;
}

/** What was evaluated in one frame, or without one; and what is being evaluated. */
export interface Memo {
  readonly values: Map<Expr, Value>;
  readonly running: Set<Expr>;
}

export function newMemo(): Memo {
  return { values: new Map(), running: new Set() };
}

/** A call in progress: the arguments of a function whose body is looked into. */
export interface Frame {
  readonly scope: number;
  /** Evaluated when they are asked for: most are not. */
  readonly args: ReadonlyMap<string, () => Value>;
  readonly memo: Memo;
  readonly self?: Value;
  readonly outer?: Frame;
}

export class Unit {
  private readonly scopes: ReadonlyMap<number, Scope>;
  private readonly blocks: ReadonlyMap<number, Block>;
  private calls: readonly CallPlace[] | undefined;
  private callsByName: Map<string, CallPlace[]> | undefined;
  private runsByName: Map<string, CallPlace[]> | undefined;
  private assignmentsByChain: ReadonlyMap<string, readonly Assignment[]> | undefined;
  private membersByName = new Map<string, readonly MemberAssignment[]>();
  private membersByClass = new Map<number, Map<string, Assignment[]>>();

  constructor(
    readonly module: Module,
    readonly text: string,
  ) {
    this.scopes = new Map(module.scopes.map((scope) => [scope.id, scope]));
    this.blocks = new Map(module.blocks.map((block) => [block.id, block]));
  }

  get path(): string {
    return this.module.path;
  }

  scope(id: number): Scope | undefined {
    return this.scopes.get(id);
  }

  block(id: number): Block | undefined {
    return this.blocks.get(id);
  }

  /** Where an expression or step stands in the text: its own positions may be those of an earlier version. */
  span(expr: Span): Span {
    const start = offsetAt(this.module.stretches, expr.start);
    return { start, end: start + expr.end - expr.start };
  }

  contains(outer: Span, inner: Span): boolean {
    const [around, within] = [this.span(outer), this.span(inner)];
    return around.start <= within.start && within.end <= around.end;
  }

  source(expr: Span): string {
    const { start, end } = this.span(expr);
    return this.text.slice(start, end);
  }

  /** A short name for what fills a hole. */
  label(expr: Span): string {
    const { start, end } = this.span(expr);
    // cut first: an expression can be a whole file
    const source = this.text
      .slice(start, Math.min(end, start + 120))
      .replace(/\s+/g, ' ')
      .trim();
    return source.length > 60 ? `${source.slice(0, 57)}…` : source;
  }

  position(offset: number): { line: number; column: number } {
    return positionAt(this.module.lines, offset);
  }

  line(offset: number): number {
    return this.position(offset).line;
  }

  /** A line's text, 1-based. */
  lineText(line: number): string {
    const start = this.module.lines[line - 1];
    return start === undefined ? '' : this.text.slice(start, (this.module.lines[line] ?? this.text.length + 1) - 1);
  }

  at(expr: Span): { path: string; line: number } {
    return { path: this.path, line: this.line(this.span(expr).start) };
  }

  /** Steps of a scope that bind a name, in order. */
  definitions(scope: number, name: string): readonly Definition[] {
    const found = this.scope(scope);
    return found ? (definitionsIn(found).get(name) ?? []) : [];
  }

  allCalls(): readonly CallPlace[] {
    this.calls ??= this.module.scopes.flatMap(callsIn);
    return this.calls;
  }

  /** Calls whose callee ends in a name: `f(…)`, `x.f(…)`. */
  callsOf(name: string): readonly CallPlace[] {
    if (!this.callsByName) {
      this.callsByName = new Map();
      for (const place of this.allCalls()) {
        const { callee } = place.call;
        if (callee.kind !== 'name' && callee.kind !== 'member') continue;
        const list = this.callsByName.get(callee.name);
        if (list) list.push(place);
        else this.callsByName.set(callee.name, [place]);
      }
    }
    return this.callsByName.get(name) ?? [];
  }

  /** Calls that hand a function to something that runs it: `asyncio.to_thread(f, a)` is taken for `f(a)`. */
  referencesTo(name: string): readonly CallPlace[] {
    if (!this.runsByName) {
      this.runsByName = new Map();
      for (const place of this.allCalls()) {
        const run = runBy(place.call);
        const callee = run?.callee;
        if (!run || (callee?.kind !== 'name' && callee?.kind !== 'member')) continue;
        this.runsByName.set(callee.name, [...(this.runsByName.get(callee.name) ?? []), { ...place, call: run }]);
      }
    }
    return this.runsByName.get(name) ?? [];
  }

  /** Assignments to `self.name` (or `self.a.name`) in the methods of a class. */
  fieldAssignments(classScope: number, name: string): readonly Assignment[] {
    let fields = this.membersByClass.get(classScope);
    if (!fields) {
      fields = indexFields(this, classScope);
      this.membersByClass.set(classScope, fields);
    }
    return fields.get(name) ?? [];
  }

  /** Assignments to a chain of members, `a.b.c`, anywhere in the file. */
  assignmentsTo(chain: string): readonly Assignment[] {
    this.assignmentsByChain ??= indexChains(this.module);
    return this.assignmentsByChain.get(chain) ?? [];
  }

  /** Assignments to a member of that name, of whatever object. */
  memberAssignments(name: string): readonly MemberAssignment[] {
    const found = this.membersByName.get(name) ?? this.module.scopes.flatMap((scope) => memberAssignmentsIn(scope).get(name) ?? []);
    this.membersByName.set(name, found);
    return found;
  }

  /** Classes with a base of that name. */
  classesOn(name: string): readonly number[] {
    return this.module.scopes.flatMap((scope) => (scope.bases.some((base) => lastName(base) === name) ? [scope.id] : []));
  }

  /** The class around a scope, if any. */
  classAround(scope: number): number | null {
    for (let id = scope; id >= 0; id = this.scope(id)?.parent ?? -1) if (this.scope(id)?.kind === 'class') return id;
    return null;
  }
}

function lastName(expr: Expr): string | null {
  if (expr.kind === 'index' || expr.kind === 'call') return lastName(expr.kind === 'call' ? expr.callee : expr.object);
  return expr.kind === 'name' || expr.kind === 'member' ? expr.name : null;
}

function indexFields(unit: Unit, classScope: number): Map<string, Assignment[]> {
  const fields = new Map<string, Assignment[]>();
  for (const scope of unit.module.scopes) {
    if (!isWithin(unit, scope.id, classScope)) continue;
    scope.steps.forEach((step, index) => {
      if (step.kind !== 'assign') return;
      const name = fieldPath(step.target);
      if (name === null) return;
      fields.set(name, [...(fields.get(name) ?? []), { scope: scope.id, index, value: step.value }]);
    });
  }
  return fields;
}

/** Inside the class, but not inside a class within it. */
function isWithin(unit: Unit, scope: number, classScope: number): boolean {
  let id = unit.scope(scope)?.parent ?? -1;
  while (id >= 0) {
    if (id === classScope) return true;
    if (unit.scope(id)?.kind === 'class') return false;
    id = unit.scope(id)?.parent ?? -1;
  }
  return false;
}
