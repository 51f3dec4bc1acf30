// The contract `outlay.report/1`: what `outlay scan --format json` prints. Fields are added, never changed, within one version.
import * as z from 'zod';
import { CALL_TASKS } from './alternatives';
import { CALL_KINDS, CALL_USES, CODE_CLASSES, LANGUAGES, LEVELS, ORIGINS, ROLES } from './callSite';
import {
  adviceSchema,
  alternativeSchema,
  assumedSchema,
  bandSchema,
  callerSchema,
  moverSchema,
  priceSchema,
  problemSchema,
  rangeSchema,
  receiptLineSchema,
  sourcedSchema,
  tokensSchema,
} from './reportParts';
import { settingsSchema } from './settingsSchema';

export const REPORT_SCHEMA_ID = 'outlay.report/1';

const partSchema = z.object({
  role: z.enum(ROLES),
  text: z.string().meta({ description: 'What stands in the code; what is filled at run time is written {{name}}.' }),
  holes: z.array(z.string()).meta({ description: 'Names of the {{…}} in text, in order.' }),
});

const promptSchema = z.object({
  parts: z.array(partSchema),
  origin: z.enum(ORIGINS),
  complete: z.boolean().meta({ description: 'False: more messages are added at run time.' }),
  tools: z.string().optional().meta({ description: 'Tool definitions and output schema as JSON text.' }),
});

const optionsSchema = z
  .object({
    reasoning: sourcedSchema(z.string()),
    serviceTier: sourcedSchema(z.string()),
    maxSteps: sourcedSchema(z.number()),
    retries: sourcedSchema(z.number()),
    size: sourcedSchema(z.string()),
    quality: sourcedSchema(z.string()),
    cacheMarkers: z.number().int(),
  })
  .partial()
  .meta({ description: 'What else of the request decides about its cost; only what is given.' });

const usageSchema = z.object({
  outputTokens: assumedSchema,
  callsPerMonth: assumedSchema.meta({ description: 'Origin default: not known, and costs are shown for 1,000 calls.' }),
  reasoningTokens: assumedSchema.optional(),
  cacheShare: assumedSchema.optional().meta({ description: 'Of the prompt tokens, read from a cache: 0…1.' }),
  cacheWriteShare: assumedSchema.optional(),
  batchShare: assumedSchema.optional().meta({ description: 'Of the calls, sent through the batch service: 0…1.' }),
  turns: assumedSchema.optional().meta({ description: 'Requests of one call; each sends all before it again.' }),
  attempts: assumedSchema.optional(),
  maxOutputTokens: sourcedSchema(z.number()).optional(),
  answers: sourcedSchema(z.number()).optional(),
  stream: z.boolean(),
  inLoop: z.boolean(),
  loopCount: z.number().optional(),
  options: optionsSchema.optional(),
});

export const callSchema = z.object({
  id: z.string().meta({ description: 'Stable while path, enclosing function and callee stay.' }),
  file: z.string(),
  codeClass: z.enum(CODE_CLASSES).meta({ description: 'What the code is for, by its path and head.' }),
  cell: z.number().int().nullable().meta({ description: 'Index of the notebook cell, 0-based; null in plain files.' }),
  range: rangeSchema,
  language: z.enum(LANGUAGES),
  sdk: z.string(),
  api: z.string(),
  kind: z.enum(CALL_KINDS),
  level: z.enum(LEVELS),
  task: z
    .object({ task: z.enum(CALL_TASKS), evidence: z.string() })
    .optional()
    .meta({ description: 'What the call is for, and on what that rests; absent where it was not asked for.' }),
  uses: z.array(z.enum(CALL_USES)).optional().meta({ description: 'What it uses beside plain text; absent: nothing that the code tells.' }),
  provider: sourcedSchema(z.string()),
  baseUrl: sourcedSchema(z.string()).optional(),
  model: sourcedSchema(z.string()).extend({ catalogId: z.string().nullable() }),
  prompt: promptSchema,
  tokens: tokensSchema,
  price: priceSchema,
  cost: z.object({
    usdPerCall: bandSchema.nullable().meta({ description: 'Null exactly where unpriced. Bands: 5 to 95 % of a seeded simulation.' }),
    usdPerMonth: bandSchema.nullable().meta({ description: 'Null where unpriced, and where the number of calls is unknown.' }),
    usdPer1000Calls: bandSchema.nullable().meta({ description: 'Null exactly where unpriced.' }),
    priceChanges: z
      .array(z.object({ month: z.string(), factor: z.number() }))
      .optional()
      .meta({ description: 'From a month on the same use costs this times as much as today, by prices that are known to change.' }),
    movers: z.array(moverSchema).optional().meta({ description: 'The assumptions that move the cost most.' }),
  }),
  usage: usageSchema,
  ignored: z.string().optional().meta({ description: 'Reason of ignore(…) in the comment at the call; it counts in no total.' }),
  callers: z.array(callerSchema).optional().meta({
    description: 'The callers of the function around the call, where they decide about model or prompt; cost is then that of all.',
  }),
  receipt: z.array(receiptLineSchema),
  alternatives: z.array(alternativeSchema),
  advice: z.array(adviceSchema).optional().meta({ description: 'What would make the call cheaper, or keep it working.' }),
  problems: z.array(problemSchema),
});

