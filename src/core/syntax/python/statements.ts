// Statements: assignments and control flow.
import type { Node } from 'web-tree-sitter';
import { named } from '../builder';
import type { Lowering, StatementRule, Table } from '../lowering';

function expressionStatement(low: Lowering, node: Node): void {
  if (node.type === 'assignment') return assignment(low, node);
  if (node.type !== 'augmented_assignment') return low.out.step(node, { kind: 'evaluate', value: low.expression(node) });
  const [left, right] = [node.childForFieldName('left'), node.childForFieldName('right')];
  if (left && right) low.assign(node, low.expression(left), low.expression(right), node.childForFieldName('operator')?.text ?? '+=');
}

function assignment(low: Lowering, node: Node): void {
  const [left, right, typeNode] = ['left', 'right', 'type'].map((field) => node.childForFieldName(field));
  const type = low.type(typeNode);
  if (!left) return;
  if (!right) {
    if (type && left.type === 'identifier') low.out.step(node, { kind: 'declare', name: left.text, type });
  } else if (right.type === 'assignment') {
    // a = b = value: the inner one first, then the same value for this one
    assignment(low, right);
    const value = lastRight(right);
    if (value) low.assign(node, low.expression(left), low.expression(value));
  } else {
    const target = low.expression(left);
    low.out.step(node, { kind: 'assign', target, value: low.expression(right), operator: '=', type });
  }
}

function lastRight(node: Node): Node | null {
  const right = node.childForFieldName('right');
  return right?.type === 'assignment' ? lastRight(right) : right;
}

const ifStatement: StatementRule = (low, node) => {
  evaluate(low, node.childForFieldName('condition'));
  const consequence = node.childForFieldName('consequence');
  if (consequence) low.branch(node, () => low.statements(consequence));
  for (const clause of node.childrenForFieldName('alternative')) {
    if (!clause) continue;
    low.branch(node, () => {
      evaluate(low, clause.childForFieldName('condition'));
      low.statements(clause.childForFieldName('consequence') ?? clause.childForFieldName('body'));
    });
  }
};

const forStatement: StatementRule = (low, node) => {
  const [left, right] = [node.childForFieldName('left'), node.childForFieldName('right')];
  evaluate(low, right);
  const [target, iterable] = left && right ? [low.expression(left), low.expression(right)] : [];
  low.loop(node, () => body(low, node), target, iterable);
};

const whileStatement: StatementRule = (low, node) => {
  evaluate(low, node.childForFieldName('condition'));
  low.loop(node, () => body(low, node));
};

const withStatement: StatementRule = (low, node) => {
  for (const item of node.descendantsOfType('with_item')) {
    const value = item && item.parent?.parent?.id === node.id ? item.childForFieldName('value') : null;
    if (!value) continue;
    const alias = value.type === 'as_pattern' ? value.childForFieldName('alias') : null;
    const [context] = value.type === 'as_pattern' ? named(value) : [value];
    const target = alias ? named(alias)[0] : undefined;
    if (!context) continue;
    if (target) low.assign(value, low.expression(target), low.expression(context), 'with');
    else evaluate(low, context);
  }
  body(low, node);
};

const tryStatement: StatementRule = (low, node) => {
  low.out.nested('try', node.id, () => body(low, node));
  for (const clause of named(node)) {
    if (clause.type === 'except_clause' || clause.type === 'except_group_clause') {
      const block = named(clause).find((one) => one.type === 'block');
      if (block) low.out.nested('handler', node.id, () => low.statements(block));
    } else if (clause.type.endsWith('_clause')) eachStatement(low, clause);
  }
};

const matchStatement: StatementRule = (low, node) => {
  evaluate(low, node.childForFieldName('subject'));
  const clauses = node.childForFieldName('body');
  for (const clause of clauses ? named(clauses) : []) {
    const consequence = clause.childForFieldName('consequence');
    if (consequence) low.branch(node, () => low.statements(consequence));
  }
};

function body(low: Lowering, node: Node): void {
  low.statements(node.childForFieldName('body'));
}

function evaluate(low: Lowering, node: Node | null): void {
  const isTrivial = node?.type === 'identifier' || node?.type === 'true' || node?.type === 'false';
  if (node && !isTrivial) low.out.step(node, { kind: 'evaluate', value: low.expression(node) });
}

export const eachStatement: StatementRule = (low, node) => {
  for (const child of named(node)) {
    if (/_statement$|_definition$|^block$|_clause$|^ERROR$/.test(child.type)) low.statement(child);
    else expressionStatement(low, child);
  }
};

const each: StatementRule = (low, node) => low.statements(node);

export const controlFlow: Table<StatementRule> = {
  expression_statement: (low, node) => {
    for (const child of named(node)) expressionStatement(low, child);
  },
  return_statement: (low, node) => {
    const value = named(node)[0];
    if (value) low.out.step(node, { kind: 'return', value: low.expression(value) });
  },
  if_statement: ifStatement,
  ...{ for_statement: forStatement, while_statement: whileStatement },
  with_statement: withStatement,
  try_statement: tryStatement,
  match_statement: matchStatement,
  ...{ block: each, module: each, ERROR: each },
};
