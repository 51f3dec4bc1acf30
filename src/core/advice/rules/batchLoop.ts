// Calls in a loop, whose answers nobody waits for one by one, at a provider that sells batches for less.
import type { CallKind } from '../../model/callSite';
import { formatShare } from '../../report/format';
import { perOf, priceOf, type Rule, savingBy } from '../subject';

const KINDS: ReadonlySet<CallKind> = new Set(['chat', 'responses', 'completion', 'embedding']);

export const batchLoop: Rule = (subject) => {
  const { site, estimate, prices, at } = subject;
  const price = priceOf(subject);
  if (!price || !site.multiplicity.inLoop || site.stream || !KINDS.has(site.kind) || (estimate.usage?.batchShare?.value.high ?? 0) > 0)
    return null;
  if (price.service !== undefined && price.service !== 'standard') return null;
  const query = { provider: site.provider.value, model: site.model.value, baseUrl: site.baseUrl?.value ?? null, at };
  const batch = prices.quote({ ...query, service: 'batch' });
  if ('unpriced' in batch) return null;
  const saving = savingBy(subject, {}, batch);
  if (!saving || saving.expected <= 0) return null;
  const now = estimate.usdPerCall?.expected ?? 0;
  const share = formatShare(saving.expected / (now * estimate.callsPerMonth.value.expected));
  const message = `runs in a loop: as a batch it costs ${share} less, where answers may take up to a day`;
  return { rule: 'batch-loop', message, saving: { ...saving, low: 0 }, savingPer: perOf(subject), source: batch.sourceUrl ?? batch.source };
};
