// PHP → Module. Options that are set on a curl handle are fields of it.
import type { Node } from 'web-tree-sitter';
import { type Builder, named, span } from './builder';
import { loop, returned, skip, switchStatement, tryStatement } from './controlFlow';
import { decodeEscapes } from './escapes';
import * as rule from './lowering';
import { child, type ExprRule, field, Lowering, type Rules, type StatementRule } from './lowering';
import { type Arg, type Entry, type Expr, type Param, SELF } from './module';

export function lowerPhp(root: Node, builder: Builder): void {
  const low = new Lowering(builder, RULES);
  low.module(root);
}

const use: StatementRule = (low, node) => {
  const group = child(node, 'namespace_use_group');
  const prefix = group ? (child(node, 'namespace_name')?.text ?? '') : '';
  for (const one of named(group ?? node)) {
    if (one.type !== 'namespace_use_clause') continue;
    const alias = one.childForFieldName('alias');
    const path =
      named(one)
        .find((part) => part.id !== alias?.id)
        ?.text.replace(/^\\/, '') ?? '';
    const whole = prefix ? `${prefix}\\${path}` : path;
    const at = whole.lastIndexOf('\\');
    const name = whole.slice(at + 1);
    const module = at < 0 ? '#global' : whole.slice(0, at);
    low.out.step(node, { kind: 'import', local: alias?.text ?? name, module, name });
  }
};

// --- classes and functions ------------------------------------------------------------------------------------

const classDeclaration: StatementRule = (low, node) => {
  const extended = child(node, 'base_clause');
  const base = extended ? named(extended)[0] : undefined;
  const name = field(node, 'name');
  const value = low.class(node, name, base ? [low.expression(base)] : [], [], () => low.statements(node.childForFieldName('body')));
  if (name) low.define(node, name, value);
  else low.out.step(node, { kind: 'evaluate', value });
};

const functionDeclaration: StatementRule = (low, node) => {
  const name = field(node, 'name') === '__construct' ? 'constructor' : field(node, 'name');
  low.define(node, name, functionLike(low, node, name));
};

function functionLike(low: Lowering, node: Node, name = ''): Expr {
  const list = node.childForFieldName('parameters');
  const body = node.childForFieldName('body');
  return low.function(
    node,
    name,
    (list ? named(list) : []).flatMap((one) => paramOf(low, one)),
    () => {
      for (const one of list ? named(list) : []) if (one.type === 'property_promotion_parameter') promote(low, one);
      if (body?.type === 'compound_statement') low.statement(body);
      else if (body) low.out.step(body, { kind: 'return', value: low.expression(body) });
    },
  );
}

function paramOf(low: Lowering, node: Node): Param[] {
  const type = low.type(node.childForFieldName('type'));
  const value = node.childForFieldName('default_value');
  const name = variable(node.childForFieldName('name'));
  return low.param(name, { ...(type ? { type } : {}), ...(value ? { default: low.expression(value) } : {}) });
}

/** `private Client $client` among the parameters of a constructor. */
function promote(low: Lowering, node: Node): void {
  const name = variable(node.childForFieldName('name'));
  if (!name) return;
  const object: Expr = { kind: 'name', name: SELF, ...span(node) };
  low.assign(node, { kind: 'member', object, name: name.text, ...span(node) }, rule.bare(name, name.text));
}

/** `$name` without its sign. */
function variable(node: Node | null): Node | null {
  return node?.type === 'variable_name' ? (named(node)[0] ?? null) : node;
}

const property: StatementRule = (low, node) => {
  const type = low.type(node.childForFieldName('type'));
  for (const one of named(node)) {
    const name = one.type === 'property_element' ? variable(one.childForFieldName('name')) : null;
    const value = one.childForFieldName('default_value');
    if (name) low.declare(node, name, value ? low.expression(value) : null, type);
  }
};

const constant: StatementRule = (low, node) => {
  const [name, value] = [child(node, 'name'), named(node).at(-1)];
  if (name && value) low.declare(node, name, low.expression(value));
};

// --- statements -----------------------------------------------------------------------------------------------

const assignment: StatementRule = (low, node) => {
  const [left, right] = [node.childForFieldName('left'), node.childForFieldName('right')];
  if (!left || !right) return;
  const operator = node.children.find((one) => one && !one.isNamed)?.text ?? '=';
  const value = low.expression(right);
  if (left.type === 'subscript_expression' && named(left).length === 1) {
    // `$list[] = value`
    const callee: Expr = { kind: 'member', object: low.expression(named(left)[0] ?? null), name: 'append', ...span(left) };
    low.out.step(node, { kind: 'evaluate', value: { kind: 'call', callee, args: [{ value, ...span(right) }], ...span(node) } });
  } else low.assign(node, low.expression(left), value, operator === '.=' ? '+=' : operator === '??=' ? '=' : operator);
};

