// Tool definitions and schemas → the JSON text that is sent, as far as it is known.
import { isNothing, plainText, type Value } from '../resolve/value';

/** Parts of a value are shared: written out, a small one can be endless. */
const MAX_NODES = 4_000;

/** Tools and output schema together, a line each; undefined where nothing of them is known. */
export function toolsText(...values: readonly (Value | null)[]): string | undefined {
  const texts = values.flatMap((value) => (value && !isNothing(value) ? [jsonOf(value)] : []));
  return texts.filter((one) => /[\w]/.test(one) && one !== 'null').join('\n') || undefined;
}

function jsonOf(value: Value): string {
  return JSON.stringify(plain(value, { left: MAX_NODES })) ?? '';
}

function plain(value: Value, budget: { left: number }): unknown {
  if (budget.left-- <= 0) return undefined;
  switch (value.kind) {
    case 'text':
      return plainText(value) ?? value.pieces.map((piece) => ('text' in piece ? piece.text : '')).join('');
    case 'number':
    case 'constant':
      return value.value;
    case 'list':
      return value.items.map((item) => plain(item, budget));
    case 'record':
      return Object.fromEntries([...value.entries].map(([key, inner]) => [key, plain(inner, budget)]));
    case 'choice':
      return value.options[0] ? plain(value.options[0], budget) : undefined;
    default:
      return undefined;
  }
}
