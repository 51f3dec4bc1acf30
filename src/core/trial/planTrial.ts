// A call and a target → the two requests of a trial. Addresses are the catalogue's alone: nothing of the project decides where a prompt goes.
import type { Catalog } from '../catalog/catalog';
import { providerName } from '../catalog/providers';
import type { CallSite } from '../model/callSite';
import type { Band, Estimate } from '../model/estimate';
import type { TrialPlan, TrialRequest } from '../model/trial';
import { type TrialPrompt, trialPrompt } from './messages';
import { protocolOf } from './protocols';

/** A trial costs little, whatever the code allows. */
const MOST_TOKENS = 2048;

export interface TrialInput {
  readonly site: CallSite;
  readonly estimate: Estimate;
  readonly catalog: Catalog;
  readonly host: string;
  readonly model: string;
  /** The call's cost there. */
  readonly there: Band | null;
  /** Texts for the prompt's holes, by name. */
  readonly texts: Readonly<Record<string, string>>;
}

/** A text says why nothing can be tried. */
export function planTrial({ site, estimate, catalog, host, model, there, texts }: TrialInput): TrialPlan | string {
  if (!/^(chat|completion|responses|agent)$/.test(site.kind)) return `calls of the kind ${site.kind} cannot be tried`;
  const prompt = trialPrompt(site, texts);
  if (typeof prompt === 'string') return prompt;
  const maxTokens = Math.min(MOST_TOKENS, site.maxOutputTokens?.value || MOST_TOKENS);
  const ask = (at: string, id: string, usd: Band | null) => requestTo({ catalog, host: at, model: id, prompt, maxTokens, estimate: usd });
  const other = ask(host, model, there);
  if (typeof other === 'string') return other;
  const today = todaysRequest(site, estimate, ask);
  return {
    kind: 'trial',
    today: typeof today === 'string' ? null : today,
    other,
    holes: prompt.holes,
    notes: [
      ...prompt.notes,
      `answers end at ${maxTokens} tokens`,
      ...(typeof today === 'string' ? [`today's model is not asked: ${today}`] : []),
    ],
  };
}

type Ask = (host: string, model: string, estimate: Band | null) => TrialRequest | string;

function todaysRequest({ provider, model, baseUrl }: CallSite, { usdPerCall, price }: Estimate, ask: Ask): TrialRequest | string {
  if (provider.value === null || model.value === null) return 'provider or model are not known';
  if (!('unpriced' in price) && price.local) return 'it runs on a machine of yours';
  if (baseUrl?.value && !/^https:\/\/api\.(openai|anthropic)\.com/.test(baseUrl.value)) {
    const known = ask(provider.value, model.value, usdPerCall);
    return typeof known === 'string' || known.url.startsWith(baseUrl.value.replace(/\/$/, ''))
      ? known
      : 'it is called at an address of its own';
  }
  return ask(provider.value, model.value, usdPerCall);
}

interface Asked {
  readonly catalog: Catalog;
  readonly host: string;
  readonly model: string;
  readonly prompt: TrialPrompt;
  readonly maxTokens: number;
  readonly estimate: Band | null;
}

function requestTo({ catalog, host, model, prompt, maxTokens, estimate }: Asked): TrialRequest | string {
  const facts = catalog.data.hosts[host];
  const found = facts && catalog.find(host, model);
  if (!facts || !found) return `"${model}" at ${providerName(host)} is not in the catalogue`;
  const spoken = protocolOf(facts);
  if (!spoken || facts.keyVariables.length === 0) return `how ${facts.name} is asked is not evidenced`;
  const id = found.offer.spelling ?? found.id;
  const body = spoken.protocol.body({ model: id, messages: prompt.messages, maxTokens }, host);
  return {
    ...{ host, hostName: facts.name, model: id, keys: facts.keyVariables, url: spoken.url, estimate },
    body: JSON.stringify(body, null, 2),
  };
}
