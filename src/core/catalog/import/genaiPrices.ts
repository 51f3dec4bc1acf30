// @pydantic/genai-prices: its package's data and its published JSON (v2) have one form. Dates, tiers, hours, retired ids.
import * as z from 'zod';
import { PROVIDERS } from '../providers';
import type { Price, PriceTierRow, Source } from '../schema';
import { clean, compact, type ImportedSource, isoDate, limit, type SourceOffer } from './sourceOffer';

type Match = { readonly [key: string]: string | readonly Match[] };
const match: z.ZodType<Match> = z.lazy(() => z.record(z.string(), z.union([z.string(), z.array(match)])));
const tiered = z.object({ base: z.number(), tiers: z.array(z.object({ start: z.number(), price: z.number() })) });
const rates = z.record(z.string(), z.union([z.number(), tiered, z.null()]));
const constraint = z.union([z.object({ start_date: z.string() }), z.object({ start_time: z.string(), end_time: z.string() })]);
const conditional = z.object({ constraint: constraint.nullish(), prices: rates });
const model = z.object({
  id: z.string(),
  name: z.string().nullish(),
  match,
  context_window: z.number().nullish(),
  prices: z.union([z.array(conditional), rates]),
  prices_checked: z.string().nullish(),
});
const provider = z.object({ id: z.string(), pricing_urls: z.array(z.string()).nullish(), models: z.array(model) });
export const genaiPricesSchema = z.array(provider).min(1);

type Rates = z.output<typeof rates>;
type Model = z.output<typeof model>;

/** Their name of a rate → ours, with the factor between the units. */
const RATES: Readonly<Record<string, readonly [keyof PriceTierRow | 'perRequest' | 'perSearch' | 'perPage' | 'perAudioSecond', number]>> = {
  input_mtok: ['input', 1],
  output_mtok: ['output', 1],
  cache_read_mtok: ['cacheRead', 1],
  cache_write_mtok: ['cacheWrite5m', 1],
  cache_write_1h_mtok: ['cacheWrite1h', 1],
  input_audio_mtok: ['inputAudio', 1],
  output_audio_mtok: ['outputAudio', 1],
  cache_audio_read_mtok: ['cacheReadAudio', 1],
  input_image_mtok: ['inputImage', 1],
  output_image_mtok: ['outputImage', 1],
  cache_image_read_mtok: ['cacheReadImage', 1],
  input_video_mtok: ['inputVideo', 1],
  output_video_mtok: ['outputVideo', 1],
  output_reasoning_mtok: ['outputReasoning', 1],
  requests_kcount: ['perRequest', 1e-3],
  web_searches_kcount: ['perSearch', 1e-3],
  input_document_kpages: ['perPage', 1e-3],
  input_audio_hours: ['perAudioSecond', 1 / 3600],
};

export function importGenaiPrices(data: unknown, source: Source, key = 'genai'): ImportedSource {
  const hosts = new Map(PROVIDERS.flatMap((row) => (row.prices ? [[row.prices, row.id] as const] : [])));
  const offers = genaiPricesSchema.parse(data).flatMap(({ id, models }) => {
    const host = hosts.get(id);
    return host ? models.flatMap((one) => offerOf(one, { host, kind: host === 'openrouter' ? 'gateway' : 'list', source: key })) : [];
  });
  return { key, source, offers };
}

/** Host → its own page of prices. */
export function pricingUrls(data: unknown): Readonly<Record<string, string>> {
  const pages = new Map(genaiPricesSchema.parse(data).map(({ id, pricing_urls }) => [id, pricing_urls?.[0]]));
  return Object.fromEntries(
    PROVIDERS.flatMap(({ id, prices }) => (prices && pages.get(prices) ? [[id, pages.get(prices) as string]] : [])),
  );
}

type Place = Pick<Price, 'kind' | 'source'> & { readonly host: string };

