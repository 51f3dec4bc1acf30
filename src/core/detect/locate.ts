// Locators → values: where in a matched call a slot's value sits.
import { argumentRecord } from '../resolve/calls';
import type { Evaluator } from '../resolve/evaluator';
import { attribute } from '../resolve/members';
import type { Context } from '../resolve/unit';
import { type ApiPath, choice, isNothing, LITERAL, mapOptions, optionsOf, text, unknown, type Value, type ValueOf } from '../resolve/value';
import type { CallExpr } from '../syntax/module';
import { assignedInFunction, isStep, stepArgument, stepInFunction } from './builderSteps';
import { decoratedText, markedText } from './decorated';

/** A call that a shape matched, with what its slots are read from. */
export interface MatchedCall {
  readonly ev: Evaluator;
  readonly call: CallExpr;
  readonly context: Context;
  /** The arguments of the call itself. */
  readonly args: Value;
  /** Access path of the callee; its calls made the receiver. */
  readonly path: ApiPath;
}

/** Null: no alternative of the locator is there. Unknown: it is there, or may be, but nobody can tell what it is. */
export function locate(locator: string | undefined, matched: MatchedCall): Value | null {
  if (!locator) return null;
  let unclear: Value | null = null;
  matched.ev.reset();
  for (const alternative of alternativesOf(locator)) {
    const value = locateOne(alternative, matched);
    if (value && value.kind !== 'unknown' && !isNothing(value)) return value;
    if (value && !isNothing(value)) unclear ??= value;
  }
  return unclear;
}

/** What an argument is, also where it is false or null. */
export function argument(name: string, { ev, args }: MatchedCall): Value | null {
  return fromArguments(ev, args, name.split('.'));
}

interface Alternative {
  readonly fromReceiver: boolean;
  readonly path: string;
  readonly segments: readonly string[];
}

/** Locators are data: there are few, and each is asked for at every call. */
const KNOWN = new Map<string, readonly Alternative[]>();

function alternativesOf(locator: string): readonly Alternative[] {
  const known = KNOWN.get(locator) ?? locator.split('|').map(parsed);
  KNOWN.set(locator, known);
  return known;
}

function parsed(alternative: string): Alternative {
  const path = alternative.replace(/^new:/, '').replace(/\[\]/g, '.[]');
  return { fromReceiver: alternative.startsWith('new:'), path, segments: path ? path.split('.') : [] };
}

function locateOne({ fromReceiver, path, segments }: Alternative, matched: MatchedCall): Value | null {
  if (path === '()') return matched.args;
  if (path === '@') return decoratedText(matched);
  if (path.startsWith('@')) return markedText(matched, path.slice(1));
  if (!fromReceiver) return fromArguments(matched.ev, matched.args, segments);
  const [head = '', ...rest] = segments;
  const ofStep = isStep(head) ? stepArgument(matched.ev, matched.path, head) : null;
  if (ofStep || isStep(head)) return ofStep && follow(matched.ev, ofStep, rest);
  const nearest = matched.path.steps.findLast((step) => step.kind === 'call');
  // The nearest call first: `client.chats.create(model=…).send_message()`.
  for (const step of [...matched.path.steps].reverse()) {
    if (step.kind !== 'call') continue;
    const set = step.changes?.fields.get(head);
    const ofField = set ? follow(matched.ev, set, rest) : null;
    if (ofField) return ofField;
    if (!step.call || !step.context) continue;
    const value = fromArguments(matched.ev, argumentRecord(matched.ev, step.call, step.context), segments);
    // a position means something else in the calls before: what cannot be told there says nothing
    if (value && !(value.kind === 'unknown' && nearest && nearest !== step && /^\d/.test(head) && rest.length > 0)) return value;
  }
  return null;
}

