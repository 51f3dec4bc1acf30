// Rust → Module. `A::b` is a member; what only converts (`?`, `.await`, `.into()`, `Ok(x)`) is left out.
import type { Node } from 'web-tree-sitter';
import { type Builder, named, span } from './builder';
import { returned, skip } from './controlFlow';
import { decodeEscapes } from './escapes';
import * as rule from './lowering';
import { child, type ExprRule, field, Lowering, type Rules, type StatementRule } from './lowering';
import type { Arg, Expr, Param } from './module';
import { macro } from './rustMacros';

export function lowerRust(root: Node, builder: Builder): void {
  const low = new Lowering(builder, RULES);
  low.module(root);
}

// --- imports --------------------------------------------------------------------------------------------------

const use: StatementRule = (low, node) => {
  const argument = node.childForFieldName('argument');
  if (argument) bind(low, node, argument, '');
};

/** `a::{b::C, d as E}`, `a::*`. Modules are written with dots, as access paths are. */
function bind(low: Lowering, statement: Node, node: Node, prefix: string): void {
  const under = (path: string) => (prefix && path ? `${prefix}.${path}` : prefix || path);
  const dotted = (text: string | undefined) => (text ?? '').replace(/::/g, '.').replace(/\s/g, '');
  if (node.type === 'use_list') for (const one of named(node)) bind(low, statement, one, prefix);
  else if (node.type === 'scoped_use_list') {
    const list = node.childForFieldName('list');
    if (list) bind(low, statement, list, under(dotted(node.childForFieldName('path')?.text)));
  } else if (node.type === 'use_wildcard') {
    low.out.step(statement, { kind: 'import', local: '*', module: under(dotted(named(node)[0]?.text)), name: '*' });
  } else {
    const alias = node.type === 'use_as_clause' ? field(node, 'alias') : null;
    const path = dotted(alias === null ? node.text : field(node, 'path'));
    const whole = path === 'self' ? prefix : under(path);
    const at = whole.lastIndexOf('.');
    const name = whole.slice(at + 1);
    if (at < 0) low.out.step(statement, { kind: 'import', local: alias ?? name, module: whole, name: null });
    else low.out.step(statement, { kind: 'import', local: alias ?? name, module: whole.slice(0, at), name });
  }
}

// --- types and functions --------------------------------------------------------------------------------------

/** A struct with the methods of its `impl` blocks in this file. */
const structItem: StatementRule = (low, node) => {
  const name = field(node, 'name');
  const fields = node.childForFieldName('body');
  const value = low.class(node, name, [], [], () => {
    for (const one of fields?.type === 'field_declaration_list' ? named(fields) : []) {
      const type = low.type(one.childForFieldName('type'));
      if (type) low.out.step(one, { kind: 'declare', name: field(one, 'name'), type });
    }
    for (const impl of implsOf(node, name)) low.statements(impl.childForFieldName('body'));
  });
  low.define(node, name, value);
};

function implsOf(node: Node, name: string): Node[] {
  return named(node.parent ?? node).filter((one) => one.type === 'impl_item' && field(one, 'type').replace(/<.*$/s, '') === name);
}

const implItem: StatementRule = (low, node) => {
  const name = field(node, 'type').replace(/<.*$/s, '');
  const isLowered = named(node.parent ?? node).some((one) => /^(struct|enum)_item$/.test(one.type) && field(one, 'name') === name);
  if (isLowered) return;
  const value = low.class(node, name, [rule.bare(node, name)], [], () => low.statements(node.childForFieldName('body')));
  low.out.step(node, { kind: 'evaluate', value });
};

const functionItem: StatementRule = (low, node) => {
  const name = field(node, 'name');
  const value = low.function(node, name, paramsOf(low, node), () => block(low, node.childForFieldName('body')));
  low.define(node, name, value);
};

function paramsOf(low: Lowering, node: Node): Param[] {
  const list = node.childForFieldName('parameters');
  return (list ? named(list) : []).flatMap((one) => {
    if (one.type === 'identifier') return low.param(one);
    const type = low.type(one.childForFieldName('type'));
    const pattern = one.childForFieldName('pattern');
    const name = pattern?.type === 'mut_pattern' ? (named(pattern).at(-1) ?? null) : pattern;
    return one.type === 'parameter' ? low.param(name, type ? { type } : {}) : [];
  });
}

/** The last expression of a block is its value. */
function block(low: Lowering, node: Node | null): void {
  const inner = node ? named(node).filter((one) => !/comment$/.test(one.type)) : [];
  const last = inner.at(-1);
  for (const one of inner.slice(0, -1)) low.statement(one);
  if (!last) return;
  if (isValue(last)) low.out.step(last, { kind: 'return', value: low.expression(last) });
  else low.statement(last);
}

function isValue(node: Node): boolean {
  return rule.own(RULES.expressions, node.type) !== undefined && rule.own(RULES.statements, node.type) === undefined;
}

