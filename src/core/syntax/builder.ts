// Collects the scopes, blocks and steps of a module while a front end walks its syntax tree.
import type { Node } from 'web-tree-sitter';
import type { Edit } from './edit';
import {
  FIRST,
  type FindKept,
  type Kept,
  type KeptAt,
  keptOf,
  type LastVersion,
  LEAST_LENGTH,
  MAX_POSITION,
  type Numbers,
  rehomed,
} from './kept';
import type { Block, Export, Expr, Param, Scope, Step, Stretch } from './module';

type Mutable<T> = { -readonly [K in keyof T]: T[K] };
type DraftScope = Omit<Mutable<Scope>, 'steps' | 'params' | 'bases' | 'decorators'> & {
  steps: Step[];
  params: readonly Param[];
  bases: readonly Expr[];
  decorators: readonly Expr[];
};

/** Expressions nest at most this deep; what lies deeper is not looked at (generated code, thousand-fold `+`). */
const MAX_DEPTH = 300;

type DistributiveOmit<T, K extends PropertyKey> = T extends unknown ? Omit<T, K> : never;

/** Added to the tree's offsets. Lowering is synchronous, so there is one at a time. */
let origin = 0;

export interface BuilderOptions {
  /** Keep statements for the next version of the document. */
  readonly keeps?: boolean | undefined;
  readonly last?: LastVersion;
  /** From the last version's text to this one. */
  readonly edit?: Edit;
}

export class Builder {
  readonly scopes: Scope[] = [];
  readonly blocks: Block[] = [];
  readonly exports: Export[] = [];
  readonly stretches: Stretch[] = [];
  private statements: KeptAt[] = [];
  private readonly keeps: boolean;
  private readonly find: FindKept | undefined;
  private readonly groups = new Map<number, number>();
  private readonly next: Mutable<Numbers>;
  private readonly origin: number;
  private current: DraftScope | undefined;
  private block = -1;
  private depth = 0;

  constructor(
    readonly text: string,
    { keeps = false, last, edit }: BuilderOptions = {},
  ) {
    this.keeps = keeps;
    const known = last && edit && last.next.position < MAX_POSITION ? last : null;
    this.find = known && edit ? keptOf(known, edit) : undefined;
    this.next = { ...(known?.next ?? FIRST) };
    this.origin = this.next.position;
    this.next.position += text.length + 1;
    this.stretches.push({ start: this.origin, end: this.origin + text.length, offset: 0 });
    origin = this.origin;
  }

  /** What the next version of the document can take over. */
  kept(): LastVersion {
    return { statements: this.statements, next: { ...this.next } };
  }

  step(node: Node, step: DistributiveOmit<Step, 'start' | 'end' | 'block'>): void {
    this.current?.steps.push({ ...step, ...span(node), block: this.block } as Step);
  }

  /** Opens a scope with a block of its own, runs `fill` inside it and returns its id. The module's is 0. */
  within(node: Node, head: Partial<DraftScope> & Pick<Scope, 'kind' | 'name'>, fill: (scope: DraftScope) => void): number {
    const [outerScope, outerBlock] = [this.current, this.block];
    const id = outerScope ? this.next.scope++ : 0;
    const draft: DraftScope = {
      ...{ id, parent: outerScope?.id ?? -1, ...span(node), params: [], bases: [], decorators: [], steps: [] },
      ...head,
    };
    this.scopes.push(draft);
    this.current = draft;
    this.block = outerScope ? this.next.block++ : 0;
    this.blocks.push({ id: this.block, parent: -1, kind: 'branch', group: -1 });
    fill(draft);
    this.current = outerScope;
    this.block = outerBlock;
    return id;
  }

  /** Runs `fill` in a block below the current one. */
  nested(kind: Block['kind'], node: number, fill: () => void, loop?: { target?: Expr; iterable?: Expr }): void {
    const outer = this.block;
    const id = this.next.block++;
    // Not the node's own id: that of a deleted tree's node may come again.
    const group = this.groups.get(node) ?? id;
    this.groups.set(node, group);
    this.blocks.push({ id, parent: outer, kind, group, ...loop });
    this.block = id;
    fill();
    this.block = outer;
  }

  /**
   * Lowers a statement, or takes it over from the last version of the document.
   * @param state all that its lowered form depends on besides its syntax
   */
  statement(node: Node, state: string, lower: () => void): void {
    const { startIndex, endIndex } = node;
    if (!this.keeps || endIndex - startIndex < LEAST_LENGTH || node.hasError) return lower();
    const whole = `${node.type} ${this.scopeKind} ${this.depth} ${state}`;
    const known = this.find?.(startIndex, endIndex, whole);
    if (known) this.takeOver(known, startIndex);
    else this.keep(node, whole, lower);
  }

  get scopeKind(): Scope['kind'] {
    return this.current?.kind ?? 'module';
  }

  /** Guards a recursive walk: too deep gives an expression that says nothing. */
  bounded(node: Node, lower: () => Expr): Expr {
    if (this.depth >= MAX_DEPTH) return { kind: 'other', syntax: 'too-deep', children: [], ...span(node) };
    this.depth++;
    try {
      return lower();
    } finally {
      this.depth--;
    }
  }

  private takeOver(kept: Kept, at: number): void {
    const { steps, scopes, blocks } = rehomed(kept, { scope: this.current?.id ?? 0, block: this.block });
    for (const step of steps) this.current?.steps.push(step);
    for (const scope of scopes) this.scopes.push(scope);
    for (const block of blocks) this.blocks.push(block);
    for (const one of kept.exports) this.exports.push(one);
    for (const stretch of kept.stretches) this.stretches.push({ ...stretch, offset: at + stretch.offset });
    this.remember(kept, at);
  }

  private keep(node: Node, state: string, lower: () => void): void {
    const { current, block, scopes, blocks, exports, stretches, statements: around } = this;
    const steps = current?.steps ?? [];
    const [step0, scope0, block0, export0, stretch0] = [steps, scopes, blocks, exports, stretches].map((all) => all.length);
    this.statements = [];
    lower();
    const inner = this.statements;
    this.statements = around;
    const { startIndex: at, endIndex } = node;
    const taken = stretches.slice(stretch0).map((one) => ({ ...one, offset: one.offset - at }));
    const kept: Kept = {
      ...{ length: endIndex - at, state, scope: current?.id ?? 0, block },
      steps: steps.slice(step0),
      scopes: scopes.slice(scope0),
      blocks: blocks.slice(block0),
      exports: exports.slice(export0),
      stretches: [{ ...span(node), offset: 0 }, ...taken],
      inner: inner.map((one) => ({ start: one.start - at, kept: one.kept })),
    };
    this.remember(kept, at);
  }

  private remember(kept: Kept, start: number): void {
    this.statements.push({ start, kept });
    for (const one of kept.inner) this.statements.push({ start: start + one.start, kept: one.kept });
  }
}

export function span(node: Node): { start: number; end: number } {
  return { start: origin + node.startIndex, end: origin + node.endIndex };
}

export function named(node: Node): Node[] {
  return node.namedChildren.filter((child): child is Node => child !== null && child.type !== 'comment');
}
