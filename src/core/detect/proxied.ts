// Interfaces that a framework implements: the prompt stands in annotations on the method, its holes are the arguments.
import { readFile } from '../resolve/files';
import { fillTemplate } from '../resolve/templates';
import { list, optionsOf, plainText, type Value } from '../resolve/value';
import type { Scope } from '../syntax/module';
import { locate, type MatchedCall } from './locate';

export interface Proxied {
  /** Where the interface is named. */
  readonly of: string;
  /** Names of the annotations. */
  readonly system: string;
  readonly user: string;
}

/** What the called method sends; without an annotation the arguments are the user's message. */
export function proxiedPrompt(
  matched: MatchedCall,
  { of, system, user }: Proxied,
): { readonly system: Value | null; readonly user: Value | null } {
  const method = methodOf(matched, of);
  const given = argumentsOf(matched);
  if (!method) return { system: null, user: list(given, false) };
  const { scope, ask } = method;
  const written = (name: string) => filled(ask(scope.decorators.find((one) => isNamed(one, name))), scope, given);
  return { system: written(system), user: written(user) ?? list(ownMessages(scope, given, user), false) };
}

/** Arguments that are the message itself: the annotated one, else those that no annotation says something else of. */
function ownMessages({ params }: Scope, given: readonly Value[], user: string): Value[] {
  const isMessage = (at: number) => (params[at]?.decorators ?? []).some((one) => isNamed(one, user));
  const marked = given.filter((_, at) => isMessage(at));
  return marked.length ? marked : given.filter((_, at) => (params[at]?.decorators ?? []).length === 0);
}

/** False: the interface is known and has no such method, so that it is one of every object. */
export function isOfInterface(matched: MatchedCall, { of }: Proxied): boolean {
  const isKnown = optionsOf(locate(of, matched) ?? NOTHING).some((one) => one.kind === 'class');
  return !isKnown || methodOf(matched, of) !== null;
}

interface Method {
  readonly scope: Scope;
  /** The text of an annotation. */
  readonly ask: (annotation: Scope['decorators'][number] | undefined) => Value | null;
}

function methodOf(matched: MatchedCall, of: string): Method | null {
  const { ev, call } = matched;
  const found = optionsOf(locate(of, matched) ?? NOTHING).find((one) => one.kind === 'class');
  if (found?.kind !== 'class' || call.callee.kind !== 'member') return null;
  const { unit } = found;
  const step = unit.definitions(found.scope, call.callee.name).at(-1)?.step;
  const scope = step?.kind === 'define' && step.value.kind === 'function' ? unit.scope(step.value.scope) : undefined;
  if (!scope) return null;
  const context = { unit, scope: found.scope, step: Number.POSITIVE_INFINITY };
  const ask: Method['ask'] = (annotation) => {
    if (annotation?.kind !== 'call') return null;
    const file = annotation.args.find(({ name }) => name === 'fromResource');
    if (file) return readFile(ev, resource(ev.evaluate(file.value, context)), annotation, context);
    const text = annotation.args.find(({ name }) => name === undefined || name === 'value');
    return text ? ev.evaluate(text.value, context) : null;
  };
  return { scope, ask };
}

const NOTHING: Value = { kind: 'constant', value: null, origin: 'unknown' };

/** Resources lie where Maven and Gradle put them. */
function resource(path: Value): Value {
  const name = plainText(path);
  return name === null ? path : { kind: 'text', pieces: [{ text: `src/main/resources/${name.replace(/^\//, '')}` }], origin: 'literal' };
}

function isNamed(decorator: Scope['decorators'][number], name: string): boolean {
  return decorator.kind === 'call' && decorator.callee.kind === 'name' && decorator.callee.name === name;
}

/** `{{it}}` is the only argument, `{{name}}` the parameter of that name. */
function filled(text: Value | null, { params }: Scope, given: readonly Value[]): Value | null {
  const joined = text?.kind === 'list' ? text.items[0] : text;
  if (joined?.kind !== 'text') return joined ?? null;
  const named = params.flatMap(({ target, decorators }, at): [string, Value][] => {
    const value = given[at];
    return target.kind === 'name' && value ? [[statedName(decorators) ?? target.name, value]] : [];
  });
  const [only] = given;
  return fillTemplate(joined, new Map([...named, ...(only ? [['it', only] as const] : [])]));
}

/** `@V("topic") String t`. */
function statedName(decorators: Scope['decorators'] = []): string | null {
  const stated = decorators.find((one) => isNamed(one, 'V'));
  const first = stated?.kind === 'call' ? stated.args[0]?.value : undefined;
  return first?.kind === 'text' ? first.value : null;
}

function argumentsOf({ ev, call, context }: MatchedCall): Value[] {
  return call.args.map((arg) => ev.evaluate(arg.value, context));
}
