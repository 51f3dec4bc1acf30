// Statements that C-like languages have in common, by the names that their grammars give to the parts.
import { named } from './builder';
import type { StatementRule } from './lowering';

export const assignment: StatementRule = (low, node) => {
  const [left, right] = [node.childForFieldName('left'), node.childForFieldName('right')];
  if (left && right) low.assign(node, low.expression(left), low.expression(right), node.childForFieldName('operator')?.text ?? '=');
};

export const ifStatement: StatementRule = (low, node) => {
  low.evaluate(node.childForFieldName('condition'));
  for (const part of ['consequence', 'alternative']) {
    const body = node.childForFieldName(part);
    if (body) low.branch(node, () => low.statement(body));
  }
};

/** `first`: the field of what runs before the loop. */
export function loop(first?: string): StatementRule {
  return (low, node) => {
    if (first) low.statement(node.childForFieldName(first));
    low.evaluate(node.childForFieldName('condition'));
    low.loop(node, () => low.statement(node.childForFieldName('body')));
  };
}

export const tryStatement: StatementRule = (low, node) => {
  low.out.nested('try', node.id, () => low.statement(node.childForFieldName('body')));
  for (const one of named(node)) {
    if (one.type === 'catch_clause') low.out.nested('handler', node.id, () => low.statement(one.childForFieldName('body')));
    if (one.type === 'finally_clause') low.statements(one);
  }
};

/** `value`: the field of what is switched on. */
export function switchStatement(value: string): StatementRule {
  return (low, node) => {
    low.evaluate(node.childForFieldName(value));
    const body = node.childForFieldName('body');
    for (const one of body ? named(body) : []) low.branch(node, () => low.statements(one));
  };
}

export const returned: StatementRule = (low, node) => {
  const value = named(node)[0];
  if (value) low.out.step(node, { kind: 'return', value: low.expression(value) });
};

export const skip: StatementRule = () => undefined;
