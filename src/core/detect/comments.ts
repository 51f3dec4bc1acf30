// `outlay:` comments speak to the call on their line or on the next line with code.
import type { Unit } from '../resolve/unit';
import type { CallExpr } from '../syntax/module';

const COMMENT = /(?:#|\/\/|\/\*)\s*outlay:\s*([^\n]*?)\s*(?:\*\/)?\s*$/;

/** Null: none. The lines of the call itself are looked at too, so that it may stand inside the argument list. */
export function commentFor(unit: Unit, call: CallExpr): string | null {
  const { start, end } = unit.span(call);
  const [first, last] = [unit.line(start), unit.line(end)];
  for (let line = first; line <= last; line++) {
    const found = COMMENT.exec(unit.lineText(line))?.[1];
    if (found !== undefined) return found;
  }
  for (let line = first - 1; line > 0; line--) {
    const text = unit.lineText(line);
    const found = /^\s*(#|\/\/|\/\*)/.test(text) ? COMMENT.exec(text)?.[1] : undefined;
    if (found !== undefined) return found;
    if (!/^\s*(#|\/\/|\/?\*|@|$)/.test(text)) return null;
  }
  return null;
}
