// The one form that every language is lowered to. Plain data: it survives the syntax tree and can be stored.
// Positions are UTF-16 units into the module's source text, but where stretches of it were taken over from an earlier version.
import type { LanguageId } from '../model/callSite';

export interface Span {
  readonly start: number;
  readonly end: number;
}

/** An argument, list item: named (`model=…`), spread (`*xs`, `...xs`, `**kwargs`) or plain. */
export interface Arg extends Span {
  readonly name?: string;
  readonly spread?: 'list' | 'record';
  readonly value: Expr;
}

/** `key` null: the entry spreads another record into this one. */
export interface Entry {
  readonly key: Expr | null;
  readonly value: Expr;
}

export type Expr = Span &
  (
    | { readonly kind: 'text'; readonly value: string }
    | { readonly kind: 'number'; readonly value: number }
    | { readonly kind: 'constant'; readonly value: boolean | null }
    | { readonly kind: 'template'; readonly parts: readonly Expr[] }
    | { readonly kind: 'name'; readonly name: string }
    | { readonly kind: 'member'; readonly object: Expr; readonly name: string }
    | { readonly kind: 'index'; readonly object: Expr; readonly index: Expr }
    | { readonly kind: 'call'; readonly callee: Expr; readonly args: readonly Arg[] }
    | { readonly kind: 'list'; readonly items: readonly Arg[] }
    | { readonly kind: 'record'; readonly entries: readonly Entry[] }
    | { readonly kind: 'binary'; readonly operator: string; readonly left: Expr; readonly right: Expr }
    /** `a if c else b`, `c ? a : b`: one of the options. */
    | { readonly kind: 'either'; readonly options: readonly Expr[]; readonly test: Expr }
    /** `[f(x) for x in xs]`, lowered to its element. */
    | { readonly kind: 'each'; readonly element: Expr; readonly target: Expr; readonly iterable: Expr }
    | { readonly kind: 'function'; readonly scope: number }
    | { readonly kind: 'class'; readonly scope: number }
    /** Anything else, with the expressions inside it, so that no call is lost. */
    | { readonly kind: 'other'; readonly syntax: string; readonly children: readonly Expr[] }
  );

export type ExprOf<K extends Expr['kind']> = Extract<Expr, { kind: K }>;
export type CallExpr = ExprOf<'call'>;

/** Control flow around a step. Steps of sibling branches of one `group` exclude each other. */
export interface Block {
  readonly id: number;
  readonly parent: number;
  readonly kind: 'branch' | 'loop' | 'try' | 'handler';
  readonly group: number;
  /** The loop's variable and what it runs over. */
  readonly target?: Expr;
  readonly iterable?: Expr;
}

export type Step = Span & { readonly block: number } & (
    | { readonly kind: 'assign'; readonly target: Expr; readonly value: Expr; readonly operator: string; readonly type?: Expr }
    /** A declared name without a value: `client: OpenAI` in a class body. */
    | { readonly kind: 'declare'; readonly name: string; readonly type: Expr }
    | { readonly kind: 'define'; readonly name: string; readonly value: Expr }
    | { readonly kind: 'import'; readonly local: string; readonly module: string; readonly name: string | null }
    | { readonly kind: 'evaluate'; readonly value: Expr }
    | { readonly kind: 'return'; readonly value: Expr }
  );

export interface Param {
  /** A name, or a pattern that takes an object or list apart. */
  readonly target: Expr;
  readonly default?: Expr;
  readonly type?: Expr;
  readonly rest?: 'list' | 'record';
  /** Annotations, where the language has them on parameters. */
  readonly decorators?: readonly Expr[];
}

export interface Scope extends Span {
  readonly id: number;
  readonly kind: 'module' | 'class' | 'function';
  readonly parent: number;
  readonly name: string;
  readonly params: readonly Param[];
  /** Classes: what they extend. */
  readonly bases: readonly Expr[];
  readonly decorators: readonly Expr[];
  readonly steps: readonly Step[];
  readonly docstring?: string;
}

/** `name` null: everything of the module (`export * from`). `local`: a binding of this module. */
export interface Export {
  readonly name: string | null;
  readonly local?: string;
  readonly value?: Expr;
  readonly from?: { readonly module: string; readonly name: string | null };
}

export interface Module {
  readonly path: string;
  readonly language: LanguageId;
  /** In the order of the text; found by their ids, that of the module itself is 0. */
  readonly scopes: readonly Scope[];
  readonly blocks: readonly Block[];
  /** Only languages that state exports; elsewhere every binding of the module is one. */
  readonly exports: readonly Export[];
  readonly lines: LineIndex;
  /** Ascending and apart. */
  readonly stretches: readonly Stretch[];
}

/** Positions from `start` on, up to `end`, stand in the text at `offset` and after it. */
export interface Stretch extends Span {
  readonly offset: number;
}

/** Start offset of every line. */
export type LineIndex = readonly number[];

/** Name of the variable that holds the object inside a method: `self`, `this`. */
export const SELF = 'this';
