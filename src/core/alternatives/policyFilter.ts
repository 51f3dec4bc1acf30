// What a team's policies (outlay.json) say of a call to another model and host.
import type { Host, Weights } from '../catalog/schema';
import type { CallSite } from '../model/callSite';
import { globMatcher } from '../model/glob';
import type { PolicySettings } from '../model/settings';

export interface Considered {
  readonly host: string;
  readonly model: string;
  readonly facts: Host | null;
  readonly weights: Weights | null;
}

/** Null: allowed. */
export function forbiddenBy(policies: readonly PolicySettings[], site: CallSite, offer: Considered): string | null {
  for (const policy of policies) {
    const why = concerns(policy, site, offer) ? violation(policy, offer) : null;
    if (why) return policy.name ? `policy "${policy.name}": ${why}` : `policy: ${why}`;
  }
  return null;
}

function concerns({ paths, kind, provider, models }: PolicySettings, site: CallSite, { host, model }: Considered): boolean {
  if (kind !== undefined && kind !== site.kind) return false;
  if (provider !== undefined && provider !== host) return false;
  if (models !== undefined && !globMatcher(models)(model)) return false;
  return paths === undefined || globMatcher(paths)(site.path);
}

function violation(policy: PolicySettings, { host, model, facts, weights }: Considered): string | null {
  const isUnknownFine = policy.unknown === 'allow';
  if (policy.providers && !policy.providers.includes(host)) return 'provider not allowed';
  if (policy.denyProviders?.includes(host)) return 'provider denied';
  if (policy.allowModels && !globMatcher(policy.allowModels)(model)) return 'model not allowed';
  if (policy.denyModels && globMatcher(policy.denyModels)(model)) return 'model denied';
  if (policy.countries && !(facts?.country ? policy.countries.includes(facts.country) : isUnknownFine)) return 'country of the host';
  const licence = weights?.licence.name?.toLowerCase();
  if (policy.licences && !(licence ? policy.licences.some((one) => one.toLowerCase() === licence) : isUnknownFine)) return 'licence';
  if (policy.noRetention && !(facts?.retention ? /^none\b/.test(facts.retention) : isUnknownFine)) return 'retention of prompts';
  return null;
}
