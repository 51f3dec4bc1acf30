// Model objects: LangChain's classes, the AI SDK's factories. All calls of one object move together.
import { familyOf } from '../model/family';
import { add, remove } from './argumentEdits';
import { argumentsOf, item } from './argumentList';
import { switchAiSdk } from './byAiSdk';
import { moveModel } from './byClient';
import { switchModelBuilder } from './byModelBuilder';
import { pointClient } from './client';
import { CLIENTS } from './clients';
import { refuse } from './draft';
import { isSamePlace, type Match, makerOf } from './match';
import { checkNeeds } from './parameters';
import type { Switching } from './planSwitch';

/** Settings of the object that every OpenAI-compatible host takes, or that stay in the library. */
const PLAIN: ReadonlySet<string> = new Set([
  ...[
    'model',
    'model_name',
    'modelName',
    'temperature',
    'max_tokens',
    'maxTokens',
    'top_p',
    'topP',
    'timeout',
    'max_retries',
    'maxRetries',
  ],
  ...[
    'streaming',
    'stop',
    'verbose',
    'callbacks',
    'tags',
    'metadata',
    'request_timeout',
    'cache',
    'name',
    'maxConcurrency',
    'stream_usage',
  ],
]);

export function switchModelObject(switching: Switching): readonly Match[] {
  const { match, others, draft, target } = switching;
  const { object } = match.found;
  if (!object) refuse('the model of this call is not an object');
  if (match.site.sdk === 'ai') return switchAiSdk(switching);
  if (match.site.sdk === 'langchain4j') return switchModelBuilder(switching);
  const made = makerOf(object.path.module, object.path.steps);
  const family = familyOf(match.site.language);
  const row = CLIENTS.find(
    (one) => one.sdk === match.site.sdk && one.family === family && one.model && made && one.classes.includes(made.name),
  );
  if (!row?.model || !made) refuse(`${made?.name ?? match.site.sdk} is not rewritten yet`);
  if (match.site.kind !== 'chat') refuse('vectors of two models cannot be compared: all that is stored would have to be made anew');
  const peers = others.filter(({ found }) => {
    const theirs = found.object && makerOf(found.object.path.module, found.object.path.steps);
    return theirs && isSamePlace(theirs, made);
  });
  const moved = [match, ...peers];
  for (const one of moved) {
    checkNeeds(one, target);
    checkBound(one, switching);
  }
  const list = argumentsOf(made.call, made.context);
  const own = new Set([...PLAIN, ...row.drops, ...[...row.baseUrl, ...row.apiKey].map((name) => name.split('.')[0] ?? name)]);
  const extra = list.items.find(({ name }) => !own.has(name));
  if (extra) refuse(`what ${extra.name} is at ${target.hostName} is not evidenced`);
  const limit = item(list, 'max_tokens');
  // LangChain's Python class sends max_tokens under the newer name
  if (row.protocol === 'openai' && family === 'python' && limit && target.rules.maxTokens === 'max_tokens') {
    remove(draft, list, limit);
    add(draft, list, [['extra_body', `{"max_tokens": ${list.unit.source(limit.value)}}`]]);
    draft.change('max_tokens → extra_body: the class sends it under a name that the new host does not take');
  }
  const named = item(list, ...row.model);
  moveModel(switching, match, named ? { ...list, items: [{ ...named, name: 'model' }, ...list.items] } : list, moved);
  pointClient(draft, row, made, target);
  return moved;
}

/** What `bind_tools` and `with_structured_output` ask of the model. */
function checkBound({ site }: Match, { target }: Switching): void {
  if (!site.prompt.tools) return;
  const { capabilities, model, hostName } = target;
  if (!capabilities?.tools || !capabilities.structuredOutput)
    refuse(`that ${model} at ${hostName} takes tools and output schemas is not evidenced`);
}
