// The maker shuts the model down: calls fail from that day on.
import { perOf, type Rule } from '../subject';

const SOON_DAYS = 180;

export const modelRetired: Rule = (subject) => {
  const { site, prices, at } = subject;
  const model = prices.modelOf(site.provider.value, site.model.value);
  if (model === null || site.provider.value === null) return null;
  const retirement = prices.catalog.retirementOf(model, site.provider.value);
  if (!retirement?.shutdown || Date.parse(retirement.shutdown) - at > SOON_DAYS * 86_400_000) return null;
  const gone = Date.parse(retirement.shutdown) <= at;
  const instead = retirement.replacement ? `: its maker recommends ${retirement.replacement}` : '';
  const message = gone
    ? `${model} was shut down on ${retirement.shutdown}${instead}`
    : `${model} is shut down on ${retirement.shutdown}${instead}`;
  return { rule: 'model-retired', message, saving: null, savingPer: perOf(subject), due: retirement.shutdown };
};
