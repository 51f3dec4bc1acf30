// What a call of a standard library amounts to → the value it gives.
import type { CallExpr } from '../syntax/module';
import { environmentVariable } from './environment';
import type { Evaluator } from './evaluator';
import { readFile } from './files';
import type { Meaning } from './librariesByFamily';
import { joinItems, replaced } from './methods';
import { formatBraces, percentFormat } from './strings';
import type { Context } from './unit';
import { choice, isNothing, LITERAL, optionsOf, plainText, unknown, type Value } from './value';

interface Call {
  readonly ev: Evaluator;
  readonly expr: CallExpr;
  readonly context: Context;
  readonly args: readonly Value[];
  readonly named: ReadonlyMap<string, Value>;
}

const MEANINGS: Readonly<Record<Meaning, (call: Call) => Value | null>> = {
  first: ({ args }) => args[0] ?? null,
  json: ({ args }) => (args[0] ? { kind: 'json', of: args[0], ...LITERAL } : null),
  jsonNamed: ({ args, named }) => {
    const [only] = [...args, ...named.values()];
    return only ? { kind: 'json', of: only, ...LITERAL } : null;
  },
  environment: (call) => environmentVariable(plainText(call.args[0] ?? nothing) ?? '', call.args[1], call),
  file: ({ ev, expr, context, args }) => readFile(ev, args[0], expr, context),
  printf: ({ args, expr, context }) => {
    const [format, ...values] = args;
    const given: Value = { kind: 'list', items: values, open: false, ...LITERAL };
    return format?.kind === 'text' ? percentFormat(format, labels(expr, context), given) : null;
  },
  braces: ({ args, named }) => {
    const [format, ...values] = args;
    const all = new Map([...named, ...values.map((value, at): [string, Value] => [String(at), value])]);
    return format?.kind === 'text' ? formatBraces(format, all) : null;
  },
  list: ({ args }) => ({ kind: 'list', items: args, open: false, ...LITERAL }),
  pairs: ({ args }) => recordOf(args.flatMap((key, at) => (at % 2 === 0 ? [[key, args[at + 1] ?? nothing] as const] : []))),
  entries: ({ args }) =>
    recordOf(args.flatMap((one) => (one.kind === 'list' && one.items[0] && one.items[1] ? [[one.items[0], one.items[1]] as const] : []))),
  append: ({ args }) => {
    const [list, ...more] = args;
    const known = list && optionsOf(list).find((one) => one.kind === 'list');
    const open = known?.kind !== 'list' ? !list || !isNothing(list) : known.open;
    return { kind: 'list', items: [...(known?.kind === 'list' ? known.items : []), ...more], open, ...LITERAL };
  },
  join: ({ ev, expr, context, args }) => joinItems(args[0], args[1] ?? nothing, { ev, expr, context }),
  copy: ({ args }) => (args[0]?.kind === 'list' ? args[0] : { kind: 'list', items: [], open: args.length > 0, ...LITERAL }),
  joinAfter: ({ ev, expr, context, args }) =>
    joinItems(args.length === 2 ? args[1] : { kind: 'list', items: args.slice(1), open: false, ...LITERAL }, args[0] ?? nothing, {
      ev,
      expr,
      context,
    }),
  path: ({ args }) => ({ kind: 'text', pieces: [{ text: args.map((one) => plainText(one) ?? '').join('/') }], ...LITERAL }),
  replace: ({ ev, expr, context, args }) =>
    args[0]?.kind === 'text' ? replaced(args[0], { ev, expr: { ...expr, args: expr.args.slice(1) }, context }) : null,
  request: ({ args }) => {
    const [method, url, body] = args.slice(-3);
    return recordOf([
      [key('method'), method ?? nothing],
      [key('url'), url ?? nothing],
      [key('body'), body ?? nothing],
    ]);
  },
};

const nothing: Value = { kind: 'constant', value: null, ...LITERAL };

function key(name: string): Value {
  return { kind: 'text', pieces: [{ text: name }], ...LITERAL };
}

function recordOf(pairs: readonly (readonly [Value, Value])[]): Value {
  const entries = new Map<string, Value>();
  for (const [name, value] of pairs) entries.set(plainText(name) ?? '', value);
  entries.delete('');
  return { kind: 'record', entries, open: entries.size < pairs.length, ...LITERAL };
}

/** Names of the arguments after the format, for the holes. */
function labels(expr: CallExpr, context: Context): readonly string[] {
  return expr.args.slice(1).map((arg) => context.unit.label(arg.value));
}

export function meaningCall(meaning: Meaning, ev: Evaluator, expr: CallExpr, context: Context): Value {
  const args: Value[] = [];
  const named = new Map<string, Value>();
  for (const arg of expr.args) {
    const value = ev.evaluate(arg.value, context);
    if (arg.name) named.set(arg.name, value);
    else if (!arg.spread) args.push(value);
    else if (value.kind === 'list') args.push(...value.items);
  }
  return MEANINGS[meaning]({ ev, expr, context, args, named }) ?? choice([unknown('computed', context.unit.label(expr))]);
}
