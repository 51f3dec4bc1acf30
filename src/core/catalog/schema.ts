// The contract `outlay.catalog/1`: what is known of models, open weights, hosts, prices, capabilities and scores, each with source and date.
// The packed snapshot, a refreshed copy and a company's own catalogue all have this form. USD throughout.
import * as z from 'zod';

export const CATALOG_SCHEMA = 'outlay.catalog/1';

/** Deeper, longer or stranger data than this is not price data. */
const text = z.string().max(600);
const key = z.string().min(1).max(200);
const usd = z.number().min(0).max(1e6);
const isoDate = z.string().regex(/^20\d{2}-\d{2}-\d{2}$/, { error: 'a date such as 2026-11-10' });
const httpsUrl = z
  .string()
  .regex(/^https:\/\/[^\s]+$/, { error: 'an https URL' })
  .max(300);

/** A key of `sources`: where a fact is from. */
const sourceKey = key.meta({ description: 'A key of `sources`.' });

export const sourceSchema = z.object({
  source: text.meta({ description: 'URL or package@version.' }),
  asOf: isoDate.meta({ description: 'Date of the data.' }),
  licence: text.optional().meta({ description: 'Under which the data may be passed on.' }),
  credit: text.optional().meta({ description: 'Words that the licence asks for.' }),
});

const rateFields = {
  input: usd.optional().meta({ description: 'Per million tokens, as all that follow unless they say otherwise.' }),
  output: usd.optional(),
  cacheRead: usd.optional(),
  cacheWrite5m: usd.optional().meta({ description: 'Writing to a cache that lives five minutes, or as long as the host keeps it.' }),
  cacheWrite1h: usd.optional(),
  inputAudio: usd.optional(),
  outputAudio: usd.optional(),
  cacheReadAudio: usd.optional(),
  inputImage: usd.optional(),
  outputImage: usd.optional(),
  cacheReadImage: usd.optional(),
  inputVideo: usd.optional(),
  outputVideo: usd.optional(),
  outputReasoning: usd.optional(),
};

export const tierSchema = z.object({
  above: z.int().min(1).meta({ description: 'The rates hold for the whole request once its prompt is longer than this many tokens.' }),
  ...rateFields,
});

export const imagePriceSchema = z.object({ size: text, quality: text.optional(), usd: usd.meta({ description: 'Per image.' }) });

const clock = z.string().regex(/^([01]\d|2[0-4]):[0-5]\d$/);

export const hoursSchema = z.object({
  zone: text.meta({ description: 'IANA time zone.' }),
  days: z.array(z.int().min(0).max(6)).max(7).optional().meta({ description: '0 is Sunday; none: every day.' }),
  spans: z
    .array(z.tuple([clock, clock]))
    .min(1)
    .max(8)
    .meta({ description: 'From and to; the end is exclusive.' }),
  except: text.optional().meta({ description: 'What the calendar does not know, such as holidays.' }),
});

export const PRICE_KINDS = ['list', 'promo', 'gateway', 'batch'] as const;
export const SERVICES = ['standard', 'batch', 'flex', 'priority', 'fast'] as const;

