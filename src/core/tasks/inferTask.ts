// What a call is for, by the words of its prompt and the shape of its request.
import { type CallTask, type InferredTask, SAID_BY_SETTINGS } from '../model/alternatives';
import type { CallSite } from '../model/callSite';
import { globMatcher } from '../model/glob';
import type { TaskSettings } from '../model/settings';

/** The first row with a word in the prompt decides; more telling words stand first. */
const WORDS: readonly (readonly [task: CallTask, words: RegExp])[] = [
  ['translation', /\b(translat(e|es|ion|or|ing)|übersetz\w*|tradui\w*|traduc\w*|localiz(e|ation))\b/i],
  [
    'customer service',
    /\b(customer (service|support|care)|support (agent|assistant|ticket|bot)s?|help ?desk|refunds?|complaints?|kundendienst|kundenservice)\b/i,
  ],
  ['summary', /\b(summar(y|ies|ize|ise|izes|izing|ising)|tl;?dr|condense|zusammenfass\w*|résum\w*)\b/i],
  ['extraction', /\b(extract(s|ing|ion)?|parse the|pull out|named entit(y|ies)|fields? from|invoices?|receipts?|extrahier\w*)\b/i],
  [
    'classification',
    /\b(classif(y|ies|ication|ier)|categori[sz](e|es|ing|ation)|label (the|each|this)|sentiment|spam|moderat(e|ion)|intent of)\b/i,
  ],
  [
    'code',
    /\b(source code|code review|review (the|this) (code|diff|pull request)|refactor|unit tests?|write (a |the )?(function|program|script|sql)|programm(er|ing)|software engineer|sql quer(y|ies)|compiler|debug)\b/i,
  ],
  [
    'reasoning',
    /\b(step by step|think carefully|reason(ing)? (about|through)|prove|solve (the|this)|mathemati\w*|plan the|analy[sz]e the (risk|argument|case))\b/i,
  ],
  [
    'question answering',
    /\b(answer (the )?(following )?questions?|based (only )?on (the )?(following )?(context|documents?)|use the context|retrieved|knowledge base)\b/i,
  ],
  [
    'content',
    /\b(write (a|an|the)|draft|blog|article|newsletter|headline|slogan|poem|story|essay|copywrit\w*|product descriptions?|marketing|seo|posts?)\b/i,
  ],
];

/** The last row of outlay.json that matches decides; never null: what nothing tells is a chat. */
export function inferTask(site: CallSite, rows: readonly TaskSettings[] = []): InferredTask {
  const row = rows.findLast((one) => concerns(one, site));
  if (row) return { task: row.task, evidence: SAID_BY_SETTINGS };
  if (site.kind === 'embedding') return { task: 'embedding', evidence: 'the kind of the request' };
  const text = promptText(site);
  for (const [task, words] of WORDS) {
    const found = words.exec(text);
    if (found) return { task, evidence: `"${found[0]}" in the prompt` };
  }
  if (site.kind === 'agent' || hasTools(site))
    return { task: 'agent', evidence: site.kind === 'agent' ? 'the kind of the request' : 'the request offers tools' };
  if (site.prompt.tools) return { task: 'extraction', evidence: 'the request has an output schema' };
  if (site.options?.reasoning?.value && site.options.reasoning.value !== 'none')
    return { task: 'reasoning', evidence: 'the request sets a reasoning effort' };
  return { task: 'chat', evidence: text === '' ? 'the prompt is not in the code' : 'no word of the prompt tells more' };
}

function concerns({ id, paths, kind, provider, models }: TaskSettings, site: CallSite): boolean {
  if (id !== undefined && id !== site.id) return false;
  if (kind !== undefined && kind !== site.kind) return false;
  if (provider !== undefined && provider !== site.provider.value) return false;
  if (models !== undefined && !(site.model.value !== null && globMatcher(models)(site.model.value))) return false;
  return paths === undefined || globMatcher(paths)(site.path);
}

/** The system's words first: they say what the program is for. */
export function promptText({ prompt: { messages } }: CallSite): string {
  const sorted = [...messages].sort((a, b) => Number(b.role === 'system') - Number(a.role === 'system'));
  return sorted
    .flatMap(({ pieces }) => pieces.flatMap((piece) => ('text' in piece ? [piece.text] : [])))
    .join('\n')
    .slice(0, 20_000);
}

export function hasTools({ prompt: { tools } }: CallSite): boolean {
  return tools !== undefined && /"(parameters|input_schema|inputSchema|function_declarations|functionDeclarations)"/.test(tools);
}
