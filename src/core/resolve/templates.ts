// Jinja, Handlebars and Mustache: `{{ name }}` is filled, `{% … %}` and `{# … #}` leave no text.
import { joinText, type Part } from './strings';
import { text, type Value } from './value';

const TAG = /(\{\{\{?[^{}]*\}\}\}?|\{%[^%]*%\}|\{#[^#]*#\})/;

export function fillTemplate(template: Value & { kind: 'text' }, variables: ReadonlyMap<string, Value>): Value {
  const from = { origin: template.origin, ...(template.at ? { at: template.at } : {}) };
  const parts = template.pieces.flatMap((piece): Part[] => {
    if (!('text' in piece)) return [{ value: { kind: 'text', pieces: [piece], ...from }, label: piece.hole }];
    return piece.text.split(TAG).map((chunk) => partOf(chunk, variables, from));
  });
  return joinText(parts);
}

function partOf(chunk: string, variables: ReadonlyMap<string, Value>, from: Pick<Value, 'origin' | 'at'>): Part {
  if (/^\{[%#]/.test(chunk)) return { value: text('', from), label: '' };
  const name = /^\{\{\{?[-#/^&>]?\s*([\w.]*)/.exec(chunk)?.[1];
  if (!chunk.startsWith('{{') || name === undefined) return { value: text(chunk, from), label: '' };
  if (/^\{\{[#/^]/.test(chunk)) return { value: text('', from), label: '' };
  const value = variables.get(name);
  return { value: value ?? { kind: 'text', pieces: [{ hole: name || 'value' }], ...from }, label: name };
}
