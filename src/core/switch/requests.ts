// Where each SDK has the parameters of a request.
import type { Context } from '../resolve/unit';
import type { CallExpr } from '../syntax/module';
import { type ArgumentList, entriesOf, type NamedArgument } from './argumentList';
import { builderSteps, initializer } from './builders';
import { definitionOf } from './definition';
import { refuse } from './draft';
import { checkLaterChanges } from './laterChanges';
import type { Spelling } from './spelling';

/** `at`: the argument's position or name; `arguments`: the call's own named arguments. */
export type RequestForm =
  | { readonly kind: 'builder' | 'initializer' | 'record'; readonly at: number; readonly name?: string; readonly mayLack?: true }
  | { readonly kind: 'arguments' };

export function requestOf(call: CallExpr, context: Context, form: RequestForm, spelling: Spelling): ArgumentList {
  if (form.kind === 'arguments') return namedArguments(call, context);
  const arg =
    call.args.find(({ name }) => name !== undefined && name === form.name) ?? call.args.filter(({ name }) => name === undefined)[form.at];
  if (!arg || arg.spread) {
    if (!form.mayLack) refuse('the request is not written in the call');
    const { end } = context.unit.span(call);
    const nothing = { items: [], spans: [], others: [], inner: { start: end, end }, missing: true };
    return { unit: context.unit, context, style: 'initializer', ...nothing };
  }
  checkLaterChanges(arg.value, context);
  if (form.kind === 'builder') return builderSteps(arg.value, context, spelling);
  if (form.kind === 'initializer') return initializer(arg.value, context, spelling);
  const found = definitionOf(arg.value, context);
  if (found?.expr.kind !== 'record') refuse(`what ${context.unit.label(arg)} holds is put together at run time`);
  return entriesOf(found.expr, found.context);
}

/** Ruby's: `create(model: "…", messages: […])`. */
function namedArguments(call: CallExpr, context: Context): ArgumentList {
  const { unit } = context;
  const { start, end } = unit.span(call);
  const spans = call.args.map((arg) => unit.span(arg));
  if (unit.text[end - 1] !== ')') refuse('the call has no brackets to write arguments into');
  const items = call.args.flatMap((arg): NamedArgument[] =>
    arg.name && !arg.spread ? [{ name: arg.name, value: arg.value, ...unit.span(arg), shorthand: false }] : [],
  );
  return {
    ...{ unit, context, style: 'object', items, spans, missing: false },
    others: call.args.filter(({ name, spread }) => !name || spread).map(({ value }) => value),
    inner: { start: unit.text.indexOf('(', Math.max(start, unit.span(call.callee).end - 1)) + 1, end: end - 1 },
  };
}
