// Anthropic's messages become a chat at a host that speaks OpenAI's protocol alone: client, request, and what is read of the answer.
import { remove, rename } from './argumentEdits';
import { type ArgumentList, argumentsOf, item } from './argumentList';
import { type Draft, refuse } from './draft';
import { quoted, readVariable } from './environment';
import { addImport } from './imports';
import type { Made, Match } from './match';
import { checkMessages, putSystemFirst } from './messages';
import { convertReads, type Reads } from './reads';
import type { SwitchTarget } from './target';

const SAME: ReadonlySet<string> = new Set(['model', 'messages', 'max_tokens', 'temperature', 'top_p', 'timeout']);

const USAGE: Reads = {
  '.usage.input_tokens': '.usage.prompt_tokens',
  '.usage.output_tokens': '.usage.completion_tokens',
  '.model': '.model',
  '.id': '.id',
};

export function messagesToChat(draft: Draft, match: Match, list: ArgumentList, { hostName, capabilities }: SwitchTarget): void {
  const { unit, found, site } = match;
  if (site.api !== 'messages.create' || site.stream)
    refuse(`${hostName} does not speak Anthropic's protocol, and ${site.stream ? 'a stream' : site.api} has no plain counterpart`);
  for (const other of list.others) refuse(`what ${list.unit.label(other)} adds to the request is not known`);
  const { callee } = found.matched.call;
  if (callee.kind !== 'member' || callee.object.kind !== 'member') refuse('the request is not called by its name');
  draft.edit({ path: unit.path, start: unit.span(callee.object.object).end, end: unit.span(callee).end, text: '.chat.completions.create' });
  draft.change('messages.create → chat.completions.create');
  const messages = item(list, 'messages');
  if (!messages || messages.shorthand) refuse('the messages are not written in the call');
  const texts = { ev: found.matched.ev, context: list.context };
  checkMessages(messages.value, texts);
  for (const own of list.items) {
    if (own.name === 'system') {
      const value = texts.ev.evaluate(own.value, list.context);
      if (value.kind !== 'text') refuse('whether the system prompt is a text is not known');
      putSystemFirst(draft, messages.value, unit.source(own.value), texts);
      remove(draft, list, own);
    } else if (own.name === 'stop_sequences') rename(draft, list, own, 'stop');
    else if (own.name === 'metadata' || (own.name === 'temperature' && capabilities && !capabilities.temperature)) {
      remove(draft, list, own);
      draft.change(`${own.name} is dropped: the new host does not take it`);
    } else if (!SAME.has(own.name)) refuse(`${own.name} has no counterpart that is evidenced for ${hostName}`);
  }
  const content = /\.tsx?$/.test(unit.path) ? '.choices[0]!.message.content!' : '.choices[0].message.content';
  convertReads(draft, match, { ...USAGE, '.content[0].text': content });
}

const CLASSES: Readonly<Record<string, string>> = {
  Anthropic: 'OpenAI',
  AsyncAnthropic: 'AsyncOpenAI',
  Client: 'OpenAI',
  AsyncClient: 'AsyncOpenAI',
  default: 'OpenAI',
};

/** Settings that both clients have under the same name. */
const KEPT = /^(max_retries|timeout|maxRetries)$/;

/** `anthropic.Anthropic()` → `OpenAI(base_url=…, api_key=…)`. */
export function replaceClient(draft: Draft, { unit, call, context, name }: Made, target: SwitchTarget): void {
  const url = quoted(unit, target.openaiBaseUrl ?? refuse(`${target.hostName} has no endpoint that speaks OpenAI's protocol`));
  const isPython = unit.module.language === 'python';
  const other = CLASSES[name] ?? refuse(`${name} has no counterpart`);
  const list = argumentsOf(call, context);
  const foreign = list.items.find((one) => !KEPT.test(one.name) && !/^(api_key|apiKey)$/.test(one.name));
  if (foreign || list.others.length > 0) refuse(`the client is made with ${foreign?.name ?? 'more than is written'}`);
  if (list.unit !== unit) refuse('the options of the client are written in another file');
  if (/\.tsx?$/.test(unit.path) && (unit.text.match(/\bAnthropic\b/g)?.length ?? 0) > 2)
    refuse('types of the old client are used in the file');
  const kept = list.items.filter((one) => KEPT.test(one.name)).map(({ start, end }) => `, ${unit.text.slice(start, end)}`);
  const key = readVariable(draft, unit, target.keyVariable);
  const given = isPython ? `base_url=${url}, api_key=${key}${kept.join('')}` : `{ baseURL: ${url}, apiKey: ${key}${kept.join('')} }`;
  draft.replace(unit, call, isPython ? `${other}(${given})` : `new ${other}(${given})`);
  addImport(draft, unit, isPython ? `from openai import ${other}` : `import OpenAI from ${quoted(unit, 'openai')};`);
  draft.packages.add('openai');
  draft.change(
    `${name === 'default' ? 'Anthropic' : name} → ${other} with base URL ${target.openaiBaseUrl}, key from ${target.keyVariable}`,
  );
  draft.note('the program needs the package openai; the import of the old client may be needless now');
}
