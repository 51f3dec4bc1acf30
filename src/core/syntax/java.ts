// Java → Module.
import type { Node } from 'web-tree-sitter';
import { type Builder, named, span } from './builder';
import { assignment, ifStatement, loop, returned, skip } from './controlFlow';
import { decodeEscapes } from './escapes';
import * as rule from './lowering';
import { child, type ExprRule, field, Lowering, type Rules, type StatementRule } from './lowering';
import type { Arg, Expr, Param } from './module';

export function lowerJava(root: Node, builder: Builder): void {
  const low = new Lowering(builder, RULES);
  low.module(root);
}

const importDeclaration: StatementRule = (low, node) => {
  const path = named(node)[0]?.text ?? '';
  if (child(node, 'asterisk')) return low.out.step(node, { kind: 'import', local: '*', module: path, name: '*' });
  const at = path.lastIndexOf('.');
  const name = path.slice(at + 1);
  low.out.step(node, { kind: 'import', local: name, module: path.slice(0, at), name });
};

// --- classes --------------------------------------------------------------------------------------------------

const classDeclaration: StatementRule = (low, node) => {
  const body = node.childForFieldName('body');
  const superclass = node.childForFieldName('superclass');
  const base = superclass ? low.type(named(superclass)[0]) : undefined;
  const record = node.type === 'record_declaration' ? paramsOf(low, node) : [];
  const value = low.class(node, field(node, 'name'), base ? [base] : [], fieldsOf(body), () => {
    if (record.length) rule.primaryConstructor(low, node, record);
    low.statements(body);
  });
  low.define(node, field(node, 'name'), value);
};

function fieldsOf(body: Node | null): string[] {
  const fields = body ? named(body).filter((one) => one.type === 'field_declaration') : [];
  return fields.flatMap((one) => one.childrenForFieldName('declarator').map((declarator) => (declarator ? field(declarator, 'name') : '')));
}

const methodDeclaration: StatementRule = (low, node) => {
  const name = node.type === 'constructor_declaration' ? 'constructor' : field(node, 'name');
  const body = node.childForFieldName('body');
  const type = low.type(node.childForFieldName('type'));
  const annotations = annotationsOf(low, node);
  const fill = () => {
    if (body) low.statement(body);
    // what implements it is elsewhere: its result is known by its type alone
    else if (type) low.out.step(node, { kind: 'return', value: { kind: 'call', callee: type, args: [], ...span(node) } });
  };
  low.define(node, name, low.function(node, name, paramsOf(low, node), fill, annotations));
};

/** `@SystemMessage("…")` → a call of that name. */
function annotationsOf(low: Lowering, node: Node): Expr[] {
  const modifiers = child(node, 'modifiers');
  return (modifiers ? named(modifiers) : []).flatMap((one) => {
    if (one.type !== 'annotation' && one.type !== 'marker_annotation') return [];
    const list = one.childForFieldName('arguments');
    const args = (list ? named(list) : []).map((arg): Arg => {
      if (arg.type !== 'element_value_pair') return { value: low.expression(arg), ...span(arg) };
      return { name: field(arg, 'key'), value: low.expression(arg.childForFieldName('value')), ...span(arg) };
    });
    return [{ kind: 'call', callee: rule.bare(one, field(one, 'name')), args, ...span(one) }];
  });
}

function paramsOf(low: Lowering, node: Node): Param[] {
  const list = node.childForFieldName('parameters');
  if (list?.type === 'identifier') return low.param(list);
  return (list ? named(list) : []).flatMap((one) => {
    if (one.type === 'identifier') return low.param(one);
    const rest = one.type === 'spread_parameter';
    const name = one.childForFieldName('name') ?? child(one, 'variable_declarator')?.childForFieldName('name') ?? null;
    const type = low.type(one.childForFieldName('type') ?? (rest ? named(one)[0] : null));
    const decorators = annotationsOf(low, one);
    return low.param(name, {
      ...(type ? { type } : {}),
      ...(rest ? { rest: 'list' as const } : {}),
      ...(decorators.length ? { decorators } : {}),
    });
  });
}

