// Statements: control flow, and expressions that stand alone.
import type { Node } from 'web-tree-sitter';
import { named } from '../builder';
import type { Lowering, StatementRule, Table } from '../lowering';
import type { Expr } from '../module';
import { pattern } from './patterns';

const ifStatement: StatementRule = (low, node) => {
  evaluate(low, node.childForFieldName('condition'));
  const [consequence, alternative] = ['consequence', 'alternative'].map((field) => node.childForFieldName(field));
  if (consequence) low.branch(node, () => low.statement(consequence));
  if (alternative) low.branch(node, () => low.statements(alternative));
};

const forIn: StatementRule = (low, node) => {
  const [left, right] = [node.childForFieldName('left'), node.childForFieldName('right')];
  evaluate(low, right);
  const [target, iterable] = left && right ? [pattern(low, left), low.expression(right)] : [];
  low.loop(node, () => body(low, node), target, iterable);
};

const loop: StatementRule = (low, node) => {
  low.statement(node.childForFieldName('initializer'));
  evaluate(low, node.childForFieldName('condition'));
  low.loop(node, () => body(low, node));
};

const switchStatement: StatementRule = (low, node) => {
  evaluate(low, node.childForFieldName('value'));
  const clauses = node.childForFieldName('body');
  for (const clause of clauses ? named(clauses) : [])
    low.branch(node, () => {
      for (const child of clause.childrenForFieldName('body')) low.statement(child);
    });
};

const tryStatement: StatementRule = (low, node) => {
  low.out.nested('try', node.id, () => body(low, node));
  const [handler, finalizer] = [node.childForFieldName('handler'), node.childForFieldName('finalizer')];
  if (handler) low.out.nested('handler', node.id, () => body(low, handler));
  if (finalizer) body(low, finalizer);
};

export function body(low: Lowering, node: Node): void {
  low.statement(node.childForFieldName('body'));
}

function evaluate(low: Lowering, node: Node | null): void {
  if (node && !isTrivial(node)) expressionStatement(low, node);
}

export function expressionStatement(low: Lowering, node: Node): void {
  if (node.type === 'parenthesized_expression' || node.type === 'sequence_expression')
    for (const child of named(node)) expressionStatement(low, child);
  else if (!assignment(low, node) && !isTrivial(node)) low.out.step(node, { kind: 'evaluate', value: low.expression(node) });
}

function isTrivial(node: Node): boolean {
  return node.type === 'identifier' || node.type === 'string' || node.type === 'number';
}

/** `a = v`, `a.b ||= v`; also inside another expression. Gives the value. */
export function assignment(low: Lowering, node: Node): Expr | null {
  if (node.type !== 'assignment_expression' && node.type !== 'augmented_assignment_expression') return null;
  const [left, right] = [node.childForFieldName('left'), node.childForFieldName('right')];
  if (!left || !right) return null;
  const operator = node.childForFieldName('operator')?.text ?? '=';
  const value = low.expression(right);
  moduleExports(low, left, value);
  low.assign(node, low.expression(left), value, operator);
  return value;
}

/** CommonJS: `module.exports = {…}`, `exports.name = …`. */
function moduleExports(low: Lowering, left: Node, value: Expr): void {
  const path = left.type === 'member_expression' ? left.text : '';
  if (path === 'module.exports') low.out.exports.push({ name: 'default', value });
  else if (/^(module\.)?exports\.\w+$/.test(path)) low.out.exports.push({ name: path.slice(path.lastIndexOf('.') + 1), value });
}

/** What a statement that no rule knows is made of. */
export const eachStatement: StatementRule = (low, node) => {
  for (const child of named(node)) {
    if (/_statement$|_declaration$|_block$|_clause$|^ERROR$/.test(child.type)) low.statement(child);
    else expressionStatement(low, child);
  }
};

const each: StatementRule = (low, node) => low.statements(node);
const inBody: StatementRule = (low, node) => low.statements(node.childForFieldName('body') ?? node);
const nothing: StatementRule = () => undefined;

export const controlFlow: Table<StatementRule> = {
  expression_statement: (low, node) => {
    for (const child of named(node)) expressionStatement(low, child);
  },
  return_statement: (low, node) => {
    const value = named(node)[0];
    if (value) low.out.step(node, { kind: 'return', value: low.expression(value) });
  },
  if_statement: ifStatement,
  for_in_statement: forIn,
  ...{ for_statement: loop, while_statement: loop, do_statement: loop },
  switch_statement: switchStatement,
  try_statement: tryStatement,
  ...{ statement_block: each, program: each, labeled_statement: each, ERROR: each, internal_module: inBody, module: inBody },
  ...{ interface_declaration: nothing, type_alias_declaration: nothing, ambient_declaration: nothing },
  ...{ comment: nothing, empty_statement: nothing, break_statement: nothing, continue_statement: nothing },
};
