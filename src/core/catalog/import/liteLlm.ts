// LiteLLM's price file, as its package carries it. Batch, flex and priority, hours of the day, images, sound, rerank, dates of retirement.
import * as z from 'zod';
import { PROVIDERS } from '../providers';
import { splitQualifiedModel } from '../qualified';
import type { Hours, Price, PriceTierRow, Service, Source } from '../schema';
import { imagePrices } from './liteLlmImages';
import { clean, compact, type ImportedSource, isoDate, limit, type SourceOffer, spelledId } from './sourceOffer';

const model = z.looseObject({ litellm_provider: z.string().nullish(), mode: z.string().nullish() });
export const liteLlmSchema = z.record(z.string(), model);

type Row = z.output<typeof model>;

const SERVICES: readonly (readonly [suffix: string, service: Service])[] = [
  ['', 'standard'],
  ['_batches', 'batch'],
  ['_flex', 'flex'],
  ['_priority', 'priority'],
  ['_ultrafast', 'fast'],
];

const RATES: Readonly<Record<string, keyof PriceTierRow>> = {
  input_cost_per_token: 'input',
  output_cost_per_token: 'output',
  cache_read_input_token_cost: 'cacheRead',
  cache_creation_input_token_cost: 'cacheWrite5m',
  cache_creation_input_token_cost_above_1hr: 'cacheWrite1h',
  input_cost_per_audio_token: 'inputAudio',
  output_cost_per_audio_token: 'outputAudio',
  cache_read_input_audio_token_cost: 'cacheReadAudio',
  input_cost_per_image_token: 'inputImage',
  output_cost_per_image_token: 'outputImage',
  cache_read_input_image_token_cost: 'cacheReadImage',
  output_cost_per_reasoning_token: 'outputReasoning',
};

/** A row's field → the flag it stands for. */
const FLAGS: readonly (readonly [field: string, flag: string])[] = [
  ['supports_function_calling', 't'],
  ['supports_response_schema', 's'],
  ['supports_reasoning', 'r'],
  ['supports_vision', 'i'],
  ['supports_audio_input', 'a'],
  ['supports_video_input', 'v'],
  ['supports_pdf_input', 'd'],
  ['supports_audio_output', 'A'],
];

/** Billed by something else than text that comes out: a rate of 0 is none. */
const WITHOUT_TEXT: ReadonlySet<string> = new Set(['embedding', 'rerank', 'image_generation', 'image_edit', 'audio_transcription']);

export function importLiteLlm(data: unknown, source: Source, key = 'liteLlm'): ImportedSource {
  const parsed = liteLlmSchema.parse(data);
  const hosts = new Map(PROVIDERS.flatMap((row) => (row.liteLlm ?? []).map((theirs) => [theirs, row] as const)));
  const offers = Object.entries(parsed).flatMap(([id, row]) => {
    const host = hosts.get(row.litellm_provider ?? '');
    if (!host || /commitment|^sample_spec$/.test(id)) return [];
    const own = ownId(id, { host: host.id, theirs: row.litellm_provider ?? '' });
    return own ? [offerOf(row, { host: host.id, id: own, place: { kind: host.gateway ? 'gateway' : 'list', source: key } })] : [];
  });
  return { key, source, offers: [...offers, ...imagePrices(parsed, key)] };
}

/** Of services that share one host of ours. */
const OTHER_PREFIX = /^(azure_ai|vertex_ai|fireworks_ai|together_ai|deepinfra|dashscope)\//;