/** Constants of an enum are what their first argument is: `GPT4("gpt-4")`. */
const enumConstant: StatementRule = (low, node) => {
  const list = node.childForFieldName('arguments');
  const first = list ? named(list)[0] : undefined;
  const name = node.childForFieldName('name');
  if (name) low.declare(node, name, first ? low.expression(first) : rule.text(node, name.text));
};

// --- statements -----------------------------------------------------------------------------------------------

const variables: StatementRule = (low, node) => {
  const type = low.type(node.childForFieldName('type'));
  for (const one of node.childrenForFieldName('declarator')) {
    const name = one?.childForFieldName('name');
    const value = one?.childForFieldName('value');
    if (name) low.declare(node, name, value ? low.expression(value) : null, type);
  }
};

const resource: StatementRule = (low, node) => {
  const [name, value] = [node.childForFieldName('name'), node.childForFieldName('value')];
  if (name && value) low.declare(node, name, low.expression(value), low.type(node.childForFieldName('type')));
};

const forEach: StatementRule = (low, node) => {
  const [name, value] = [node.childForFieldName('name'), node.childForFieldName('value')];
  low.evaluate(value);
  const body = () => low.statement(node.childForFieldName('body'));
  if (name && value) low.loop(node, body, low.name(name), low.expression(value));
  else low.loop(node, body);
};

const tryStatement: StatementRule = (low, node) => {
  low.statements(node.childForFieldName('resources'));
  low.out.nested('try', node.id, () => low.statement(node.childForFieldName('body')));
  for (const one of named(node)) {
    if (one.type === 'catch_clause') low.out.nested('handler', node.id, () => low.statement(one.childForFieldName('body')));
    if (one.type === 'finally_clause') low.statements(one);
  }
};

/** As a statement; as a value: one of its arms. */
const switchExpression: ExprRule = (low, node) => {
  const test = low.expression(node.childForFieldName('condition'));
  const arms = (node.childForFieldName('body') ? named(node.childForFieldName('body') ?? node) : []).flatMap((arm) => {
    const value = arm.type === 'switch_rule' ? child(arm, 'expression_statement') : null;
    if (value) return [low.expression(named(value)[0] ?? null)];
    low.branch(node, () => low.statements(arm));
    return [];
  });
  const steps: Expr = { kind: 'other', syntax: node.type, children: [test, ...arms], ...span(node) };
  return arms.length ? { kind: 'either', options: arms, test: rule.nothing(low, node), ...span(node) } : steps;
};

// --- expressions ----------------------------------------------------------------------------------------------

const invocation: ExprRule = (low, node) => {
  const object = node.childForFieldName('object');
  const name = field(node, 'name');
  const callee: Expr = object
    ? { kind: 'member', object: low.expression(object), name, ...span(node) }
    : low.name(node.childForFieldName('name') ?? node);
  return { kind: 'call', callee, args: low.args(node.childForFieldName('arguments')), ...span(node) };
};

const creation: ExprRule = (low, node) => {
  const type = node.childForFieldName('type');
  const body = child(node, 'class_body');
  const callee = low.type(type) ?? rule.bare(node, type?.text.replace(/<.*$/s, '') ?? '');
  const args = low.args(node.childForFieldName('arguments'));
  if (body) low.out.step(node, { kind: 'evaluate', value: low.class(body, '', [callee], [], () => low.statements(body)) });
  return { kind: 'call', callee, args, ...span(node) };
};

/** `super(…)`, `this(…)`. */
const constructorCall: StatementRule = (low, node) => {
  const callee = rule.bare(node, field(node, 'constructor'));
  low.out.step(node, {
    kind: 'evaluate',
    value: { kind: 'call', callee, args: low.args(node.childForFieldName('arguments')), ...span(node) },
  });
};

