// Swift → Module. `.init(…)` and `.member` are of a type that the context gives: a call or text by the member's name.
import type { Node } from 'web-tree-sitter';
import { type Builder, named, span } from './builder';
import { skip } from './controlFlow';
import { decodeEscapes } from './escapes';
import * as rule from './lowering';
import { child, type ExprRule, field, Lowering, type Rules, type StatementRule } from './lowering';
import type { Arg, Expr, Param } from './module';

export function lowerSwift(root: Node, builder: Builder): void {
  const low = new Lowering(builder, RULES);
  low.module(root);
}

const importDeclaration: StatementRule = (low, node) => {
  low.out.step(node, { kind: 'import', local: '*', module: child(node, 'identifier')?.text ?? '', name: '*' });
};

const classDeclaration: StatementRule = (low, node) => {
  const body = node.childForFieldName('body');
  const bases = named(node).flatMap((one) => (one.type === 'inheritance_specifier' ? (low.type(named(one)[0]) ?? []) : []));
  const properties = (body ? named(body) : []).filter((one) => one.type === 'property_declaration');
  const fields = properties.flatMap((one) => nameOf(one)?.text ?? []);
  const name = field(node, 'name').replace(/<.*$/s, '');
  low.define(
    node,
    name,
    low.class(node, name, bases.slice(0, 1), fields, () => low.statements(body)),
  );
};

function nameOf(property: Node): Node | null {
  const pattern = property.childForFieldName('name');
  return pattern?.descendantsOfType('simple_identifier')[0] ?? null;
}

const functionDeclaration: StatementRule = (low, node) => {
  const name = node.type === 'init_declaration' ? 'constructor' : field(node, 'name');
  const body = node.childForFieldName('body');
  low.define(
    node,
    name,
    low.function(node, name, paramsOf(low, node), () => statementsOf(low, body)),
  );
};

/** The only expression of a body is what it returns. */
function statementsOf(low: Lowering, body: Node | null): void {
  const list = body ? (child(body, 'statements') ?? body) : null;
  const inner = list ? named(list) : [];
  const [only] = inner;
  if (inner.length === 1 && only && rule.own(RULES.expressions, only.type) && !rule.own(RULES.statements, only.type))
    low.out.step(only, { kind: 'return', value: low.expression(only) });
  else low.statements(list);
}

function paramsOf(low: Lowering, node: Node): Param[] {
  const children = named(node);
  return children.flatMap((one, at) => {
    if (one.type !== 'parameter') return [];
    const after = children[at + 1];
    const value = after && /literal|expression|^simple_identifier$/.test(after.type) && !/body|type/.test(after.type) ? after : null;
    const names = named(one).filter((inner) => inner.type === 'simple_identifier');
    const type = low.type(named(one).find((inner) => /type/.test(inner.type)));
    return low.param(names.at(-1) ?? null, { ...(type ? { type } : {}), ...(value ? { default: low.expression(value) } : {}) });
  });
}

const property: StatementRule = (low, node) => {
  const name = nameOf(node);
  const value = node.childForFieldName('value');
  const annotation = child(node, 'type_annotation');
  const type = annotation ? low.type(named(annotation)[0]) : undefined;
  const computed = node.childForFieldName('computed_value');
  if (!name) return low.evaluate(value);
  if (!computed) return low.declare(node, name, value ? low.expression(value) : null, type);
  low.define(
    node,
    name.text,
    low.function(node, name.text, [], () => statementsOf(low, computed), [rule.PROPERTY]),
  );
};

const assignment: StatementRule = (low, node) => {
  const [target, result] = [node.childForFieldName('target'), node.childForFieldName('result')];
  const operator = node.childForFieldName('operator')?.text ?? '=';
  if (target && result) low.assign(node, low.expression(named(target)[0] ?? target), low.expression(result), operator);
};

/** Conditions, then one list of statements for each branch. */
const ifStatement: StatementRule = (low, node) => {
  for (const one of named(node)) {
    if (one.type === 'statements' || one.type === 'if_statement') low.branch(node, () => low.statement(one));
    else if (one.type !== 'else' && one.type !== 'value_binding_pattern') low.evaluate(one);
  }
};

const forStatement: StatementRule = (low, node) => {
  const item = node.childForFieldName('item')?.descendantsOfType('simple_identifier')[0];
  const collection = node.childForFieldName('collection');
  low.evaluate(collection);
  const body = () => low.statement(child(node, 'statements'));
  if (item && collection) low.loop(node, body, low.name(item), low.expression(collection));
  else low.loop(node, body);
};

const whileStatement: StatementRule = (low, node) => low.loop(node, () => low.statement(child(node, 'statements')));

const doStatement: StatementRule = (low, node) => {
  for (const one of named(node)) {
    if (one.type === 'catch_block') low.out.nested('handler', node.id, () => low.statement(child(one, 'statements')));
    else low.out.nested('try', node.id, () => low.statement(one));
  }
};

const switchStatement: StatementRule = (low, node) => {
  low.evaluate(node.childForFieldName('expr'));
  for (const one of named(node)) if (one.type === 'switch_entry') low.branch(node, () => low.statement(child(one, 'statements')));
};

const returned: StatementRule = (low, node) => {
  const value = node.childForFieldName('result');
  if (value) low.out.step(node, { kind: 'return', value: low.expression(value) });
};

// --- expressions ----------------------------------------------------------------------------------------------

