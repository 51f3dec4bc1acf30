// The sources → one catalogue. The build packs its result; a refresh does the same with what it has fetched.
import { ADDED_ALIASES, ADDITION_SOURCES, SERVED_AS } from '../data/additions';
import { BENCHMARKS, SCORE_SOURCES } from '../data/benchmarks';
import { DECISIONS } from '../data/decisions';
import { GONE_TIERS } from '../data/goneTiers';
import { HOST_ROWS } from '../data/hosts';
import { RETIREMENT_SOURCES, RETIREMENTS } from '../data/retirements';
import { PROVIDERS } from '../providers';
import type { CatalogData, Currencies, Host, Offer, Score, Source, Weights } from '../schema';
import type { Contradiction } from './contradictions';
import { merge } from './merge';
import type { ImportedSource } from './sourceOffer';

export interface BuildInput {
  readonly sources: readonly ImportedSource[];
  readonly weights: Readonly<Record<string, Weights>>;
  readonly scores: readonly Score[];
  /** Host → its own page of prices. */
  readonly pricingUrls?: Readonly<Record<string, string>>;
  readonly currencies?: { readonly source: Source; readonly perUsd: Readonly<Record<string, number>> };
}

export interface Built {
  readonly catalog: CatalogData;
  readonly contradictions: readonly Contradiction[];
}

const OPEN_WEIGHTS_SOURCE: Source = {
  source: "models.dev, vllm-project/recipes (Apache-2.0) and the makers' and hosts' model pages",
  asOf: '2026-11-23',
};
const HOSTS_SOURCE: Source = { source: "models.dev, pi-ai 1.5.2 and the hosts' own pages", asOf: '2026-11-23' };

export function buildCatalog({ sources, weights, scores, currencies, pricingUrls = {} }: BuildInput): Built {
  const asOf =
    sources
      .map(({ source }) => source.asOf)
      .sort()
      .at(-1) ?? '2026-01-01';
  const { offers, aliases, contradictions } = merge(sources, DECISIONS, Date.parse(asOf));
  const families = Object.entries(weights).map(([id, row]) => ({ id, patterns: row.ids.map((pattern) => new RegExp(pattern)) }));
  for (const [host, rows] of Object.entries(offers)) {
    nameWeights(host, rows, families);
    dropGoneTiers(host, rows);
    setRetirements(host, rows);
  }
  for (const [host, own] of Object.entries(ADDED_ALIASES)) aliases[host] = { ...own, ...aliases[host] };
  const catalog: CatalogData = {
    schema: 'outlay.catalog/1',
    asOf,
    sources: {
      ...Object.fromEntries(sources.map(({ key, source }) => [key, source])),
      ...ADDITION_SOURCES,
      ...RETIREMENT_SOURCES,
      ...SCORE_SOURCES,
      openWeights: OPEN_WEIGHTS_SOURCE,
      hosts: HOSTS_SOURCE,
      ...(currencies ? { currencies: currencies.source } : {}),
    },
    hosts: Object.fromEntries(PROVIDERS.filter(({ local }) => !local).map(({ id, name }) => [id, hostOf(id, name, pricingUrls[id])])),
    offers,
    aliases,
    weights: Object.fromEntries(Object.entries(weights).map(([id, row]) => [id, { ...row, flags: row.flags ?? usualFlags(offers, id) }])),
    benchmarks: { ...BENCHMARKS },
    scores: [...scores],
    ...(currencies ? { currencies: currenciesOf(currencies) } : {}),
  };
  return { catalog, contradictions };
}

interface Family {
  readonly id: string;
  readonly patterns: readonly RegExp[];
}

function nameWeights(host: string, rows: Record<string, Offer>, families: readonly Family[]): void {
  for (const [id, offer] of Object.entries(rows)) {
    const own = SERVED_AS[host]?.[id] ?? families.find(({ patterns }) => patterns.some((pattern) => pattern.test(id)))?.id;
    if (own) rows[id] = { ...offer, weights: own };
  }
}

function dropGoneTiers(host: string, rows: Record<string, Offer>): void {
  const gone = GONE_TIERS.filter((row) => row.host === host);
  for (const [id, offer] of Object.entries(rows)) {
    if (gone.some(({ ids }) => ids.test(id))) rows[id] = { ...offer, prices: offer.prices.map(({ tiers, ...price }) => price) };
  }
}

const SNAPSHOT = /^-20\d{2}-\d{2}-\d{2}$/;

function setRetirements(host: string, rows: Record<string, Offer>): void {
  const own = RETIREMENTS.filter((row) => row.host === host);
  for (const [id, offer] of Object.entries(rows)) {
    const row = own.find((one) => id === one.id || (id.startsWith(one.id) && SNAPSHOT.test(id.slice(one.id.length))));
    if (!row) continue;
    const { retirement, ...rest } = offer;
    const { shutdown, replacement, source } = row;
    rows[id] = shutdown === null ? rest : { ...rest, retirement: { shutdown, source, ...(replacement ? { replacement } : {}) } };
  }
}

/** Capabilities that at least half of the hosts list. One host's mistake is not the weights'. */
function usualFlags(offers: Readonly<Record<string, Record<string, Offer>>>, weights: string): string | null {
  const lists = Object.values(offers).flatMap((rows) =>
    Object.values(rows).flatMap((offer) => (offer.weights === weights && offer.flags ? [offer.flags] : [])),
  );
  if (lists.length === 0) return null;
  return [...'tsriavd'].filter((flag) => lists.filter((list) => list.includes(flag)).length * 2 >= lists.length).join('');
}

function hostOf(id: string, name: string, pricingUrl: string | undefined): Host {
  const row = HOST_ROWS[id];
  return {
    name,
    country: null,
    retention: null,
    training: null,
    keyVariables: [],
    ...row,
    ...(pricingUrl ? { pricingUrl } : {}),
    source: 'hosts',
  };
}

function currenciesOf({ source, perUsd }: NonNullable<BuildInput['currencies']>): Currencies {
  return { source: 'currencies', asOf: source.asOf, perUsd: { ...perUsd } };
}
