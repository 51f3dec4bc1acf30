// Ruby → Module. `x.y` without arguments is lowered to a member, `X.new(…)` to a call of the class.
import type { Node } from 'web-tree-sitter';
import { type Builder, named, span } from './builder';
import { skip } from './controlFlow';
import { decodeEscapes } from './escapes';
import * as rule from './lowering';
import { child, type ExprRule, field, Lowering, type Rules, type StatementRule } from './lowering';
import { type Arg, type Entry, type Expr, type Param, SELF } from './module';

export function lowerRuby(root: Node, builder: Builder): void {
  const bodies = root.descendantsOfType('heredoc_body');
  const beginnings = root.descendantsOfType('heredoc_beginning');
  const heredocs = new Map(beginnings.flatMap((one, at) => (one && bodies[at] ? [[one.startIndex, bodies[at]] as const] : [])));
  const low = new Lowering(builder, rulesWith(heredocs));
  low.module(root);
}

// --- classes and methods --------------------------------------------------------------------------------------

const classDeclaration: StatementRule = (low, node) => {
  const superclass = node.childForFieldName('superclass');
  const base = superclass ? named(superclass)[0] : undefined;
  const name = field(node, 'name');
  const value = low.class(node, name, base ? [low.expression(base)] : [], [], () => low.statements(node.childForFieldName('body')));
  low.define(node, name, value);
};

const method: StatementRule = (low, node) => {
  const name = field(node, 'name') === 'initialize' ? 'constructor' : field(node, 'name');
  const params = paramsOf(low, node.childForFieldName('parameters'));
  const isProperty = params.length === 0 && name !== 'constructor';
  const value = low.function(node, name, params, () => bodyOf(low, node.childForFieldName('body')), isProperty ? [rule.PROPERTY] : []);
  low.define(node, name, value);
};

/** The last expression is what a method or block returns. */
function bodyOf(low: Lowering, body: Node | null): void {
  if (!body) return;
  const isList = /body|^then$|^begin$|^do$|^else$/.test(body.type);
  const inner = isList ? named(body).filter((one) => one.type !== 'heredoc_body') : [body];
  const clauses = inner.filter((one) => /^(rescue|ensure|else)$/.test(one.type));
  const main = inner.filter((one) => !clauses.includes(one));
  const last = main.at(-1);
  for (const one of main.slice(0, -1)) low.statement(one);
  if (last) resultOf(low, last);
  for (const one of clauses) low.statement(one);
}

function resultOf(low: Lowering, node: Node): void {
  if (/^(operator_)?assignment$/.test(node.type)) {
    low.statement(node);
    const left = node.childForFieldName('left');
    if (left) low.out.step(node, { kind: 'return', value: low.expression(left) });
  } else if (/^(if|unless|elsif)$/.test(node.type)) {
    low.evaluate(node.childForFieldName('condition'));
    for (const part of ['consequence', 'alternative']) {
      const body = node.childForFieldName(part);
      if (body) low.branch(node, () => (body.type === 'elsif' ? resultOf(low, body) : bodyOf(low, body)));
    }
  } else if (/^(case|while|until|for|begin|return|class|module|method|if_modifier|unless_modifier)$/.test(node.type)) low.statement(node);
  else low.out.step(node, { kind: 'return', value: low.expression(node) });
}

function paramsOf(low: Lowering, list: Node | null): Param[] {
  return (list ? named(list) : []).flatMap((one) => {
    const name = one.type === 'identifier' ? one : one.childForFieldName('name');
    const value = one.childForFieldName('value');
    const rest = one.type === 'splat_parameter' ? 'list' : one.type === 'hash_splat_parameter' ? 'record' : undefined;
    if (one.type === 'block_parameter') return [];
    return low.param(name, { ...(value ? { default: low.expression(value) } : {}), ...(rest ? { rest } : {}) });
  });
}

// --- statements -----------------------------------------------------------------------------------------------

const assignment: StatementRule = (low, node) => {
  const [left, right] = [node.childForFieldName('left'), node.childForFieldName('right')];
  const operator = node.childForFieldName('operator')?.text ?? node.children.find((one) => one && !one.isNamed)?.text ?? '=';
  if (left && right) low.assign(node, low.expression(left), low.expression(right), operator === '||=' ? '=' : operator);
};

