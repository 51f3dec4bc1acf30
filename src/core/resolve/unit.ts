// A module with the indexes that resolution needs, made once and lazily.
import { offsetAt, positionAt } from '../syntax/lines';
import type { Block, CallExpr, Expr, Module, Scope, Span, Step } from '../syntax/module';
import { eachExpr } from '../syntax/walk';
import { chainOf } from './chains';
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

export interface Definition {
  readonly step: Step;
  readonly index: number;
}

export interface CallPlace {
  readonly call: CallExpr;
  readonly scope: number;
  readonly step: number;
}

/** A value that is assigned to a field, and where. */
export interface Assignment {
  readonly scope: number;
  readonly index: number;
  readonly value: Expr;
}

export interface MemberAssignment extends Assignment {
  /** What has the member. */
  readonly object: Expr;
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

/** Found once for a scope's steps: those that an edit leaves as they are keep their indexes. */
function oncePerSteps<T>(find: (scope: Scope) => T): (scope: Scope) => T {
  const known = new WeakMap<readonly Step[], T>();
  return (scope) => {
    let found = known.get(scope.steps);
    if (found === undefined) {
      found = find(scope);
      known.set(scope.steps, found);
    }
    return found;
  };
}

const callsIn = oncePerSteps((scope): readonly CallPlace[] =>
  scope.steps.flatMap((step, index) => {
    const found: CallPlace[] = [];
    eachExpr(step, (expr) => {
      if (expr.kind === 'call') found.push({ call: expr, scope: scope.id, step: index });
    });
    return found;
  }),
);

const definitionsIn = oncePerSteps((scope): ReadonlyMap<string, readonly Definition[]> => {
  const byName = new Map<string, Definition[]>();
  const add = (name: string, definition: Definition) => {
    const list = byName.get(name);
    if (list) list.push(definition);
    else byName.set(name, [definition]);
  };
  scope.steps.forEach((step, index) => {
    if (step.kind === 'assign') for (const name of boundNames(step.target)) add(name, { step, index });
    else if (step.kind === 'define' || step.kind === 'declare') add(step.name, { step, index });
    else if (step.kind === 'import') add(step.local, { step, index });
  });
  return byName;
});

const memberAssignmentsIn = oncePerSteps((scope): ReadonlyMap<string, readonly MemberAssignment[]> => {
  const byName = new Map<string, MemberAssignment[]>();
  scope.steps.forEach((step, index) => {
    if (step.kind !== 'assign' || step.target.kind !== 'member') return;
    const { name, object } = step.target;
    const one = { scope: scope.id, index, value: step.value, object };
    const list = byName.get(name);
    if (list) list.push(one);
    else byName.set(name, [one]);
  });
  return byName;
});

/** Functions that run a function they are given, and which argument it is. */
const RUNNERS: Readonly<Record<string, number>> = { to_thread: 0, run_in_executor: 1, submit: 0, run_sync: 0, partial: 0 };

/** The call that a runner makes: `executor.submit(f, a)` → `f(a)`, with the runner's extent. Null: no runner. */
export function runBy(call: CallExpr): CallExpr | null {
  const { callee, args } = call;
  if (callee.kind !== 'member' || !Object.hasOwn(RUNNERS, callee.name)) return null;
  const at = RUNNERS[callee.name] ?? 0;
  const target = args[at];
  if (!target || target.name || (target.value.kind !== 'member' && target.value.kind !== 'name')) return null;
  return { ...call, callee: target.value, args: args.slice(at + 1) };
}

export function boundNames(target: Expr): string[] {
  switch (target.kind) {
    case 'name':
      return [target.name];
    case 'list':
      return target.items.flatMap((item) => boundNames(item.value));
    case 'record':
      return target.entries.flatMap((entry) => boundNames(entry.value));
    case 'binary':
      return boundNames(target.left);
    default:
      return [];
  }
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

function indexChains(module: Module): Map<string, Assignment[]> {
  const chains = new Map<string, Assignment[]>();
  for (const scope of module.scopes)
    scope.steps.forEach((step, index) => {
      const chain = step.kind === 'assign' ? chainOf(step.target) : null;
      if (step.kind !== 'assign' || chain === null) return;
      chains.set(chain, [...(chains.get(chain) ?? []), { scope: scope.id, index, value: step.value }]);
    });
  return chains;
}

/** `self.a.b` → `a.b`; null for anything else. */
export function fieldPath(expr: Expr): string | null {
  if (expr.kind !== 'member') return null;
  if (expr.object.kind === 'name') return expr.object.name === 'this' ? expr.name : null;
  const inner = fieldPath(expr.object);
  return inner === null ? null : `${inner}.${expr.name}`;
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
