// Sends the requests of a trial and prices the answers by the tokens that the hosts counted. Never rejects; nothing is logged or kept.
import type { Prices } from '../catalog/prices';
import { costPerCall } from '../estimate/cost';
import { point } from '../model/band';
import { refusalOf, silenceOf } from '../model/httpTrouble';
import type { TrialAnswer, TrialFailure, TrialPlan, TrialRequest, TrialResult } from '../model/trial';
import type { SendHttp } from '../ports';
import { type ChatAnswer, protocolOf } from './protocols';

const TIMEOUT_MS = 120_000;
const MOST_BYTES = 2_000_000;

export interface TrialDeps {
  readonly prices: Prices;
  readonly at: number;
  readonly send: SendHttp;
}

/** `keys`: by host; without one, a side is not asked. */
export async function runTrial(plan: TrialPlan, keys: Readonly<Record<string, string>>, deps: TrialDeps): Promise<TrialResult> {
  const [today, other] = await Promise.all([
    plan.today && keys[plan.today.host] ? ask(plan.today, keys, deps) : null,
    ask(plan.other, keys, deps),
  ]);
  return { schema: 'outlay.trial/1', today, other, notes: plan.notes };
}

async function ask(request: TrialRequest, keys: Readonly<Record<string, string>>, deps: TrialDeps): Promise<TrialAnswer | TrialFailure> {
  const { host, hostName, model, url, body } = request;
  const failed = (why: string): TrialFailure => ({ host, hostName, model, failed: `${hostName} ${why}` });
  const key = keys[host];
  const facts = deps.prices.catalog.data.hosts[host];
  const spoken = facts && protocolOf(facts);
  if (!key || !spoken) return failed('wants a key');
  try {
    const headers = { 'content-type': 'application/json', ...spoken.protocol.headers(key) };
    const answer = await deps.send({ url, headers, body, timeoutMs: TIMEOUT_MS, maxBytes: MOST_BYTES });
    const refused = refusalOf(answer, { 402: 'wants the account to be paid', 404: `does not serve "${model}" to this key` });
    if (refused !== null) return failed(refused);
    const read = spoken.protocol.read(parsed(answer.text));
    return read ? priced(request, read, deps) : failed('answered in words that are not of its protocol');
  } catch (error) {
    return failed(silenceOf(error, TIMEOUT_MS));
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

function priced({ host, hostName, model, estimate }: TrialRequest, answer: ChatAnswer, { prices, at }: TrialDeps): TrialAnswer {
  const price = prices.quote({ provider: host, model, at });
  const { inputTokens, outputTokens, cachedTokens = 0 } = answer;
  const cacheShare = inputTokens > 0 ? { cacheShare: point(cachedTokens / inputTokens) } : {};
  const cost =
    'unpriced' in price ? null : costPerCall(price, { inputTokens: point(inputTokens), outputTokens: point(outputTokens), ...cacheShare });
  return { host, hostName, model, ...answer, usd: cost?.expected ?? null, estimate };
}
