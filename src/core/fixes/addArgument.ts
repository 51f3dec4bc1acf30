// A further argument of a call, or entry of a record: on a line of its own where the others have theirs; comments stay where they are.
import type { ArgumentList } from '../switch/argumentList';
import type { Draft } from '../switch/draft';

export function addArgument(draft: Draft, list: ArgumentList, name: string, text: string): void {
  const { unit, style, spans, inner, missing } = list;
  const { path } = unit;
  const insert = (at: number, written: string) => draft.edit({ path, start: at, end: at, text: written });
  const written = style === 'keywords' ? `${name}=${text}` : `${keyOf(list, name)}: ${text}`;
  const last = spans.at(-1);
  if (!last) return insert(inner.start, style === 'keywords' ? written : missing ? `{ ${written} }` : ` ${written} `);
  const lineStart = unit.text.lastIndexOf('\n', last.start - 1) + 1;
  const indent = unit.text.slice(lineStart, last.start);
  if (!/^[ \t]*$/.test(indent)) return insert(last.end, `, ${written}`);
  const rest = /^([ \t]*,)?[ \t]*((#|\/\/)[^\n]*)?\r?\n/.exec(unit.text.slice(last.end, inner.end));
  if (!rest) return insert(last.end, `,\n${indent}${written}`);
  if (rest[1] === undefined) insert(last.end, ',');
  insert(last.end + rest[0].length, `${indent}${written},\n`);
}

/** As the keys beside it are written. */
function keyOf({ unit, spans }: ArgumentList, name: string): string {
  const first = spans[0] && unit.text[spans[0].start];
  if (first === '"' || first === "'") return first + name + first;
  return unit.module.language === 'python' ? `"${name}"` : name;
}