const ifStatement: StatementRule = (low, node) => {
  low.evaluate(node.childForFieldName('condition'));
  for (const part of ['consequence', 'alternative', 'body']) {
    const body = node.childForFieldName(part);
    if (!body) continue;
    low.branch(node, () => low.statement(body));
  }
};

const loop: StatementRule = (low, node) => {
  low.evaluate(node.childForFieldName('condition') ?? node.childForFieldName('value'));
  low.loop(node, () => low.statement(node.childForFieldName('body')));
};

const caseStatement: StatementRule = (low, node) => {
  low.evaluate(node.childForFieldName('value'));
  for (const one of named(node)) if (one.type === 'when' || one.type === 'else') low.branch(node, () => low.statements(one));
};

const begin: StatementRule = (low, node) => {
  const isClause = (one: Node) => /^(rescue|ensure|else)$/.test(one.type);
  low.out.nested('try', node.id, () => {
    for (const one of named(node)) if (!isClause(one)) low.statement(one);
  });
  for (const one of named(node)) if (isClause(one)) low.statement(one);
};

const returned: StatementRule = (low, node) => {
  const list = child(node, 'argument_list');
  const value = list ? named(list)[0] : undefined;
  if (value) low.out.step(node, { kind: 'return', value: low.expression(value) });
};

// --- expressions ----------------------------------------------------------------------------------------------

const call: ExprRule = (low, node) => {
  const [receiver, list, block] = ['receiver', 'arguments', 'block'].map((part) => node.childForFieldName(part));
  const name = field(node, 'method');
  const args = argsOf(low, list ?? null);
  if (block) args.push({ name: 'block', value: low.expression(block), ...span(block) });
  if (!receiver) return { kind: 'call', callee: low.name(node.childForFieldName('method') ?? node), args, ...span(node) };
  if (name === 'new') return { kind: 'call', callee: low.expression(receiver), args, ...span(node) };
  if (receiver.type === 'self' && name === 'class') return rule.self(low, node);
  const object = low.expression(receiver);
  // `x.send(:chat, …)` is `x.chat(…)`
  const sent = /^(public_)?send$/.test(name) && args[0]?.value.kind === 'text' ? args[0].value.value : null;
  const callee: Expr = { kind: 'member', object, name: sent ?? name, ...span(node) };
  if (args.length === 0 && !list) return callee;
  return { kind: 'call', callee, args: sent === null ? args : args.slice(1), ...span(node) };
};

function argsOf(low: Lowering, list: Node | null): Arg[] {
  return (list ? named(list) : []).flatMap((one): Arg[] => {
    const inner = named(one)[0];
    if (one.type === 'pair') {
      const [key, value] = [one.childForFieldName('key'), one.childForFieldName('value')];
      const name = key ? keyText(key) : null;
      const given = value ? low.expression(value) : key ? rule.bare(key, key.text) : low.other(one);
      return [name === null ? low.arg(one) : { name, value: given, ...span(one) }];
    }
    if (one.type === 'hash_splat_argument' && inner) return [{ spread: 'record', value: low.expression(inner), ...span(one) }];
    if (one.type === 'splat_argument' && inner) return [{ spread: 'list', value: low.expression(inner), ...span(one) }];
    return one.type === 'block_argument' || one.type === 'heredoc_body' ? [] : [low.arg(one)];
  });
}

function keyText(key: Node): string | null {
  if (key.type === 'hash_key_symbol') return key.text;
  if (key.type === 'simple_symbol') return key.text.slice(1);
  return key.type === 'string' && named(key).every((part) => part.type === 'string_content') ? key.text.slice(1, -1) : null;
}

const hash: ExprRule = (low, node) => {
  const entries = named(node).flatMap((one): Entry[] => {
    const [key, value] = [one.childForFieldName('key'), one.childForFieldName('value')];
    if (one.type === 'hash_splat_argument') return [{ key: null, value: low.expression(named(one)[0] ?? null) }];
    if (!key) return [];
    const name = keyText(key);
    const given = value ? low.expression(value) : rule.bare(key, key.text);
    return [{ key: name === null ? low.expression(key) : rule.text(key, name), value: given }];
  });
  return { kind: 'record', entries, ...span(node) };
};

const block: ExprRule = (low, node) => {
  const inner = node.type === 'lambda' ? node.childForFieldName('body') : node;
  const params = paramsOf(low, node.childForFieldName('parameters'));
  return low.function(node, '', params, () => bodyOf(low, inner?.childForFieldName('body') ?? inner));
};

