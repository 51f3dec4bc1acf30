// Go → Module. A function's several results are lowered to the first: `value, err := f()` is `value = f()`.
import type { Node } from 'web-tree-sitter';
import { type Builder, named, span } from './builder';
import { skip } from './controlFlow';
import { decodeEscapes } from './escapes';
import * as rule from './lowering';
import { field, Lowering, type Rules, type StatementRule } from './lowering';
import type { Entry, Expr, Param } from './module';

export function lowerGo(root: Node, builder: Builder): void {
  const low = new Lowering(builder, RULES);
  low.module(root, () => {
    // Files of a folder see each other.
    builder.step(root, { kind: 'import', local: '*', module: '', name: '*' });
    low.statements(root);
    orphanMethods(low, root);
  });
}

const importSpec: StatementRule = (low, node) => {
  const module = field(node, 'path').slice(1, -1);
  const alias = field(node, 'name');
  if (alias === '.') return low.out.step(node, { kind: 'import', local: '*', module, name: '*' });
  if (alias !== '_') low.out.step(node, { kind: 'import', local: alias || packageName(module), module, name: null });
};

/** The package's name is told by its source; by convention it is the path's last word without version and `go`. */
function packageName(module: string): string {
  const parts = module.split('/').filter((part) => !/^v\d+$/.test(part));
  const last = (parts.at(-1) ?? '').replace(/\.v\d+$/, '');
  return (
    PACKAGE_NAMES[parts.join('/')] ??
    last
      .replace(/^go-|[-.]go$/g, '')
      .replace(/-sdk$/, '')
      .replace(/[-.]/g, '')
  );
}

/** Packages that are named otherwise. DATA. */
const PACKAGE_NAMES: Readonly<Record<string, string>> = {
  'github.com/sgaunet/perplexity-go': 'perplexity',
  'github.com/anthropics/anthropic-sdk-go': 'anthropic',
  'github.com/liushuangls/go-anthropic': 'anthropic',
};

// --- types and methods ----------------------------------------------------------------------------------------

const typeSpec: StatementRule = (low, node) => {
  const type = node.childForFieldName('type');
  if (type?.type !== 'struct_type') return;
  const name = field(node, 'name');
  const fields = rule.child(type, 'field_declaration_list');
  const embedded = fields ? named(fields).filter((one) => !one.childForFieldName('name')) : [];
  const bases = embedded.flatMap((one) => low.type(one.childForFieldName('type')) ?? []);
  const value = low.class(node, name, bases, [], () => {
    for (const one of fields ? named(fields) : []) declareFields(low, one);
    for (const method of methodsOf(node.tree.rootNode, name)) defineMethod(low, method);
  });
  low.define(node, name, value);
};

function declareFields(low: Lowering, node: Node): void {
  const type = low.type(node.childForFieldName('type'));
  if (!type) return;
  const names = node.childrenForFieldName('name');
  for (const one of names) if (one) low.out.step(node, { kind: 'declare', name: one.text, type });
  if (!names.length && (type.kind === 'name' || type.kind === 'member')) low.out.step(node, { kind: 'declare', name: type.name, type });
}

function methodsOf(root: Node, type: string | null): Node[] {
  return named(root).filter((one) => one.type === 'method_declaration' && (type === null || receiverType(one) === type));
}

function receiverType(method: Node): string {
  return /(\w+)\s*(?:\[[^\]]*\])?\s*\)$/.exec(field(method, 'receiver'))?.[1] ?? '';
}

/** Methods whose type stands in another file of the package: a class without a name, built on that type. */
function orphanMethods(low: Lowering, root: Node): void {
  const here = new Set(root.descendantsOfType('type_spec').map((one) => (one ? field(one, 'name') : '')));
  for (const type of new Set(methodsOf(root, null).map(receiverType))) {
    if (here.has(type)) continue;
    const value = low.class(root, type, [rule.bare(root, type)], [], () => {
      for (const method of methodsOf(root, type)) defineMethod(low, method);
    });
    low.out.step(root, { kind: 'evaluate', value });
  }
}

function defineMethod(low: Lowering, node: Node): void {
  const receiver = node.childForFieldName('receiver');
  const name = receiver && named(receiver)[0]?.childForFieldName('name')?.text;
  if (name) low.receivers.push(name);
  low.define(node, field(node, 'name'), functionLike(low, node));
  if (name) low.receivers.pop();
}

