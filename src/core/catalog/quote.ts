// Provider and model as the code holds them → a price, or the reason why there is none. Never a guess, never 0 for "unknown".
import { findProvider, type ModelInfo, type Provider } from '@pydantic/genai-prices';
import type { PriceQuote, Unpriced } from '../model/estimate';
import { PRICES } from '../model/prices';
import { findModel } from './match';
import { type Candidates, candidateIds } from './normalise';
import { type ProviderRow, providerRow } from './providers';
import { ratesOf } from './rates';
import { SUPPLEMENTS, type SupplementRow } from './supplements';

export interface PriceQuery {
  /** Our provider id, null where unknown. */
  readonly provider: string | null;
  readonly model: string | null;
  /** Milliseconds since the epoch: prices have dates. */
  readonly at: number;
}

export function quote(query: PriceQuery): PriceQuote | Unpriced {
  if (query.provider === null) return { unpriced: 'the provider is not known' };
  const row = providerRow(query.provider);
  if (row?.local) return localQuote(row, query.model);
  if (query.model === null || query.model.trim() === '') return { unpriced: 'the model is not known' };
  if (!row) return { unpriced: `no prices are known for the provider "${query.provider}"` };
  return remoteQuote(row, query.model, query.at);
}

function remoteQuote(row: ProviderRow, model: string, at: number): PriceQuote | Unpriced {
  const candidates = candidateIds(row.id, model);
  if (candidates.free) return freeQuote(row, candidates);
  const supplement = candidates.ids.map((id) => supplementFor(row.id, id)).find((found) => found !== undefined);
  if (supplement) return supplementQuote(row, supplement);
  if (!row.prices) return { unpriced: `no price list of ${row.name} is at hand` };
  const found = lookUp(row.prices, candidates.ids);
  if (!found) return { unpriced: unknownModel(row, model) };
  return listedQuote({ row, model, at, found });
}

interface Found {
  readonly provider: Provider;
  readonly model: ModelInfo;
}

/** In the provider's own list first, then in those that the data names as its stand-ins (Azure serves OpenAI's models). */
function lookUp(pricesId: string, ids: readonly string[]): Found | null {
  const own = findProvider({ providerId: pricesId });
  const lists = [own, ...(own?.fallback_model_providers ?? []).map((providerId) => findProvider({ providerId }))];
  for (const provider of lists) {
    for (const id of ids) {
      const model = provider && findModel(provider.models, id);
      if (model) return { provider, model };
    }
  }
  return null;
}

function listedQuote({ row, model, at, found }: { row: ProviderRow; model: string; at: number; found: Found }): PriceQuote | Unpriced {
  const rates = ratesOf(found.model, at);
  if (rates.inputUsdPerMillion === null && rates.outputUsdPerMillion === null && rates.usdPerRequest === null) {
    return { unpriced: `${row.name} lists ${found.model.id} without a price per token` };
  }
  const note = notes([
    row.id === 'azure' && 'priced by the model of that name: the deployment may serve another one',
    found.provider.id !== row.prices && `at the prices of ${found.provider.name}`,
    rates.inputRange && 'the rate depends on the time of day: shown as a band',
    found.model.deprecated && 'deprecated: last known rate',
    /:online$/.test(model) && 'web search is billed on top',
  ]);
  return {
    provider: row.id,
    catalogId: found.model.id,
    ...rates,
    source: PRICES.source,
    sourceUrl: found.provider.pricing_urls?.[0],
    asOf: asOf(found.model),
    local: false,
    note,
  };
}

/** The data's own remark on when it was checked, else the date of the data. */
function asOf({ price_comments }: ModelInfo): string {
  return /checked[^.]*?\b(20\d{2}-\d{2}-\d{2})/.exec(price_comments ?? '')?.[1] ?? PRICES.asOf;
}

function supplementFor(provider: string, id: string): SupplementRow | undefined {
  return SUPPLEMENTS.find((row) => row.provider === provider && row.ids.includes(id));
}

function supplementQuote(
  row: ProviderRow,
  { ids, input, output, tiers, inputRange, outputRange, source, asOf, note }: SupplementRow,
): PriceQuote {
  const byHour = inputRange && !note ? 'the rate depends on the time of day: shown as a band' : undefined;
  return {
    provider: row.id,
    catalogId: ids[0],
    inputUsdPerMillion: input,
    outputUsdPerMillion: output,
    usdPerRequest: null,
    tiers,
    inputRange,
    outputRange,
    source,
    asOf,
    local: false,
    note: note ?? byHour,
  };
}

function freeQuote(row: ProviderRow, { ids }: Candidates): PriceQuote {
  const rates = { inputUsdPerMillion: 0, outputUsdPerMillion: 0, usdPerRequest: null };
  const note = 'a :free variant: the host serves it for nothing, within its rate limits';
  return {
    provider: row.id,
    catalogId: ids[0] ?? '',
    ...rates,
    source: 'https://openrouter.ai/docs',
    asOf: PRICES.asOf,
    local: false,
    note,
  };
}

function localQuote(row: ProviderRow, model: string | null): PriceQuote {
  const rates = { inputUsdPerMillion: 0, outputUsdPerMillion: 0, usdPerRequest: null };
  return {
    provider: row.id,
    catalogId: model ?? '',
    ...rates,
    source: row.name,
    asOf: PRICES.asOf,
    local: true,
    note: 'runs on your machine: no API money',
  };
}

function unknownModel(row: ProviderRow, model: string): string {
  if (row.id === 'azure') return `"${model}" is the name of an Azure deployment: map it to a model`;
  if (row.id === 'bedrock' && /(application-inference-profile|provisioned-model|custom-model)/.test(model))
    return 'a Bedrock profile of your own: its model is not in the code';
  return `"${model}" is in no price list of ${row.name}`;
}

function notes(parts: readonly (string | false | null | undefined)[]): string | undefined {
  const said = parts.filter((part) => typeof part === 'string');
  return said.length > 0 ? said.join('; ') : undefined;
}
