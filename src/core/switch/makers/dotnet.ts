// .NET: clients of the packages OpenAI and Azure.AI.OpenAI.
import type { Unit } from '../../resolve/unit';
import type { Arg } from '../../syntax/module';
import { add, remove, setValue } from '../argumentEdits';
import { item } from '../argumentList';
import { initializer } from '../builders';
import { type Draft, refuse } from '../draft';
import { addImport, hasLine } from '../imports';
import { movedKey } from '../keys';
import { SAME } from '../spelling';
import { keyText, type Maker, type MakerInput, ownClient } from './maker';

/** `new ChatClient(model, key, options)`, `new OpenAIClient(key, options)`, `new AzureOpenAIClient(address, key, options)`. */
export const dotnetClient: Maker = {
  point(input) {
    const { draft, made } = input;
    const { unit, call, name, context } = made;
    if (!/^(ChatClient|OpenAIClient|AzureOpenAIClient)$/.test(name)) refuse(`a client of the class ${name} is not rewritten yet`);
    const isAzure = name === 'AzureOpenAIClient';
    const [options, ...others] = split(call.args, (arg) => arg.name === 'options' || isMade(arg, /OpenAIClientOptions$/));
    const [head, key, ...more] = name === 'OpenAIClient' ? [undefined, ...others] : others;
    if (!key || more.length > 0) refuse(`how the client is made is not plain: ${unit.label(call)}`);
    if (isAzure && head) toOpenAi(input, head, key);
    const old = movedKey(draft, context, key.value, input.target);
    const credential = /^new\s+[\w.]*KeyCredential\(/.test(old)
      ? old.replace('AzureKeyCredential', 'ApiKeyCredential')
      : credentialOf(draft, unit, old);
    const { start, end } = argSpan(unit, key);
    const named = key.name === undefined ? ['', ''] : ['credential: ', 'options: '];
    draft.edit({ path: unit.path, start, end, text: named[0] + credential });
    if (!options) draft.edit({ path: unit.path, start: end, end, text: `, ${named[1]}${optionsText(input)}` });
    else if (isAzure) draft.edit({ path: unit.path, ...argSpan(unit, options), text: named[1] + optionsText(input) });
    else pointOptions(input, options);
  },
  alone: ownClient((input) => {
    const { unit, name } = input.made;
    if (name !== 'OpenAIClient') refuse('the client serves other calls too');
    return `new OpenAIClient(${credentialOf(input.draft, unit, keyText(input, unit))}, ${optionsText(input)})`;
  }),
};

function split(args: readonly Arg[], isFirst: (arg: Arg) => boolean): readonly [Arg | undefined, ...Arg[]] {
  return [args.find(isFirst), ...args.filter((arg) => !isFirst(arg))];
}

function isMade({ value }: Arg, type: RegExp): boolean {
  return value.kind === 'call' && (value.callee.kind === 'name' || value.callee.kind === 'member') && type.test(value.callee.name);
}

/** With its name, where it has one. */
function argSpan(unit: Unit, arg: Arg): { start: number; end: number } {
  const { start, end } = unit.span(arg);
  const before =
    arg.name === undefined ? null : new RegExp(`\\b${arg.name}\\s*:\\s*$`).exec(unit.text.slice(Math.max(0, start - 80), start));
  return { start: start - (before?.[0].length ?? 0), end };
}

/** The address goes, the class is the plain one, wherever the file names it. */
function toOpenAi({ draft, made, match }: MakerInput, address: Arg, key: Arg): void {
  const { unit, name } = made;
  if (match.unit !== unit) refuse('the client for Azure is made in another file');
  draft.edit({ path: unit.path, start: argSpan(unit, address).start, end: argSpan(unit, key).start, text: '' });
  if ((unit.text.match(/new\s+AzureOpenAIClient\b/g)?.length ?? 0) > 1) refuse('the file makes several clients for Azure');
  for (const { index } of unit.text.matchAll(/(?<![\w.])AzureOpenAIClient\b/g))
    draft.edit({ path: unit.path, start: index, end: index + name.length, text: imported(draft, unit, 'OpenAI', 'OpenAIClient') });
  draft.change(`${name} → OpenAIClient`);
}

function pointOptions({ draft, made, url }: MakerInput, options: Arg): void {
  const list = initializer(options.value, made.context, SAME);
  const { unit } = list;
  const text = `new ${uri(unit)}("${url}")`;
  for (const own of list.items.filter(({ name }) => name === 'OrganizationId' || name === 'ProjectId')) remove(draft, list, own);
  const own = item(list, 'Endpoint');
  if (own) setValue(draft, list, own, text);
  else if (list.missing) draft.edit({ path: unit.path, start: list.inner.end, end: list.inner.end, text: ` { Endpoint = ${text} }` });
  else add(draft, list, [['Endpoint', text]]);
}

function optionsText({ draft, made: { unit }, url }: MakerInput): string {
  return `new ${imported(draft, unit, 'OpenAI', 'OpenAIClientOptions')} { Endpoint = new ${uri(unit)}("${url}") }`;
}

function credentialOf(draft: Draft, unit: Unit, key: string): string {
  return `new ${imported(draft, unit, 'System.ClientModel', 'ApiKeyCredential')}(${key})`;
}

function uri(unit: Unit): string {
  return /\bnew Uri\(/.test(unit.text) || hasLine(unit, 'using System;') ? 'Uri' : 'System.Uri';
}

function imported(draft: Draft, unit: Unit, namespace: string, name: string): string {
  addImport(draft, unit, `using ${namespace};`);
  return name;
}
