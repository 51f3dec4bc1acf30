import { plainText, type Value } from '../../resolve/value';

/** A JSON Schema, or a part of one. */
export type Schema = { readonly [key: string]: unknown };

/** Parts of a value are shared: written out, a small one can be endless. */
const MAX_NODES = 4_000;

/** A value as JSON; undefined where it is not known. Holes in texts are left out. `special`: what is made of other kinds. */
export function plain(value: Value | undefined, special: (value: Value) => unknown = () => undefined): unknown {
  return value ? written(value, { left: MAX_NODES }, special) : undefined;
}

function written(value: Value, budget: { left: number }, special: (value: Value) => unknown): unknown {
  if (budget.left-- <= 0) return undefined;
  switch (value.kind) {
    case 'text':
      return plainText(value) ?? value.pieces.map((piece) => ('text' in piece ? piece.text : '')).join('');
    case 'number':
    case 'constant':
      return value.value;
    case 'list':
      return value.items.map((item) => written(item, budget, special));
    case 'record':
      return Object.fromEntries([...value.entries].map(([key, inner]) => [key, written(inner, budget, special)]));
    case 'choice':
      return value.options[0] ? written(value.options[0], budget, special) : undefined;
    default:
      return special(value);
  }
}
