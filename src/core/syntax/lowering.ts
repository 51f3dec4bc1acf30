// What front ends have in common that are written as tables: node type → what it is lowered to. A node that no table knows
// is looked through, so that no call inside it is lost.
import type { Node } from 'web-tree-sitter';
import { type Builder, named, span } from './builder';
import { decodeEscapes } from './escapes';
import { type Arg, type Entry, type Expr, type Param, SELF } from './module';

export type ExprRule = (low: Lowering, node: Node) => Expr;
export type StatementRule = (low: Lowering, node: Node) => void;
export type Table<T> = Readonly<Record<string, T>>;

export interface Rules {
  readonly statements: Table<StatementRule>;
  readonly expressions: Table<ExprRule>;
  /** The name of a type without its arguments, pointers and question marks; undefined: nothing that has a name. */
  readonly type: (low: Lowering, node: Node) => Expr | undefined;
  /** Statements that no rule knows; absent: they are looked through. */
  readonly unknown?: StatementRule;
  /** Children of unknown expressions that are no expressions. */
  readonly skipped?: RegExp;
  /** What a statement's lowered form depends on besides its syntax. Absent: statements are never taken over from the version before. */
  readonly state?: (low: Lowering) => string;
}

export class Lowering {
  /** Names of the receivers around, innermost last: Go's methods name theirs. */
  readonly receivers: string[] = [];
  /** Objects that are spoken of without a name: `.b` in `a?.b`. */
  readonly objects: Expr[] = [];
  /** Fields of the classes around, and what functions declare themselves: `name = …` may mean `this.name = …`. */
  private readonly fields: ReadonlySet<string>[] = [];
  private readonly locals: Set<string>[] = [];

  constructor(
    readonly out: Builder,
    private readonly rules: Rules,
  ) {}

  module(root: Node, fill: () => void = () => this.statements(root)): void {
    this.out.within(root, { kind: 'module', name: '' }, fill);
  }

  statements(node: Node | null): void {
    for (const child of node ? named(node) : []) this.statement(child);
  }

  statement(node: Node | null): void {
    if (!node) return;
    if (this.rules.state) this.out.statement(node, this.rules.state(this), () => this.byRule(node));
    else this.byRule(node);
  }

  private byRule(node: Node): void {
    const rule = own(this.rules.statements, node.type) ?? this.rules.unknown;
    if (rule) rule(this, node);
    else if (own(this.rules.expressions, node.type)) this.evaluate(node);
    else this.statements(node);
  }

  /** A statement that is an expression. Names and literals alone do nothing. */
  evaluate(node: Node | null): void {
    if (!node) return;
    const value = this.expression(node);
    if (value.kind !== 'name' && value.kind !== 'text' && value.kind !== 'number' && value.kind !== 'constant')
      this.out.step(node, { kind: 'evaluate', value });
  }

  expression(node: Node | null): Expr {
    if (!node) return { kind: 'other', syntax: 'nothing', children: [], start: 0, end: 0 };
    return this.out.bounded(node, () => {
      const rule = own(this.rules.expressions, node.type);
      if (rule) return rule(this, node);
      if (!own(this.rules.statements, node.type)) return this.other(node);
      this.statement(node);
      return this.other(node, []);
    });
  }

  other(node: Node, children: readonly Node[] = this.inner(node)): Expr {
    return { kind: 'other', syntax: node.type, children: children.map((child) => this.expression(child)), ...span(node) };
  }

  private inner(node: Node): readonly Node[] {
    const { skipped } = this.rules;
    return skipped ? named(node).filter((child) => !skipped.test(child.type)) : named(node);
  }

  type(node: Node | null | undefined): Expr | undefined {
    return node ? this.rules.type(this, node) : undefined;
  }

  name(node: Node, name = node.text): Expr {
    return { kind: 'name', name: this.receivers.includes(name) ? SELF : name, ...span(node) };
  }

  args(list: Node | null, arg: (node: Node) => Arg = (node) => this.arg(node)): Arg[] {
    return list ? named(list).map(arg) : [];
  }

  arg(node: Node, name?: string): Arg {
    return { ...(name ? { name } : {}), value: this.expression(node), ...span(node) };
  }

