// Named arguments, and the entries of the options object that JavaScript's clients take instead: read, replaced, added, removed by their spans.
import type { Context, Unit } from '../resolve/unit';
import type { CallExpr, Expr, ExprOf, Span } from '../syntax/module';
import { definitionOf } from './definition';
import { type Draft, refuse } from './draft';

export interface NamedArgument {
  readonly name: string;
  readonly value: Expr;
  /** Offsets into the text, from the name to the end of the value. */
  readonly start: number;
  readonly end: number;
  /** `{ model }`. */
  readonly shorthand: boolean;
}

export interface ArgumentList {
  readonly unit: Unit;
  readonly context: Context;
  readonly style: 'keywords' | 'object';
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
  if (!/^\{/.test(unit.text.slice(whole.start, whole.end))) refuse(`not an object that is written out: ${unit.label(record)}`);
  const spans = record.entries.map(({ key, value }) => ({ start: unit.span(key ?? value).start, end: unit.span(value).end }));
  const items = record.entries.flatMap(({ key, value }, index): NamedArgument[] => {
    const span = spans[index];
    if (!span || key?.kind !== 'text') return [];
    return [{ name: key.value, value, ...span, shorthand: unit.span(value).start === span.start }];
  });
  return {
    ...{ unit, context, style: 'object', items, spans, missing: false },
    others: record.entries.filter(({ key }) => key?.kind !== 'text').map(({ value }) => value),
    inner: { start: whole.start + 1, end: whole.end - 1 },
  };
}

export function item(list: ArgumentList, ...names: string[]): NamedArgument | undefined {
  return list.items.find(({ name }) => names.includes(name));
}

/** The value becomes `text`; the rest of the item stays. */
export function setValue(draft: Draft, list: ArgumentList, { name, value, shorthand, start, end }: NamedArgument, text: string): void {
  if (shorthand) draft.edit({ path: list.unit.path, start, end, text: `${name}: ${text}` });
  else draft.replace(list.unit, value, text);
}

export function rename(draft: Draft, { unit, style }: ArgumentList, { name, shorthand, start }: NamedArgument, to: string): void {
  const quoted = unit.text[start] === '"' || unit.text[start] === "'";
  const text = quoted ? `${unit.text[start]}${to}${unit.text[start]}` : to;
  const end = start + name.length + (quoted ? 2 : 0);
  draft.edit({ path: unit.path, start, end: shorthand ? start : end, text: shorthand && style === 'object' ? `${to}: ` : text });
}

/** `[name, text]`, after the last that is there. */
export function add(draft: Draft, list: ArgumentList, given: readonly (readonly [name: string, text: string])[]): void {
  if (given.length === 0) return;
  const { unit, style, spans, inner, missing } = list;
  const quote = style === 'object' && spans[0] && unit.text[spans[0].start] === '"' ? '"' : '';
  const written = given.map(([name, text]) => (style === 'keywords' ? `${name}=${text}` : `${quote}${name}${quote}: ${text}`));
  const last = spans.findLast(({ start }) => !draft.removed.has(`${unit.path}:${start}`));
  if (!last) {
    const text = style === 'keywords' ? written.join(', ') : missing ? `{ ${written.join(', ')} }` : ` ${written.join(', ')} `;
    draft.edit({ path: unit.path, start: inner.start, end: spans.length > 0 ? inner.start : inner.end, text });
    return;
  }
  const lineStart = unit.text.lastIndexOf('\n', last.start - 1) + 1;
  const indent = /^[ \t]*$/.test(unit.text.slice(lineStart, last.start)) ? unit.text.slice(lineStart, last.start) : null;
  const separator = indent === null ? ', ' : `,\n${indent}`;
  draft.edit({ path: unit.path, start: last.end, end: last.end, text: written.map((one) => separator + one).join('') });
}

/** With its comma, and its lines where nothing else stands on them. Several are removed in the order of the text. */
export function remove(draft: Draft, list: ArgumentList, { start, end }: NamedArgument): void {
  const { unit, inner, spans } = list;
  const { path, text } = unit;
  const index = spans.findIndex((span) => span.start === start);
  const isFirst = spans.slice(0, index).every((span) => draft.removed.has(`${path}:${span.start}`));
  draft.removed.add(`${path}:${start}`);
  const lineStart = text.lastIndexOf('\n', start - 1) + 1;
  const afterComma = end + (/^[ \t]*,?[ \t]*/.exec(text.slice(end, inner.end))?.[0].length ?? 0);
  if (lineStart > inner.start && /^[ \t]*$/.test(text.slice(lineStart, start)) && text[afterComma] === '\n') {
    draft.edit({ path, start: lineStart, end: afterComma + 1, text: '' });
    return;
  }
  const [before, next] = [spans[index - 1], spans[index + 1]];
  if (isFirst || !before) draft.edit({ path, start, end: next?.start ?? end, text: '' });
  else draft.edit({ path, start: before.end, end, text: '' });
}