export const priceSchema = z.object({
  kind: z.enum(PRICE_KINDS).optional().meta({
    description: 'Default: list. list: the maker or host; gateway: a reseller whose routes move; promo: ends; batch: answers later.',
  }),
  service: z.enum(SERVICES).optional().meta({ description: 'Default: standard.' }),
  from: isoDate.optional().meta({ description: 'First day.' }),
  until: isoDate.optional().meta({ description: 'Last day of a promotion, or of a price that was.' }),
  hours: hoursSchema.optional().meta({ description: 'Only in these hours; the entry without hours holds otherwise.' }),
  ...rateFields,
  perRequest: usd.optional().meta({ description: 'Per request.' }),
  perSearch: usd.optional().meta({ description: 'Per web search.' }),
  perRerank: usd.optional().meta({ description: 'Per reranked query.' }),
  perAudioSecond: usd.optional().meta({ description: 'Per second of sound.' }),
  perMillionCharacters: usd.optional().meta({ description: 'Per million characters of text that is spoken.' }),
  perPage: usd.optional().meta({ description: 'Per page of a document.' }),
  trainingPerMillion: usd.optional().meta({ description: 'Fine-tuning, per million training tokens.' }),
  images: z.array(imagePriceSchema).max(40).optional(),
  tiers: z.array(tierSchema).max(8).optional(),
  inputSaid: z
    .tuple([usd, usd])
    .optional()
    .meta({ description: 'Sources of the same time contradict each other: the range of what they say.' }),
  outputSaid: z.tuple([usd, usd]).optional(),
  source: sourceKey,
  asOf: isoDate.optional().meta({ description: 'Where the row is dated more closely than its source.' }),
  note: text.optional(),
});

export const retirementSchema = z.object({
  deprecated: isoDate.optional(),
  shutdown: isoDate.optional().meta({ description: 'From this day on calls fail; none: no date is published.' }),
  replacement: text.optional(),
  source: sourceKey,
});

/**
 * Letters, for thousands of rows: t tools, s structured output, r reasoning, i image, a audio, v video, d documents as input,
 * I image and A audio as output, T no temperature (the host refuses the parameter).
 */
const flags = z
  .string()
  .regex(/^[tsriavdIAT]*$/)
  .max(12);

export const offerSchema = z.object({
  name: text.optional(),
  spelling: key.optional().meta({ description: 'The id as the host writes it, where that is not all in lower case.' }),
  weights: key.optional().meta({ description: 'A key of `weights`.' }),
  context: z.int().min(0).max(1e9).optional().meta({ description: 'Tokens of prompt and answer together.' }),
  maxOutput: z.int().min(0).max(1e9).optional(),
  flags: flags.optional().meta({ description: 'Capabilities; absent: not known.' }),
  facts: sourceKey.optional().meta({ description: 'Where context, maxOutput and flags are from.' }),
  released: isoDate.optional(),
  quantisation: text.optional(),
  retirement: retirementSchema.optional(),
  prices: z.array(priceSchema).max(24),
});

const evidenced = z.union([text, z.null()]);

export const hostSchema = z.object({
  name: text,
  country: evidenced.meta({ description: 'Seat of the company, ISO 3166 alpha-2; null: not evidenced.' }),
  retention: evidenced.meta({ description: 'What the host says of keeping prompts; null: not evidenced.' }),
  training: evidenced.meta({ description: 'What the host says of training on prompts; null: not evidenced.' }),
  termsSource: httpsUrl.optional(),
  openaiBaseUrl: text.optional(),
  anthropicBaseUrl: text.optional(),
  keyVariables: z.array(text).max(8),
  docs: text.optional(),
  pricingUrl: text.optional(),
  quantisation: text.optional(),
  source: sourceKey,
  parameters: z
    .object({
      maxTokens: z.enum(['max_tokens', 'max_completion_tokens']).optional(),
      strictTools: z.boolean().optional(),
      developerRole: z.boolean().optional(),
      store: z.boolean().optional(),
      reasoningEffort: z.boolean().optional(),
      temperature: z.boolean().optional(),
    })
    .optional()
    .meta({ description: "What the host's OpenAI-compatible endpoint takes; absent: not evidenced." }),
  parametersSource: sourceKey.optional(),
});

