// Requests and clients as typed languages write them: builders, composite literals, object initializers.
import type { Context } from '../resolve/unit';
import type { CallExpr, Expr } from '../syntax/module';
import type { ArgumentList, NamedArgument } from './argumentList';
import { definitionOf } from './definition';
import { refuse } from './draft';
import { SAME, type Spelling } from './spelling';

/** `X.builder().a(1).b(2).build()`: the steps after the first call, without those that make or finish. */
export function builderSteps(expr: Expr, context: Context, { wire, written }: Spelling = SAME): ArgumentList {
  const found = definitionOf(expr, context);
  if (found?.expr.kind !== 'call') refuse(`what ${context.unit.label(expr)} is made of is not written in one place`);
  const { unit } = found.context;
  const items: NamedArgument[] = [];
  let at: CallExpr = found.expr;
  for (let inner = innerCall(at); inner; inner = innerCall(at)) {
    if (at.callee.kind === 'member' && !FINISHES.test(at.callee.name)) items.unshift(stepOf(at, inner, found.context, wire));
    at = inner;
  }
  if (at.callee.kind !== 'member' || !STARTS.test(at.callee.name)) refuse(`where ${unit.label(at)} comes from is not written in one place`);
  const { end } = unit.span(at);
  return {
    ...{ unit, context: found.context, style: 'chain', items, written, others: [], missing: false },
    spans: items.map(({ start, end }) => ({ start, end })),
    inner: { start: end, end },
  };
}

const STARTS = /^(builder|default|new|factory)$/;
const FINISHES = /^(build|make|clone|toBuilder)$/;

function innerCall({ callee }: CallExpr): CallExpr | null {
  return callee.kind === 'member' && callee.object.kind === 'call' ? callee.object : null;
}

function stepOf(call: CallExpr, object: CallExpr, { unit }: Context, wire: Spelling['wire']): NamedArgument {
  const name = call.callee.kind === 'member' ? call.callee.name : '';
  const [only] = call.args;
  const after = unit.span(object).end;
  // what unwraps the step before belongs to it
  const start = after + (/^(\?(?!\.|->)|\.await|!!)*/.exec(unit.text.slice(after, after + 20))?.[0].length ?? 0);
  const { end } = unit.span(call);
  const found = new RegExp(`(?:\\.|->|::)\\s*${name}\\b`).exec(unit.text.slice(start, end)) ?? refuse(`how ${name} is called is not plain`);
  const nameEnd = start + found.index + found[0].length;
  const value = only && call.args.length === 1 ? only.value : call;
  return { name: wire(name), value, start, end, shorthand: false, nameAt: { start: nameEnd - name.length, end: nameEnd } };
}

/** `T{A: 1, B: 2}` of Go, `new T { A = 1 }` of C#. */
export function initializer(expr: Expr, context: Context, { wire, written }: Spelling): ArgumentList {
  const found = definitionOf(expr, context);
  if (found?.expr.kind !== 'call') refuse(`what ${context.unit.label(expr)} is made of is not written in one place`);
  const { unit } = found.context;
  const call = found.expr;
  const [calleeEnd, { start, end }] = [unit.span(call.callee).end, unit.span(call)];
  const brace = unit.text.indexOf('{', Math.max(start, calleeEnd));
  const isEmpty = brace < 0 || brace >= end;
  const inner = isEmpty ? { start: end, end } : { start: brace + 1, end: end - 1 };
  const args = call.args.map((arg) => ({ arg, span: unit.span(arg) }));
  const items = args.flatMap(({ arg, span }): NamedArgument[] => {
    if (!arg.name || arg.spread) return [];
    const valueStart = unit.span(arg.value).start;
    const before = new RegExp(`\\b${arg.name}\\s*[:=]\\s*[&*]?$`).exec(unit.text.slice(inner.start, Math.max(span.start, valueStart)));
    if (!before) refuse(`how ${arg.name} is given is not plain`);
    const at = inner.start + before.index;
    const nameAt = { start: at, end: at + arg.name.length };
    return [{ name: wire(arg.name), value: arg.value, start: at, end: span.end, shorthand: false, nameAt }];
  });
  return {
    ...{ unit, context: found.context, style: 'initializer', items, written, inner, missing: isEmpty },
    spans: items.map(({ start, end }) => ({ start, end })),
    others: args.filter(({ arg }) => !arg.name || arg.spread).map(({ arg }) => arg.value),
  };
}
