// Functions and classes.
import type { Node } from 'web-tree-sitter';
import { named, span } from '../builder';
import { field, type Lowering, type StatementRule, type Table } from '../lowering';
import type { Expr, Param } from '../module';
import { argsOf } from './expressions';

const decorated: StatementRule = (low, node) => {
  const definition = node.childForFieldName('definition');
  if (!definition) return;
  const decorators = named(node)
    .filter((one) => one.type === 'decorator')
    .flatMap((one) => named(one).map((inner) => low.expression(inner)));
  for (const value of decorators) low.out.step(node, { kind: 'evaluate', value });
  const define = definition.type === 'class_definition' ? classDefinition : functionDefinition;
  low.define(definition, field(definition, 'name'), define(low, definition, decorators));
};

function functionDefinition(low: Lowering, node: Node, decorators: readonly Expr[]): Expr {
  const isMethod = low.out.scopeKind === 'class' && !decorators.some((one) => one.kind === 'name' && one.name === 'staticmethod');
  const all = paramsOf(low, node);
  const [first] = all;
  const receiver = isMethod && first?.target.kind === 'name' ? first.target.name : undefined;
  if (receiver) low.receivers.push(receiver);
  const params = receiver ? all.slice(1) : all;
  const scope = low.out.within(node, { kind: 'function', name: field(node, 'name'), params, decorators }, (draft) =>
    fill(low, node, draft),
  );
  if (receiver) low.receivers.pop();
  return { kind: 'function', scope, ...span(node) };
}

function classDefinition(low: Lowering, node: Node, decorators: readonly Expr[]): Expr {
  const heritage = node.childForFieldName('superclasses');
  const bases = (heritage ? argsOf(low, heritage) : []).flatMap(({ name, value }) => (name ? [] : [value]));
  const scope = low.out.within(node, { kind: 'class', name: field(node, 'name'), bases, decorators }, (draft) => fill(low, node, draft));
  return { kind: 'class', scope, ...span(node) };
}

function fill(low: Lowering, node: Node, draft: { docstring?: string | undefined }): void {
  const body = node.childForFieldName('body');
  if (!body) return;
  draft.docstring = docstring(body);
  low.statements(body);
}

function docstring(body: Node): string | undefined {
  const first = body.namedChildren[0]?.namedChildren[0];
  if (first?.type !== 'string') return undefined;
  return first.namedChildren.map((part) => (part?.type === 'string_content' ? part.text : '')).join('');
}

export function paramsOf(low: Lowering, node: Node): Param[] {
  const list = node.childForFieldName('parameters');
  return list ? named(list).flatMap((one) => param(low, one)) : [];
}

function param(low: Lowering, node: Node): Param[] {
  const [type, value] = [node.childForFieldName('type'), node.childForFieldName('value')];
  const target = node.childForFieldName('name') ?? (node.type === 'identifier' ? node : named(node)[0]);
  if (!target || node.type === 'keyword_separator' || node.type === 'positional_separator') return [];
  const splat = [node, target].find((one) => one.type.includes('splat'));
  const name = splat ? (named(splat)[0] ?? target) : target;
  return [
    {
      target: { kind: 'name', name: name.text, ...span(name) },
      ...(value ? { default: low.expression(value) } : {}),
      ...(type ? { type: low.type(type) } : {}),
      ...(splat ? { rest: splat.type.startsWith('dictionary') ? ('record' as const) : ('list' as const) } : {}),
    },
  ];
}

export const definitions: Table<StatementRule> = {
  function_definition: (low, node) => low.define(node, field(node, 'name'), functionDefinition(low, node, [])),
  class_definition: (low, node) => low.define(node, field(node, 'name'), classDefinition(low, node, [])),
  decorated_definition: decorated,
};
