// A request to /responses becomes a chat: input and instructions become messages, the answer's text is read where a chat has it.
import { remove, rename } from './argumentEdits';
import { type ArgumentList, item } from './argumentList';
import { type Draft, refuse } from './draft';
import type { Match } from './match';
import { checkMessages, isText, message, putSystemFirst } from './messages';
import { adaptParameters } from './parameters';
import { convertReads } from './reads';
import type { SwitchTarget } from './target';

const OWN = /^(input|instructions|max_output_tokens|reasoning|truncation)$/;
const CONVERTED = /^responses\.create$/;

export function isResponses({ site }: Match): boolean {
  return CONVERTED.test(site.api);
}

export function responsesToChat(draft: Draft, match: Match, list: ArgumentList, target: SwitchTarget): void {
  const { unit, found, site } = match;
  if (site.stream) refuse('the events of a streamed response have no counterpart in a chat');
  const { callee } = found.matched.call;
  if (callee.kind !== 'member' || callee.object.kind !== 'member') refuse('the request is not called by its name');
  const start = unit.span(callee.object.object).end;
  draft.edit({ path: unit.path, start, end: unit.span(callee).end, text: '.chat.completions.create' });
  draft.change('/responses → /chat/completions');
  toMessages(draft, match, list);
  const limit = item(list, 'max_output_tokens');
  if (limit) rename(draft, list, limit, 'max_tokens');
  for (const [name, why] of [
    ['reasoning', 'not evidenced for the new host, whose default holds'],
    ['truncation', 'a setting of /responses'],
  ] as const) {
    const own = item(list, name);
    if (!own) continue;
    remove(draft, list, own);
    draft.change(`${name} is dropped: ${why}`);
  }
  const rest = { ...list, items: list.items.filter(({ name }) => !OWN.test(name)) };
  const foreign = rest.items.find(({ name }) => /^(tools|tool_choice|text|stream)$/.test(name));
  if (foreign) refuse(`${foreign.name} has another form in a chat`);
  adaptParameters(draft, rest, target);
  const content = /\.tsx?$/.test(unit.path) ? '.choices[0]!.message.content!' : '.choices[0].message.content';
  convertReads(draft, match, { '.output_text': content });
}

function toMessages(draft: Draft, { unit, found }: Match, list: ArgumentList): void {
  const { ev } = found.matched;
  const input = item(list, 'input');
  if (!input) refuse('the request has no input that is written in the call');
  const instructions = item(list, 'instructions');
  if (instructions) remove(draft, list, instructions);
  const system = instructions && unit.source(instructions.value);
  const name = list.style === 'keywords' ? 'messages=' : 'messages: ';
  const value = ev.evaluate(input.value, list.context);
  if (isText(value)) {
    const texts = [
      ...(system === undefined ? [] : [message(list.context, 'system', system)]),
      message(list.context, 'user', unit.source(input.value)),
    ];
    draft.edit({ path: unit.path, start: input.start, end: input.end, text: `${name}[${texts.join(', ')}]` });
    return;
  }
  checkMessages(input.value, { ev, context: list.context });
  if (input.shorthand) refuse('input is given by its own name');
  rename(draft, list, input, 'messages');
  if (system !== undefined) putSystemFirst(draft, input.value, system, { ev, context: list.context });
}
