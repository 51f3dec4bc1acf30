// C# → Module. `new T(…) { A = b }` is a call with named arguments; `new(…)` is of the declared type.
import type { Node } from 'web-tree-sitter';
import { type Builder, named, span } from './builder';
import { assignment, ifStatement, loop, returned, skip, switchStatement, tryStatement } from './controlFlow';
import { csharpString, interpolated } from './csharpStrings';
import * as rule from './lowering';
import { child, type ExprRule, field, Lowering, type Rules, type StatementRule } from './lowering';
import type { Arg, Entry, Expr, Param } from './module';

export function lowerCSharp(root: Node, builder: Builder): void {
  const low = new Lowering(builder, RULES);
  low.module(root);
}

const using: StatementRule = (low, node) => {
  const alias = field(node, 'name');
  const path =
    named(node)
      .at(-1)
      ?.text.replace(/\s|<.*$/gs, '') ?? '';
  if (!alias) return low.out.step(node, { kind: 'import', local: '*', module: path, name: '*' });
  const at = path.lastIndexOf('.');
  low.out.step(node, { kind: 'import', local: alias, module: path.slice(0, at), name: path.slice(at + 1) });
};

// --- classes --------------------------------------------------------------------------------------------------

const classDeclaration: StatementRule = (low, node) => {
  const body = node.childForFieldName('body');
  const list = child(node, 'base_list');
  const bases = (list ? named(list) : [])
    .flatMap((one) => low.type(one) ?? [])
    .filter((one) => one.kind !== 'name' || !/^I[A-Z]/.test(one.name));
  const params = paramsOf(low, child(node, 'parameter_list'));
  const value = low.class(node, field(node, 'name'), bases, [...fieldsOf(body), ...namesOf(params)], () => {
    if (params.length) rule.primaryConstructor(low, node, params);
    low.statements(body);
  });
  low.define(node, field(node, 'name'), value);
};

function namesOf(params: readonly Param[]): string[] {
  return params.flatMap(({ target }) => (target.kind === 'name' ? [target.name] : []));
}

function fieldsOf(body: Node | null): string[] {
  return (body ? named(body) : []).flatMap((one) => {
    if (one.type === 'property_declaration') return [field(one, 'name')];
    const declaration = one.type === 'field_declaration' ? child(one, 'variable_declaration') : null;
    return declaration ? named(declaration).flatMap((inner) => (inner.type === 'variable_declarator' ? [field(inner, 'name')] : [])) : [];
  });
}

const methodDeclaration: StatementRule = (low, node) => {
  const name = node.type === 'constructor_declaration' ? 'constructor' : field(node, 'name');
  const params = paramsOf(low, node.childForFieldName('parameters'));
  const value = low.function(node, name, params, () => {
    const chained = child(node, 'constructor_initializer');
    const callee = rule.bare(node, chained && /^:\s*this/.test(chained.text) ? 'this' : 'super');
    const args = chained ? argsOf(low, child(chained, 'argument_list')) : [];
    if (chained) low.out.step(chained, { kind: 'evaluate', value: { kind: 'call', callee, args, ...span(chained) } });
    bodyOf(low, node);
  });
  low.define(node, name, value);
};

/** A block, or `=> value`. */
function bodyOf(low: Lowering, node: Node): void {
  const body = node.childForFieldName('body');
  if (body?.type === 'block') low.statement(body);
  else if (body) low.out.step(body, { kind: 'return', value: low.expression(body) });
}

