// Kotlin → Module. A lambda after the parentheses is the last argument; its last expression is what it returns.
import type { Node } from 'web-tree-sitter';
import { type Builder, named, span } from './builder';
import { skip } from './controlFlow';
import { decodeEscapes } from './escapes';
import * as rule from './lowering';
import { child, type ExprRule, field, Lowering, type Rules, type StatementRule } from './lowering';
import type { Arg, Expr, Param } from './module';

export function lowerKotlin(root: Node, builder: Builder): void {
  const low = new Lowering(builder, RULES);
  low.module(root);
}

const importHeader: StatementRule = (low, node) => {
  const path = child(node, 'qualified_identifier')?.text ?? '';
  if (node.text.trimEnd().endsWith('*')) return low.out.step(node, { kind: 'import', local: '*', module: path, name: '*' });
  const at = path.lastIndexOf('.');
  const name = path.slice(at + 1);
  low.out.step(node, { kind: 'import', local: child(node, 'identifier')?.text ?? name, module: path.slice(0, at), name });
};

// --- classes and functions ------------------------------------------------------------------------------------

const classDeclaration: StatementRule = (low, node) => {
  const body = child(node, 'class_body', 'enum_class_body');
  const made = child(node, 'delegation_specifiers')?.descendantsOfType('constructor_invocation')[0];
  const base = made ? low.type(named(made)[0]) : undefined;
  const list = child(child(node, 'primary_constructor') ?? node, 'class_parameters');
  const params = paramsOf(low, list);
  const name = node.type === 'companion_object' ? 'Companion' : field(node, 'name');
  const names = params.flatMap(({ target }) => (target.kind === 'name' ? [target.name] : []));
  const value = low.class(node, name, base ? [base] : [], [...names, ...propertiesOf(body)], () => {
    if (params.length && body?.type !== 'enum_class_body') rule.primaryConstructor(low, node, params);
    low.statements(body);
  });
  low.define(node, name, value);
};

function propertiesOf(body: Node | null): string[] {
  const properties = body ? named(body).filter((one) => one.type === 'property_declaration') : [];
  return properties.flatMap((one) => child(child(one, 'variable_declaration') ?? one, 'identifier')?.text ?? []);
}

const enumEntry: StatementRule = (low, node) => {
  const name = child(node, 'identifier');
  const first = child(node, 'value_arguments')?.namedChildren[0];
  if (name) low.declare(node, name, first ? low.expression(named(first).at(-1) ?? null) : rule.text(node, name.text));
};

function paramsOf(low: Lowering, list: Node | null): Param[] {
  const children = list ? named(list) : [];
  return children.flatMap((one, at) => {
    if (one.type !== 'parameter' && one.type !== 'class_parameter' && one.type !== 'variable_declaration') return [];
    const type = typeOf(low, one);
    const inside = one.type === 'class_parameter' ? named(one).at(-1) : undefined;
    const after = children[at + 1];
    const value =
      inside && !TYPES.test(inside.type) && inside.type !== 'identifier'
        ? inside
        : after && !/parameter|variable_decl/.test(after.type)
          ? after
          : null;
    return low.param(child(one, 'identifier'), { ...(type ? { type } : {}), ...(value ? { default: low.expression(value) } : {}) });
  });
}

const TYPES = /^(user_type|nullable_type|function_type|modifiers)$/;

function typeOf(low: Lowering, node: Node): Expr | undefined {
  return low.type(child(node, 'user_type', 'nullable_type'));
}

const functionDeclaration: StatementRule = (low, node) => {
  const name = field(node, 'name') || child(node, 'identifier')?.text || '';
  const list = child(node, 'function_value_parameters');
  const body = child(node, 'function_body');
  const type = low.type(named(node).find((one) => /^(user|nullable)_type$/.test(one.type) && one.startIndex > (list?.endIndex ?? 0)));
  const value = low.function(node, name, paramsOf(low, list), () => {
    const inner = body ? named(body)[0] : undefined;
    if (inner?.type === 'block') low.statement(inner);
    else if (inner) low.out.step(inner, { kind: 'return', value: low.expression(inner) });
    // what implements it is elsewhere: its result is known by its type alone
    else if (type) low.out.step(node, { kind: 'return', value: { kind: 'call', callee: type, args: [], ...span(node) } });
  });
  low.define(node, name, value);
};

const property: StatementRule = (low, node) => {
  const several = child(node, 'multi_variable_declaration');
  const declaration = child(node, 'variable_declaration');
  const name = declaration && child(declaration, 'identifier');
  const getter = child(node, 'getter');
  const type = declaration ? typeOf(low, declaration) : undefined;
  const value = named(node)
    .filter((one) => !/^(modifiers|(multi_)?variable_declaration|getter|setter|type_\w+|user_type|annotation)$/.test(one.type))
    .at(-1);
  if (several && value) return low.evaluate(value);
  if (!name) return;
  const lowered = value?.type === 'property_delegate' ? delegated(low, value) : value ? low.expression(value) : null;
  if (lowered || !getter) return low.declare(node, name, lowered, type);
  const body = child(getter, 'function_body');
  const fn = low.function(
    node,
    name.text,
    [],
    () => {
      const inner = body ? named(body)[0] : undefined;
      if (inner?.type === 'block') low.statement(inner);
      else if (inner) low.out.step(inner, { kind: 'return', value: low.expression(inner) });
    },
    [rule.PROPERTY],
  );
  low.define(node, name.text, fn);
};

