// The begin of the prompt never changes and is long enough to be cached, but the request does not mark it.
import { cacheRuleOf } from '../../estimate/caches';
import { formatCount } from '../../report/format';
import { ifCached } from '../cached';
import { perOf, type Rule, savingBy } from '../subject';

export const markCacheablePrefix: Rule = (subject) => {
  const { site, estimate } = subject;
  const rule = cacheRuleOf(site.provider.value, site.model.value);
  const tokens = estimate.tokens.prefixTokens ?? 0;
  if (!rule || rule.automatic || (site.options?.cacheMarkers ?? 0) > 0 || estimate.usage?.cacheShare || tokens < rule.leastTokens)
    return null;
  const change = ifCached(subject, rule, tokens);
  const saving = change && savingBy(subject, change);
  if (!saving || saving.expected <= 0) return null;
  const message = `${formatCount(tokens)} tokens at the begin never change and could be cached: mark their end with cache_control`;
  return { rule: 'mark-cacheable-prefix', message, saving, savingPer: perOf(subject), source: rule.source };
};
