// What of a request in OpenAI's form the new host does not take as it is: dropped, renamed, or a reason to refuse.
import type { PromptPiece } from '../model/callSite';
import { remove, rename } from './argumentEdits';
import { type ArgumentList, item } from './argumentList';
import { definitionOf } from './definition';
import { type Draft, refuse } from './draft';
import type { Match } from './match';
import type { SwitchTarget } from './target';

/** Of the SDK itself, or in every endpoint of this form. */
const EVERYWHERE: ReadonlySet<string> = new Set([
  ...['model', 'messages', 'temperature', 'top_p', 'stop', 'stream', 'max_tokens'],
  ...['timeout', 'extra_headers', 'extra_query', 'input', 'encoding_format'],
]);

/** Without these the answer is of the same kind: they are hints, labels, or ask for what no other vendor has. */
const DISPENSABLE: Readonly<Record<string, string>> = {
  store: 'answers are not kept at the new host',
  metadata: 'a label for the vendor only',
  user: 'a label for the vendor only',
  safety_identifier: 'a label for the vendor only',
  service_tier: "a tier of the old vendor's",
  prompt_cache_key: 'a hint to the old cache',
  prompt_cache_retention: 'a hint to the old cache',
  prediction: 'it only makes the old model faster',
  seed: 'not evidenced for the new host: answers may differ between runs',
  verbosity: "a setting of the old vendor's models",
  frequency_penalty: 'not evidenced for the new host',
  presence_penalty: 'not evidenced for the new host',
  reasoning_effort: 'not evidenced for the new host, whose default holds',
};

/** `tools` and others that the model must be able to, whatever the host takes. */
export function adaptParameters(draft: Draft, list: ArgumentList, target: SwitchTarget): void {
  for (const other of list.others) refuse(`what ${list.unit.label(other)} adds to the request is not known`);
  for (const one of list.items) adapt(draft, list, one.name, target);
}

function adapt(draft: Draft, list: ArgumentList, name: string, target: SwitchTarget): void {
  const { rules, capabilities, hostName } = target;
  const own = item(list, name);
  if (!own) return;
  if (name === 'max_completion_tokens') {
    if (rules.maxTokens === 'both') return;
    if (item(list, 'max_tokens')) refuse('both max_tokens and max_completion_tokens are given');
    rename(draft, list, own, 'max_tokens');
    draft.change(`max_completion_tokens → max_tokens: ${hostName} takes that name`);
    return;
  }
  if (EVERYWHERE.has(name)) {
    if (name === 'temperature' && capabilities && !capabilities.temperature) drop(draft, list, name, 'the new model takes no temperature');
    return;
  }
  if (name === 'reasoning_effort' && rules.reasoningEffort === true) return;
  if (name === 'store' && rules.store === true) return;
  if (name === 'n' && own.value.kind === 'number' && own.value.value === 1) return;
  if (rules.takes?.includes(name)) return needs(name, target);
  if (name === 'parallel_tool_calls') {
    if (own.value.kind === 'constant' && own.value.value === true) return drop(draft, list, name, 'the default anyway');
    refuse(`that ${hostName} takes parallel_tool_calls is not evidenced`);
  }
  if (name === 'response_format') return needs(name, target);
  const dispensable = Object.hasOwn(DISPENSABLE, name) ? DISPENSABLE[name] : undefined;
  if (dispensable !== undefined) return drop(draft, list, name, dispensable);
  refuse(`that ${hostName} takes ${name} is not evidenced`);
}

function drop(draft: Draft, list: ArgumentList, name: string, why: string): void {
  const own = item(list, name);
  if (!own) return;
  remove(draft, list, own);
  draft.change(`${name} is dropped: ${why}`);
}

function needs(name: string, { capabilities, hostName, model }: SwitchTarget): void {
  if (name === 'tools' || name === 'tool_choice' || name === 'parallel_tool_calls') {
    if (!capabilities?.tools) refuse(`that ${model} takes tools at ${hostName} is not evidenced`);
  }
  if (name === 'response_format' && !capabilities?.structuredOutput)
    refuse(`that ${model} gives structured output at ${hostName} is not evidenced`);
}

/** What the call uses beyond its parameters' names. */
export function checkNeeds({ site, found }: Match, target: SwitchTarget): void {
  const { capabilities, hostName, model } = target;
  const media = new Set(
    site.prompt.messages.flatMap(({ pieces }) => pieces.flatMap((piece: PromptPiece) => ('media' in piece && piece.media) || [])),
  );
  for (const one of media) {
    const kind = one === 'file' ? 'document' : one;
    if (!capabilities?.input.includes(kind))
      refuse(`that ${model} at ${hostName} reads ${one === 'file' ? 'documents' : `${one}s`} is not evidenced`);
  }
  const asked = site.maxOutputTokens?.value ?? 0;
  if (capabilities?.maxOutput && asked > capabilities.maxOutput)
    refuse(`the call asks for up to ${asked} tokens of answer, ${model} gives ${capabilities.maxOutput} at ${hostName}`);
  if (found.api.endsWith('.parse') && !capabilities?.structuredOutput)
    refuse(`that ${model} gives structured output at ${hostName} is not evidenced`);
}

/** `developer` messages, where the new host knows only `system`. */
export function adaptRoles(draft: Draft, list: ArgumentList, target: SwitchTarget): void {
  const messages = item(list, 'messages');
  if (!messages || target.rules.developerRole) return;
  const found = definitionOf(messages.value, list.context);
  if (found?.expr.kind !== 'list') return;
  for (const { value } of found.expr.items) {
    if (value.kind !== 'record') continue;
    const { unit } = found.context;
    for (const { key, value: role } of value.entries) {
      if (key?.kind !== 'text' || key.value !== 'role' || role.kind !== 'text' || role.value !== 'developer') continue;
      draft.replace(unit, role, unit.source(role).replace('developer', 'system'));
      draft.change(`role developer → system: ${target.hostName} takes that name`);
    }
  }
}
