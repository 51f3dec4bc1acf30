// LangChain4j: models that a builder makes. All calls of one model move together.
import { add, remove, setValue } from './argumentEdits';
import { type ArgumentList, item } from './argumentList';
import { builderSteps } from './builders';
import { moveModel } from './byClient';
import { refuse } from './draft';
import { quoted, readVariable } from './environment';
import { setKey } from './keys';
import { isSamePlace, type Made, type Match, makerOf } from './match';
import { adaptParameters, checkNeeds } from './parameters';
import type { Switching } from './planSwitch';
import { CAMEL } from './spelling';

const CLASSES = /^OpenAi(Streaming)?(Chat|Language|ChatLanguage)Model$/;
/** Settings of the library itself. */
const OF_LIBRARY =
  /^(base_url|api_key|model_name|timeout|max_retries|log_requests|log_responses|listeners|http_client_builder|return_thinking)$/;
const OF_VENDOR = /^(organization_id|project_id)$/;

export function switchModelBuilder(switching: Switching): readonly Match[] {
  const { match, others, draft, target } = switching;
  const { object } = match.found;
  const made = object && makerOf(object.path.module, object.path.steps);
  const type = object?.path.steps[0];
  if (!object || !made || type?.kind !== 'member' || !CLASSES.test(type.name))
    refuse('only models of the class OpenAiChatModel are rewritten');
  if (match.site.kind !== 'chat') refuse('vectors of two models cannot be compared: all that is stored would have to be made anew');
  const url = target.openaiBaseUrl ?? refuse(`${target.hostName} has no endpoint that speaks OpenAI's protocol`);
  const moved = [match, ...others.filter((other) => usesSame(other, made))];
  for (const one of moved) {
    checkNeeds(one, target);
    if (one.site.prompt.tools && !target.capabilities?.tools)
      refuse(`that ${target.model} takes tools at ${target.hostName} is not evidenced`);
  }
  const whole = object.path.steps.findLast((step) => step.kind === 'call');
  if (whole?.kind !== 'call' || !whole.call) refuse('where the model of this call is made was not found');
  const list = builderSteps(whole.call, made.context, CAMEL);
  adaptParameters(draft, { ...list, items: list.items.filter(({ name }) => !OF_LIBRARY.test(name) && !OF_VENDOR.test(name)) }, target);
  const named = item(list, 'model_name');
  moveModel(switching, match, named ? { ...list, items: [{ ...named, name: 'model' }, ...list.items] } : list, moved);
  point(switching, list, url);
  return moved;
}

function usesSame({ found }: Match, made: Made): boolean {
  const theirs = found.object && makerOf(found.object.path.module, found.object.path.steps);
  return theirs != null && isSamePlace(theirs, made);
}

function point({ draft, target }: Switching, list: ArgumentList, url: string): void {
  for (const own of list.items.filter(({ name }) => OF_VENDOR.test(name))) {
    remove(draft, list, own);
    draft.change(`${own.name} is dropped: it is for the old vendor's server`);
  }
  const [ownUrl, ownKey] = [item(list, 'base_url'), item(list, 'api_key')];
  if (ownUrl) setValue(draft, list, ownUrl, quoted(list.unit, url));
  if (ownKey) setKey(draft, list, ownKey, target);
  add(draft, list, [
    ...(ownUrl ? [] : ([['baseUrl', quoted(list.unit, url)]] as const)),
    ...(ownKey ? [] : ([['apiKey', readVariable(draft, list.unit, target.keyVariable)]] as const)),
  ]);
  draft.change(`base URL → ${url}, key from ${target.keyVariable}`);
}
