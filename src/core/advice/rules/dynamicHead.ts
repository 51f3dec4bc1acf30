// Something that changes stands before a long text that never does: no cache can be used for it.
import { cacheRuleOf } from '../../estimate/caches';
import { formatCount } from '../../report/format';
import { ifCached } from '../cached';
import { perOf, type Rule, savingBy } from '../subject';

export const dynamicHead: Rule = (subject) => {
  const { site, estimate } = subject;
  const rule = cacheRuleOf(site.provider.value, site.model.value);
  const { prefixTokens = 0, staticTokens, holes } = estimate.tokens;
  if (!rule || holes === 0 || estimate.usage?.cacheShare || prefixTokens >= rule.leastTokens || staticTokens < rule.leastTokens)
    return null;
  const change = ifCached(subject, rule, staticTokens);
  const saving = change && savingBy(subject, change);
  if (!saving || saving.expected <= 0) return null;
  const hole = site.prompt.messages.flatMap(({ pieces }) => pieces).find((piece) => 'hole' in piece);
  const name = hole && 'hole' in hole ? `{{${hole.hole}}}` : 'what changes';
  const message = `${name} stands before ${formatCount(staticTokens - prefixTokens)} tokens that never change, so none of them is cached: put it last`;
  return { rule: 'dynamic-head', message, saving, savingPer: perOf(subject), source: rule.source };
};
