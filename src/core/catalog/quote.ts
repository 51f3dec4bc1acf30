// Provider and model as the code holds them → a price, or the reason why there is none. Never a guess, never 0 for "unknown".
import type { PriceQuote, Unpriced } from '../model/estimate';
import type { Catalog } from './catalog';
import type { Found } from './lookup';
import { candidateIds } from './normalise';
import { type ProviderRow, providerName, providerRow } from './providers';
import { type Priced, ratesAt } from './rates';
import type { Price, Service } from './schema';

export interface PriceQuery {
  /** Our provider id, null where unknown. */
  readonly provider: string | null;
  readonly model: string | null;
  /** Milliseconds since the epoch: prices have dates. */
  readonly at: number;
  /** Default: standard. */
  readonly service?: Service;
  /** The rate of exactly this moment instead of a band over the hours of the day. */
  readonly exact?: boolean;
}

export function quote(catalog: Catalog, query: PriceQuery): PriceQuote | Unpriced {
  const { provider, model } = query;
  if (provider === null) return { unpriced: `the provider is not known${sellers(catalog, model)}` };
  const row = providerRow(provider);
  if (row?.local) return localQuote(catalog, row, model);
  if (model === null || model.trim() === '') return { unpriced: 'the model is not known' };
  if (!row) return { unpriced: `no prices are known for the provider "${provider}"` };
  if (candidateIds(provider, model).free) return freeQuote(catalog, row, model);
  const found = catalog.find(provider, model);
  return found ? listedQuote(catalog, found, { ...query, model, row }) : { unpriced: unknownModel(catalog, row, model) };
}

interface Asked extends PriceQuery {
  readonly model: string;
  readonly row: ProviderRow;
}

function listedQuote(
  catalog: Catalog,
  found: Found,
  { row, model, at, service = 'standard', exact = false }: Asked,
): PriceQuote | Unpriced {
  const priced = ratesAt(found.offer.prices, { at, service, exact });
  if (!priced)
    return { unpriced: `${row.name} lists ${found.id}, but no source knows its ${service === 'standard' ? '' : `${service} `}price` };
  const { price, rates } = priced;
  if (rates.inputUsdPerMillion === null && rates.outputUsdPerMillion === null && rates.usdPerRequest === null) {
    return { unpriced: `${row.name} lists ${found.id} without a price per token${otherUnit(price)}` };
  }
  const { source, asOf } = catalog.source(price.source);
  const pricingUrl = catalog.data.hosts[found.host]?.pricingUrl;
  return {
    provider: row.id,
    catalogId: found.id,
    ...rates,
    kind: price.kind ?? 'list',
    ...(service === 'standard' ? {} : { service }),
    ...(price.until ? { validUntil: price.until } : {}),
    source,
    ...(pricingUrl ? { sourceUrl: pricingUrl } : {}),
    asOf: price.asOf ?? asOf,
    local: false,
    note: notes(remarks({ row, model, at, found, priced })),
  };
}

interface Remarked {
  readonly row: ProviderRow;
  readonly model: string;
  readonly at: number;
  readonly found: Found;
  readonly priced: Priced;
}

function remarks({ row, model, at, found, priced: { price, byHour } }: Remarked): readonly (string | false | undefined)[] {
  const { retirement } = found.offer;
  const today = new Date(at).toISOString().slice(0, 10);
  return [
    row.id === 'azure' && 'priced by the model of that name: the deployment may serve another one',
    found.host !== row.id && `at the prices of ${providerName(found.host)}`,
    found.note,
    byHour && 'the rate depends on the time of day: shown as a band',
    price.inputSaid && `sources contradict each other, shown as a band: ${price.note}`,
    price.kind === 'promo' && price.until !== undefined && `a promotion until ${price.until}`,
    price.kind === 'gateway' && 'a gateway: the host behind it, and the price, may change',
    retirement?.shutdown !== undefined &&
      `${retirement.shutdown <= today ? 'retired on' : 'will be retired on'} ${retirement.shutdown}${retirement.replacement ? `; its maker recommends ${retirement.replacement}` : ''}`,
    /:online$/.test(model) && 'web search is billed on top',
  ];
}

function otherUnit(price: Price): string {
  const { perAudioSecond, perMillionCharacters, perRerank, perPage, images } = price;
  if (perAudioSecond !== undefined) return `: ${usd(perAudioSecond * 60)} per minute of sound`;
  if (perMillionCharacters !== undefined) return `: ${usd(perMillionCharacters)} per million characters`;
  if (perRerank !== undefined) return `: ${usd(perRerank)} per query`;
  if (perPage !== undefined) return `: ${usd(perPage)} per page`;
  const first = images?.[0];
  return first ? `: from ${usd(Math.min(...(images ?? []).map(({ usd }) => usd)))} per image` : '';
}

function freeQuote(catalog: Catalog, row: ProviderRow, model: string): PriceQuote {
  const note = 'a :free variant: the host serves it for nothing, within its rate limits';
  return {
    ...NOTHING,
    provider: row.id,
    catalogId: model.toLowerCase(),
    source: 'https://openrouter.ai/docs',
    asOf: catalog.data.asOf,
    local: false,
    note,
  };
}

function localQuote(catalog: Catalog, row: ProviderRow, model: string | null): PriceQuote {
  const note = 'runs on your machine: no API money';
  return { ...NOTHING, provider: row.id, catalogId: model ?? '', source: row.name, asOf: catalog.data.asOf, local: true, note };
}

const NOTHING = { inputUsdPerMillion: 0, outputUsdPerMillion: 0, usdPerRequest: null };

function unknownModel(catalog: Catalog, row: ProviderRow, model: string): string {
  if (row.id === 'azure') return `"${model}" is the name of an Azure deployment: map it to a model under azureDeployments in outlay.json`;
  if (row.id === 'bedrock' && /(application-inference-profile|provisioned-model|custom-model)/.test(model))
    return 'a Bedrock profile of your own: its model is not in the code';
  const listed = Object.hasOwn(catalog.data.offers, row.id);
  return `${listed ? `"${model}" is in no price list of ${row.name}` : `no price list of ${row.name} is at hand`}${sellers(catalog, model)}`;
}

/** Bare open weights have as many prices as sellers. */
function sellers(catalog: Catalog, model: string | null): string {
  const weights = model === null ? null : catalog.weightsOf(model);
  const range = weights && catalog.sellersOf(weights.id);
  if (!range) return '';
  const [input, output] = [range.input, range.output].map(({ low, high }) => `${usd(low)}–${usd(high)}`);
  return `; ${weights.name} is sold by ${range.hosts} hosts, ${input} in and ${output} out per million tokens`;
}

function notes(parts: readonly (string | false | undefined)[]): string | undefined {
  const said = parts.filter((part) => typeof part === 'string' && part !== '');
  return said.length > 0 ? said.join('; ') : undefined;
}

function usd(amount: number): string {
  return `$${Number(amount.toPrecision(4))}`;
}
