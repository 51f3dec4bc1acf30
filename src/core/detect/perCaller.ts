// A call inside a wrapper that hands on what it is given: what it sends, for each of the wrapper's callers.
import type { CallOrigin } from '../model/callSite';
import { type Caller, callersOf } from '../resolve/callers';
import { lazyArguments } from '../resolve/calls';
import type { Evaluator } from '../resolve/evaluator';
import { type Context, type Frame, newMemo, type Unit } from '../resolve/unit';
import type { CallPlace } from '../resolve/unitIndex';
import { optionsOf, type ValueOf } from '../resolve/value';
import type { Found } from './found';

/** The callers whose model or prompt says more than the call alone does; empty: the call says it all. */
export function originsOf(
  ev: Evaluator,
  unit: Unit,
  place: CallPlace,
  found: Found,
  recognise: (frame: Frame) => Found | null,
): readonly CallOrigin[] {
  const wrapper = wrapperAround(unit, place.scope);
  if (wrapper === null) return [];
  const context: Context = { unit, scope: wrapper, step: Number.POSITIVE_INFINITY };
  ev.reset();
  const origins = callersOf(ev, context).flatMap((caller): CallOrigin[] => {
    ev.reset();
    const one = recognise(frameOf(ev, unit, wrapper, caller));
    return one ? [originOf(caller, one)] : [];
  });
  return origins.some((one) => saysMore(one, found)) ? origins : [];
}

/** The nearest function with a name and parameters. */
function wrapperAround(unit: Unit, scope: number): number | null {
  for (let id = scope; id > 0; id = unit.scope(id)?.parent ?? 0) {
    const own = unit.scope(id);
    if (own?.kind === 'class') return null;
    if (own?.kind === 'function' && own.params.length > 0 && !isCallback(unit, id)) return id;
  }
  return null;
}

/** A function without a name that is handed to a call. */
function isCallback(unit: Unit, scope: number): boolean {
  return (
    unit.scope(scope)?.name === '' &&
    unit.allCalls().some(({ call }) => call.args.some(({ value }) => value.kind === 'function' && value.scope === scope))
  );
}

function frameOf(ev: Evaluator, unit: Unit, scope: number, { unit: from, place }: Caller): Frame {
  const context: Context = { unit: from, scope: place.scope, step: place.step };
  const self = receiverOf(ev, place, context, unit);
  const args = lazyArguments(ev, unit.scope(scope)?.params ?? [], place.call, context);
  return { scope, args, memo: newMemo(), ...(self ? { self } : {}) };
}

/** The object whose method is called. */
function receiverOf(ev: Evaluator, { call }: CallPlace, context: Context, unit: Unit): ValueOf<'instance'> | null {
  if (call.callee.kind !== 'member') return null;
  const found = optionsOf(ev.evaluate(call.callee.object, context)).find((one) => one.kind === 'instance' && one.unit.path === unit.path);
  return found?.kind === 'instance' ? found : null;
}

function originOf({ unit, place }: Caller, { provider, model, prompt }: Found): CallOrigin {
  return { ...unit.at(place.call), name: nameOf(unit, place.scope), provider, model, prompt };
}

function nameOf(unit: Unit, scope: number): string {
  for (let id = scope; id > 0; id = unit.scope(id)?.parent ?? 0) {
    const name = unit.scope(id)?.name;
    if (name) return name;
  }
  return '';
}

function saysMore(one: CallOrigin, { model, prompt }: Found): boolean {
  return one.model.value !== model.value || textLength(one.prompt) > textLength(prompt);
}

function textLength({ messages }: Found['prompt']): number {
  return messages.flatMap(({ pieces }) => pieces).reduce((sum, piece) => sum + ('text' in piece ? piece.text.length : 0), 0);
}