const call: ExprRule = (low, node) => {
  const [target] = named(node);
  const suffix = child(node, 'call_suffix');
  const args = suffix
    ? named(suffix).flatMap((one) => (one.type === 'value_arguments' ? low.args(one, (arg) => argument(low, arg)) : [low.arg(one)]))
    : [];
  return { kind: 'call', callee: low.expression(target ?? null), args, ...span(node) };
};

function argument(low: Lowering, node: Node): Arg {
  const name = field(node, 'name');
  return { ...(name && name !== '_' ? { name } : {}), value: low.expression(node.childForFieldName('value')), ...span(node) };
}

/** `.user` is text by its name, as far as it is a role or a model; `.init(…)` an object of some type. */
const prefix: ExprRule = (low, node) => {
  const target = node.childForFieldName('target');
  if (!node.text.startsWith('.') || !target) return rule.through('target')(low, node);
  const owner = rule.bare(node, 'Implicit');
  return { kind: 'member', object: owner, name: target.text, ...span(node) };
};

const navigation: ExprRule = (low, node) => {
  const suffix = node.childForFieldName('suffix');
  const name = suffix ? field(suffix, 'suffix') : '';
  return { kind: 'member', object: low.expression(node.childForFieldName('target')), name, ...span(node) };
};

const lambda: ExprRule = (low, node) => {
  const params = node.descendantsOfType('lambda_parameter').flatMap((one) => (one ? low.param(child(one, 'simple_identifier')) : []));
  return low.function(node, '', params, () => statementsOf(low, node));
};

const dictionary: ExprRule = (low, node) => {
  const [keys, values] = [node.childrenForFieldName('key'), node.childrenForFieldName('value')];
  const entries = keys.flatMap((key, at) => {
    const value = values[at];
    return key && value ? [{ key: low.expression(key), value: low.expression(value) }] : [];
  });
  return { kind: 'record', entries, ...span(node) };
};

const stringLiteral: ExprRule = (low, node) => {
  const parts = named(node).map((part): Expr => {
    if (/str_text$/.test(part.type)) return rule.text(part, part.text);
    if (part.type === 'str_escaped_char') return rule.text(part, decodeEscapes(part.text));
    return low.expression(part.childForFieldName('value') ?? named(part)[0] ?? part);
  });
  return node.type === 'multi_line_string_literal' ? rule.outdented(parts, node) : rule.joined(parts, node);
};

const ternary: ExprRule = (low, node) => ({
  kind: 'either',
  options: [low.expression(node.childForFieldName('if_true')), low.expression(node.childForFieldName('if_false'))],
  test: low.expression(node.childForFieldName('condition')),
  ...span(node),
});

const coalescing: ExprRule = (low, node) => ({
  kind: 'binary',
  operator: '??',
  left: low.expression(node.childForFieldName('value')),
  right: low.expression(node.childForFieldName('if_nil')),
  ...span(node),
});

const binary: ExprRule = (low, node) => {
  const [left, right] = [node.childForFieldName('lhs'), node.childForFieldName('rhs')];
  const operator = node.childForFieldName('op')?.text ?? '';
  return left && right
    ? { kind: 'binary', operator, left: low.expression(left), right: low.expression(right), ...span(node) }
    : low.other(node);
};

const PLAIN_TYPES = /^(String|Int|Double|Float|Bool|Any|Data|Void|Error|Array|Dictionary|T)$/;

function typeName(low: Lowering, node: Node): Expr | undefined {
  if (node.type === 'optional_type' || node.type === 'type_annotation') return low.type(named(node)[0]);
  if (node.type !== 'user_type' && node.type !== 'type_identifier') return undefined;
  const name = node.text.replace(/<.*$/s, '');
  return PLAIN_TYPES.test(name) || !/^[\w.]+$/.test(name) ? undefined : rule.dotted(node, name);
}

const all: StatementRule = (low, node) => low.statements(node);

const RULES: Rules = {
  type: typeName,
  statements: {
    ...{
      import_declaration: importDeclaration,
      class_declaration: classDeclaration,
      protocol_declaration: skip,
      modifiers: skip,
      attribute: skip,
    },
    ...{ function_declaration: functionDeclaration, init_declaration: functionDeclaration, property_declaration: property, assignment },
    ...{ if_statement: ifStatement, guard_statement: ifStatement, for_statement: forStatement, while_statement: whileStatement },
    ...{ do_statement: doStatement, switch_statement: switchStatement, control_transfer_statement: returned, statements: all },
  },
  expressions: {
    ...{
      simple_identifier: rule.name,
      type_identifier: rule.name,
      self_expression: rule.self,
      nil: rule.nothing,
      boolean_literal: rule.truth,
    },
    ...{
      integer_literal: rule.number,
      real_literal: rule.number,
      line_string_literal: stringLiteral,
      multi_line_string_literal: stringLiteral,
    },
    ...{
      call_expression: call,
      navigation_expression: navigation,
      prefix_expression: prefix,
      lambda_literal: lambda,
      array_literal: rule.list,
    },
    ...{
      dictionary_literal: dictionary,
      try_expression: rule.through('expr'),
      await_expression: rule.through('expr'),
      postfix_expression: rule.through('target'),
    },
    ...{
      as_expression: rule.through('expr'),
      ternary_expression: ternary,
      nil_coalescing_expression: coalescing,
      additive_expression: binary,
    },
    ...{
      tuple_expression: rule.through(),
      optional_chaining_expression: rule.through(),
      multiplicative_expression: binary,
      equality_expression: binary,
    },
    raw_string_literal: (_low, node) => rule.text(node, node.text.replace(/^#+"+|"+#+$/g, '')),
  },
};