/** A name that is no argument's may be a property of the options object that is the first one. */
function fromArguments(ev: Evaluator, args: Value, segments: readonly string[]): Value | null {
  const direct = follow(ev, args, segments);
  if (direct || /^\d|\(/.test(segments[0] ?? '')) return direct;
  return follow(ev, args, ['0', ...segments]);
}

export function follow(ev: Evaluator, from: Value, segments: readonly string[]): Value | null {
  let value: Value | null = from;
  // an option among others that may be added
  const mayLack = segments.includes('*') && optionsOf(from).some((one) => one.kind === 'record' && one.open);
  for (const segment of segments) {
    if (!value) return null;
    value = one(ev, value, segment);
  }
  return value && mayLack ? choice([value, NOTHING]) : value;
}

const NOTHING: Value = { kind: 'constant', value: null, origin: 'unknown' };

function one(ev: Evaluator, value: Value, segment: string): Value | null {
  if (segment === '[]') return everyItem(value);
  if (segment === '*') return everyEntry(ev, value);
  if (segment === 'new') return maker(value);
  return segment.endsWith('+') ? itemsFrom(value, Number(segment.slice(0, -1))) : property(ev, value, segment);
}

/** A single argument is what it is; several are a list. */
function itemsFrom(value: Value, from: number): Value | null {
  if (value.kind !== 'record') return null;
  const items: Value[] = [];
  for (let at = from; ; at++) {
    const item = value.entries.get(String(at));
    if (!item) break;
    items.push(item);
  }
  return items.length > 1 ? { kind: 'list', items, open: value.open, ...LITERAL } : (items[0] ?? null);
}

/** `assistant.id` → `assistant`, the call that made it. */
function maker(value: Value): Value | null {
  const found = optionsOf(value).flatMap((option): Value[] => {
    if (option.kind !== 'api') return [];
    const last = option.path.steps.findLastIndex((step) => step.kind === 'call');
    return last < 0 ? [] : [{ ...option, path: { ...option.path, steps: option.path.steps.slice(0, last + 1) } }];
  });
  return found.length ? choice(found) : null;
}

function everyItem(value: Value): Value | null {
  const items = optionsOf(value).flatMap((option) => (option.kind === 'list' ? option.items : []));
  return items.length ? choice(items) : null;
}

function everyEntry(ev: Evaluator, value: Value): Value | null {
  const items = optionsOf(value).flatMap((one) => {
    if (one.kind === 'record') return [...one.entries.values()];
    if (one.kind === 'list') return one.items;
    // `NewRequest(WithModel(…), …)`: itself, or what it was made with
    const last = one.kind === 'api' ? one.path.steps.at(-1) : undefined;
    const given = last?.kind === 'call' && last.call && last.context ? argumentRecord(ev, last.call, last.context) : null;
    // what is not known there is an option's own value: a key, a name
    return [one, ...[...(given?.entries.values() ?? [])].filter(({ kind }) => kind !== 'unknown')];
  });
  return items.length ? choice(items) : null;
}

export function property(ev: Evaluator, value: Value, name: string): Value | null {
  if (value.kind !== 'choice') return propertyOf(ev, value, name);
  const found = optionsOf(value).flatMap((option) => propertyOf(ev, option, name) ?? []);
  return found.length ? choice(found) : null;
}

function propertyOf(ev: Evaluator, value: Value, name: string): Value | null {
  switch (value.kind) {
    case 'record':
      return value.entries.get(name) ?? (value.open ? unknown('given at run time', name) : null);
    case 'list':
      return /^\d+$/.test(name) ? (value.items[Number(name)] ?? null) : null;
    case 'json':
      return property(ev, value.of, name);
    case 'instance':
      return attribute(ev, value, name);
    case 'api':
      return isStep(name) ? stepArgument(ev, value.path, name) : constructorArgument(ev, value.path, name);
    case 'class':
      return name === 'docstring' ? docstring(value) : null;
    case 'function':
      return isStep(name) ? stepInFunction(ev, value, name) : assignedInFunction(ev, value, name);
    case 'unknown':
      return unknown(value.reason, `${value.label}.${name}`);
    default:
      return null;
  }
}

function docstring({ unit, scope }: ValueOf<'class'>): Value | null {
  const written = unit.scope(scope)?.docstring;
  return written ? text(written, { origin: 'same-file' }) : null;
}

/** An object made by a library's class or function: what it was given under a name. */
function constructorArgument(ev: Evaluator, path: ApiPath, name: string): Value | null {
  const last = path.steps.at(-1);
  const set = last?.kind === 'call' ? last.changes?.fields.get(name) : undefined;
  if (set) return set;
  if (last?.kind !== 'call' || !last.call || !last.context) return null;
  const args = argumentRecord(ev, last.call, last.context);
  const direct = args.entries.get(name);
  if (direct) return direct;
  const options = args.entries.get('0');
  return (options && mapped(ev, options, name)) ?? (args.open ? unknown('given at run time', name) : null);
}

function mapped(ev: Evaluator, options: Value, name: string): Value | null {
  if (options.kind === 'function') return isStep(name) ? stepInFunction(ev, options, name) : assignedInFunction(ev, options, name);
  if (!optionsOf(options).some((option) => option.kind === 'record')) return null;
  const value = mapOptions(options, (option) =>
    option.kind === 'record' ? (property(ev, option, name) ?? unknown('not given', name)) : unknown('not given', name),
  );
  return value.kind === 'unknown' && value.reason === 'not given' ? null : value;
}
