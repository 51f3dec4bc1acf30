// What an expression can be, as far as the code tells: a small lattice whose every value keeps where it comes from.
import type { Origin } from '../model/callSite';
import type { CallExpr } from '../syntax/module';
import type { Context, Unit } from './unit';

/** Text that is known, or a hole with the expression that fills it. */
export type Piece = { readonly text: string } | { readonly hole: string };

/** What happened to an object between its making and its use: fields that were set, methods that were called on it. */
export interface ObjectChanges {
  readonly fields: ReadonlyMap<string, Value>;
  readonly calls: readonly { readonly name: string; readonly args: readonly Value[] }[];
}

/** A member access, a call or an index on the way from an imported module to a value: `openai` · `.OpenAI` · `()` · `.chat`. */
export type ApiStep =
  | { readonly kind: 'member'; readonly name: string }
  | { readonly kind: 'call'; readonly call: CallExpr | null; readonly context: Context | null; readonly changes?: ObjectChanges }
  | { readonly kind: 'index' };

/** Before modules that a name may come from, with commas between: `using A; using B;` names neither for a class. */
export const ANY = '#any:';

export interface ApiPath {
  /** The module as the code imports it; `#global` for what the language brings along; `#any:A,B` for one of several. */
  readonly module: string;
  readonly steps: readonly ApiStep[];
}

type Body =
  | { readonly kind: 'text'; readonly pieces: readonly Piece[] }
  | { readonly kind: 'number'; readonly value: number }
  | { readonly kind: 'constant'; readonly value: boolean | null }
  /** `open`: there may be more items or entries than listed. */
  | { readonly kind: 'list'; readonly items: readonly Value[]; readonly open: boolean }
  | { readonly kind: 'record'; readonly entries: ReadonlyMap<string, Value>; readonly open: boolean }
  /** The JSON text of a value. */
  | { readonly kind: 'json'; readonly of: Value }
  | { readonly kind: 'api'; readonly path: ApiPath }
  | { readonly kind: 'function'; readonly unit: Unit; readonly scope: number; readonly self?: Value; readonly outer?: Context }
  | { readonly kind: 'class'; readonly unit: Unit; readonly scope: number }
  | {
      readonly kind: 'instance';
      readonly unit: Unit;
      readonly scope: number;
      readonly call: CallExpr | null;
      readonly context: Context | null;
    }
  /** A module of the project itself. */
  | { readonly kind: 'namespace'; readonly unit: Unit }
  /** `a | b | c` of callable stages. */
  | { readonly kind: 'pipeline'; readonly stages: readonly Value[] }
  | { readonly kind: 'choice'; readonly options: readonly Value[] }
  | { readonly kind: 'unknown'; readonly reason: string; readonly label: string };

export interface Provenance {
  readonly origin: Origin;
  readonly at?: { readonly path: string; readonly line: number };
  readonly note?: string;
  /** The parameter for which one of the callers gives it: an example of what is sent, not the text itself. */
  readonly fromCaller?: string;
}

export type Value = Body & Provenance;
export type ValueOf<K extends Value['kind']> = Extract<Value, { kind: K }>;

/** The paths that a path with several possible modules stands for. */
export function spelledOut(path: ApiPath): readonly ApiPath[] {
  if (!path.module.startsWith(ANY)) return [path];
  return path.module
    .slice(ANY.length)
    .split(',')
    .map((module) => ({ ...path, module }));
}

export const LITERAL: Provenance = { origin: 'literal' };

/** From the firmest evidence to the weakest; a value has the weakest of what it was made from. */
const RANK: readonly Origin[] = [
  ...(['literal', 'inferred', 'same-file', 'other-file', 'prompt-file', 'default-argument'] as const),
  ...(['sdk-default', 'environment-default', 'config', 'unknown'] as const),
];

export function weaker(a: Origin, b: Origin): Origin {
  return RANK.indexOf(a) >= RANK.indexOf(b) ? a : b;
}

/** The value, seen through something weaker: a name, an import, a default. */
export function through(value: Value, origin: Origin, at?: Provenance['at'], note?: string): Value {
  if (weaker(value.origin, origin) === value.origin) return value;
  return { ...value, origin, ...(value.at || !at ? {} : { at }), ...(note && !value.note ? { note } : {}) };
}

export function text(value: string, from: Provenance = LITERAL): Value {
  return { kind: 'text', pieces: value ? [{ text: value }] : [], ...from };
}

export function unknown(reason: string, label: string): Value {
  return { kind: 'unknown', reason, label, origin: 'unknown' };
}

export function api(module: string, steps: readonly ApiStep[] = [], from: Provenance = LITERAL): Value {
  return { kind: 'api', path: { module, steps }, ...from };
}

/** Longer lists are cut and left open: values that build on each other could double at every step. */
const MAX_ITEMS = 300;

export function list(items: readonly Value[], open: boolean, from: Provenance = LITERAL): Value {
  return { kind: 'list', items: items.slice(0, MAX_ITEMS), open: open || items.length > MAX_ITEMS, ...from };
}

const MAX_OPTIONS = 8;

/** One of several: nested choices are flattened, equal texts merged, at most eight kept. */
export function choice(options: readonly Value[]): Value {
  const flat: Value[] = [];
  for (const option of options.flatMap((one) => (one.kind === 'choice' ? one.options : [one])))
    if (!flat.some((other) => same(other, option))) flat.push(option);
  const [first] = flat;
  if (!first) return unknown('no value', '');
  return flat.length === 1 ? first : { kind: 'choice', options: flat.slice(0, MAX_OPTIONS), origin: first.origin };
}

function same(a: Value, b: Value): boolean {
  if (a === b) return true;
  if (a.kind === 'text' && b.kind === 'text') return plainText(a) !== null && plainText(a) === plainText(b);
  if ((a.kind === 'number' || a.kind === 'constant') && a.kind === b.kind) return a.value === b.value;
  return a.kind === 'unknown' && b.kind === 'unknown' && a.label === b.label;
}

export function optionsOf(value: Value): readonly Value[] {
  return value.kind === 'choice' ? value.options : [value];
}

export function mapOptions(value: Value, map: (option: Value) => Value): Value {
  return value.kind === 'choice' ? choice(value.options.map(map)) : map(value);
}

/** The text of a value without holes, else null. */
export function plainText(value: Value): string | null {
  if (value.kind !== 'text') return null;
  let whole = '';
  for (const piece of value.pieces) {
    if (!('text' in piece)) return null;
    whole += piece.text;
  }
  return whole;
}

export function isNothing(value: Value): boolean {
  return (value.kind === 'constant' && !value.value) || (value.kind === 'text' && value.pieces.length === 0);
}

/** The value as text with holes; what is not text is a hole named by its expression. */
export function pieces(value: Value, label: string): readonly Piece[] {
  switch (value.kind) {
    case 'text':
      return value.fromCaller ? [{ hole: label }] : value.pieces;
    case 'number':
      return [{ text: String(value.value) }];
    case 'choice': {
      // Which of several texts is sent, the run decides; a single one beside the unknown is a default.
      const known = value.options.filter((one) => !one.fromCaller && (one.kind === 'text' || one.kind === 'number' || isNothing(one)));
      const [only] = known;
      return only && known.length === 1 && !isNothing(only) ? pieces(only, label) : [{ hole: label }];
    }
    case 'constant':
      return value.value === null ? [] : [{ hole: label }];
    case 'unknown':
      return [{ hole: label || value.label }];
    default:
      return [{ hole: label }];
  }
}
