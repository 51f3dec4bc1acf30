// Vercel's AI SDK: the function that makes the model is another package's.
import { type ArgumentList, argumentsOf } from './argumentList';
import { moveModel } from './byClient';
import { refuse } from './draft';
import { quoted } from './environment';
import { addImport } from './imports';
import type { Match } from './match';
import { checkNeeds } from './parameters';
import type { Switching } from './planSwitch';
import type { SwitchTarget } from './target';

/** Packages of hosts' own; all others are reached through the one for OpenAI-compatible hosts. */
const PACKAGES: Readonly<Record<string, { readonly module: string; readonly name: string }>> = {
  groq: { module: '@ai-sdk/groq', name: 'groq' },
  mistral: { module: '@ai-sdk/mistral', name: 'mistral' },
};
const COMPATIBLE = { module: '@ai-sdk/openai-compatible', name: 'createOpenAICompatible' };

export function switchAiSdk(switching: Switching): readonly Match[] {
  const { match, others, draft, target } = switching;
  const made = makingCall(match);
  if (!made) refuse('where the model of this call is made was not found');
  const { unit, call, context } = made;
  const moved = [match, ...others.filter((other) => isSame(makingCall(other), made))];
  const needsSchema = moved.some(({ found }) => /Object$/.test(found.api));
  for (const one of moved) check(one, target);
  const own = PACKAGES[target.host] ?? COMPATIBLE;
  const [id] = call.args;
  if (call.args.length !== 1 || !id) refuse(`the model has settings of its own: ${unit.label(call)}`);
  const { start } = unit.span(call);
  const isNew = /^new\s/.test(unit.text.slice(start));
  if (isNew) refuse('the model is made with new');
  addImport(draft, unit, `import { ${own.name} } from ${quoted(unit, own.module)};`);
  draft.edit({
    path: unit.path,
    start,
    end: unit.span(call.callee).end,
    text: own === COMPATIBLE ? compatible(switching, made.unit, needsSchema) : own.name,
  });
  draft.change(`${unit.label(call.callee)} → ${own.name} of ${own.module}`);
  draft.note(`the program needs the package ${own.module}`);
  draft.packages.add(own.module);
  const span = unit.span(id);
  const items = [{ name: 'model', value: id.value, ...span, shorthand: false }];
  const list: ArgumentList = { unit, context, style: 'keywords', items, spans: [span], others: [], inner: span, missing: false };
  moveModel(switching, match, list, moved);
  return moved;
}

function compatible({ target }: Switching, unit: Match['unit'], needsSchema: boolean): string {
  const url = target.openaiBaseUrl ?? refuse(`${target.hostName} has no endpoint that speaks OpenAI's protocol`);
  const schema = needsSchema ? ', supportsStructuredOutputs: true' : '';
  return `createOpenAICompatible({ name: ${quoted(unit, target.host)}, baseURL: ${quoted(unit, url)}, apiKey: process.env.${target.keyVariable}${schema} })`;
}

function check(match: Match, target: SwitchTarget): void {
  const { found, site } = match;
  if (site.kind !== 'chat') refuse(`${site.api} is not rewritten yet`);
  checkNeeds(match, target);
  const list = argumentsOf(found.matched.call, found.matched.context);
  for (const { name } of list.items) {
    if (name === 'providerOptions') refuse("providerOptions hold settings of the old vendor's");
    if (name === 'tools' && !target.capabilities?.tools) refuse(`that ${target.model} takes tools at ${target.hostName} is not evidenced`);
  }
  if (/Object$/.test(found.api) && !target.capabilities?.structuredOutput)
    refuse(`that ${target.model} gives structured output at ${target.hostName} is not evidenced`);
}

/** `openai('gpt-4o')`, `createOpenAI({…})('gpt-4o')`: the call with the id. */
function makingCall({ found }: Match) {
  const step = found.object?.path.steps.findLast((one) => one.kind === 'call');
  return step?.kind === 'call' && step.call && step.context ? { call: step.call, context: step.context, unit: step.context.unit } : null;
}

function isSame(a: ReturnType<typeof makingCall>, b: NonNullable<ReturnType<typeof makingCall>>): boolean {
  return a !== null && a.unit.path === b.unit.path && a.unit.span(a.call).start === b.unit.span(b.call).start;
}