const binary: ExprRule = (low, node) => {
  const value = rule.binary(low, node);
  if (value.kind !== 'binary') return value;
  if (value.operator === 'or') return { ...value, operator: '||' };
  if (value.operator !== '<<') return value;
  const callee: Expr = { kind: 'member', object: value.left, name: 'append', ...span(node) };
  return { kind: 'call', callee, args: [{ value: value.right, start: value.right.start, end: value.right.end }], ...span(node) };
};

/** `A::B`; `::A` is looked up from the top. */
const constantPath: ExprRule = (low, node) =>
  node.childForFieldName('scope') ? rule.member('scope', 'name')(low, node) : rule.bare(node, `::${field(node, 'name')}`);

const ternary: ExprRule = (low, node) => ({
  kind: 'either',
  options: [low.expression(node.childForFieldName('consequence')), low.expression(node.childForFieldName('alternative'))],
  test: low.expression(node.childForFieldName('condition')),
  ...span(node),
});

const stringLiteral: ExprRule = (low, node) => rule.string(low, node, /^string_content$/);

const field_: ExprRule = (_low, node) => ({
  kind: 'member',
  object: { kind: 'name', name: SELF, ...span(node) },
  name: node.text.replace(/^@+/, ''),
  ...span(node),
});

const words: ExprRule = (_low, node) => ({
  kind: 'list',
  items: named(node).map((one) => ({ value: rule.text(one, one.text), ...span(one) })),
  ...span(node),
});

const element: ExprRule = (low, node) => {
  const [object, index] = [node.childForFieldName('object'), named(node)[1]];
  return { kind: 'index', object: low.expression(object), index: low.expression(index ?? null), ...span(node) };
};

/** The text stands below the line on which the heredoc begins. */
function heredoc(heredocs: ReadonlyMap<number, Node>): ExprRule {
  return (low, node) => {
    const body = heredocs.get(node.startIndex);
    if (!body) return low.other(node, []);
    const isRaw = node.text.includes("'");
    const parts = named(body).flatMap((part): Expr[] => {
      if (part.type === 'heredoc_end') return [];
      if (part.type === 'interpolation') return [low.expression(part)];
      return [rule.text(part, isRaw ? part.text : decodeEscapes(part.text))];
    });
    const value = node.text.includes('~') ? rule.outdented(parts, node, false) : rule.joined(parts, node);
    return { ...value, ...span(node) };
  };
}

const clause: StatementRule = (low, node) =>
  low.out.nested('handler', node.id, () => low.statements(node.childForFieldName('body') ?? node));

function rulesWith(heredocs: ReadonlyMap<number, Node>): Rules {
  return {
    type: () => undefined,
    statements: {
      ...{ class: classDeclaration, module: classDeclaration, method, singleton_method: method, heredoc_body: skip, comment: skip },
      ...{ assignment, operator_assignment: assignment, if: ifStatement, unless: ifStatement, elsif: ifStatement },
      ...{ if_modifier: ifStatement, unless_modifier: ifStatement, while: loop, until: loop, for: loop, case: caseStatement },
      ...{ begin, rescue: clause, ensure: (low, node) => low.statements(node), return: returned },
      ...{ body_statement: begin, do: (low, node) => low.statements(node) },
    },
    expressions: {
      ...{ identifier: rule.name, constant: rule.name, self: rule.self, super: (_low, node) => rule.bare(node, 'super') },
      ...{ instance_variable: field_, class_variable: field_, nil: rule.nothing, true: rule.truth, false: rule.truth },
      ...{ integer: rule.number, float: rule.number, string: stringLiteral, string_array: words, symbol_array: words },
      ...{
        chained_string: (low, node) =>
          rule.joined(
            named(node).map((one) => low.expression(one)),
            node,
          ),
      },
      ...{ simple_symbol: (_low, node) => rule.text(node, node.text.slice(1)), interpolation: rule.through(), bare_string: stringLiteral },
      ...{ heredoc_beginning: heredoc(heredocs), scope_resolution: constantPath, call, hash, array: arrayOf },
      ...{ block, do_block: block, lambda: block, binary, conditional: ternary, element_reference: element },
      ...{ parenthesized_statements: rule.through(), left_assignment_list: rule.list, right_assignment_list: rule.list },
    },
  };
}

const arrayOf: ExprRule = (low, node) => ({ kind: 'list', items: argsOf(low, node), ...span(node) });
