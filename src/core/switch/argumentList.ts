// Named arguments, the entries of an options object, the steps of a builder: where each stands in the text.
import type { Context, Unit } from '../resolve/unit';
import type { CallExpr, Expr, ExprOf, Span } from '../syntax/module';
import { definitionOf } from './definition';
import { refuse } from './draft';

export interface NamedArgument {
  /** As the request has it: `max_tokens`, also where the SDK writes `MaxTokens`. */
  readonly name: string;
  readonly value: Expr;
  /** Offsets into the text, from the name to the end of the value. */
  readonly start: number;
  readonly end: number;
  /** `{ model }`. */
  readonly shorthand: boolean;
  /** Offsets of the name as the SDK writes it, where that is not at the start. */
  readonly nameAt?: Span;
}

/** `a=b` · `a: b` · `'a' => b` · `A = b` · `.a(b)` · `a(b), `. */
export type ListStyle = 'keywords' | 'object' | 'array' | 'initializer' | 'chain' | 'options';

export interface ArgumentList {
  readonly unit: Unit;
  readonly context: Context;
  readonly style: ListStyle;
  /** A request's name for a parameter → the SDK's; absent: the same. */
  readonly written?: (name: string) => string;
  readonly items: readonly NamedArgument[];
  /** Every item, named or not, in order: offsets. */
  readonly spans: readonly Span[];
  /** Something is spread into it, or given by position. */
  readonly others: readonly Expr[];
  /** Between the brackets: offsets. */
  readonly inner: Span;
  /** The brackets are to be written too: `new OpenAI()`. */
  readonly missing: boolean;
}

export function argumentsOf(call: CallExpr, context: Context): ArgumentList {
  return context.unit.module.language === 'python' ? keywords(call, context) : inObject(call, context);
}

function keywords(call: CallExpr, context: Context): ArgumentList {
  const { unit } = context;
  const whole = unit.span(call);
  if (unit.text[whole.end - 1] !== ')') refuse('the call has no brackets to write arguments into');
  const items = call.args.flatMap((arg): NamedArgument[] => {
    const { start, end } = unit.span(arg);
    return arg.name && !arg.spread ? [{ name: arg.name, value: arg.value, start, end, shorthand: false }] : [];
  });
  return {
    ...{ unit, context, style: 'keywords', items, missing: false },
    spans: call.args.map((arg) => unit.span(arg)),
    others: call.args.filter((arg) => !arg.name || arg.spread).map(({ value }) => value),
    inner: { start: unit.span(call.callee).end + 1, end: whole.end - 1 },
  };
}

function inObject(call: CallExpr, context: Context): ArgumentList {
  const { unit } = context;
  const [first] = call.args;
  const { end } = unit.span(call);
  if (!first) {
    if (unit.text.slice(end - 2, end) !== '()') refuse('the client is made without brackets to write options into');
    return { unit, context, style: 'object', items: [], spans: [], others: [], inner: { start: end - 1, end: end - 1 }, missing: true };
  }
  const found = first.spread ? null : definitionOf(first.value, context);
  if (found?.expr.kind !== 'record') refuse(`the options are put together at run time: ${unit.label(first)}`);
  return entriesOf(found.expr, found.context);
}

/** The entries of a record that is written in the code. */
export function entriesOf(record: ExprOf<'record'>, context: Context): ArgumentList {
  const { unit } = context;
  const whole = unit.span(record);
  const [opening] = /^([{[]|array\()/.exec(unit.source(record)) ?? refuse(`not written out: ${unit.label(record)}`);
  const spans = record.entries.map(({ key, value }) => ({ start: unit.span(key ?? value).start, end: unit.span(value).end }));
  const items = record.entries.flatMap(({ key, value }, index): NamedArgument[] => {
    const span = spans[index];
    if (!span || key?.kind !== 'text') return [];
    return [{ name: key.value, value, ...span, shorthand: unit.span(value).start === span.start }];
  });
  return {
    ...{ unit, context, style: opening === '{' ? 'object' : 'array', items, spans, missing: false },
    others: record.entries.filter(({ key }) => key?.kind !== 'text').map(({ value }) => value),
    inner: { start: whole.start + opening.length, end: whole.end - 1 },
  };
}

export function item(list: ArgumentList, ...names: string[]): NamedArgument | undefined {
  return list.items.find(({ name }) => names.includes(name));
}