  // --- bindings ---------------------------------------------------------------------------------------------

  assign(node: Node, target: Expr, value: Expr, operator = '=', type?: Expr): void {
    this.out.step(node, { kind: 'assign', target: this.ofField(target), value, operator, ...(type ? { type } : {}) });
  }

  /** A new name of the function around. */
  declare(node: Node, name: Node, value: Expr | null, type?: Expr): void {
    this.locals.at(-1)?.add(name.text);
    const target: Expr = { kind: 'name', name: name.text, ...span(name) };
    if (value) this.out.step(node, { kind: 'assign', target, value, operator: '=', ...(type ? { type } : {}) });
    else if (type) this.out.step(node, { kind: 'declare', name: name.text, type });
  }

  define(node: Node, name: string, value: Expr): void {
    this.out.step(node, { kind: 'define', name, value });
  }

  /** `name = …` in a method where the class has a field of that name. */
  private ofField(target: Expr): Expr {
    if (target.kind !== 'name' || !this.fields.at(-1)?.has(target.name) || this.locals.at(-1)?.has(target.name)) return target;
    const { start, end } = target;
    return { kind: 'member', object: { kind: 'name', name: SELF, start, end }, name: target.name, start, end };
  }

  // --- scopes -----------------------------------------------------------------------------------------------

  function(node: Node, name: string, params: readonly Param[], body: () => void, decorators: readonly Expr[] = []): Expr {
    const known = params.flatMap(({ target }) => (target.kind === 'name' ? [target.name] : []));
    // A closure's assignments may be to what the function around it declared.
    const around = this.out.scopeKind === 'function' ? [...(this.locals.at(-1) ?? [])] : [];
    this.locals.push(new Set([...around, ...known]));
    const scope = this.out.within(node, { kind: 'function', name, params, decorators }, body);
    this.locals.pop();
    return { kind: 'function', scope, ...span(node) };
  }

  class(node: Node, name: string, bases: readonly Expr[], fields: readonly string[], body: () => void): Expr {
    this.fields.push(new Set(fields));
    this.locals.push(new Set());
    const scope = this.out.within(node, { kind: 'class', name, bases }, body);
    this.locals.pop();
    this.fields.pop();
    return { kind: 'class', scope, ...span(node) };
  }

  param(name: Node | null, more: Omit<Param, 'target'> = {}): Param[] {
    return name ? [{ target: { kind: 'name', name: name.text, ...span(name) }, ...more }] : [];
  }

  // --- control flow -----------------------------------------------------------------------------------------

  branch(group: Node, fill: () => void): void {
    this.out.nested('branch', group.id, fill);
  }

  loop(node: Node, fill: () => void, target?: Expr, iterable?: Expr): void {
    this.out.nested('loop', node.id, fill, target && iterable ? { target, iterable } : undefined);
  }
}

// --- rules that fit many languages ----------------------------------------------------------------------------

export function field(node: Node, name: string): string {
  return node.childForFieldName(name)?.text ?? '';
}

export function child(node: Node, ...types: readonly string[]): Node | null {
  return named(node).find((one) => types.includes(one.type)) ?? null;
}

export const name: ExprRule = (low, node) => low.name(node);
export const self: ExprRule = (_low, node) => ({ kind: 'name', name: SELF, ...span(node) });
export const nothing: ExprRule = (_low, node) => ({ kind: 'constant', value: null, ...span(node) });
export const truth: ExprRule = (_low, node) => ({ kind: 'constant', value: /^true$/i.test(node.text), ...span(node) });
export const number: ExprRule = (_low, node) => ({ kind: 'number', value: numberOf(node.text), ...span(node) });

/** `1_000`, `10L`, `1.5f`, `256u32`. */
function numberOf(source: string): number {
  const plain = source.replace(/_/g, '');
  const bare = /^0[xbo]/i.test(plain) ? plain : plain.replace(/(?:[iu](?:8|16|32|64|128|size)|[fF](?:32|64)?|[lLdDmM]|[uU][lL]?)$/, '');
  return Number(bare);
}

/** The first named child, or that of a field, is the value. */
export function through(inner?: string): ExprRule {
  return (low, node) => {
    const value = inner ? node.childForFieldName(inner) : named(node)[0];
    return value ? low.expression(value) : low.other(node, []);
  };
}