const lambda: ExprRule = (low, node) => {
  const body = node.childForFieldName('body');
  return low.function(node, '', paramsOf(low, node), () => {
    if (body?.type === 'block') low.statement(body);
    else if (body) low.out.step(body, { kind: 'return', value: low.expression(body) });
  });
};

const stringLiteral: ExprRule = (_low, node) => {
  const parts = named(node).map((part): Expr => rule.text(part, part.type === 'escape_sequence' ? decodeEscapes(part.text) : part.text));
  return child(node, 'multiline_string_fragment') ? rule.outdented(parts, node) : rule.joined(parts, node);
};

const ternary: ExprRule = (low, node) => ({
  kind: 'either',
  options: [low.expression(node.childForFieldName('consequence')), low.expression(node.childForFieldName('alternative'))],
  test: low.expression(node.childForFieldName('condition')),
  ...span(node),
});

const PLAIN_TYPES =
  /^(String|Object|Integer|Long|Double|Float|Boolean|Character|Byte|Short|Number|CharSequence|List|ArrayList|Map|HashMap|Set|Collection|Optional|Iterable|Stream|CompletableFuture|Exception|T|var|Any|Int|Unit)$/;

function typeName(low: Lowering, node: Node): Expr | undefined {
  switch (node.type) {
    case 'type_identifier':
    case 'identifier':
      return PLAIN_TYPES.test(node.text) ? undefined : rule.bare(node, node.text);
    case 'scoped_type_identifier':
      return rule.dotted(node, node.text.replace(/<.*$/s, ''));
    case 'generic_type':
    case 'annotated_type':
      return low.type(named(node)[0]);
    default:
      return undefined;
  }
}

const RULES: Rules = {
  type: typeName,
  statements: {
    package_declaration: skip,
    import_declaration: importDeclaration,
    class_declaration: classDeclaration,
    record_declaration: classDeclaration,
    enum_declaration: classDeclaration,
    interface_declaration: classDeclaration,
    enum_constant: enumConstant,
    method_declaration: methodDeclaration,
    constructor_declaration: methodDeclaration,
    field_declaration: variables,
    local_variable_declaration: variables,
    resource,
    assignment_expression: assignment,
    if_statement: ifStatement,
    enhanced_for_statement: forEach,
    for_statement: loop('init'),
    while_statement: loop('init'),
    do_statement: loop('init'),
    try_statement: tryStatement,
    try_with_resources_statement: tryStatement,
    return_statement: returned,
    explicit_constructor_invocation: constructorCall,
    modifiers: skip,
  },
  expressions: {
    identifier: rule.name,
    type_identifier: rule.name,
    this: rule.self,
    super: rule.name,
    null_literal: rule.nothing,
    true: rule.truth,
    false: rule.truth,
    decimal_integer_literal: rule.number,
    decimal_floating_point_literal: rule.number,
    string_literal: stringLiteral,
    character_literal: (_low, node) => rule.text(node, decodeEscapes(node.text.slice(1, -1))),
    field_access: rule.member('object', 'field'),
    method_invocation: invocation,
    object_creation_expression: creation,
    array_creation_expression: (low, node) => low.expression(node.childForFieldName('value')),
    array_initializer: rule.list,
    element_value_array_initializer: rule.list,
    class_literal: (low, node) => low.type(named(node)[0]) ?? rule.bare(node, node.text),
    array_access: (low, node) => ({
      kind: 'index',
      object: low.expression(node.childForFieldName('array')),
      index: low.expression(node.childForFieldName('index')),
      ...span(node),
    }),
    binary_expression: rule.binary,
    ternary_expression: ternary,
    switch_expression: switchExpression,
    parenthesized_expression: rule.through(),
    cast_expression: rule.through('value'),
    lambda_expression: lambda,
    method_reference: (low, node) => {
      const [object, name] = named(node);
      return { kind: 'member', object: low.expression(object ?? null), name: name?.text ?? 'new', ...span(node) };
    },
  },
};