// --- statements -----------------------------------------------------------------------------------------------

const letDeclaration: StatementRule = (low, node) => {
  const [pattern, value] = [node.childForFieldName('pattern'), node.childForFieldName('value')];
  const name = pattern?.type === 'mut_pattern' ? named(pattern).at(-1) : pattern;
  const type = low.type(node.childForFieldName('type'));
  if (name?.type === 'identifier') low.declare(node, name, value ? low.expression(value) : null, type);
  else if (value && name) {
    // `Some(x)`, `Ok(x)`: one name takes the value
    const inner = name.descendantsOfType('identifier').at(-1);
    if (inner) low.declare(node, inner, low.expression(value));
    else low.evaluate(value);
  }
};

const constItem: StatementRule = (low, node) => {
  const [name, value] = [node.childForFieldName('name'), node.childForFieldName('value')];
  if (name && value) low.declare(node, name, low.expression(value));
};

const assignment: StatementRule = (low, node) => {
  const [left, right] = [node.childForFieldName('left'), node.childForFieldName('right')];
  const operator = node.childForFieldName('operator')?.text ?? '=';
  if (left && right) low.assign(node, low.expression(left), low.expression(right), operator);
};

const forExpression: StatementRule = (low, node) => {
  const [pattern, value] = [node.childForFieldName('pattern'), node.childForFieldName('value')];
  low.evaluate(value);
  const body = () => low.statement(node.childForFieldName('body'));
  if (pattern?.type === 'identifier' && value) low.loop(node, body, low.name(pattern), low.expression(value));
  else low.loop(node, body);
};

const loop: StatementRule = (low, node) => {
  low.statement(node.childForFieldName('condition'));
  low.loop(node, () => low.statement(node.childForFieldName('body')));
};

const expressionStatement: StatementRule = (low, node) => {
  for (const one of named(node)) low.statement(one);
};

// --- expressions ----------------------------------------------------------------------------------------------

/** The value of a branch; its other statements are steps of their own. */
function armOf(low: Lowering, group: Node, arm: Node): Expr {
  let value: Expr = low.other(arm, []);
  low.branch(group, () => {
    const inner = arm.type === 'block' ? named(arm) : [arm];
    const last = inner.at(-1);
    for (const one of inner.slice(0, -1)) low.statement(one);
    if (last && isValue(last)) value = low.expression(last);
    else low.statement(last ?? null);
  });
  return value;
}

const ifExpression: ExprRule = (low, node) => {
  const condition = node.childForFieldName('condition');
  const test = condition?.type === 'let_condition' ? low.other(condition, []) : low.expression(condition);
  if (condition?.type === 'let_condition') letDeclaration(low, condition);
  const otherwise = node.childForFieldName('alternative');
  const arms = [node.childForFieldName('consequence'), otherwise ? (named(otherwise)[0] ?? null) : null];
  return { kind: 'either', options: arms.flatMap((arm) => (arm ? [armOf(low, node, arm)] : [])), test, ...span(node) };
};

const matchExpression: ExprRule = (low, node) => {
  const subject = low.expression(node.childForFieldName('value'));
  const body = node.childForFieldName('body');
  const options = (body ? named(body) : []).flatMap((arm) => {
    const value = arm.childForFieldName('value');
    return value ? [armOf(low, node, value)] : [];
  });
  return { kind: 'either', options, test: { kind: 'other', syntax: 'match', children: [subject], ...span(node) }, ...span(node) };
};

/** Methods that give the value itself in another form. */
const CONVERSIONS =
  /^(into|to_string|to_owned|clone|as_str|as_ref|as_mut|unwrap|expect|unwrap_or_default|as_deref|iter|into_iter|collect|borrow|to_vec|boxed|await)$/;
const WRAPPERS = /^(Ok|Some|Box::new|Arc::new|Rc::new|String::from|Cow::from|Cow::Borrowed|Mutex::new)$/;

const call: ExprRule = (low, node) => {
  const target = node.childForFieldName('function');
  const list = node.childForFieldName('arguments');
  const [first] = list ? named(list) : [];
  if (target?.type === 'field_expression' && CONVERSIONS.test(field(target, 'field')))
    return low.expression(target.childForFieldName('value'));
  if (target && first && WRAPPERS.test(target.text)) return low.expression(first);
  return { kind: 'call', callee: low.expression(target), args: low.args(list), ...span(node) };
};

const scoped: ExprRule = (low, node) => {
  const path = node.childForFieldName('path');
  const name = field(node, 'name');
  if (!path) return rule.bare(node, name);
  return { kind: 'member', object: path.text === 'Self' ? rule.self(low, node) : low.expression(path), name, ...span(node) };
};

