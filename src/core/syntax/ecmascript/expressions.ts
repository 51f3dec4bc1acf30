// Expressions.
import type { Node } from 'web-tree-sitter';
import { named, span } from '../builder';
import { decodeEscapes } from '../escapes';
import type { ExprRule, Lowering, Table } from '../lowering';
import * as rule from '../lowering';
import type { Arg, Entry, Expr } from '../module';
import { classLike, functionLike } from './definitions';
import { assignment } from './statements';
import { typeName } from './types';

export function stringText(node: Node): string {
  return decodeEscapes(unquoted(node.text));
}

export function unquoted(text: string): string {
  return /^(['"]).*\1$/s.test(text) ? text.slice(1, -1) : text;
}

const template: ExprRule = (low, node) => rule.string(low, node, /^string_fragment$/, /^(escape_sequence|string_fragment)$/);

const call: ExprRule = (low, node) => {
  const callee = node.childForFieldName('function') ?? node.childForFieldName('constructor');
  if (!callee) return low.other(node);
  const list = node.childForFieldName('arguments');
  const args = !list ? [] : list.type === 'template_string' ? [arg(low, list)] : low.args(list, (one) => arg(low, one));
  return { kind: 'call', callee: low.expression(callee), args, ...span(node) };
};

function arg(low: Lowering, node: Node): Arg {
  const inner = node.type === 'spread_element' ? named(node)[0] : undefined;
  return inner ? { spread: 'list', value: low.expression(inner), ...span(node) } : low.arg(node);
}

const record: ExprRule = (low, node) => ({ kind: 'record', entries: named(node).flatMap((one) => entry(low, one)), ...span(node) });

function entry(low: Lowering, node: Node): Entry[] {
  if (node.type === 'spread_element') {
    const inner = named(node)[0];
    return inner ? [{ key: null, value: low.expression(inner) }] : [];
  }
  if (/^shorthand_property_identifier/.test(node.type)) return [{ key: keyOf(low, node), value: rule.bare(node, node.text) }];
  if (node.type === 'method_definition') {
    const name = node.childForFieldName('name');
    return name ? [{ key: keyOf(low, name), value: functionLike(low, node) }] : [];
  }
  const [key, value] = [node.childForFieldName('key'), node.childForFieldName('value')];
  return key && value ? [{ key: keyOf(low, key), value: low.expression(value) }] : [];
}

export function keyOf(low: Lowering, node: Node): Expr {
  if (node.type === 'computed_property_name') return low.expression(node);
  return rule.text(node, node.type === 'string' ? stringText(node) : node.text);
}

const ternary: ExprRule = (low, node) => {
  const [test, then, otherwise] = ['condition', 'consequence', 'alternative'].map((field) => node.childForFieldName(field));
  if (!test || !then || !otherwise) return low.other(node);
  return { kind: 'either', options: [low.expression(then), low.expression(otherwise)], test: low.expression(test), ...span(node) };
};

const subscript: ExprRule = (low, node) => {
  const [object, index] = [node.childForFieldName('object'), node.childForFieldName('index')];
  if (!object || !index) return low.other(node);
  return { kind: 'index', object: low.expression(object), index: low.expression(index), ...span(node) };
};

const named_: ExprRule = (_low, node) => rule.bare(node, node.text);
const functionValue: ExprRule = (low, node) => functionLike(low, node);
const assigned: ExprRule = (low, node) => assignment(low, node) ?? low.other(node);
const typed: ExprRule = (low, node) => typeName(low, node) ?? low.other(node, []);
/** Wrappers that leave the value as it is. */
const inner = rule.through();

export const expressions: Table<ExprRule> = {
  ...{ identifier: named_, property_identifier: named_, shorthand_property_identifier: named_, type_identifier: named_ },
  ...{ this: rule.self, super: named_, import: named_ },
  ...{ undefined: rule.nothing, null: rule.nothing, true: rule.truth, false: rule.truth, number: rule.number },
  string: (_low, node) => rule.text(node, stringText(node)),
  template_string: template,
  member_expression: rule.member('object', 'property'),
  subscript_expression: subscript,
  ...{ call_expression: call, new_expression: call },
  array: (low, node) => ({ kind: 'list', items: low.args(node, (one) => arg(low, one)), ...span(node) }),
  object: record,
  binary_expression: rule.binary,
  ternary_expression: ternary,
  ...{ arrow_function: functionValue, function_expression: functionValue, generator_function: functionValue },
  class: (low, node) => classLike(low, node),
  ...{ assignment_expression: assigned, augmented_assignment_expression: assigned },
  ...{ nested_identifier: typed, nested_type_identifier: typed, generic_type: typed },
  ...{ parenthesized_expression: inner, await_expression: inner, as_expression: inner, satisfies_expression: inner },
  ...{ non_null_expression: inner, yield_expression: inner, jsx_expression: inner, template_substitution: inner },
  computed_property_name: inner,
  type_assertion: (low, node) => {
    const value = named(node)[1];
    return value ? low.expression(value) : low.other(node, []);
  },
};
