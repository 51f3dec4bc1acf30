// The contract `outlay.diff/1`: what `outlay diff --format json` prints. Fields are added, never changed, within one version.
import * as z from 'zod';
import { CALL_KINDS, CODE_CLASSES } from './callSite';
import { bandSchema } from './reportParts';

export const DIFF_SCHEMA_ID = 'outlay.diff/1';

export const DIFF_FIELDS = ['place', 'model', 'prompt', 'limits', 'output', 'volume', 'callers', 'price', 'ignored'] as const;
/** What of a call is another: the prompt's own text, how much an answer may hold, how much it is assumed to hold, how often it runs … */
export type DiffField = (typeof DIFF_FIELDS)[number];

export const CHANGE_KINDS = ['added', 'removed', 'changed', 'moved'] as const;

const sideSchema = z.object({
  id: z.string(),
  file: z.string(),
  cell: z.number().int().nullable(),
  line: z.number().int(),
  codeClass: z.enum(CODE_CLASSES),
  kind: z.enum(CALL_KINDS),
  provider: z.string().nullable(),
  model: z.string().nullable().meta({ description: 'As the code says; null where unknown.' }),
  catalogId: z.string().nullable(),
  inputTokens: bandSchema,
  outputTokens: bandSchema,
  callsPerMonth: bandSchema,
  usdPerCall: bandSchema.nullable(),
  usdPerMonth: bandSchema.nullable().meta({ description: 'Null also where the number of calls is unknown.' }),
  usdPer1000Calls: bandSchema.nullable(),
  unpriced: z.string().optional().meta({ description: 'Why there is no cost.' }),
  ignored: z.string().optional(),
});

const fieldSchema = z.object({
  field: z.enum(DIFF_FIELDS),
  before: z.string().meta({ description: 'For people; holds no text of prompts.' }),
  after: z.string(),
});

const delta = bandSchema
  .nullable()
  .meta({ description: 'After minus before, the same assumptions held on both sides; null where a side has no price.' });

const changeSchema = z.object({
  change: z.enum(CHANGE_KINDS).meta({ description: 'moved: the same call in another place, nothing else.' }),
  before: sideSchema.nullable(),
  after: sideSchema.nullable(),
  fields: z.array(fieldSchema),
  usdPerCall: delta,
  usdPerMonth: delta.meta({ description: 'Null also where the number of calls is unknown on a side.' }),
  usdPer1000Calls: delta.meta({ description: 'Where there is a price, but no month.' }),
  unknown: z.string().optional().meta({ description: 'Why there is no difference in cost; it is in no total.' }),
});

const notComparedSchema = z.object({ file: z.string(), reason: z.string() });

const sumSchema = z.object({
  calls: z.number().int(),
  priced: z.number().int(),
  withVolume: z.number().int(),
  usdPerMonth: bandSchema,
  usdPer1000Calls: bandSchema,
});

export const diffSchema = z
  .object({
    schema: z.literal(DIFF_SCHEMA_ID),
    tool: z.object({ name: z.literal('outlay'), version: z.string() }),
    base: z.object({ label: z.string(), pricesAsOf: z.string() }),
    head: z.object({ label: z.string(), pricesAsOf: z.string() }),
    currency: z.object({ code: z.string(), perUsd: z.number(), asOf: z.string(), source: z.string() }).optional(),
    totals: z.object({
      base: sumSchema,
      head: sumSchema,
      added: z.number().int(),
      removed: z.number().int(),
      changed: z.number().int(),
      moved: z.number().int(),
      unchanged: z.number().int(),
      withVolume: z.number().int().meta({ description: 'Changes that are in usdPerMonth.' }),
      usdPerMonth: bandSchema.meta({ description: 'Sum of the changes that have it; low and high: all at theirs together.' }),
      percent: z
        .number()
        .nullable()
        .meta({ description: 'Expected change of what a month of the base costs; null where that is nothing.' }),
      withoutVolume: z.number().int().meta({ description: 'Changes that are in usdPer1000Calls.' }),
      usdPer1000Calls: bandSchema,
      percentPer1000Calls: z.number().nullable(),
      unknown: z.number().int().meta({ description: 'Changes whose cost is not known, in no figure here.' }),
    }),
    changes: z.array(changeSchema),
    unchanged: z.array(z.string()).meta({ description: 'Ids, as the head names them.' }),
    notCompared: z
      .array(notComparedSchema)
      .optional()
      .meta({ description: 'Files that a side could not look into; calls in them are in no figure and no list.' }),
  })
  .meta({ title: 'Outlay diff', description: 'LLM calls that were added, removed, changed or moved, and what that costs. USD.' });

export type Diff = z.output<typeof diffSchema>;
export type Change = z.output<typeof changeSchema>;
export type DiffSide = z.output<typeof sideSchema>;
export type NotCompared = Readonly<z.output<typeof notComparedSchema>>;
export type FieldChange = z.output<typeof fieldSchema>;