function offerOf(row: Model, { host, ...place }: Place): readonly SourceOffer[] {
  const entries = Array.isArray(row.prices) ? row.prices : [{ prices: row.prices }];
  const dated = entries.map((entry, index) => priceOf(entry, entries[index + 1], place));
  const hours = host === 'deepseek' ? [] : dated.filter((price) => price.hours); // theirs know no weekends
  const prices = [...dated.filter((price) => !price.hours), ...hours].filter(hasRate);
  if (prices.length === 0) return [];
  const id = row.id.toLowerCase();
  const aliases = [...new Set(spellings(row.match, host))].filter((one) => one !== id && one.length > 2);
  return [
    compact({
      host,
      id,
      name: row.name ?? undefined,
      checked: isoDate(row.prices_checked),
      context: limit(row.context_window),
      prices,
      aliases,
    }),
  ];
}

interface Entry {
  readonly constraint?: z.output<typeof constraint> | null;
  readonly prices: Rates;
}

function priceOf({ constraint: when, prices }: Entry, next: Entry | undefined, place: Pick<Price, 'kind' | 'source'>): Price {
  const follows = next?.constraint && 'start_date' in next.constraint ? next.constraint.start_date : undefined;
  return compact({
    ...place,
    from: when && 'start_date' in when ? when.start_date : undefined,
    until: follows && !(when && 'start_time' in when) ? dayBefore(follows) : undefined,
    hours:
      when && 'start_time' in when
        ? { zone: 'UTC', spans: [[when.start_time.slice(0, 5), when.end_time.slice(0, 5)]] as [string, string][] }
        : undefined,
    ...baseRates(prices),
    tiers: tiersOf(prices),
  });
}

function baseRates(prices: Rates): Partial<Price> {
  const found = Object.entries(prices).flatMap(([name, value]) => {
    const [own, factor] = RATES[name] ?? [];
    const base = typeof value === 'object' ? value?.base : value;
    return own && factor && typeof base === 'number' ? [[own, clean(base * factor)]] : [];
  });
  return Object.fromEntries(found) as Partial<Price>;
}

/** Their tiers start at a token, ours above one: at 271,999 the 272,000th token is the first of the dearer rate. */
function tiersOf(prices: Rates): PriceTierRow[] | undefined {
  const tiered = Object.values(prices).flatMap((value) =>
    value && typeof value === 'object' ? value.tiers.map(({ start }) => start) : [],
  );
  const starts = [...new Set(tiered)].sort((a, b) => a - b);
  if (starts.length === 0) return undefined;
  return starts.map((start) => ({ above: roundedStart(start), ...tierRates(prices, start) }));
}

function tierRates(prices: Rates, start: number): Partial<PriceTierRow> {
  const found = Object.entries(prices).flatMap(([name, value]) => {
    const own = RATES[name]?.[0];
    if (!own || value === null || value === undefined || own.startsWith('per')) return [];
    return [[own, typeof value === 'number' ? value : (value.tiers.findLast((tier) => tier.start <= start)?.price ?? value.base)]];
  });
  return Object.fromEntries(found) as Partial<PriceTierRow>;
}

function roundedStart(start: number): number {
  return start % 1000 === 999 ? start + 1 : start;
}

function hasRate(price: Price): boolean {
  const paid = ['input', 'output', 'perRequest', 'perPage', 'perAudioSecond', 'inputAudio', 'inputImage'] as const;
  return paid.some((name) => (price[name] ?? 0) > 0);
}

function dayBefore(date: string): string {
  return new Date(Date.parse(date) - 86_400_000).toISOString().slice(0, 10);
}

/** Rules that name an id become spellings; prefixes are held to what TAIL allows behind them. Patterns are left to the look-up's own rules. */
function spellings(rule: Match, host: string): string[] {
  return Object.entries(rule).flatMap(([kind, value]) => {
    if (typeof value !== 'string') return kind === 'or' || kind === 'and' ? value.flatMap((part) => spellings(part, host)) : [];
    const text = value.toLowerCase();
    if (kind === 'equals') return [text];
    if (kind === 'starts_with' || kind === 'contains' || kind === 'ends_with') return [`${text.replace(/[-@:]$/, '')}*`];
    return [];
  });
}
