// Expressions.
import type { Node } from 'web-tree-sitter';
import { named, span } from '../builder';
import { decodeEscapes } from '../escapes';
import type { ExprRule, Lowering, Table } from '../lowering';
import * as rule from '../lowering';
import type { Arg, Entry, Expr } from '../module';
import { paramsOf } from './definitions';

const string: ExprRule = (low, node) => {
  const prefix = (node.child(0)?.text ?? '"').replace(/['"]/g, '').toLowerCase();
  const parts = named(node).flatMap((part): Expr[] => {
    if (part.type === 'interpolation') {
      const inner = part.childForFieldName('expression') ?? named(part)[0];
      return inner ? [low.expression(inner)] : [];
    }
    if (part.type !== 'string_content') return [];
    const raw = prefix.includes('f') ? part.text.replace(/\{\{/g, '{').replace(/\}\}/g, '}') : part.text;
    return [rule.text(part, prefix.includes('r') ? raw : decodeEscapes(raw))];
  });
  return rule.joined(parts, node);
};

const concatenated: ExprRule = (low, node) =>
  rule.joined(
    named(node).map((part) => low.expression(part)),
    node,
  );

const subscript: ExprRule = (low, node) => {
  const object = node.childForFieldName('value');
  return object ? indexed(low, node, object, node.childrenForFieldName('subscript')) : low.other(node);
};

/** An annotation's `Optional[int]`. */
const generic: ExprRule = (low, node) => {
  const [object, parameters] = named(node);
  return object && parameters ? indexed(low, node, object, named(parameters)) : low.other(node);
};

/** `Literal["a", "b"]` is the same as of a tuple. */
function indexed(low: Lowering, node: Node, object: Node, children: readonly (Node | null)[]): Expr {
  const [index, ...others] = children.flatMap((one) => one ?? []);
  if (!index) return low.other(node);
  const items = [index, ...others].map((one) => low.arg(one));
  const key: Expr = others.length === 0 ? low.expression(index) : { kind: 'list', items, start: span(index).start, end: span(node).end };
  return { kind: 'index', object: low.expression(object), index: key, ...span(node) };
}

const call: ExprRule = (low, node) => {
  const [callee, list] = [node.childForFieldName('function'), node.childForFieldName('arguments')];
  if (!callee) return low.other(node);
  const args = !list ? [] : list.type === 'generator_expression' ? [arg(low, list)] : argsOf(low, list);
  return { kind: 'call', callee: low.expression(callee), args, ...span(node) };
};

export function argsOf(low: Lowering, list: Node): Arg[] {
  return low.args(list, (one) => arg(low, one));
}

function arg(low: Lowering, node: Node): Arg {
  if (node.type === 'keyword_argument') {
    const value = node.childForFieldName('value');
    return { name: rule.field(node, 'name'), value: value ? low.expression(value) : low.other(node, []), ...span(node) };
  }
  const inner = /^(list|dictionary)_splat(_pattern)?$/.test(node.type) ? named(node)[0] : undefined;
  if (!inner) return low.arg(node);
  return { spread: node.type.startsWith('list') ? 'list' : 'record', value: low.expression(inner), ...span(node) };
}

const list: ExprRule = (low, node) => ({ kind: 'list', items: argsOf(low, node), ...span(node) });

const dictionary: ExprRule = (low, node) => ({ kind: 'record', entries: named(node).flatMap((one) => entry(low, one)), ...span(node) });

function entry(low: Lowering, node: Node): Entry[] {
  if (node.type === 'dictionary_splat') {
    const inner = named(node)[0];
    return inner ? [{ key: null, value: low.expression(inner) }] : [];
  }
  const [key, value] = [node.childForFieldName('key'), node.childForFieldName('value')];
  return key && value ? [{ key: low.expression(key), value: low.expression(value) }] : [];
}

const conditional: ExprRule = (low, node) => {
  const [then, test, otherwise] = named(node);
  if (!then || !test || !otherwise) return low.other(node);
  return { kind: 'either', options: [low.expression(then), low.expression(otherwise)], test: low.expression(test), ...span(node) };
};

const comprehension: ExprRule = (low, node) => {
  const body = node.childForFieldName('body');
  const clause = rule.child(node, 'for_in_clause');
  const [left, right] = [clause?.childForFieldName('left'), clause?.childForFieldName('right')];
  if (!body || !left || !right) return low.other(node);
  const [element, target, iterable] = [low.expression(body), low.expression(left), low.expression(right)];
  return { kind: 'each', element, target, iterable, ...span(node) };
};

const lambda: ExprRule = (low, node) => {
  const body = node.childForFieldName('body');
  return low.function(node, '', paramsOf(low, node), () => {
    if (body) low.out.step(body, { kind: 'return', value: low.expression(body) });
  });
};

/** `(name := value)`. */
const namedExpression: ExprRule = (low, node) => {
  const [name, value] = [node.childForFieldName('name'), node.childForFieldName('value')];
  if (!name || !value) return low.other(node);
  const lowered = low.expression(value);
  low.assign(node, low.expression(name), lowered);
  return low.expression(name);
};

const inner = rule.through();

export const expressions: Table<ExprRule> = {
  identifier: rule.name,
  ...{ string, concatenated_string: concatenated },
  ...{ integer: rule.number, float: rule.number, true: rule.truth, false: rule.truth, none: rule.nothing },
  attribute: rule.member('object', 'attribute'),
  ...{ subscript, generic_type: generic, call },
  ...{ list, tuple: list, set: list, expression_list: list, pattern_list: list, tuple_pattern: list, list_pattern: list },
  dictionary,
  ...{ binary_operator: rule.binary, boolean_operator: rule.binary, conditional_expression: conditional },
  ...{ list_comprehension: comprehension, set_comprehension: comprehension, generator_expression: comprehension },
  ...{ lambda, named_expression: namedExpression },
  ...{ await: inner, parenthesized_expression: inner, type: inner, yield: inner },
};
