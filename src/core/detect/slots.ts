// Values → the sourced fields of a call site.
import type { Origin, Sourced } from '../model/callSite';
import { isNothing, optionsOf, plainText, type Value } from '../resolve/value';

const MAX_OTHERS = 7;

export function sourcedText(value: Value | null, missing: string): Sourced<string> {
  return sourced(value, missing, (option) => {
    const plain = plainText(option);
    return plain?.trim() ? plain.trim() : null;
  });
}

export function sourcedNumber(value: Value | null, missing: string): Sourced<number> {
  return sourced(value, missing, (option) => (option.kind === 'number' && Number.isFinite(option.value) ? option.value : null));
}

function sourced<T>(value: Value | null, missing: string, read: (option: Value) => T | null): Sourced<T> {
  if (!value) return { value: null, origin: 'unknown', reason: missing };
  const known = optionsOf(value).flatMap((option) => {
    const one = read(option);
    return one === null ? [] : [{ one, option }];
  });
  const [first, ...rest] = known;
  if (!first) return { value: null, origin: 'unknown', reason: reasonOf(value) };
  const { at, note } = first.option;
  const others = rest.map(({ one }) => one).slice(0, MAX_OTHERS);
  return {
    value: first.one,
    origin: first.option.origin,
    ...(at ? { at } : {}),
    ...(note ? { reason: note } : {}),
    ...(others.length ? { others } : {}),
  };
}

function reasonOf(value: Value): string {
  const option = optionsOf(value).find((one) => !isNothing(one)) ?? value;
  if (option.kind === 'unknown') return option.label ? `${option.reason}: ${option.label}` : option.reason;
  if (option.kind === 'text') return 'put together at run time';
  return 'not a plain value';
}

export function inferred<T>(value: T, reason?: string): Sourced<T> {
  return { value, origin: 'inferred' as Origin, ...(reason ? { reason } : {}) };
}

export function unknownBecause<T>(reason: string): Sourced<T> {
  return { value: null, origin: 'unknown', reason };
}
