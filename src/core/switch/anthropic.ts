// Requests in Anthropic's form at hosts that speak its protocol.
import type { ArgumentList } from './argumentList';
import { refuse } from './draft';
import type { SwitchTarget } from './target';

/** In every endpoint of this form, by the client libraries that talk to them. */
const EVERYWHERE: ReadonlySet<string> = new Set([
  ...['model', 'messages', 'system', 'max_tokens', 'temperature', 'top_p', 'stop_sequences', 'stream'],
  ...['timeout', 'extra_headers', 'extra_query'],
]);

export function adaptMessages(list: ArgumentList, { capabilities, hostName, model }: SwitchTarget): void {
  for (const other of list.others) refuse(`what ${list.unit.label(other)} adds to the request is not known`);
  for (const { name } of list.items) {
    if (EVERYWHERE.has(name)) continue;
    const isTools = name === 'tools' || name === 'tool_choice';
    if (isTools && capabilities?.tools) continue;
    refuse(isTools ? `that ${model} takes tools at ${hostName} is not evidenced` : `that ${hostName} takes ${name} is not evidenced`);
  }
}
