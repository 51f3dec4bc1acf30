// Messages of the role `developer` as typed SDKs write them, where the new host knows only `system`.
import type { ArgumentList } from './argumentList';
import { definitionOf } from './definition';
import { type Draft, refuse } from './draft';
import type { Match } from './match';
import type { SwitchTarget } from './target';

/** `openai.DeveloperMessage(…)`, `.addDeveloperMessage(…)`, `new DeveloperChatMessage(…)`, `ChatMessageRoleDeveloper`. */
const DEVELOPER = /(?<=\b|add|Role)Developer(?=Message|ChatMessage|\b)/g;

export function adaptTypedRoles(draft: Draft, { found }: Match, list: ArgumentList, { rules, hostName }: SwitchTarget): void {
  if (rules.developerRole) return;
  const { call, context } = found.matched;
  const parts = [
    ...list.items
      .filter(({ name }) => /messages?$/.test(name))
      .map(({ value, start, end }) => ({ value, context: list.context, start, end })),
    ...call.args.map(({ value }) => ({ value, context, ...context.unit.span(value) })),
  ];
  for (const part of parts) {
    const defined = definitionOf(part.value, part.context);
    const isName = defined && defined.expr !== part.value;
    const { unit } = isName ? defined.context : part.context;
    const { start, end } = isName ? unit.span(defined.expr) : part;
    for (const { index } of unit.text.slice(start, end).matchAll(DEVELOPER)) {
      if (unit.module.language === 'rust')
        refuse("messages of the role developer have a type of their own, which the new host's role has not");
      draft.edit({ path: unit.path, start: start + index, end: start + index + 'Developer'.length, text: 'System' });
      draft.change(`role developer → system: ${hostName} takes that name`);
    }
  }
}