const ifStatement: StatementRule = (low, node) => {
  low.evaluate(node.childForFieldName('condition'));
  const body = node.childForFieldName('body');
  if (body) low.branch(node, () => low.statement(body));
  for (const one of node.childrenForFieldName('alternative')) {
    const inner = one?.childForFieldName('body');
    if (one && inner)
      low.branch(node, () => {
        low.evaluate(one.childForFieldName('condition'));
        low.statement(inner);
      });
  }
};

const forEach: StatementRule = (low, node) => {
  const [iterable, each] = named(node);
  low.evaluate(iterable ?? null);
  const target = each?.type === 'pair' ? named(each)[1] : each;
  const body = () => low.statement(node.childForFieldName('body'));
  if (target && iterable) low.loop(node, body, low.expression(target), low.expression(iterable));
  else low.loop(node, body);
};

// --- expressions ----------------------------------------------------------------------------------------------

function argsOf(low: Lowering, list: Node | null): Arg[] {
  return low.args(list, (node) => {
    if (node.type !== 'argument') return low.arg(node);
    const name = node.childForFieldName('name');
    const value = named(node).find((one) => one.id !== name?.id);
    if (value?.type === 'variadic_unpacking') return { spread: 'list', value: low.expression(named(value)[0] ?? null), ...span(node) };
    return value ? low.arg(value, name?.text) : low.arg(node);
  });
}

const functionCall: ExprRule = (low, node) => {
  const name = field(node, 'function').replace(/^\\/, '');
  const args = argsOf(low, node.childForFieldName('arguments'));
  if (/^curl_setopt(_array)?$/.test(name)) setOptions(low, node);
  const target = node.childForFieldName('function');
  const callee = target?.type === 'name' || target?.type === 'qualified_name' ? rule.bare(target, name) : low.expression(target);
  return { kind: 'call', callee, args, ...span(node) };
};

/** `curl_setopt($handle, CURLOPT_URL, $url)`, `curl_setopt_array($handle, [CURLOPT_URL => $url])`. */
function setOptions(low: Lowering, node: Node): void {
  const list = node.childForFieldName('arguments');
  const [handle, first, second] = (list ? named(list) : []).map((one) => named(one)[0]);
  if (!handle || !first) return;
  const pairs = second ? [[first, second] as const] : named(first).map((one) => [named(one)[0], named(one)[1]] as const);
  for (const [option, value] of pairs) {
    if (!option || !value) continue;
    low.assign(node, { kind: 'member', object: low.expression(handle), name: option.text, ...span(option) }, low.expression(value));
  }
}

const memberCall: ExprRule = (low, node) => {
  const [object, name] = [node.childForFieldName('object') ?? node.childForFieldName('scope'), field(node, 'name')];
  const callee: Expr = { kind: 'member', object: low.expression(object), name, ...span(node) };
  return { kind: 'call', callee, args: argsOf(low, node.childForFieldName('arguments')), ...span(node) };
};

const creation: ExprRule = (low, node) => {
  const [type] = named(node);
  return { kind: 'call', callee: low.expression(type ?? null), args: argsOf(low, child(node, 'arguments')), ...span(node) };
};

const array: ExprRule = (low, node) => {
  const elements = named(node);
  if (!elements.some((one) => named(one).length === 2)) {
    const items = elements.map((one): Arg => {
      const inner = named(one)[0];
      if (inner?.type === 'variadic_unpacking') return { spread: 'list', value: low.expression(named(inner)[0] ?? null), ...span(one) };
      return low.arg(inner ?? one);
    });
    return { kind: 'list', items, ...span(node) };
  }
  const entries = elements.map((one): Entry => {
    const [key, value] = named(one);
    if (key?.type === 'variadic_unpacking') return { key: null, value: low.expression(named(key)[0] ?? null) };
    return { key: low.expression(key ?? null), value: low.expression(value ?? null) };
  });
  return { kind: 'record', entries, ...span(node) };
};

const classConstant: ExprRule = (low, node) => {
  const [owner, name] = named(node);
  return { kind: 'member', object: low.expression(owner ?? null), name: name?.text ?? '', ...span(node) };
};

const qualified: ExprRule = (_low, node) => {
  const path = node.text.replace(/^\\/, '');
  const at = path.lastIndexOf('\\');
  return rule.bare(node, path.slice(at + 1));
};

const relative: ExprRule = (_low, node) => rule.bare(node, node.text === 'parent' ? 'super' : SELF);