function functionLike(low: Lowering, node: Node): Expr {
  const list = node.childForFieldName('parameters');
  const params = list ? named(list).flatMap((one) => paramsOf(low, one)) : [];
  return low.function(node, field(node, 'name'), params, () => low.statement(node.childForFieldName('body')));
}

function paramsOf(low: Lowering, node: Node): Param[] {
  const type = low.type(node.childForFieldName('type'));
  const rest = node.type === 'variadic_parameter_declaration' ? { rest: 'list' as const } : {};
  return node.childrenForFieldName('name').flatMap((one) => (one ? low.param(one, { ...(type ? { type } : {}), ...rest }) : []));
}

// --- statements -----------------------------------------------------------------------------------------------

/** `a, b := x, y`; with one value for several names the first name gets it. */
function assignment(low: Lowering, node: Node): void {
  const [left, right] = [node.childForFieldName('left'), node.childForFieldName('right')];
  const operator = node.childForFieldName('operator')?.text ?? '=';
  const values = right ? (right.type === 'expression_list' ? named(right) : [right]) : [];
  const targets = left ? named(left) : [];
  targets.forEach((target, at) => {
    const value = values[at];
    if (value && target.text !== '_') low.assign(node, low.expression(target), low.expression(value), operator === ':=' ? '=' : operator);
    else if (value) low.evaluate(value);
  });
}

const valueSpec: StatementRule = (low, node) => {
  const list = node.childForFieldName('value');
  const values = list ? named(list) : [];
  const type = low.type(node.childForFieldName('type'));
  node.childrenForFieldName('name').forEach((one, at) => {
    const value = values[at];
    if (one) low.declare(node, one, value ? low.expression(value) : null, type);
  });
};

const ifStatement: StatementRule = (low, node) => {
  low.statement(node.childForFieldName('initializer'));
  low.evaluate(node.childForFieldName('condition'));
  for (const part of ['consequence', 'alternative']) {
    const body = node.childForFieldName(part);
    if (body) low.branch(node, () => low.statement(body));
  }
};

const forStatement: StatementRule = (low, node) => {
  const range = rule.child(node, 'range_clause');
  const clause = rule.child(node, 'for_clause');
  low.statement(clause?.childForFieldName('initializer') ?? null);
  const left = range?.childForFieldName('left');
  const target = left ? named(left).at(-1) : undefined;
  const iterable = range?.childForFieldName('right');
  if (iterable) low.evaluate(iterable);
  const body = () => low.statement(node.childForFieldName('body'));
  if (target && iterable) low.loop(node, body, low.expression(target), low.expression(iterable));
  else low.loop(node, body);
};

const switchStatement: StatementRule = (low, node) => {
  low.statement(node.childForFieldName('initializer'));
  low.evaluate(node.childForFieldName('value'));
  for (const one of named(node)) if (/_case$/.test(one.type)) low.branch(node, () => low.statements(one));
};

const returned: StatementRule = (low, node) => {
  const values = rule.child(node, 'expression_list');
  const [first, ...rest] = values ? named(values) : [];
  for (const one of rest) low.evaluate(one);
  if (first) low.out.step(node, { kind: 'return', value: low.expression(first) });
};

// --- expressions ----------------------------------------------------------------------------------------------

/** `Type{Field: v}` → `Type(Field=v)`, so that what it is stays known; slices are lists, maps records. */
function composite(low: Lowering, node: Node): Expr {
  const [type, body] = [node.childForFieldName('type'), node.childForFieldName('body')];
  const elements = body ? named(body) : [];
  if (type && /slice|array/.test(type.type)) return items(low, node, elements, type.childForFieldName('element'));
  const callee = type ? low.type(type) : undefined;
  if (!callee || type?.type === 'map_type') return { kind: 'record', entries: elements.flatMap((one) => keyed(low, one)), ...span(node) };
  const args = elements.map((one) => {
    const [key, value] = [one.childForFieldName('key'), one.childForFieldName('value')];
    return value ? low.arg(value, key?.text) : low.arg(one);
  });
  return { kind: 'call', callee, args, ...span(node) };
}

function items(low: Lowering, node: Node, elements: readonly Node[], type: Node | null): Expr {
  const values = elements.map((one) => {
    const inner = named(one)[0];
    const isBare = inner?.type === 'literal_value';
    return { value: isBare && inner ? ofType(low, inner, type) : low.expression(one), ...span(one) };
  });
  return { kind: 'list', items: values, ...span(node) };
}

