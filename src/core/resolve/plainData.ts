// What a parser of JSON, YAML or the like returns, as a value.
import type { Piece, Provenance, Value } from './value';

/** `pieces`: of a text; default: the text as it is. */
export function plainValue(data: unknown, from: Provenance, pieces: (text: string) => readonly Piece[] = whole): Value {
  if (typeof data === 'string') return { kind: 'text', pieces: pieces(data), ...from };
  if (typeof data === 'number') return { kind: 'number', value: data, ...from };
  if (Array.isArray(data)) return { kind: 'list', items: data.map((one) => plainValue(one, from, pieces)), open: false, ...from };
  if (typeof data === 'object' && data !== null) {
    const entries = Object.entries(data).map(([key, one]): [string, Value] => [key, plainValue(one, from, pieces)]);
    return { kind: 'record', entries: new Map(entries), open: false, ...from };
  }
  return { kind: 'constant', value: data === true ? true : data === false ? false : null, ...from };
}

function whole(text: string): readonly Piece[] {
  return text ? [{ text }] : [];
}