/** `by lazy { value }`. */
function delegated(low: Lowering, node: Node): Expr {
  const lambda = node.descendantsOfType('lambda_literal')[0];
  return lambda ? { kind: 'call', callee: low.expression(lambda), args: [], ...span(node) } : low.other(node);
}

// --- statements -----------------------------------------------------------------------------------------------

const assignment: StatementRule = (low, node) => {
  const [left, right] = [node.childForFieldName('left'), node.childForFieldName('right')];
  const operator = node.children.find((one) => one && !one.isNamed)?.text ?? '=';
  if (left && right) low.assign(node, low.expression(left), low.expression(right), operator);
};

const forStatement: StatementRule = (low, node) => {
  const [declaration, iterable, ...rest] = named(node);
  const name = declaration && child(declaration, 'identifier');
  low.evaluate(iterable ?? null);
  const body = () => {
    for (const one of rest) low.statement(one);
  };
  if (name && iterable) low.loop(node, body, low.name(name), low.expression(iterable));
  else low.loop(node, body);
};

const whileStatement: StatementRule = (low, node) => {
  low.evaluate(node.childForFieldName('condition'));
  low.loop(node, () => low.statement(child(node, 'block')));
};

/** As a value: one of its branches; their statements are steps of their own. */
const ifExpression: ExprRule = (low, node) => {
  const condition = node.childForFieldName('condition');
  const test = low.expression(condition);
  const arms = named(node).filter((one) => one.id !== condition?.id);
  return { kind: 'either', options: arms.map((arm) => armOf(low, node, arm)), test, ...span(node) };
};

function armOf(low: Lowering, group: Node, arm: Node): Expr {
  let value: Expr = low.other(arm, []);
  low.branch(group, () => {
    const inner = arm.type === 'block' || arm.type === 'control_structure_body' ? named(arm) : [arm];
    const last = inner.at(-1);
    for (const one of inner.slice(0, -1)) low.statement(one);
    if (last && isExpression(last)) value = low.expression(last);
    else low.statement(last ?? null);
  });
  return value;
}

function isExpression(node: Node): boolean {
  return rule.own(RULES.expressions, node.type) !== undefined && rule.own(RULES.statements, node.type) === undefined;
}

const whenExpression: ExprRule = (low, node) => {
  const subject = child(node, 'when_subject');
  const test = subject ? low.expression(named(subject)[0] ?? null) : rule.nothing(low, node);
  const arms = named(node).flatMap((one) => (one.type === 'when_entry' ? [named(one).at(-1)] : []));
  return {
    kind: 'either',
    options: arms.flatMap((arm) => (arm ? [armOf(low, node, arm)] : [])),
    test: { ...test, kind: 'other', syntax: 'when', children: [test] },
    ...span(node),
  };
};

const tryExpression: ExprRule = (low, node) => {
  let value: Expr = low.other(node, []);
  for (const one of named(node)) {
    if (one.type === 'block')
      low.out.nested('try', node.id, () => {
        value = armOf(low, node, one);
      });
    else if (one.type === 'catch_block') low.out.nested('handler', node.id, () => low.statement(child(one, 'block')));
    else low.statements(one);
  }
  return value;
};

const returned: StatementRule = (low, node) => {
  const value = named(node).at(-1);
  if (value && value.type !== 'label') low.out.step(node, { kind: 'return', value: low.expression(value) });
};

// --- expressions ----------------------------------------------------------------------------------------------

const identifier: ExprRule = (low, node) => {
  if (node.text === 'null') return rule.nothing(low, node);
  return node.text === 'true' || node.text === 'false' ? rule.truth(low, node) : low.name(node);
};

const navigation: ExprRule = (low, node) => {
  const [object, ...rest] = named(node);
  // comments may stand between
  const name = rest.at(-1);
  return { kind: 'member', object: low.expression(object ?? null), name: name?.text ?? '', ...span(node) };
};

/** Functions that hand their receiver to a lambda. */
const SCOPED = /^(let|also|use|takeIf)$/;

const call: ExprRule = (low, node) => {
  const [target, ...rest] = named(node);
  const lambda = rest.find((one) => one.type === 'annotated_lambda');
  // `f(a) { … }` is a call of the call `f(a)` to the grammar
  const isDouble = lambda !== undefined && target?.type === 'call_expression' && child(target, 'annotated_lambda') === null;
  const inner = isDouble && target ? named(target) : [target, ...rest];
  const callee = low.expression(inner[0] ?? null);
  const list = inner.find((one) => one?.type === 'value_arguments');
  const args = low.args(list ?? null, (one) => argument(low, one));
  const literal = lambda ? child(lambda, 'lambda_literal') : null;
  const receiver = callee.kind === 'member' && SCOPED.test(callee.name) ? callee.object : undefined;
  if (literal) args.push({ value: lambdaLiteral(low, literal, receiver), ...span(literal) });
  return { kind: 'call', callee, args, ...span(node) };
};

