// Text that was fetched → a catalogue in our own form, or the reason why it is not taken. Total: hostile text is refused, never thrown at.
import { buildCatalog } from '../import/build';
import { genaiPricesSchema, importGenaiPrices } from '../import/genaiPrices';
import { importModelsDev, modelsDevSchema } from '../import/modelsDev';
import type { ImportedSource } from '../import/sourceOffer';
import { CATALOG_SCHEMA, type CatalogData, catalogSchema, type Source } from '../schema';
import { jsonOrNull } from './apply';

/** Documented, public, and of the same form as what the snapshot is packed from. */
export const REFRESH_SOURCES: Readonly<Record<string, string>> = {
  'genai-prices': 'https://raw.githubusercontent.com/pydantic/genai-prices/main/prices/new_data/v2/data.json',
  'models.dev': 'https://models.dev/api.json',
};

/** No list of prices that is known is a tenth of it. */
export const MOST_REFRESH_BYTES = 32 * 1024 * 1024;

export interface RefreshText {
  readonly text: string;
  /** Where it is from, for the receipts. */
  readonly url: string;
  /** Milliseconds since the epoch. */
  readonly now: number;
}

type RefreshResult = { readonly catalog: CatalogData } | { readonly refused: string };

/** What a host needs to know of a refresh: `text` is the catalogue to keep. */
export type RefreshCheck = { readonly text: string; readonly asOf: string; readonly models: number } | { readonly refused: string };

export function checkRefresh(given: RefreshText): RefreshCheck {
  const read = readRefresh(given);
  if ('refused' in read) return read;
  const models = Object.values(read.catalog.offers).reduce((sum, rows) => sum + Object.keys(rows).length, 0);
  return { text: JSON.stringify(read.catalog), asOf: read.catalog.asOf, models };
}

const DAY_MS = 86_400_000;

function readRefresh({ text, url, now }: RefreshText): RefreshResult {
  const data = jsonOrNull(text);
  if (data === null || typeof data !== 'object') return { refused: 'it is no JSON, or was cut off' };
  const read = isOwn(data) ? own(data) : foreign(data, url);
  if ('refused' in read) return read;
  const { catalog } = read;
  if (Object.keys(catalog.offers).length === 0) return { refused: 'it has no price of a host that Outlay knows' };
  if (Date.parse(catalog.asOf) > now + DAY_MS) return { refused: `it is dated in the future: ${catalog.asOf}` };
  return { catalog: named(catalog, url) };
}

function isOwn(data: object): boolean {
  return 'schema' in data && data.schema === CATALOG_SCHEMA;
}

function own(data: object): RefreshResult {
  const parsed = catalogSchema.safeParse(data);
  if (parsed.success) return { catalog: parsed.data };
  const [issue] = parsed.error.issues;
  return { refused: `${issue?.path.join('.')}: ${issue?.message}` };
}

function foreign(data: object, url: string): RefreshResult {
  if (!Array.isArray(data) && Object.values(data).some((value) => value?.litellm_provider)) {
    return { refused: 'the file of LiteLLM has no date of its own: use genai-prices or models.dev' };
  }
  try {
    const isGenai = Array.isArray(data);
    const dates = datesIn(isGenai ? genaiPricesSchema.parse(data) : modelsDevSchema.parse(data));
    const source: Source = { source: url, asOf: dates.at(-1) ?? OLDEST };
    const imported = isGenai ? importGenaiPrices(data, source) : importModelsDev(data, source);
    return checked(datedOffers(imported, dates[0] ?? OLDEST));
  } catch {
    return { refused: `it has none of the known forms (${CATALOG_SCHEMA}, genai-prices v2, models.dev)` };
  }
}

const OLDEST = '2001-01-01';

/** Only a row with a date of its own may take the place of another: what has none is as old as the oldest that has one. */
function datedOffers(imported: ImportedSource, oldest: string): ImportedSource {
  const offers = imported.offers.map(({ checked, ...offer }) => ({
    ...offer,
    prices: offer.prices.map((price) => ({ ...price, asOf: checked ?? oldest })),
  }));
  return { ...imported, offers };
}

function checked(source: ImportedSource): RefreshResult {
  const { catalog } = buildCatalog({ sources: [source], weights: {}, scores: [] });
  return own({ ...catalog, hosts: {}, benchmarks: {} });
}

/** The days on which the list says that it looked at a price, the first one first. */
function datesIn(data: unknown): readonly string[] {
  const dates = JSON.stringify(data).match(/"(?:last_updated|prices_checked)":"(20\d{2}-\d{2}-\d{2})/g) ?? [];
  return dates.map((found) => found.slice(-10)).sort();
}

/** Its keys of sources must not meet those of the snapshot. */
function named(catalog: CatalogData, url: string): CatalogData {
  const rename = (key: string) => `${key} from ${/^\w+:\/\/([^/?#]+)/.exec(url)?.[1] ?? url}`;
  const offers = Object.entries(catalog.offers).map(([host, rows]) => [
    host,
    Object.fromEntries(
      Object.entries(rows).map(([id, { facts, retirement, prices, ...offer }]) => [
        id,
        {
          ...offer,
          ...(facts ? { facts: rename(facts) } : {}),
          ...(retirement ? { retirement: { ...retirement, source: rename(retirement.source) } } : {}),
          prices: prices.map((price) => ({ ...price, source: rename(price.source) })),
        },
      ]),
    ),
  ]);
  const sources = Object.entries(catalog.sources).map(([key, source]) => [rename(key), source]);
  return { ...catalog, offers: Object.fromEntries(offers), sources: Object.fromEntries(sources) };
}