export const weightsSchema = z.object({
  name: text,
  maker: text,
  country: evidenced,
  totalParameters: z.number().min(0).nullable().meta({ description: 'Billions; null: not evidenced.' }),
  activeParameters: z.number().min(0).nullable().meta({ description: 'Billions per token; null: not evidenced.' }),
  parametersNote: text.optional(),
  parametersSource: text.nullable(),
  context: z.int().min(0).nullable(),
  licence: z.object({
    name: evidenced,
    url: text.nullable(),
    forbids: evidenced.meta({ description: 'Restrictions beyond naming the author; null: not evidenced.' }),
    evidence: text.meta({ description: 'On what the name of the licence rests, or "not evidenced".' }),
  }),
  tokenizer: evidenced.meta({ description: 'Family; null: not evidenced.' }),
  released: isoDate.nullable(),
  huggingFace: text.nullable(),
  flags: flags.nullable(),
  languages: evidenced.meta({ description: 'As published by the maker; null: not evidenced.' }),
  quantisation: evidenced.meta({ description: 'Form in which the maker publishes the weights; null: not evidenced.' }),
  memoryGb: z.record(z.string(), z.number()).optional().meta({ description: 'Least GPU memory by quantisation, by the recipes of vLLM.' }),
  ids: z.array(text).min(1).meta({ description: 'Regular expressions, lower case: ids by which code calls these weights.' }),
  source: sourceKey,
});

export const TASKS = ['general', 'coding', 'agentic-coding', 'mathematics', 'science', 'knowledge'] as const;

export const scoreSchema = z.object({
  model: key.meta({ description: 'A key of `weights`, or the bare id of a closed model.' }),
  benchmark: key,
  task: z.enum(TASKS),
  score: z.number(),
  error: z.number().min(0).optional().meta({ description: 'Standard error, in the unit of the score.' }),
  effort: text.optional().meta({ description: 'Reasoning effort or budget of the run.' }),
  harness: text.optional(),
  date: isoDate.optional(),
  outputTokensPerTask: z.number().min(0).optional(),
  source: sourceKey,
});

export const benchmarkSchema = z.object({
  name: text,
  task: z.enum(TASKS),
  unit: text,
  /** Differences up to `equal` are equal, up to `slightly` slightly lower. */
  equal: z.number().min(0),
  slightly: z.number().min(0),
  why: text,
  url: httpsUrl,
});

export const currenciesSchema = z.object({
  source: sourceKey,
  asOf: isoDate,
  perUsd: z.record(z.string().regex(/^[A-Z]{3}$/), z.number().positive()),
});

export const catalogSchema = z
  .object({
    schema: z.literal(CATALOG_SCHEMA),
    asOf: isoDate.meta({ description: 'Date of the newest source.' }),
    sources: z.record(key, sourceSchema),
    hosts: z.record(key, hostSchema),
    offers: z.record(key, z.record(key, offerSchema)).meta({ description: 'Host → the id that it wants → what it offers.' }),
    aliases: z
      .record(key, z.record(key, key))
      .meta({ description: 'Host → another spelling → id. A spelling that ends in * may be followed by a date, a revision or "latest".' }),
    weights: z.record(key, weightsSchema),
    benchmarks: z.record(key, benchmarkSchema),
    scores: z.array(scoreSchema).max(20_000),
    currencies: currenciesSchema.optional(),
  })
  .meta({ title: 'Outlay catalogue', description: 'Models, prices, hosts, open weights and scores, each fact with source and date.' });

export type CatalogData = z.output<typeof catalogSchema>;
export type Source = z.output<typeof sourceSchema>;
export type Price = z.output<typeof priceSchema>;
export type PriceTierRow = z.output<typeof tierSchema>;
export type Hours = z.output<typeof hoursSchema>;
export type Offer = z.output<typeof offerSchema>;
export type Retirement = z.output<typeof retirementSchema>;
export type Host = z.output<typeof hostSchema>;
export type Weights = z.output<typeof weightsSchema>;
export type Score = z.output<typeof scoreSchema>;
export type Benchmark = z.output<typeof benchmarkSchema>;
export type Task = (typeof TASKS)[number];
export type Service = (typeof SERVICES)[number];
export type Currencies = z.output<typeof currenciesSchema>;
