// The small pieces of the report's schema.
import * as z from 'zod';
import { ORIGINS } from './callSite';
import { ADVICE_RULES, FIGURE_ORIGINS, QUALITY_VERDICTS } from './estimate';

const usd = z.number().nullable();

export const bandSchema = z.object({ low: z.number(), expected: z.number(), high: z.number() }).meta({ id: 'Band' });

/** 1-based lines and columns; the end is exclusive; columns count UTF-16 units. */
export const rangeSchema = z.object({
  startLine: z.number().int().min(1),
  startColumn: z.number().int().min(1),
  endLine: z.number().int().min(1),
  endColumn: z.number().int().min(1),
});

/** A value of the code with its origin; null where unknown, and then `reason` says why. */
export const sourcedSchema = <T extends z.ZodType>(value: T) =>
  z.object({
    value: value.nullable(),
    origin: z.enum(ORIGINS),
    at: z.object({ path: z.string(), line: z.number().int() }).optional(),
    reason: z.string().optional(),
    others: z.array(value).optional(),
  });

export const tokensSchema = z.object({
  staticTokens: z.number().meta({ description: 'Tokens of the text that stands in the code.' }),
  holes: z.number().int(),
  prefixTokens: z.number().optional().meta({ description: 'The begin of the prompt that is the same in every request, with the tools.' }),
  toolTokens: z.number().optional(),
  inputTokens: bandSchema,
  method: z.enum(['exact', 'ratio', 'endpoint', 'none']).meta({
    description: "exact: the model's own tokenizer; ratio: the nearest family's × a ratio; endpoint: the provider counted; none: no text.",
  }),
  tokenizer: z.string(),
  errorPercent: z.number(),
});

export const assumedSchema = z.object({
  value: bandSchema,
  origin: z.enum(FIGURE_ORIGINS).meta({ description: 'code: inferred from it; default: nobody says it.' }),
  note: z.string(),
});

const cacheRates = {
  cacheReadUsdPerMillion: z.number().optional().meta({ description: 'Prompt tokens read from a cache; absent: not known.' }),
  cacheWriteUsdPerMillion: z
    .number()
    .optional()
    .meta({ description: 'Written to a cache that lives five minutes, or as long as the host keeps it.' }),
  cacheWriteHourUsdPerMillion: z.number().optional(),
};

const tierSchema = z.object({ aboveInputTokens: z.number(), inputUsdPerMillion: usd, outputUsdPerMillion: usd, ...cacheRates });
const rangeOfRate = z.object({ low: z.number(), high: z.number() });

const quoteSchema = z.object({
  provider: z.string(),
  catalogId: z.string(),
  inputUsdPerMillion: usd,
  outputUsdPerMillion: usd,
  usdPerRequest: usd,
  ...cacheRates,
  kind: z.enum(['list', 'promo', 'gateway', 'batch', 'own']).optional(),
  service: z.enum(['standard', 'batch', 'flex', 'priority', 'fast']).optional(),
  validUntil: z.string().optional().meta({ description: 'Last day of a promotion.' }),
  tiers: z.array(tierSchema).optional().meta({ description: 'Rates for the whole request when its prompt is longer.' }),
  inputRange: rangeOfRate.optional().meta({ description: 'Where the rate depends on the time of day.' }),
  outputRange: rangeOfRate.optional(),
  source: z.string(),
  sourceUrl: z.string().optional(),
  asOf: z.string(),
  local: z.boolean(),
  note: z.string().optional(),
});

export const priceSchema = z.union([quoteSchema, z.object({ unpriced: z.string().meta({ description: 'Why there is no price.' }) })]);

export const moverSchema = z.object({
  label: z.string(),
  usdAtLow: z.number().meta({ description: 'Of a month; where the number of calls is unknown, of one call.' }),
  usdAtHigh: z.number(),
});

export const receiptLineSchema = z.object({ label: z.string(), value: z.string(), basis: z.string() });

export const problemSchema = z.object({ code: z.string(), message: z.string() });

export const callerSchema = z.object({
  path: z.string(),
  line: z.number().int(),
  name: z.string().meta({ description: 'The function that calls; empty at the top of a file.' }),
  model: z.string().nullable(),
  inputTokens: bandSchema,
  usdPerCall: bandSchema.nullable(),
  unpriced: z.string().optional(),
});

export const adviceSchema = z.object({
  rule: z.enum(ADVICE_RULES),
  message: z.string(),
  saving: bandSchema.nullable().meta({ description: 'USD; null: it is not about money.' }),
  savingPer: z.enum(['month', '1,000 calls']),
  source: z.string().optional(),
  due: z.string().optional().meta({ description: "ISO day from which it is too late: a model's shutdown." }),
});

export const alternativeSchema = z.object({
  model: z.string(),
  name: z.string(),
  host: z.string(),
  hostName: z.string(),
  inputUsdPerMillion: z.number(),
  outputUsdPerMillion: z.number(),
  usdPerCall: bandSchema,
  usdPerMonth: bandSchema.meta({ description: 'USD of a month, or of 1,000 calls where their number is not known.' }),
  saves: bandSchema
    .optional()
    .meta({ description: 'USD in the same period; with the measured verbosity, where there is one. Absent in reports of before.' }),
  savingShare: z.number().meta({ description: 'Of the expected cost today, 0…1.' }),
  quality: z.enum(QUALITY_VERDICTS).optional().meta({ description: "Against today's model on the same benchmark for the call's task." }),
  licence: z.string(),
  source: z.string(),
  asOf: z.string(),
});
