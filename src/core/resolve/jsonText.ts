// JSON that is written as text, with holes where the program puts values in.
import type { Piece, Provenance, Value } from './value';

const MARK = '\u0001';

/** Null: not JSON, whatever the holes are. */
export function parseJsonText(text: Value & { kind: 'text' }): Value | null {
  const holes: string[] = [];
  let source = '';
  let isInText = false;
  for (const piece of text.pieces) {
    if ('text' in piece) {
      source += piece.text;
      isInText = endsInText(piece.text, isInText);
    } else {
      const mark = `${MARK}${holes.push(piece.hole) - 1}${MARK}`;
      source += isInText ? mark : `"${mark}"`;
    }
  }
  if (!/^\s*[{[]/.test(source)) return null;
  try {
    const data: unknown = JSON.parse(source);
    return toValue(data, holes, { origin: text.origin, ...(text.at ? { at: text.at } : {}) });
  } catch {
    return null;
  }
}

function endsInText(source: string, before: boolean): boolean {
  const quotes = source.replace(/\\./gs, '').split('"').length - 1;
  return quotes % 2 === 0 ? before : !before;
}

function toValue(data: unknown, holes: readonly string[], from: Provenance): Value {
  if (typeof data === 'string') return { kind: 'text', pieces: piecesOf(data, holes), ...from };
  if (typeof data === 'number') return { kind: 'number', value: data, ...from };
  if (Array.isArray(data)) return { kind: 'list', items: data.map((one) => toValue(one, holes, from)), open: false, ...from };
  if (typeof data === 'object' && data !== null) {
    const entries = Object.entries(data).map(([key, one]): [string, Value] => [key, toValue(one, holes, from)]);
    return { kind: 'record', entries: new Map(entries), open: false, ...from };
  }
  return { kind: 'constant', value: data === true ? true : data === false ? false : null, ...from };
}

function piecesOf(source: string, holes: readonly string[]): Piece[] {
  return source.split(MARK).flatMap((part, at): Piece[] => {
    if (at % 2 === 1) return [{ hole: holes[Number(part)] ?? 'value' }];
    return part ? [{ text: part }] : [];
  });
}
