// Variables, functions, classes, enums.
import type { Node } from 'web-tree-sitter';
import { named, span } from '../builder';
import { child, field, type Lowering, type StatementRule, type Table } from '../lowering';
import { type Entry, type Expr, type Param, SELF } from '../module';
import { keyOf, unquoted } from './expressions';
import { namesOf, pattern } from './patterns';
import { body } from './statements';

/** The names that are declared. */
export function declarations(low: Lowering, node: Node): string[] {
  return named(node).flatMap((declarator) => {
    const name = declarator.type === 'variable_declarator' ? declarator.childForFieldName('name') : null;
    if (!name) return [];
    const value = declarator.childForFieldName('value');
    const target = pattern(low, name);
    const lowered = value && low.expression(value);
    const type = low.type(declarator.childForFieldName('type'));
    if (lowered) low.out.step(declarator, { kind: 'assign', target, value: lowered, operator: '=', type });
    else if (type && target.kind === 'name') low.out.step(declarator, { kind: 'declare', name: target.name, type });
    return namesOf(target);
  });
}

export function functionLike(low: Lowering, node: Node, name = field(node, 'name')): Expr {
  const list = node.childForFieldName('parameters');
  const single = node.childForFieldName('parameter');
  const params = list ? named(list).flatMap((one) => param(low, one)) : single ? [{ target: pattern(low, single) }] : [];
  const content = node.childForFieldName('body');
  return low.function(node, name, params, () => {
    if (name === 'constructor' && list) parameterProperties(low, list);
    if (content?.type === 'statement_block') low.statements(content);
    else if (content) low.out.step(content, { kind: 'return', value: low.expression(content) });
  });
}

function param(low: Lowering, node: Node): Param[] {
  const target = node.childForFieldName('pattern') ?? node.childForFieldName('left') ?? node;
  const value = node.childForFieldName('value') ?? node.childForFieldName('right');
  if (target.type === 'this') return [];
  const rest = target.type === 'rest_pattern' ? named(target)[0] : undefined;
  return [
    {
      target: pattern(low, rest ?? target),
      ...(value ? { default: low.expression(value) } : {}),
      type: low.type(node.childForFieldName('type')),
      ...(rest ? { rest: 'list' as const } : {}),
    },
  ];
}

/** `constructor(private client: OpenAI)` assigns the field. */
function parameterProperties(low: Lowering, list: Node): void {
  for (const node of named(list)) {
    if (!child(node, 'accessibility_modifier') && !/^\s*readonly\b/.test(node.text)) continue;
    const target = node.childForFieldName('pattern');
    if (target?.type !== 'identifier') continue;
    const at = span(target);
    const object: Expr = { kind: 'name', name: SELF, ...at };
    low.assign(node, { kind: 'member', object, name: target.text, ...at }, { kind: 'name', name: target.text, ...at });
  }
}

export function classLike(low: Lowering, node: Node): Expr {
  const heritage = child(node, 'class_heritage');
  const extended = heritage?.descendantsOfType('extends_clause')[0]?.childForFieldName('value') ?? (heritage && named(heritage)[0]);
  const bases = extended && extended.type !== 'implements_clause' ? [low.expression(extended)] : [];
  return low.class(node, field(node, 'name'), bases, [], () => {
    const members = node.childForFieldName('body');
    for (const one of members ? named(members) : []) low.out.statement(one, '', () => member(low, one));
  });
}

function member(low: Lowering, node: Node): void {
  if (node.type === 'method_definition') {
    const name = unquoted(field(node, 'name'));
    return low.define(node, name, functionLike(low, node, name));
  }
  if (node.type === 'class_static_block') return body(low, node);
  const name = /field_definition$/.test(node.type) ? (node.childForFieldName('name') ?? node.childForFieldName('property')) : null;
  if (!name) return;
  const value = node.childForFieldName('value');
  const type = low.type(node.childForFieldName('type'));
  const target: Expr = { kind: 'name', name: name.text, ...span(name) };
  if (value) low.out.step(node, { kind: 'assign', target, value: low.expression(value), operator: '=', type });
  else if (type) low.out.step(node, { kind: 'declare', name: name.text, type });
}

const enumDeclaration: StatementRule = (low, node) => {
  const members = node.childForFieldName('body');
  const entries = (members ? named(members) : []).flatMap((one): Entry[] => {
    const name = one.type === 'enum_assignment' ? one.childForFieldName('name') : one;
    const value = one.childForFieldName('value');
    return name ? [{ key: keyOf(low, name), value: value ? low.expression(value) : low.other(one, []) }] : [];
  });
  low.define(node, field(node, 'name'), { kind: 'record', entries, ...span(node) });
};

const variables: StatementRule = (low, node) => void declarations(low, node);
const functionDeclaration: StatementRule = (low, node) => low.define(node, field(node, 'name'), functionLike(low, node));
const classDeclaration: StatementRule = (low, node) => low.define(node, field(node, 'name'), classLike(low, node));

export const definitions: Table<StatementRule> = {
  ...{ lexical_declaration: variables, variable_declaration: variables },
  ...{ function_declaration: functionDeclaration, generator_function_declaration: functionDeclaration },
  ...{ class_declaration: classDeclaration, abstract_class_declaration: classDeclaration },
  enum_declaration: enumDeclaration,
};
