// The client of a call is pointed at the new host: base URL, key, class.
import type { Expr } from '../syntax/module';
import { add, remove, setValue } from './argumentEdits';
import { type ArgumentList, argumentsOf, entriesOf, item } from './argumentList';
import type { ClientRow } from './clients';
import { type Draft, refuse } from './draft';
import { quoted, readVariable } from './environment';
import { setKey as moveKey } from './keys';
import type { Made, Match } from './match';
import type { SwitchTarget } from './target';

export function baseUrlOf(row: Pick<ClientRow, 'protocol'>, target: SwitchTarget): string {
  const url = row.protocol === 'openai' ? target.openaiBaseUrl : target.anthropicBaseUrl;
  return url ?? refuse(`${target.hostName} has no endpoint that speaks ${row.protocol === 'openai' ? "OpenAI's" : "Anthropic's"} protocol`);
}

/** The constructor itself is changed: every call of this client moves. */
export function pointClient(draft: Draft, row: ClientRow, made: Made, target: SwitchTarget): void {
  const list = argumentsOf(made.call, made.context);
  if (list.others.length > 0)
    refuse(`what the client is made with is put together at run time: ${list.unit.label(list.others[0] as Expr)}`);
  for (const own of list.items.filter(({ name }) => row.drops.includes(name))) {
    remove(draft, list, own);
    draft.change(`${own.name} is dropped: it is for the old vendor's server`);
  }
  renameClass(draft, row, made);
  const url = baseUrlOf(row, target);
  add(draft, list, [...setUrl(draft, row, list, url), ...setKey(draft, row, list, target)]);
  draft.change(`${row.baseUrl[0]} → ${url}`);
  draft.change(`${row.apiKey[0]} from ${target.keyVariable}`);
}

type Added = readonly (readonly [string, string])[];

function setUrl(draft: Draft, row: ClientRow, list: ArgumentList, url: string): Added {
  const [name = ''] = row.baseUrl;
  const [outer = '', inner] = name.split('.');
  const text = quoted(list.unit, url);
  const own = item(list, ...row.baseUrl.map((one) => one.split('.')[0] ?? one));
  if (!own) return [[outer, inner === undefined ? text : `{ ${inner}: ${text} }`]];
  if (inner === undefined) setValue(draft, list, own, text);
  else {
    if (own.value.kind !== 'record') refuse(`${outer} is put together at run time`);
    const within = entriesOf(own.value, list.context);
    const url = item(within, inner);
    if (url) setValue(draft, within, url, text);
    else add(draft, within, [[inner, text]]);
  }
  return [];
}

function setKey(draft: Draft, row: ClientRow, list: ArgumentList, target: SwitchTarget): Added {
  const own = item(list, ...row.apiKey);
  if (!own) return [[row.apiKey[0] ?? 'api_key', readVariable(draft, list.unit, target.keyVariable)]];
  moveKey(draft, list, own, target);
  return [];
}

/** `AzureOpenAI` → `OpenAI`, in the call and in the import. */
function renameClass(draft: Draft, { renames }: ClientRow, { name, call, unit }: Made): void {
  const to = renames?.[name];
  if (to === undefined) return;
  const { callee } = call;
  const written = callee.kind === 'member' || callee.kind === 'name' ? callee.name : '';
  if (written !== name) refuse(`${name} goes by another name here: ${written}`);
  const { end } = unit.span(callee);
  draft.edit({ path: unit.path, start: end - name.length, end, text: to });
  draft.change(`${name} → ${to}`);
  if (callee.kind === 'member') return;
  const uses = unit.text.match(new RegExp(`\\b${name}\\b`, 'g'))?.length ?? 0;
  const step = (unit.scope(0)?.steps ?? []).find((one) => one.kind === 'import' && one.local === name);
  if (!step) refuse(`where ${name} is imported was not found`);
  const { start } = unit.span(step);
  const at = start + unit.source(step).search(new RegExp(`\\b${name}\\b`));
  const isThere = (unit.scope(0)?.steps ?? []).some((one) => one.kind === 'import' && one.local === to);
  if (!isThere) draft.edit({ path: unit.path, start: at, end: at + name.length, text: uses > 2 ? `${name}, ${to}` : to });
}

/** The call alone moves: its client is given other options on the spot. */
export function pointCall(draft: Draft, row: ClientRow, made: Made, { found, place, unit }: Match, target: SwitchTarget): void {
  if (row.override === undefined) refuse('the client serves other calls too');
  const receiver = receiverOf(found.matched.ev, place.call.callee, found.matched.context, made.index + 1);
  if (!receiver) refuse('the client serves other calls too, and where this call gets it from is not plain');
  const url = quoted(unit, baseUrlOf(row, target));
  const key = readVariable(draft, unit, target.keyVariable);
  const [baseUrl, apiKey] = [row.baseUrl[0], row.apiKey[0]];
  const options = row.family === 'python' ? `(${baseUrl}=${url}, ${apiKey}=${key})` : `({ ${baseUrl}: ${url}, ${apiKey}: ${key} })`;
  const { end } = unit.span(receiver);
  draft.edit({ path: unit.path, start: end, end, text: `.${row.override}${options}` });
  draft.change(`this call alone: ${row.override} with ${baseUrl} → ${baseUrlOf(row, target)}, ${apiKey} from ${target.keyVariable}`);
  draft.note('the client serves other calls too: they stay where they are');
}

/** The part of `client.chat.completions.create` that is the client, by the length of its access path. */
export function receiverOf(ev: Match['found']['matched']['ev'], callee: Expr, context: Made['context'], steps: number): Expr | null {
  for (let expr: Expr = callee; expr.kind === 'member' || expr.kind === 'call'; ) {
    expr = expr.kind === 'member' ? expr.object : expr.callee;
    const value = ev.evaluate(expr, context);
    if (value.kind === 'api' && value.path.steps.length === steps) return expr;
  }
  return null;
}