/** `Type { a: b, c, ..rest }`. */
const structExpression: ExprRule = (low, node) => {
  const body = node.childForFieldName('body');
  const name = node.childForFieldName('name');
  const callee =
    name?.text === 'Self' ? rule.bare(node, structAround(node)) : (name && low.type(name)) || rule.bare(node, name?.text ?? '');
  const args = (body ? named(body) : []).flatMap((one): Arg[] => {
    const value = one.childForFieldName('value');
    if (one.type === 'shorthand_field_initializer') return [{ name: one.text, value: low.expression(named(one)[0] ?? null), ...span(one) }];
    return one.type === 'field_initializer' && value ? [low.arg(value, field(one, 'field'))] : [];
  });
  return { kind: 'call', callee, args, ...span(node) };
};

function structAround(node: Node): string {
  for (let one = node.parent; one; one = one.parent) if (one.type === 'impl_item') return field(one, 'type').replace(/<.*$/s, '');
  return 'Self';
}

const closure: ExprRule = (low, node) => {
  const body = node.childForFieldName('body');
  return low.function(node, '', paramsOf(low, node), () => {
    if (body?.type === 'block') block(low, body);
    else if (body) low.out.step(body, { kind: 'return', value: low.expression(body) });
  });
};

const blockExpression: ExprRule = (low, node) => {
  const inner = node.type === 'block' ? node : child(node, 'block');
  const last = inner ? named(inner).at(-1) : undefined;
  for (const one of inner ? named(inner).slice(0, -1) : []) low.statement(one);
  if (last && isValue(last)) return low.expression(last);
  low.statement(last ?? null);
  return low.other(node, []);
};

const stringLiteral: ExprRule = (_low, node) => {
  const raw = node.type === 'raw_string_literal';
  const content = raw ? (child(node, 'string_content')?.text ?? '') : node.text.replace(/^b?"|"$/g, '');
  // a line that ends in a backslash goes on without its indent
  return rule.text(node, raw ? content : decodeEscapes(content.replace(/\\\r?\n\s*/g, '')));
};

const PLAIN_TYPES = /^(String|str|Vec|HashMap|Option|Result|Box|Arc|Rc|bool|char|T|Self)$/;

function typeName(low: Lowering, node: Node): Expr | undefined {
  switch (node.type) {
    case 'type_identifier':
    case 'identifier':
      return PLAIN_TYPES.test(node.text) ? undefined : rule.bare(node, node.text);
    case 'scoped_type_identifier':
      return low.expression(node);
    case 'generic_type': {
      const name = node.childForFieldName('type');
      const inner = node.childForFieldName('type_arguments');
      return name && /^(Arc|Box|Rc|Option|Mutex|RwLock)$/.test(name.text) && inner ? low.type(named(inner)[0]) : low.type(name);
    }
    case 'reference_type':
      return low.type(node.childForFieldName('type'));
    default:
      return undefined;
  }
}

const body: StatementRule = (low, node) => low.statements(node.childForFieldName('body') ?? node);

const RULES: Rules = {
  type: typeName,
  statements: {
    ...{ use_declaration: use, mod_item: body, attribute_item: skip, inner_attribute_item: skip, line_comment: skip, block_comment: skip },
    ...{ struct_item: structItem, enum_item: structItem, impl_item: implItem, trait_item: skip, type_item: skip, macro_definition: skip },
    ...{
      function_item: functionItem,
      let_declaration: letDeclaration,
      let_condition: letDeclaration,
      const_item: constItem,
      static_item: constItem,
    },
    ...{ assignment_expression: assignment, compound_assignment_expr: assignment, for_expression: forExpression, while_expression: loop },
    ...{ loop_expression: loop, return_expression: returned, expression_statement: expressionStatement },
  },
  expressions: {
    ...{
      identifier: rule.name,
      type_identifier: rule.name,
      field_identifier: rule.name,
      self: rule.self,
      crate: rule.name,
      super: rule.name,
    },
    ...{ boolean_literal: rule.truth, integer_literal: rule.number, float_literal: rule.number, char_literal: stringLiteral },
    ...{ string_literal: stringLiteral, raw_string_literal: stringLiteral, scoped_identifier: scoped, scoped_type_identifier: scoped },
    ...{ field_expression: rule.member('value', 'field'), call_expression: call, generic_function: rule.through('function') },
    ...{ struct_expression: structExpression, array_expression: rule.list, tuple_expression: rule.list, closure_expression: closure },
    ...{
      try_expression: rule.through(),
      await_expression: rule.through(),
      reference_expression: rule.through('value'),
      unary_expression: rule.through(),
    },
    ...{ parenthesized_expression: rule.through(), type_cast_expression: rule.through('value'), binary_expression: rule.binary },
    ...{
      if_expression: ifExpression,
      match_expression: matchExpression,
      block: blockExpression,
      async_block: blockExpression,
      unsafe_block: blockExpression,
    },
    macro_invocation: macro,
  },
};