/** Sizes of pictures and regions stand in front of some ids; pictures are read by themselves. */
function ownId(id: string, { host, theirs }: { host: string; theirs: string }): string | null {
  if (/(^|\/)\d+-x-\d+\//.test(id)) return null;
  const split = splitQualifiedModel(id);
  const bare =
    split?.provider === host ? split.model : id.startsWith(`${theirs}/`) ? id.slice(theirs.length + 1) : id.replace(OTHER_PREFIX, '');
  return bare;
}

interface Place {
  readonly host: string;
  readonly id: string;
  readonly place: Pick<Price, 'kind' | 'source'>;
}

function offerOf(row: Row, { host, id, place }: Place): SourceOffer {
  const shutdown = isoDate(row.deprecation_date);
  const isChat = row.mode === 'chat' || row.mode === 'responses';
  return compact({
    host,
    ...spelledId(id),
    context: contextOf(row),
    maxOutput: isChat ? limit(row.max_output_tokens) : undefined,
    flags: flagsOf(row),
    prices: [...servicePrices(row, place), ...hourPrices(row, place)],
    retirement: shutdown ? { shutdown, source: place.source } : undefined,
  });
}

function contextOf({ max_input_tokens: input, max_output_tokens: output }: Row): number | undefined {
  return limit(typeof input === 'number' && typeof output === 'number' ? Math.max(input, output) : input);
}

function flagsOf(row: Row): string | undefined {
  const found = FLAGS.filter(([field]) => row[field] === true).map(([, flag]) => flag);
  if (row.supports_sampling_params === false) found.push('T');
  return found.length > 0 ? found.join('') : undefined;
}

function servicePrices(row: Row, place: Pick<Price, 'kind' | 'source'>): readonly Price[] {
  return SERVICES.flatMap(([suffix, service]) => {
    const rates = ratesOf(row, suffix);
    const units = service === 'standard' ? unitsOf(row) : {};
    if (!Object.values({ ...rates, ...units }).some((value) => value > 0)) return [];
    const tiers = tiersOf(row, suffix);
    const kind = service === 'batch' ? 'batch' : place.kind;
    return [
      compact<Price>({
        ...place,
        kind,
        service: service === 'standard' ? undefined : service,
        ...rates,
        ...units,
        tiers: tiers.length > 0 ? [...tiers] : undefined,
      }),
    ];
  });
}

/** `infix`: `_above_272k_tokens` of a tier. Theirs is 0 for "no such rate", except where something else costs. */
function ratesOf(row: Row, suffix: string, infix = ''): Record<string, number> {
  const found = Object.entries(RATES).flatMap(([field, own]) => {
    const value = row[`${field}${infix}${suffix}`];
    const isFree = value === 0 && (WITHOUT_TEXT.has(row.mode ?? '') || (own !== 'output' && own !== 'input'));
    return typeof value === 'number' && value >= 0 && !isFree ? [[own, clean(value * 1e6)] as const] : [];
  });
  return Object.fromEntries(found);
}

function unitsOf(row: Row): Record<string, number> {
  const per = (field: string, own: string, factor = 1) =>
    Number(row[field]) > 0 ? [[own, clean(Number(row[field]) * factor)] as const] : [];
  const search = z.object({ search_context_size_medium: z.number() }).safeParse(row.search_context_cost_per_query);
  return Object.fromEntries([
    ...(row.mode === 'audio_transcription' ? per('input_cost_per_second', 'perAudioSecond') : []),
    ...(row.mode === 'audio_speech' ? per('input_cost_per_character', 'perMillionCharacters', 1e6) : []),
    ...(row.mode === 'rerank' ? per('input_cost_per_query', 'perRerank') : []),
    ...(row.mode === 'ocr' ? per('ocr_cost_per_page', 'perPage') : []),
    ...per('input_cost_per_request', 'perRequest'),
    ...(search.success && search.data.search_context_size_medium > 0
      ? [['perSearch', search.data.search_context_size_medium] as const]
      : []),
  ]);
}

const ABOVE = /^input_cost_per_token_above_(\d+)k_tokens$/;

function tiersOf(row: Row, suffix: string): readonly PriceTierRow[] {
  const sizes = Object.keys(row).flatMap((field) => Number(ABOVE.exec(field)?.[1] ?? 0) || []);
  const above = sizes
    .sort((a, b) => a - b)
    .map((size): PriceTierRow => ({ above: size * 1000, ...ratesOf(row, suffix, `_above_${size}k_tokens`) }))
    .filter(({ input, output }) => input !== undefined || output !== undefined);
  return above.length > 0 || suffix !== '' ? above : listedTiers(row);
}

const LISTED = z.array(z.looseObject({ range: z.array(z.number()).min(1) })).min(2);

/** The other form: a list of ranges, the first of which is the base. */
function listedTiers(row: Row): readonly PriceTierRow[] {
  const parsed = LISTED.safeParse(row.tiered_pricing);
  return parsed.success
    ? parsed.data.slice(1).map((one) => ({ above: Math.max(1, Math.round(one.range[0] ?? 1)), ...ratesOf(one as Row, '') }))
    : [];
}

const OFF_PEAK = z.looseObject({
  windows: z.array(z.object({ hours_utc: z.union([z.string(), z.array(z.string())]), weekdays: z.array(z.number()).nullish() })),
});

/** Theirs name the cheap hours, and count weekdays from Monday, 1. */
function hourPrices(row: Row, place: Pick<Price, 'kind' | 'source'>): readonly Price[] {
  const parsed = OFF_PEAK.safeParse(row.off_peak_pricing);
  if (!parsed.success) return [];
  const rates = ratesOf(parsed.data as Row, '');
  return parsed.data.windows.map(({ hours_utc, weekdays }) => ({
    ...place,
    hours: hoursOf([hours_utc].flat(), weekdays ?? undefined),
    ...rates,
  }));
}

function hoursOf(spans: readonly string[], weekdays: readonly number[] | undefined): Hours {
  const pairs = spans.map((span): [string, string] => {
    const [from = '00:00', to = '24:00'] = span.split('-');
    return [from, to === '00:00' ? '24:00' : to];
  });
  return compact<Hours>({ zone: 'UTC', days: weekdays?.map((day) => day % 7).sort(), spans: pairs });
}