/** `{…}` within a slice is of the slice's element type. */
function ofType(low: Lowering, node: Node, type: Node | null): Expr {
  const named_ = type && /map|slice|array/.test(type.type) ? undefined : low.type(type);
  const lowered = literalValue(low, node);
  if (!named_ || lowered.kind !== 'record') return lowered;
  const args = lowered.entries.flatMap(({ key, value }) =>
    key?.kind === 'text' ? [{ name: key.value, value, start: value.start, end: value.end }] : [],
  );
  return { kind: 'call', callee: named_, args, ...span(node) };
}

function literalValue(low: Lowering, node: Node): Expr {
  const elements = named(node);
  if (elements.some((one) => one.type !== 'keyed_element')) return { kind: 'list', items: low.args(node), ...span(node) };
  return { kind: 'record', entries: elements.flatMap((one) => keyed(low, one)), ...span(node) };
}

function keyed(low: Lowering, node: Node): Entry[] {
  const [key, value] = [node.childForFieldName('key'), node.childForFieldName('value')];
  if (!key || !value) return [];
  const inner = named(key)[0];
  // a struct's field name; the keys of maps are expressions
  const lowered = inner?.type === 'identifier' ? rule.text(key, key.text) : low.expression(key);
  return [{ key: lowered, value: low.expression(value) }];
}

const call: rule.ExprRule = (low, node) => {
  const list = node.childForFieldName('arguments');
  const args = list ? named(list).filter((one) => !/_type$|^type_/.test(one.type)) : [];
  return {
    kind: 'call',
    callee: low.expression(node.childForFieldName('function')),
    args: args.map((one) =>
      one.type === 'variadic_argument'
        ? { spread: 'list' as const, value: low.expression(named(one)[0] ?? null), ...span(one) }
        : low.arg(one),
    ),
    ...span(node),
  };
};

const interpreted: rule.ExprRule = (_low, node) => rule.text(node, decodeEscapes(node.text.slice(1, -1)));

function typeName(low: Lowering, node: Node): Expr | undefined {
  switch (node.type) {
    case 'type_identifier':
    case 'identifier':
      return PREDECLARED.test(node.text) ? undefined : rule.bare(node, node.text);
    case 'qualified_type':
      return rule.dotted(node, node.text);
    case 'pointer_type':
    case 'parenthesized_type':
      return low.type(named(node)[0]);
    case 'generic_type':
      return low.type(node.childForFieldName('type'));
    default:
      return undefined;
  }
}

const PREDECLARED = /^(string|bool|byte|rune|error|any|u?int(8|16|32|64)?|float(32|64)|uintptr)$/;

const RULES: Rules = {
  type: typeName,
  statements: {
    package_clause: skip,
    import_spec: importSpec,
    type_spec: typeSpec,
    method_declaration: skip, // with its type
    function_declaration: (low, node) => low.define(node, field(node, 'name'), functionLike(low, node)),
    const_spec: valueSpec,
    var_spec: valueSpec,
    short_var_declaration: assignment,
    assignment_statement: assignment,
    if_statement: ifStatement,
    for_statement: forStatement,
    expression_switch_statement: switchStatement,
    type_switch_statement: switchStatement,
    select_statement: switchStatement,
    receive_statement: assignment,
    return_statement: returned,
    block: (low, node) => low.statements(node),
    statement_list: (low, node) => low.statements(node),
  },
  expressions: {
    identifier: rule.name,
    field_identifier: rule.name,
    type_identifier: rule.name,
    package_identifier: rule.name,
    qualified_type: (_low, node) => rule.dotted(node, node.text),
    interpreted_string_literal: interpreted,
    raw_string_literal: (_low, node) => rule.text(node, node.text.slice(1, -1)),
    rune_literal: interpreted,
    int_literal: rule.number,
    float_literal: rule.number,
    true: rule.truth,
    false: rule.truth,
    nil: rule.nothing,
    selector_expression: rule.member('operand', 'field'),
    index_expression: (low, node) => ({
      kind: 'index',
      object: low.expression(node.childForFieldName('operand')),
      index: low.expression(node.childForFieldName('index')),
      ...span(node),
    }),
    slice_expression: rule.through('operand'),
    call_expression: call,
    composite_literal: composite,
    literal_value: literalValue,
    literal_element: rule.through(),
    unary_expression: rule.through('operand'),
    parenthesized_expression: rule.through(),
    type_assertion_expression: rule.through('operand'),
    type_conversion_expression: rule.through('operand'),
    binary_expression: rule.binary,
    func_literal: functionLike,
    expression_list: rule.through(),
    send_statement: rule.through('value'),
  },
};
