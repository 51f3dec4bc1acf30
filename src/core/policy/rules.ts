import type { Catalog } from '../catalog/catalog';
import { globMatcher } from '../model/glob';
import type { ReportCall } from '../model/report';
import type { PolicySettings } from '../model/settings';

/** What the catalogue knows of hosts and models. Null: it has no evidence. */
export interface PolicyFacts {
  countryOf(provider: string): string | null;
  retentionOf(provider: string): string | null;
  licenceOf(model: string, provider: string): string | null;
}

export function policyFacts(catalog: Catalog): PolicyFacts {
  return {
    countryOf: (provider) => catalog.data.hosts[provider]?.country ?? null,
    retentionOf: (provider) => catalog.data.hosts[provider]?.retention ?? null,
    licenceOf: (model, provider) => catalog.weightsOf(model, provider)?.licence.name ?? null,
  };
}

/** Null: the call keeps to it. What is not known violates, unless the row says otherwise; what runs on this machine leaves it for nobody. */
export function policyViolation(policy: PolicySettings, call: ReportCall, facts: PolicyFacts): string | null {
  const [provider, model] = [call.provider.value, call.model.value];
  const strict = policy.unknown !== 'allow';
  const isLocal = !('unpriced' in call.price) && call.price.local;
  return (
    ofNames('provider', provider, { allowed: policy.providers, denied: policy.denyProviders, strict }) ??
    ofModels(policy, model, strict) ??
    (policy.hosts ? ofHost(policy.hosts, call, strict) : null) ??
    (policy.countries && !isLocal
      ? ofFact('country', provider && facts.countryOf(provider), { allowed: policy.countries, strict })
      : null) ??
    (policy.licences
      ? ofFact('licence', provider && model && facts.licenceOf(model, provider), { allowed: policy.licences, strict })
      : null) ??
    (policy.noRetention && !isLocal ? ofRetention(provider && facts.retentionOf(provider), strict) : null)
  );
}

interface Names {
  readonly allowed?: readonly string[] | undefined;
  readonly denied?: readonly string[] | undefined;
  readonly strict: boolean;
}

function ofNames(what: string, value: string | null, { allowed, denied, strict }: Names): string | null {
  if (value === null) return strict && (allowed || denied) ? `the ${what} is not known` : null;
  if (denied?.includes(value)) return `${what} ${value} is denied`;
  return allowed && !allowed.includes(value) ? `${what} ${value} is not one of ${allowed.join(', ')}` : null;
}

function ofModels({ allowModels, denyModels }: PolicySettings, model: string | null, strict: boolean): string | null {
  if (!allowModels && !denyModels) return null;
  if (model === null) return strict ? 'the model is not known' : null;
  if (denyModels && globMatcher(denyModels)(model)) return `model ${model} is denied`;
  return allowModels && !globMatcher(allowModels)(model) ? `model ${model} is not allowed` : null;
}

/** Without a base URL a client talks to its vendor's own host, which `providers` speaks of. */
function ofHost(hosts: readonly string[], { baseUrl }: ReportCall, strict: boolean): string | null {
  if (!baseUrl) return null;
  const host = /^(?:https?|wss?):\/\/([^/:?#]+)/i.exec(baseUrl.value ?? '')?.[1]?.toLowerCase();
  if (host === undefined) return strict ? 'the host is not known' : null;
  return hosts.some((one) => one.toLowerCase() === host) ? null : `host ${host} is not one of ${hosts.join(', ')}`;
}

function ofFact(what: string, value: string | null, { allowed, strict }: { allowed: readonly string[]; strict: boolean }): string | null {
  if (!value) return strict ? `the ${what} is not known` : null;
  const isAllowed = allowed.some((one) => one.toLowerCase() === value.toLowerCase());
  return isAllowed ? null : `${what} ${value} is not one of ${allowed.join(', ')}`;
}

/** The catalogue's words begin with "none" where prompts are not kept. */
function ofRetention(retention: string | null, strict: boolean): string | null {
  if (retention === null) return strict ? 'whether prompts are kept is not known' : null;
  return /^none\b/.test(retention) ? null : `prompts are kept: ${retention}`;
}