export function member(object: string, property: string): ExprRule {
  return (low, node) => ({
    kind: 'member',
    object: low.expression(node.childForFieldName(object)),
    name: field(node, property),
    ...span(node),
  });
}

export const binary: ExprRule = (low, node) => {
  const [left, right] = [node.childForFieldName('left'), node.childForFieldName('right')];
  if (!left || !right) return low.other(node);
  const operator = node.childForFieldName('operator')?.text ?? node.children.find((one) => one && !one.isNamed)?.text ?? '';
  return { kind: 'binary', operator, left: low.expression(left), right: low.expression(right), ...span(node) };
};

export const list: ExprRule = (low, node) => ({ kind: 'list', items: low.args(node), ...span(node) });

/** Text and holes: `isText` says which children are text as it stands; escape sequences are decoded. */
export function string(low: Lowering, node: Node, isText: RegExp, isEscape = /escape/): Expr {
  const parts = named(node).map((part): Expr => {
    if (isEscape.test(part.type)) return { kind: 'text', value: decodeEscapes(part.text), ...span(part) };
    return isText.test(part.type) ? { kind: 'text', value: part.text, ...span(part) } : low.expression(part);
  });
  return joined(parts, node);
}

export function joined(parts: readonly Expr[], node: Node): Expr {
  const flat = parts.flatMap((part) => (part.kind === 'template' ? part.parts : [part]));
  if (flat.every((part) => part.kind === 'text')) return { kind: 'text', value: flat.map((part) => part.value).join(''), ...span(node) };
  return { kind: 'template', parts: flat, ...span(node) };
}

/** Text blocks: the first line break, the common indent and the last, empty line go. */
export function outdented(parts: readonly Expr[], node: Node, closingCounts = true): Expr {
  const whole = parts.map((part) => (part.kind === 'text' ? part.value : '\u0000')).join('');
  const lines = whole.replace(/^[ \t]*\r?\n/, '').split('\n');
  const indents = lines
    .filter((line, at) => line.trim() !== '' || (closingCounts && at === lines.length - 1))
    .map((line) => line.length - line.trimStart().length);
  const cut = new RegExp(`^[ \\t]{1,${Math.max(1, Math.min(...indents))}}`);
  const plain = Math.min(...indents) > 0 ? lines.map((line) => line.replace(cut, '')) : lines;
  const last = plain.at(-1)?.trim() === '' ? plain.slice(0, -1) : plain;
  const texts = last.join('\n').split('\u0000');
  const holes = parts.filter((part) => part.kind !== 'text');
  const mixed = texts.flatMap((one, at): Expr[] => [...(one ? [text(node, one)] : []), ...(holes[at] ? [holes[at]] : [])]);
  return joined(mixed, node);
}

/** A class's parameters are fields of its own: `class A(val client: B)`. */
export function primaryConstructor(low: Lowering, node: Node, params: readonly Param[]): void {
  const value = low.function(node, 'constructor', params, () => {
    for (const { target } of params) {
      const object: Expr = { kind: 'name', name: SELF, ...span(node) };
      if (target.kind === 'name') low.assign(node, { kind: 'member', object, name: target.name, ...span(node) }, target);
    }
  });
  low.define(node, 'constructor', value);
}

export const PROPERTY: Expr = { kind: 'name', name: 'property', start: 0, end: 0 };

export function text(node: Node, value: string): Expr {
  return { kind: 'text', value, ...span(node) };
}

export function entry(node: Node, key: string, value: Expr): Entry {
  return { key: text(node, key), value };
}

export function bare(node: Node, named_: string): Expr {
  return { kind: 'name', name: named_, ...span(node) };
}

/** `a.b.c` as written → member of member. */
export function dotted(node: Node, path: string): Expr {
  const [head = '', ...rest] = path.split('.');
  return rest.reduce<Expr>((object, one) => ({ kind: 'member', object, name: one, ...span(node) }), bare(node, head));
}

export function own<T>(table: Table<T>, key: string): T | undefined {
  return Object.hasOwn(table, key) ? table[key] : undefined;
}
