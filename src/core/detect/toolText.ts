// Tool definitions and schemas → the JSON text that is sent, as far as it is known.
import { plainText, type Value } from '../resolve/value';

export function jsonOf(value: Value): string {
  return JSON.stringify(plain(value)) ?? '';
}

function plain(value: Value): unknown {
  switch (value.kind) {
    case 'text':
      return plainText(value) ?? value.pieces.map((piece) => ('text' in piece ? piece.text : '')).join('');
    case 'number':
    case 'constant':
      return value.value;
    case 'list':
      return value.items.map(plain);
    case 'record':
      return Object.fromEntries([...value.entries].map(([key, inner]) => [key, plain(inner)]));
    case 'choice':
      return value.options[0] ? plain(value.options[0]) : undefined;
    default:
      return undefined;
  }
}
