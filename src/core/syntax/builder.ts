// Collects the scopes, blocks and steps of a module while a front end walks its syntax tree.
import type { Node } from 'web-tree-sitter';
import type { Block, Export, Expr, Param, Scope, Step } from './module';

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

export class Builder {
  readonly scopes: DraftScope[] = [];
  readonly blocks: Block[] = [];
  readonly exports: Export[] = [];
  private scope = -1;
  private block = -1;
  private depth = 0;

  constructor(readonly text: string) {}

  step(node: Node, step: DistributiveOmit<Step, 'start' | 'end' | 'block'>): void {
    this.scopes[this.scope]?.steps.push({ ...step, start: node.startIndex, end: node.endIndex, block: this.block } as Step);
  }

  /** Opens a scope with a block of its own, runs `fill` inside it and returns its id. */
  within(node: Node, head: Partial<DraftScope> & Pick<Scope, 'kind' | 'name'>, fill: (scope: DraftScope) => void): number {
    const [outerScope, outerBlock] = [this.scope, this.block];
    const id = this.scopes.length;
    const draft: DraftScope = {
      ...{ id, parent: outerScope, start: node.startIndex, end: node.endIndex, params: [], bases: [], decorators: [], steps: [] },
      ...head,
    };
    this.scopes.push(draft);
    this.scope = id;
    this.block = this.blocks.push({ parent: -1, kind: 'branch', group: node.id }) - 1;
    fill(draft);
    this.scope = outerScope;
    this.block = outerBlock;
    return id;
  }

  /** Runs `fill` in a block below the current one. */
  nested(kind: Block['kind'], group: number, fill: () => void, loop?: { target?: Expr; iterable?: Expr }): void {
    const outer = this.block;
    this.block = this.blocks.push({ parent: outer, kind, group, ...loop }) - 1;
    fill();
    this.block = outer;
  }

  get scopeKind(): Scope['kind'] {
    return this.scopes[this.scope]?.kind ?? 'module';
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
}

export function span(node: Node): { start: number; end: number } {
  return { start: node.startIndex, end: node.endIndex };
}

export function named(node: Node): Node[] {
  return node.namedChildren.filter((child): child is Node => child !== null && child.type !== 'comment');
}