const property: StatementRule = (low, node) => {
  const value = node.childForFieldName('value');
  const type = node.childForFieldName('type');
  const name = node.childForFieldName('name');
  const getter = child(node, 'accessor_list')?.namedChildren.find((one) => one && /^get\b[^;]*[{=]/.test(one.text));
  if (!name) return;
  if (value && value.type !== 'arrow_expression_clause') return low.declare(node, name, ofType(low, value, type), low.type(type));
  if (!value && !getter) return low.declare(node, name, null, low.type(type));
  const fn = low.function(
    node,
    name.text,
    [],
    () => {
      if (value) low.out.step(value, { kind: 'return', value: low.expression(value) });
      else if (getter) bodyOf(low, getter);
    },
    [rule.PROPERTY],
  );
  low.define(node, name.text, fn);
};

function paramsOf(low: Lowering, list: Node | null): Param[] {
  if (list && (list.type === 'implicit_parameter' || list.type === 'identifier')) return low.param(list);
  return (list ? named(list) : []).flatMap((one) => {
    if (one.type === 'identifier') return low.param(one);
    if (one.type !== 'parameter') return [];
    const type = low.type(one.childForFieldName('type'));
    const name = one.childForFieldName('name');
    const value = named(one).find((inner) => inner.startIndex > (name?.endIndex ?? 0));
    return low.param(name, { ...(type ? { type } : {}), ...(value ? { default: low.expression(value) } : {}) });
  });
}

// --- statements -----------------------------------------------------------------------------------------------

const variables: StatementRule = (low, node) => {
  const type = node.childForFieldName('type');
  for (const one of named(node)) {
    if (one.type !== 'variable_declarator') continue;
    const name = one.childForFieldName('name');
    const value = named(one).find((inner) => inner.id !== name?.id && inner.type !== 'bracketed_argument_list');
    if (name) low.declare(node, name, value ? ofType(low, value, type) : null, low.type(type));
  }
};

/** `T x = new(…)`: the type stands on the left. */
function ofType(low: Lowering, value: Node, type: Node | null): Expr {
  const isBare = value.type === 'implicit_object_creation_expression';
  if (isBare && COLLECTIONS.test(plain(type?.text ?? ''))) return collection(low, value);
  const callee = isBare ? low.type(type) : undefined;
  return callee ? { kind: 'call', callee, args: creationArgs(low, value), ...span(value) } : low.expression(value);
}

const forEach: StatementRule = (low, node) => {
  const [left, right] = [node.childForFieldName('left'), node.childForFieldName('right')];
  low.evaluate(right);
  const body = () => low.statement(node.childForFieldName('body'));
  if (left && right) low.loop(node, body, low.expression(left), low.expression(right));
  else low.loop(node, body);
};

const localFunction: StatementRule = (low, node) => {
  const name = field(node, 'name');
  low.define(
    node,
    name,
    low.function(node, name, paramsOf(low, node.childForFieldName('parameters')), () => bodyOf(low, node)),
  );
};

// --- expressions ----------------------------------------------------------------------------------------------

function argsOf(low: Lowering, list: Node | null): Arg[] {
  return low.args(list, (node) => {
    if (node.type !== 'argument') return low.arg(node);
    const name = node.childForFieldName('name');
    const value = named(node).find((one) => one.id !== name?.id);
    return value ? low.arg(value, name?.text) : low.arg(node);
  });
}

/** The name without its type arguments. */
function plain(name: string): string {
  return name.replace(/<.*$/s, '');
}

const memberAccess: ExprRule = (low, node) => {
  const object = node.childForFieldName('expression');
  const name = plain(field(node, 'name'));
  if (!object) return { kind: 'member', object: rule.self(low, node), name, ...span(node) };
  return { kind: 'member', object: low.expression(object), name, ...span(node) };
};

const conditionalAccess: ExprRule = (low, node) => {
  const [object, rest] = named(node);
  if (!object || !rest) return low.other(node);
  low.objects.push(low.expression(object));
  const value = low.expression(rest);
  low.objects.pop();
  return value;
};

const memberBinding: ExprRule = (low, node) => {
  const object = low.objects.at(-1) ?? rule.self(low, node);
  return { kind: 'member', object, name: plain(field(node, 'name')), ...span(node) };
};

/** What a container is asked for by its type is an object of that type. */
const RESOLVERS = /^(GetRequiredService|GetService|GetRequiredKeyedService|GetKeyedService|Resolve)$/;

const invocation: ExprRule = (low, node) => {
  const target = node.childForFieldName('function');
  const generic = target?.type === 'generic_name' ? target : target?.childForFieldName('name');
  const type = generic?.type === 'generic_name' && RESOLVERS.test(plain(generic.text)) ? child(generic, 'type_argument_list') : null;
  const resolved = type ? low.type(named(type)[0]) : undefined;
  if (resolved) return { kind: 'call', callee: resolved, args: [], ...span(node) };
  return { kind: 'call', callee: low.expression(target), args: argsOf(low, node.childForFieldName('arguments')), ...span(node) };
};

const COLLECTIONS = /^(List|Collection|HashSet|Queue|Stack|ObservableCollection|IList|IEnumerable|ImmutableArray)$/;
const TABLES = /^(Dictionary|SortedDictionary|JsonObject|IDictionary|FormUrlEncodedContent)$/;

const creation: ExprRule = (low, node) => {
  const type = node.childForFieldName('type');
  const name = plain(type?.text ?? '');
  const initializer = node.childForFieldName('initializer');
  if (COLLECTIONS.test(name)) return collection(low, node);
  if (TABLES.test(name))
    return { kind: 'record', entries: initializer ? named(initializer).flatMap((one) => entryOf(low, one)) : [], ...span(node) };
  if (type?.type === 'array_type') return low.expression(initializer);
  return { kind: 'call', callee: (type && low.type(type)) ?? rule.bare(node, name), args: creationArgs(low, node), ...span(node) };
};

/** `new List<T> { a, b }`, `new(other)`. */
function collection(low: Lowering, node: Node): Expr {
  const initializer = child(node, 'initializer_expression');
  const copied = child(node, 'argument_list')?.namedChildren[0];
  if (initializer || !copied) return { kind: 'list', items: initializer ? itemsOf(low, initializer) : [], ...span(node) };
  return low.expression(named(copied)[0] ?? null);
}

function creationArgs(low: Lowering, node: Node): Arg[] {
  const initializer = node.childForFieldName('initializer') ?? child(node, 'initializer_expression');
  const fields = (initializer ? named(initializer) : []).flatMap((one): Arg[] => {
    const [left, right] = [one.childForFieldName('left'), one.childForFieldName('right')];
    if (one.type !== 'assignment_expression' || !left || !right) return [];
    const value =
      right.type === 'initializer_expression'
        ? { kind: 'list' as const, items: itemsOf(low, right), ...span(right) }
        : low.expression(right);
    return [{ name: left.text, value, ...span(one) }];
  });
  return [...argsOf(low, node.childForFieldName('arguments') ?? child(node, 'argument_list')), ...fields];
}

function itemsOf(low: Lowering, initializer: Node): Arg[] {
  return named(initializer).map((one) => low.arg(one));
}

/** `["a"] = 1`, `{ "a", 1 }`. */
function entryOf(low: Lowering, node: Node): Entry[] {
  const [left, right] = [node.childForFieldName('left'), node.childForFieldName('right')];
  const key = left ? left.descendantsOfType('argument')[0]?.namedChildren[0] : named(node)[0];
  const value = right ?? named(node)[1];
  return key && value ? [{ key: low.expression(key), value: low.expression(value) }] : [];
}

/** `new { a = 1, b }`: names and values come in one row. */
const anonymous: ExprRule = (low, node) => {
  const entries: Entry[] = [];
  const children = node.children.filter((one): one is Node => one !== null && one.type !== 'comment');
  children.forEach((one, at) => {
    if (!one.isNamed || children[at - 1]?.type === '=') return;
    const value = children[at + 1]?.type === '=' ? children[at + 2] : one;
    if (value) entries.push(rule.entry(one, one.text.replace(/^.*\./s, ''), low.expression(value)));
  });
  return { kind: 'record', entries, ...span(node) };
};

const lambda: ExprRule = (low, node) => {
  const body = node.childForFieldName('body');
  return low.function(node, '', paramsOf(low, node.childForFieldName('parameters')), () => {
    if (body?.type === 'block') low.statement(body);
    else if (body?.type === 'assignment_expression') low.statement(body);
    else if (body) low.out.step(body, { kind: 'return', value: low.expression(body) });
  });
};

const either: ExprRule = (low, node) => ({
  kind: 'either',
  options: [low.expression(node.childForFieldName('consequence')), low.expression(node.childForFieldName('alternative'))],
  test: low.expression(node.childForFieldName('condition')),
  ...span(node),
});

const switchExpression: ExprRule = (low, node) => ({
  kind: 'either',
  options: named(node).flatMap((one) => (one.type === 'switch_expression_arm' ? [low.expression(named(one).at(-1) ?? null)] : [])),
  test: rule.nothing(low, node),
  ...span(node),
});

const elementAccess: ExprRule = (low, node) => {
  const index = node.childForFieldName('subscript')?.descendantsOfType('argument')[0]?.namedChildren[0];
  return {
    kind: 'index',
    object: low.expression(node.childForFieldName('expression')),
    index: low.expression(index ?? null),
    ...span(node),
  };
};

function typeName(low: Lowering, node: Node): Expr | undefined {
  switch (node.type) {
    case 'identifier':
      return rule.bare(node, node.text);
    case 'qualified_name':
      return rule.dotted(node, plain(node.text));
    case 'generic_name':
      return WRAPPERS.test(plain(node.text))
        ? low.type(child(node, 'type_argument_list')?.namedChildren[0])
        : rule.bare(node, plain(node.text));
    case 'nullable_type':
      return low.type(node.childForFieldName('type') ?? named(node)[0]);
    default:
      return undefined;
  }
}

const WRAPPERS = /^(Task|ValueTask|Lazy|IOptions)$/;
const body: StatementRule = (low, node) => low.statements(node);

const RULES: Rules = {
  type: typeName,
  statements: {
    using_directive: using,
    ...{ class_declaration: classDeclaration, record_declaration: classDeclaration, struct_declaration: classDeclaration },
    ...{ interface_declaration: skip, enum_declaration: skip, attribute_list: skip, delegate_declaration: skip, type_parameter_list: skip },
    ...{ namespace_declaration: (low, node) => low.statements(node.childForFieldName('body')), file_scoped_namespace_declaration: body },
    ...{ method_declaration: methodDeclaration, constructor_declaration: methodDeclaration, property_declaration: property },
    ...{ local_function_statement: localFunction, variable_declaration: variables, assignment_expression: assignment },
    ...{
      if_statement: ifStatement,
      foreach_statement: forEach,
      for_statement: loop('initializer'),
      while_statement: loop('initializer'),
      do_statement: loop('initializer'),
    },
    ...{ try_statement: tryStatement, switch_statement: switchStatement('value'), return_statement: returned, qualified_name: skip },
  },
  expressions: {
    ...{ identifier: rule.name, this: rule.self, this_expression: rule.self, base: (_low, node) => rule.bare(node, 'super') },
    ...{
      generic_name: (_low, node) => rule.bare(node, plain(node.text)),
      qualified_name: (_low, node) => rule.dotted(node, plain(node.text)),
    },
    ...{ null_literal: rule.nothing, boolean_literal: rule.truth, integer_literal: rule.number, real_literal: rule.number },
    ...{
      string_literal: csharpString,
      verbatim_string_literal: csharpString,
      raw_string_literal: csharpString,
      character_literal: csharpString,
    },
    ...{ interpolated_string_expression: interpolated, member_access_expression: memberAccess, invocation_expression: invocation },
    ...{
      conditional_access_expression: conditionalAccess,
      member_binding_expression: memberBinding,
      element_access_expression: elementAccess,
    },
    ...{
      object_creation_expression: creation,
      implicit_object_creation_expression: (low, node) => ({
        kind: 'call',
        callee: rule.bare(node, 'Object'),
        args: creationArgs(low, node),
        ...span(node),
      }),
    },
    ...{
      anonymous_object_creation_expression: anonymous,
      implicit_array_creation_expression: rule.through(),
      array_creation_expression: (low, node) => low.expression(child(node, 'initializer_expression')),
    },
    initializer_expression: (low, node) => ({ kind: 'list', items: itemsOf(low, node), ...span(node) }),
    element_binding_expression: (low, node) => ({ kind: 'list', items: argsOf(low, node), ...span(node) }),
    collection_expression: (low, node) => ({ kind: 'list', items: argsOf(low, node), ...span(node) }),
    ...{ binary_expression: rule.binary, conditional_expression: either, switch_expression: switchExpression, lambda_expression: lambda },
    ...{ anonymous_method_expression: lambda, await_expression: rule.through(), parenthesized_expression: rule.through() },
    ...{ cast_expression: rule.through('value'), as_expression: rule.through('left'), arrow_expression_clause: rule.through() },
    postfix_unary_expression: rule.through(),
  },
};
