// JSON that is written as text, with holes where the program puts values in.
import { plainValue } from './plainData';
import type { Piece, Value } from './value';

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
    const from = { origin: text.origin, ...(text.at ? { at: text.at } : {}) };
    return plainValue(data, from, (one) => piecesOf(one, holes));
  } catch {
    return null;
  }
}

function endsInText(source: string, before: boolean): boolean {
  const quotes = source.replace(/\\./gs, '').split('"').length - 1;
  return quotes % 2 === 0 ? before : !before;
}

function piecesOf(source: string, holes: readonly string[]): Piece[] {
  return source.split(MARK).flatMap((part, at): Piece[] => {
    if (at % 2 === 1) return [{ hole: holes[Number(part)] ?? 'value' }];
    return part ? [{ text: part }] : [];
  });
}
