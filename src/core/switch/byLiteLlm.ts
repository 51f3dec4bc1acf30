// LiteLLM: the id names the host.
import { remove } from './argumentEdits';
import { argumentsOf } from './argumentList';
import { moveModel } from './byClient';
import { refuse } from './draft';
import type { Match } from './match';
import { adaptParameters, adaptRoles, checkNeeds } from './parameters';
import type { Switching } from './planSwitch';

const CHAT = /^(litellm\.)?a?completion$/;
const CONNECTION = /^(api_base|base_url|api_key|api_version|custom_llm_provider)$/;
/** Settings of the library itself. */
const OF_LITELLM = /^(num_retries|max_retries|drop_params|caching)$/;

export function switchLiteLlm(switching: Switching): readonly Match[] {
  const { match, target, draft } = switching;
  const { found, site } = match;
  if (!CHAT.test(site.api)) refuse(`litellm.${site.api} is not rewritten yet`);
  if (target.rules.liteLlm === undefined) refuse(`the prefix of ${target.hostName} in LiteLLM is not evidenced`);
  checkNeeds(match, target);
  const all = argumentsOf(found.matched.call, found.matched.context);
  for (const own of all.items.filter(({ name }) => CONNECTION.test(name))) {
    remove(draft, all, own);
    draft.change(`${own.name} is dropped: the id names the host, the key is read from ${target.keyVariable}`);
  }
  const list = { ...all, items: all.items.filter(({ name }) => !CONNECTION.test(name) && !OF_LITELLM.test(name)) };
  adaptRoles(draft, list, target);
  adaptParameters(draft, list, target);
  moveModel({ ...switching, target: { ...target, model: `${target.rules.liteLlm}/${target.model}` } }, match, all, [match]);
  draft.note(`LiteLLM reads the key from ${target.keyVariable}`);
  return [match];
}