const monthSchema = {
  withVolume: z.number().int().meta({ description: 'Of the priced: calls whose number is known; only they are in usdPerMonth.' }),
  usdPerMonth: bandSchema.meta({ description: '5 to 95 % of the sum: all calls are seldom at their dearest together.' }),
  usdPer1000Calls: bandSchema.meta({ description: 'Of the priced calls without a volume: what 1,000 calls of each cost.' }),
};

const sumSchema = z.object({
  name: z.string(),
  calls: z.number().int(),
  priced: z.number().int(),
  ...monthSchema,
});

const usageReportSchema = z
  .object({
    formats: z.array(z.string()),
    records: z.number().int().meta({ description: 'Requests, or sums of them, that were read; each once.' }),
    duplicates: z.number().int(),
    measuredCalls: z.number().int(),
    unmatched: z.array(
      z.object({
        model: z.string().nullable(),
        provider: z.string().nullable(),
        reason: z.string(),
        requests: z.number(),
        inputTokens: z.number(),
        outputTokens: z.number(),
      }),
    ),
    problems: z.array(z.object({ path: z.string(), line: z.number().int(), message: z.string() })),
    moreProblems: z.number().int(),
  })
  .meta({ description: 'What was read of files of measured usage.' });

const totalsSchema = z.object({
  calls: z.number().int(),
  priced: z.number().int(),
  local: z.number().int().meta({ description: 'Of the priced: calls that cost no API money.' }),
  ignored: z.number().int().meta({ description: 'Calls whose comment says ignore(…); in no other figure here.' }),
  unpriced: z.array(z.object({ reason: z.string(), calls: z.number().int() })),
  ...monthSchema,
  byFile: z.array(sumSchema),
  byModel: z.array(sumSchema),
  byProvider: z.array(sumSchema),
  byClass: z.array(sumSchema).meta({ description: 'By what the code is for: production, test, example, notebook, generated, vendored.' }),
});

export const reportSchema = z
  .object({
    schema: z.literal(REPORT_SCHEMA_ID),
    tool: z.object({ name: z.literal('outlay'), version: z.string() }),
    generatedAt: z.iso.datetime(),
    root: z.string().nullable().meta({ description: 'What the paths of files are relative to.' }),
    currency: z
      .object({ code: z.string(), perUsd: z.number(), asOf: z.string(), source: z.string() })
      .optional()
      .meta({ description: 'In which costs are shown to people; every figure of the report is in USD.' }),
    settings: settingsSchema.meta({ id: undefined, title: undefined, description: 'The settings that were used.' }),
    prices: z.object({ source: z.string(), asOf: z.string().meta({ description: 'ISO date of the price data.' }) }),
    files: z.object({
      listed: z.number().int(),
      parsed: z.number().int(),
      skipped: z.array(z.object({ path: z.string(), reason: z.string() })),
    }),
    usage: usageReportSchema.optional(),
    forecast: z
      .array(z.object({ month: z.string(), usd: bandSchema, priceChanges: z.array(z.string()) }))
      .optional()
      .meta({
        description:
          'Twelve months of the calls whose price and volume are known, with the growth of outlay.json and known changes of prices.',
      }),
    history: z
      .array(
        z.object({
          at: z.iso.datetime().meta({ description: 'generatedAt of that report.' }),
          label: z.string().optional(),
          ...{ calls: z.number().int(), priced: z.number().int() },
          ...monthSchema,
        }),
      )
      .optional()
      .meta({ description: 'Totals of earlier reports of the same code, the oldest first.' }),
    violations: z
      .array(
        z.object({
          severity: z.enum(['fail', 'warn']),
          setting: z.string().meta({ description: 'Which row of outlay.json says so: budgets[0].' }),
          message: z.string(),
          usd: z.number().optional(),
          limitUsd: z.number().optional(),
          id: z.string().optional().meta({ description: 'Of the call; absent where it is about all together.' }),
          file: z.string().optional(),
          cell: z.number().int().nullable().optional(),
          line: z.number().int().optional(),
        }),
      )
      .optional()
      .meta({ description: 'Budgets and policies of outlay.json that are not kept.' }),
    totals: totalsSchema,
    calls: z.array(callSchema),
  })
  .meta({ title: 'Outlay report', description: 'LLM calls found in code, and what each is estimated to cost. USD and tokens.' });

export type Report = z.output<typeof reportSchema>;
export type ReportCall = z.output<typeof callSchema>;
export type ReportSum = z.output<typeof sumSchema>;
export type ReportTotals = z.output<typeof totalsSchema>;
