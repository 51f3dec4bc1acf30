// "Mark the prompt for the cache": Anthropic's cache_control behind what is the same in every request.
import type { Context } from '../resolve/unit';
import type { Value } from '../resolve/value';
import { setValue } from '../switch/argumentEdits';
import { type ArgumentList, argumentsOf, entriesOf, item } from '../switch/argumentList';
import { type Draft, refuse } from '../switch/draft';
import type { Match } from '../switch/match';
import { addArgument } from './addArgument';

const SDKS: ReadonlySet<string> = new Set(['anthropic', '@anthropic-ai/sdk']);
const NAME = 'cache_control';

/** Says what is another afterwards. The order of the cache is tools, system, messages: a mark covers all before it. */
export function markCache(draft: Draft, { site, found, unit, place }: Match): string {
  if (!SDKS.has(site.sdk) || site.provider.value !== 'anthropic')
    refuse(`${site.sdk} at ${site.provider.value ?? 'an unknown host'}: only Anthropic's own API is marked by Outlay`);
  const context: Context = { unit, scope: place.scope, step: place.step };
  const list = argumentsOf(place.call, context);
  const system = item(list, 'system');
  if (system) {
    const value = found.matched.ev.evaluate(system.value, context);
    if (isFixedText(value)) return markText(draft, list, system, list);
    if (system.value.kind === 'list' && isFixed(value)) return markLast(draft, list, 'system', context);
  }
  if (item(list, 'tools')) return markLast(draft, list, 'tools', context);
  return refuse(
    system
      ? 'the system prompt is another in each request, and there are no tools before it'
      : 'there is neither a system prompt nor a list of tools to mark',
  );
}

/** `system="…"` → a block with the text as it is written. */
function markText(draft: Draft, list: ArgumentList, system: NonNullable<ReturnType<typeof item>>, { unit, style }: ArgumentList): string {
  const text = unit.source(system.value);
  const block =
    style === 'keywords'
      ? `[{"type": "text", "text": ${text}, "${NAME}": {"type": "ephemeral"}}]`
      : `[{ type: 'text', text: ${text}, ${NAME}: { type: 'ephemeral' } }]`;
  setValue(draft, list, system, block);
  return `system: marked with ${NAME}`;
}

/** The last block of a list that is written in the call. */
function markLast(draft: Draft, list: ArgumentList, name: string, context: Context): string {
  const value = item(list, name)?.value;
  const last = value?.kind === 'list' ? value.items.at(-1) : undefined;
  if (!last || last.spread || last.value.kind !== 'record') return refuse(`the last of ${name} is not written out in the call`);
  const entries = entriesOf(last.value, context);
  if (entries.others.length > 0)
    refuse(`what ${entries.unit.label(entries.others[0] ?? last.value)} adds to the last of ${name} is not known`);
  if (item(entries, NAME)) refuse(`${name} is marked already`);
  addArgument(draft, entries, NAME, list.style === 'keywords' ? '{"type": "ephemeral"}' : "{ type: 'ephemeral' }");
  return `${name}: the last one marked with ${NAME}`;
}

function isFixedText(value: Value): boolean {
  return value.kind === 'text' && value.fromCaller === undefined && value.pieces.every((piece) => 'text' in piece);
}

/** All texts of it are known. */
function isFixed(value: Value): boolean {
  if (value.kind === 'list') return !value.open && value.items.every(isFixed);
  if (value.kind === 'record')
    return !value.open && [...value.entries.values()].every((one) => one.kind === 'number' || one.kind === 'constant' || isFixed(one));
  return isFixedText(value);
}
