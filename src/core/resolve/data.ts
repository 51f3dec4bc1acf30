// Settings files (YAML, JSON) as values.
import { parse } from 'yaml';
import type { Provenance, Value } from './value';

/** Null: the text is no YAML (JSON is YAML). */
export function parseData(text: string, path: string): Value | null {
  try {
    return toValue(parse(text, { logLevel: 'silent' }), { origin: 'config', at: { path, line: 1 } });
  } catch {
    return null;
  }
}

function toValue(data: unknown, from: Provenance): Value {
  if (typeof data === 'string') return { kind: 'text', pieces: data ? [{ text: data }] : [], ...from };
  if (typeof data === 'number') return { kind: 'number', value: data, ...from };
  if (Array.isArray(data)) return { kind: 'list', items: data.map((one) => toValue(one, from)), open: false, ...from };
  if (typeof data === 'object' && data !== null) {
    const entries = Object.entries(data).map(([key, one]): [string, Value] => [key, toValue(one, from)]);
    return { kind: 'record', entries: new Map(entries), open: false, ...from };
  }
  return { kind: 'constant', value: data === true ? true : data === false ? false : null, ...from };
}