const single: ExprRule = (_low, node) => rule.text(node, node.text.slice(1, -1).replace(/\\(['\\])/g, '$1'));

const encapsed: ExprRule = (low, node) => rule.string(low, node, /^string_content$/);

/** Line ends between the parts are not part of any. */
const heredoc: ExprRule = (low, node) => {
  const body = node.childForFieldName('value');
  const indent = /\n([ \t]*)\w+$/.exec(node.text)?.[1] ?? '';
  const parts: Expr[] = body?.text.startsWith('\n') ? [] : [rule.text(node, '\n')];
  let at = body?.startIndex ?? 0;
  for (const part of body ? named(body) : []) {
    if (part.startIndex > at) parts.push(rule.text(node, low.out.text.slice(at, part.startIndex)));
    const isText = /^(string_content|nowdoc_string)$/.test(part.type);
    parts.push(
      isText
        ? rule.text(part, part.text)
        : part.type === 'escape_sequence'
          ? rule.text(part, decodeEscapes(part.text))
          : low.expression(part),
    );
    at = part.endIndex;
  }
  return rule.outdented([...parts, rule.text(node, `\n${indent}`)], node);
};

const binary: ExprRule = (low, node) => {
  const value = rule.binary(low, node);
  return value.kind === 'binary' && value.operator === '.' ? { ...value, operator: '+' } : value;
};

const conditional: ExprRule = (low, node) => {
  const [test, then, otherwise] = ['condition', 'body', 'alternative'].map((part) => node.childForFieldName(part));
  const condition = low.expression(test ?? null);
  if (!then) return { kind: 'binary', operator: '??', left: condition, right: low.expression(otherwise ?? null), ...span(node) };
  return { kind: 'either', options: [low.expression(then), low.expression(otherwise ?? null)], test: condition, ...span(node) };
};

const match: ExprRule = (low, node) => {
  const body = node.childForFieldName('body');
  const options = (body ? named(body) : []).flatMap((one) => {
    const value = one.childForFieldName('return_expression');
    return value ? [low.expression(value)] : [];
  });
  return { kind: 'either', options, test: rule.nothing(low, node), ...span(node) };
};

const subscript: ExprRule = (low, node) => {
  const [object, index] = named(node);
  return { kind: 'index', object: low.expression(object ?? null), index: low.expression(index ?? null), ...span(node) };
};

const variableName: ExprRule = (low, node) => {
  const name = node.text.replace(/^\$/, '');
  return name === 'this' ? rule.self(low, node) : rule.bare(node, name);
};

function typeName(low: Lowering, node: Node): Expr | undefined {
  if (node.type === 'optional_type' || node.type === 'union_type') return low.type(named(node)[0]);
  if (node.type === 'named_type') return low.expression(named(node)[0] ?? null);
  return undefined;
}

/** An assignment inside an expression: a step of its own, and its value. */
const assigned: ExprRule = (low, node) => {
  assignment(low, node);
  return low.expression(node.childForFieldName('left'));
};

const functionValue: ExprRule = (low, node) => functionLike(low, node);

const RULES: Rules = {
  type: typeName,
  statements: {
    ...{ php_tag: skip, text: skip, text_interpolation: skip, namespace_use_declaration: use },
    namespace_definition: (low, node) => low.statements(node.childForFieldName('body')),
    ...{
      class_declaration: classDeclaration,
      trait_declaration: classDeclaration,
      enum_declaration: classDeclaration,
      interface_declaration: skip,
    },
    enum_case: constant,
    ...{
      method_declaration: functionDeclaration,
      function_definition: functionDeclaration,
      property_declaration: property,
      const_element: constant,
    },
    expression_statement: (low, node) => {
      for (const one of named(node)) {
        if (/assignment_expression$/.test(one.type)) assignment(low, one);
        else low.statement(one);
      }
    },
    ...{ if_statement: ifStatement, foreach_statement: forEach, for_statement: loop(), while_statement: loop(), do_statement: loop() },
    ...{ try_statement: tryStatement, switch_statement: switchStatement('condition'), return_statement: returned, attribute_list: skip },
    compound_statement: (low, node) => low.statements(node),
  },
  expressions: {
    ...{ variable_name: variableName, name: rule.name, qualified_name: qualified, relative_scope: relative, null: rule.nothing },
    ...{
      boolean: rule.truth,
      integer: rule.number,
      float: rule.number,
      string: single,
      encapsed_string: encapsed,
      heredoc,
      nowdoc: heredoc,
    },
    ...{ member_access_expression: rule.member('object', 'name'), nullsafe_member_access_expression: rule.member('object', 'name') },
    ...{ member_call_expression: memberCall, nullsafe_member_call_expression: memberCall, scoped_call_expression: memberCall },
    ...{ function_call_expression: functionCall, object_creation_expression: creation, array_creation_expression: array },
    ...{ class_constant_access_expression: classConstant, subscript_expression: subscript, binary_expression: binary },
    scoped_property_access_expression: rule.member('scope', 'name'),
    ...{
      conditional_expression: conditional,
      match_expression: match,
      parenthesized_expression: rule.through(),
      cast_expression: rule.through('value'),
    },
    ...{ anonymous_function: functionValue, arrow_function: functionValue, anonymous_function_creation_expression: functionValue },
    ...{ assignment_expression: assigned, augmented_assignment_expression: assigned, error_suppression_expression: rule.through() },
    anonymous_class: (low, node) => low.other(node, []),
  },
};