function argument(low: Lowering, node: Node): Arg {
  const [first, second] = named(node);
  const isNamed = node.children.some((one) => one?.type === '=');
  return isNamed && first && second ? low.arg(second, first.text) : low.arg(first ?? node);
}

function lambdaLiteral(low: Lowering, node: Node, receiver?: Expr): Expr {
  const list = child(node, 'lambda_parameters');
  const given = receiver ? { default: receiver } : {};
  const declared = list ? paramsOf(low, list).map((param, at) => (at === 0 ? { ...param, ...given } : param)) : [];
  const params: Param[] = declared.length ? declared : [{ target: rule.bare(node, 'it'), ...given }];
  return low.function(node, '', params, () => {
    const inner = named(node).filter((one) => one.type !== 'lambda_parameters');
    const last = inner.at(-1);
    for (const one of inner.slice(0, -1)) low.statement(one);
    if (last && isExpression(last)) low.out.step(last, { kind: 'return', value: low.expression(last) });
    else low.statement(last ?? null);
  });
}

const stringLiteral: ExprRule = (low, node) => {
  const parts: Expr[] = [];
  let afterDollar = false;
  for (const part of named(node)) {
    // at the end of a string the grammar takes `$name` for two pieces of text
    const name = afterDollar && part.type === 'string_content' ? (/^[A-Za-z_]\w*/.exec(part.text)?.[0] ?? '') : '';
    if (afterDollar && name) {
      parts.pop();
      parts.push(rule.bare(part, name), rule.text(part, part.text.slice(name.length)));
    } else if (part.type === 'string_content') parts.push(rule.text(part, part.text));
    else if (part.type === 'escape_sequence') parts.push(rule.text(part, decodeEscapes(part.text)));
    else parts.push(low.expression(named(part)[0] ?? part));
    afterDollar = part.type === 'string_content' && part.text === '$';
  }
  return rule.joined(parts, node);
};

const infix: ExprRule = (low, node) => {
  const [left, operator, right] = named(node);
  if (operator?.text !== 'to' || !left || !right) return low.other(node);
  return { kind: 'list', items: [low.arg(left), low.arg(right)], ...span(node) };
};

const binary: ExprRule = (low, node) => {
  const value = rule.binary(low, node);
  return value.kind === 'binary' && value.operator === '?:' ? { ...value, operator: '??' } : value;
};

const objectLiteral: ExprRule = (low, node) => {
  low.out.step(node, { kind: 'evaluate', value: low.class(node, '', [], [], () => low.statements(child(node, 'class_body'))) });
  return low.other(node, []);
};

const PLAIN_TYPES = /^(String|Int|Long|Double|Float|Boolean|Char|Any|Unit|Nothing|List|MutableList|Map|MutableMap|Set|Flow|Result|T|R)$/;

function typeName(low: Lowering, node: Node): Expr | undefined {
  if (node.type === 'nullable_type') return low.type(named(node)[0]);
  if (node.type !== 'user_type' && node.type !== 'identifier') return undefined;
  const name = node.text.replace(/<.*$/s, '').trim();
  return PLAIN_TYPES.test(name) || !/^[\w.]+$/.test(name) ? undefined : rule.dotted(node, name);
}

const RULES: Rules = {
  type: typeName,
  statements: {
    ...{
      package_header: skip,
      import: importHeader,
      modifiers: skip,
      secondary_constructor: (low, node) => low.statements(child(node, 'block')),
    },
    ...{ class_declaration: classDeclaration, object_declaration: classDeclaration, enum_entry: enumEntry },
    companion_object: (low, node) => low.statements(child(node, 'class_body')),
    ...{ function_declaration: functionDeclaration, property_declaration: property, assignment, for_statement: forStatement },
    ...{ while_statement: whileStatement, do_while_statement: whileStatement, return_expression: returned },
    block: (low, node) => low.statements(node),
  },
  expressions: {
    ...{ identifier, this_expression: rule.self, number_literal: rule.number, navigation_expression: navigation, call_expression: call },
    ...{ string_literal: stringLiteral, multiline_string_literal: stringLiteral, interpolation: rule.through() },
    ...{ lambda_literal: (low, node) => lambdaLiteral(low, node), annotated_lambda: rule.through(), object_literal: objectLiteral },
    ...{ if_expression: ifExpression, when_expression: whenExpression, try_expression: tryExpression, binary_expression: binary },
    ...{
      infix_expression: infix,
      parenthesized_expression: rule.through(),
      unary_expression: rule.through('argument'),
      as_expression: rule.through('left'),
    },
    index_expression: (low, node) => {
      const [object, index] = named(node);
      return { kind: 'index', object: low.expression(object ?? null), index: low.expression(index ?? null), ...span(node) };
    },
    callable_reference: (low, node) => low.other(node, []),
  },
};
