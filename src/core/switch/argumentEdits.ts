// Arguments are replaced, renamed, added and removed by their spans.
import type { Span } from '../syntax/module';
import type { ArgumentList, ListStyle, NamedArgument } from './argumentList';
import type { Draft } from './draft';

/** The value becomes `text`; the rest of the item stays. */
export function setValue(draft: Draft, list: ArgumentList, { name, value, shorthand, start, end }: NamedArgument, text: string): void {
  if (shorthand) draft.edit({ path: list.unit.path, start, end, text: `${name}: ${text}` });
  else draft.replace(list.unit, value, text);
}

export function rename(draft: Draft, list: ArgumentList, { name, shorthand, start, nameAt }: NamedArgument, to: string): void {
  const { unit, style } = list;
  if (nameAt) {
    draft.edit({ path: unit.path, ...nameAt, text: list.written?.(to) ?? to });
    return;
  }
  const quoted = unit.text[start] === '"' || unit.text[start] === "'";
  const text = quoted ? `${unit.text[start]}${to}${unit.text[start]}` : to;
  const end = start + name.length + (quoted ? 2 : 0);
  draft.edit({ path: unit.path, start, end: shorthand ? start : end, text: shorthand && style === 'object' ? `${to}: ` : text });
}

/** `[name, text]`, after the last that is there. */
export function add(draft: Draft, list: ArgumentList, given: readonly (readonly [name: string, text: string])[]): void {
  if (given.length === 0) return;
  const { unit, style, spans, inner, missing } = list;
  const quote = style === 'object' && spans[0] && unit.text[spans[0].start] === '"' ? '"' : '';
  const written = given.map(([name, text]) => entry(style, quote + name + quote, text));
  const last = spans.findLast(({ start }) => !draft.removed.has(`${unit.path}:${start}`));
  if (style === 'chain') return addSteps(draft, list, last, written);
  if (!last) {
    const text =
      style === 'keywords' || style === 'options' ? written.join(', ') : missing ? `{ ${written.join(', ')} }` : ` ${written.join(', ')} `;
    draft.edit({ path: unit.path, start: inner.start, end: spans.length > 0 ? inner.start : inner.end, text });
    return;
  }
  const lineStart = unit.text.lastIndexOf('\n', last.start - 1) + 1;
  const indent = /^[ \t]*$/.test(unit.text.slice(lineStart, last.start)) ? unit.text.slice(lineStart, last.start) : null;
  const separator = indent === null ? ', ' : `,\n${indent}`;
  draft.edit({ path: unit.path, start: last.end, end: last.end, text: written.map((one) => separator + one).join('') });
}

function entry(style: ListStyle, name: string, text: string): string {
  switch (style) {
    case 'keywords':
      return `${name}=${text}`;
    case 'object':
      return `${name}: ${text}`;
    case 'array':
      return `'${name}' => ${text}`;
    case 'initializer':
      return `${name} = ${text}`;
    case 'chain':
    case 'options':
      return `${name}(${text})`;
  }
}

/** Each on a line of its own where the others are. */
function addSteps(draft: Draft, { unit, inner }: ArgumentList, last: Span | undefined, written: readonly string[]): void {
  const at = last?.end ?? inner.start;
  const before = /(\s*(?:\?->|->|\.))\w+\s*\(/.exec(unit.text.slice(last?.start ?? at))?.[1] ?? '.';
  draft.edit({ path: unit.path, start: at, end: at, text: written.map((one) => before + one).join('') });
}

/** With its comma, and its lines where nothing else stands on them. Several are removed in the order of the text. */
export function remove(draft: Draft, list: ArgumentList, { start, end }: NamedArgument): void {
  const { unit, inner, spans } = list;
  const { path, text } = unit;
  if (list.style === 'chain') {
    draft.removed.add(`${path}:${start}`);
    draft.edit({ path, start, end, text: '' });
    return;
  }
  const index = spans.findIndex((span) => span.start === start);
  const isFirst = spans.slice(0, index).every((span) => draft.removed.has(`${path}:${span.start}`));
  draft.removed.add(`${path}:${start}`);
  const lineStart = text.lastIndexOf('\n', start - 1) + 1;
  const afterComma = end + (/^[ \t]*,?[ \t]*/.exec(text.slice(end, inner.end))?.[0].length ?? 0);
  if (lineStart > inner.start && /^[ \t]*$/.test(text.slice(lineStart, start)) && text[afterComma] === '\n') {
    draft.edit({ path, start: lineStart, end: afterComma + 1, text: '' });
    return;
  }
  const [before, next] = [spans[index - 1], spans[index + 1]];
  if (isFirst || !before) draft.edit({ path, start, end: next?.start ?? end, text: '' });
  else draft.edit({ path, start: before.end, end, text: '' });
}
