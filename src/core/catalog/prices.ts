// The catalogue with a project's own prices and names over it. Whatever needs a price asks here, so that all surfaces say the same.
import type { DisplayCurrency, PriceQuote, Unpriced } from '../model/estimate';
import { globMatcher } from '../model/glob';
import type { CurrencySettings, OwnPriceSettings, Settings } from '../model/settings';
import type { Catalog } from './catalog';
import { type PriceQuery, quote } from './quote';

export interface OwnQuery extends PriceQuery {
  /** The base URL of the client, where code gives one. */
  readonly baseUrl?: string | null;
  /** For a training job; its prices are no others'. */
  readonly training?: boolean;
}

type OwnSettings = Pick<Settings, 'prices' | 'azureDeployments' | 'currency'>;

interface Rule {
  readonly row: OwnPriceSettings;
  readonly isModel: (model: string) => boolean;
}

export class Prices {
  private readonly rules: readonly Rule[];
  private readonly deployments: ReadonlyMap<string, string>;
  /** In which costs are shown; undefined: USD. */
  readonly currency: DisplayCurrency | undefined;

  constructor(
    readonly catalog: Catalog,
    { prices = [], azureDeployments = {}, currency }: OwnSettings,
  ) {
    this.rules = prices.map((row) => ({ row, isModel: row.models ? globMatcher(row.models) : () => true }));
    this.deployments = new Map(Object.entries(azureDeployments));
    this.currency = currency && currencyOf(currency, catalog);
  }

  /** The model behind an Azure deployment, where outlay.json names it; else the model itself. */
  modelOf(provider: string | null, model: string | null): string | null {
    return provider === 'azure' && model !== null ? (this.deployments.get(model) ?? model) : model;
  }

  quote(query: OwnQuery): PriceQuote | Unpriced {
    const model = this.modelOf(query.provider, query.model);
    const rule = this.rules.findLast((one) => matches(one, { ...query, model }));
    const listed = () => mapped(quote(this.catalog, { ...query, model }), query.model, model);
    if (!rule) return listed();
    return rule.row.discountPercent === undefined ? ownQuote(rule.row, { ...query, model }) : discounted(rule.row, listed());
  }
}

/** Why costs are shown in USD although the settings say another currency; null: they are not, or it is USD. */
export function currencyProblem({ currency }: OwnSettings, catalog: Catalog): string | null {
  if (!currency || currency.code === 'USD' || currencyOf(currency, catalog)) return null;
  const known = Object.keys(catalog.data.currencies?.perUsd ?? {}).sort();
  return `currency: no rate of ${currency.code} is known: give perUsd and asOf, or one of ${known.join(', ')}`;
}

/** The user's own rate, else the table's. Undefined where neither has one: a cost in USD is right, one at a guessed rate is not. */
function currencyOf({ code, perUsd, asOf }: CurrencySettings, catalog: Catalog): DisplayCurrency | undefined {
  if (code === 'USD') return undefined;
  if (perUsd !== undefined && asOf !== undefined) return { code, perUsd, asOf, source: 'outlay.json' };
  const { currencies } = catalog.data;
  const listed = currencies?.perUsd[code];
  return currencies && listed
    ? { code, perUsd: listed, asOf: currencies.asOf, source: catalog.source(currencies.source).source }
    : undefined;
}

function matches({ row, isModel }: Rule, { provider, model, baseUrl, at, training = false }: OwnQuery): boolean {
  if (!isAbout(row, training)) return false;
  const today = new Date(at).toISOString().slice(0, 10);
  if ((row.from !== undefined && today < row.from) || (row.until !== undefined && today > row.until)) return false;
  if (row.provider !== undefined && row.provider !== provider) return false;
  if (row.endpoint !== undefined && row.endpoint.toLowerCase() !== hostOf(baseUrl)) return false;
  return row.models === undefined || (model !== null && isModel(model));
}

/** A row of a training price alone says nothing of other calls. */
function isAbout({ discountPercent, input, output, perRequest, ...row }: OwnPriceSettings, training: boolean): boolean {
  if (training) return row.training !== undefined;
  return [discountPercent, input, output, perRequest].some((value) => value !== undefined);
}

function hostOf(url: string | null | undefined): string | null {
  return /^(?:https?|wss?):\/\/([^/?#]+)/i.exec(url ?? '')?.[1]?.toLowerCase() ?? null;
}

const OWN = { source: 'outlay.json', kind: 'own', local: false } as const;

function ownQuote(row: OwnPriceSettings, { provider, model, at }: OwnQuery): PriceQuote {
  return {
    ...OWN,
    provider: provider ?? row.endpoint ?? 'own',
    catalogId: model ?? row.endpoint ?? '',
    inputUsdPerMillion: row.input ?? null,
    outputUsdPerMillion: row.output ?? null,
    usdPerRequest: row.perRequest ?? null,
    ...(row.training === undefined ? {} : { trainingUsdPerMillion: row.training }),
    ...(row.cacheRead === undefined ? {} : { cacheReadUsdPerMillion: row.cacheRead }),
    ...(row.cacheWrite === undefined ? {} : { cacheWriteUsdPerMillion: row.cacheWrite }),
    ...(row.until === undefined ? {} : { validUntil: row.until }),
    asOf: row.from ?? new Date(at).toISOString().slice(0, 10),
    note: ['your own price', row.note].filter((part) => part !== undefined).join(': '),
  };
}

/** Off every rate of the list, tiers and ranges too. */
function discounted(row: OwnPriceSettings, price: PriceQuote | Unpriced): PriceQuote | Unpriced {
  if ('unpriced' in price || price.local) return price;
  const factor = 1 - (row.discountPercent ?? 0) / 100;
  const note = [
    `your own discount of ${row.discountPercent} % on the list price${row.note === undefined ? '' : `: ${row.note}`}`,
    price.note,
  ];
  return {
    ...price,
    ...scaled(price, factor),
    ...(price.tiers ? { tiers: price.tiers.map((tier) => ({ ...tier, ...scaled(tier, factor) })) } : {}),
    ...(price.inputRange ? { inputRange: scaled(price.inputRange, factor) } : {}),
    ...(price.outputRange ? { outputRange: scaled(price.outputRange, factor) } : {}),
    kind: 'own',
    source: `outlay.json on ${price.source}`,
    note: note.filter((part) => part !== undefined).join('; '),
  };
}

const AMOUNTS: ReadonlySet<string> = new Set(['aboveInputTokens']);

/** Every number of a row but those that are no money. */
function scaled<T extends object>(row: T, factor: number): T {
  const entries = Object.entries(row).map(([name, value]) => [
    name,
    typeof value === 'number' && !AMOUNTS.has(name) ? Number((value * factor).toPrecision(10)) : value,
  ]);
  return Object.fromEntries(entries) as T;
}

function mapped(price: PriceQuote | Unpriced, deployment: string | null, model: string | null): PriceQuote | Unpriced {
  if ('unpriced' in price || deployment === model) return price;
  const note = price.note?.replace(/priced by the model of that name[^;]*(; )?/, '');
  return {
    ...price,
    note: [`the deployment ${deployment} is ${model} by outlay.json`, note || undefined].filter((part) => part !== undefined).join('; '),
  };
}
