// Messages: texts with a role, as both forms have them; and the system's text in front of them.

import type { Evaluator } from '../resolve/evaluator';
import type { Context } from '../resolve/unit';
import { optionsOf, type Value } from '../resolve/value';
import type { Expr } from '../syntax/module';
import { definitionOf } from './definition';
import { type Draft, refuse } from './draft';
import { quoted } from './environment';

export interface MessageTexts {
  readonly ev: Evaluator;
  readonly context: Context;
}

export function isText(value: Value): boolean {
  return optionsOf(value).every((option) => option.kind === 'text');
}

/** Only roles and texts: what every chat endpoint takes. */
export function checkMessages(expr: Expr, { ev, context }: MessageTexts): void {
  const value = ev.evaluate(expr, context);
  if (value.kind !== 'list' || value.open) refuse(`what ${context.unit.label(expr)} holds is put together at run time`);
  for (const item of value.items) {
    const content = item.kind === 'record' && !item.open ? item.entries.get('content') : undefined;
    const plain = item.kind === 'record' && [...item.entries.keys()].every((key) => key === 'role' || key === 'content');
    if (!content || !plain || !(isText(content) || content.kind === 'unknown')) refuse('a message is more than a role and a text');
    if (content.kind === 'unknown') refuse(`whether ${content.label || 'a message'} is a text is not known`);
  }
}

export function message(context: Context, role: string, content: string): string {
  const { unit } = context;
  if (unit.module.language === 'python') return `{${quoted(unit, 'role')}: ${quoted(unit, role)}, ${quoted(unit, 'content')}: ${content}}`;
  return `{ role: ${quoted(unit, role)}, content: ${content} }`;
}

/** In front of the others, where their list is written. */
export function putSystemFirst(draft: Draft, list: Expr, system: string, { ev, context }: MessageTexts): void {
  const found = definitionOf(list, context, ev.project);
  const spread = context.unit.module.language === 'python' ? '*' : '...';
  if (found?.expr.kind === 'list' && found.expr === list) {
    const at = context.unit.span(list).start + 1;
    const isEmpty = found.expr.items.length === 0;
    draft.edit({ path: context.unit.path, start: at, end: at, text: `${message(context, 'system', system)}${isEmpty ? '' : ', '}` });
    return;
  }
  draft.replace(context.unit, list, `[${message(context, 'system', system)}, ${spread}${context.unit.source(list)}]`);
}
