// A model at a host, with all that a switch has to know of both.
import type { Capabilities, Catalog } from '../catalog/catalog';
import { providerName } from '../catalog/providers';
import type { Host } from '../catalog/schema';
import { HOST_RULES, type HostRules, PLAIN_RULES } from './data/hostRules';
import { refuse } from './draft';

export interface SwitchTarget {
  readonly host: string;
  readonly hostName: string;
  /** The id that this host wants. */
  readonly model: string;
  readonly openaiBaseUrl: string | null;
  readonly anthropicBaseUrl: string | null;
  readonly keyVariable: string;
  readonly rules: HostRules;
  readonly isRuled: boolean;
  /** Null: not evidenced. */
  readonly capabilities: Capabilities | null;
}

export function targetOf(catalog: Catalog, host: string, model: string): SwitchTarget {
  const facts = catalog.data.hosts[host];
  if (!facts) refuse(`there is no host "${host}"; known are ${Object.keys(catalog.data.hosts).sort().join(', ')}`);
  const found = catalog.find(host, model);
  if (!found) refuse(`${facts.name} does not list "${model}"; look for its id with: outlay models --host ${host}`);
  const [keyVariable] = facts.keyVariables;
  if (!keyVariable) refuse(`how ${facts.name} is reached is not evidenced`);
  return {
    host,
    hostName: providerName(host),
    model: found.offer.spelling ?? found.id,
    ...urls(facts),
    keyVariable,
    rules: HOST_RULES[host] ?? PLAIN_RULES,
    isRuled: Object.hasOwn(HOST_RULES, host),
    capabilities: catalog.capabilitiesOf(model, host),
  };
}

/** Addresses with a hole need an account's own part. */
function urls({ openaiBaseUrl, anthropicBaseUrl }: Host): Pick<SwitchTarget, 'openaiBaseUrl' | 'anthropicBaseUrl'> {
  const plain = (url: string | undefined) => (url === undefined || url.includes('{') ? null : url);
  return { openaiBaseUrl: plain(openaiBaseUrl), anthropicBaseUrl: plain(anthropicBaseUrl) };
}
