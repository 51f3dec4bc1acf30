// What `outlay.json` may say. Settings come from repositories, so nothing here may name a URL to call or a program to run.
import * as z from 'zod';
import { ownSdkKeys, ownSdkSchema } from './ownSdk';
import { PATTERNS } from './pattern';
import { budget, forecast, POLICY_KEYS, policy, taskRow } from './settingsPolicy';
import { band, glob, globs, holes, PRESET_NAMES, usageFile, volume } from './settingsVolumes';

export type { BudgetSettings, PolicySettings, TaskSettings } from './settingsPolicy';
export { type Figure, PRESET_NAMES, type PresetName, type VolumeSettings } from './settingsVolumes';

const isoDay = z.string().regex(/^20\d{2}-\d{2}-\d{2}$/, { error: 'a date such as 2026-12-31' });
const rate = z.number().min(0).max(1e6);

const ownPrice = z
  .strictObject({
    provider: z.string().min(1).optional().meta({ description: 'Only calls to this provider, such as "openai".' }),
    endpoint: z
      .string()
      .regex(/^[a-z0-9.-]+(:\d+)?$/i, { error: 'a host name such as "llm.example.com", without https:// and path' })
      .optional()
      .meta({ description: 'Only calls whose base URL is at this host. Outlay compares the name, it never calls it.' }),
    models: globs.optional().meta({ description: 'Only these model ids; globs.' }),
    discountPercent: z.number().min(0).max(100).optional().meta({ description: 'Off the list price.' }),
    input: rate.optional().meta({ description: 'USD per million prompt tokens.' }),
    output: rate.optional().meta({ description: 'USD per million tokens of answers.' }),
    cacheRead: rate.optional().meta({ description: 'USD per million prompt tokens that are read from a cache.' }),
    cacheWrite: rate.optional().meta({ description: 'USD per million prompt tokens that are written to a cache.' }),
    training: rate
      .optional()
      .meta({ description: 'USD per million tokens that a fine-tuning job trains on: tokens of its file × epochs.' }),
    perRequest: rate.optional().meta({ description: 'USD per request.' }),
    from: isoDay.optional().meta({ description: 'First day.' }),
    until: isoDay.optional().meta({ description: 'Last day.' }),
    note: z.string().max(200).optional().meta({ description: 'Shown in the receipt, such as "contract of 2026".' }),
  })
  .refine((row) => row.provider !== undefined || row.endpoint !== undefined || row.models !== undefined, {
    error: 'one of provider, endpoint, models: what the price is for',
  })
  .refine(
    (row) =>
      (row.discountPercent === undefined) !== [row.input, row.output, row.perRequest, row.training].every((value) => value === undefined),
    {
      error: 'either discountPercent, or prices (input, output, perRequest, training)',
    },
  );

const currency = z
  .strictObject({
    code: z.string().regex(/^[A-Z]{3}$/, { error: 'an ISO 4217 code such as "EUR"' }),
    perUsd: z
      .number()
      .positive()
      .max(1e6)
      .optional()
      .meta({ description: 'Your own rate: how much one USD is. Default: the table that comes with Outlay.' }),
    asOf: isoDay.optional().meta({ description: 'The day of your own rate.' }),
  })
  .refine((row) => row.perUsd === undefined || row.asOf !== undefined, { error: 'a rate of your own needs its day: asOf' });

const tokenizer = z.strictObject({
  file: z
    .string()
    .min(1)
    .max(300)
    .refine((path) => !/^[/\\]|^[a-z]+:|(^|[/\\])\.\.([/\\]|$)/i.test(path), { error: 'a path inside of the folder of outlay.json' })
    .meta({ description: 'A tokenizer.json (Hugging Face) or a .tiktoken file, relative to outlay.json.' }),
  models: globs.meta({ description: 'Model ids that are counted by it; globs.' }),
  pattern: z
    .enum(PATTERNS)
    .optional()
    .meta({ description: 'Of .tiktoken files, which do not say it: how a text is cut before it is counted.' }),
});

export const settingsSchema = z
  .strictObject({
    $schema: z.string().optional().meta({ description: 'For editors only; Outlay does not read it.' }),
    version: z.literal(1),
    volumes: z
      .array(volume)
      .optional()
      .meta({ description: 'How often calls run and how large they are. The last row that matches and names a figure decides it.' }),
    preset: z.enum(PRESET_NAMES).optional().meta({
      description:
        'How large the product is: what is assumed of calls that nothing else is said of. Without it, costs are for 1,000 calls.',
    }),
    holes: holes.optional(),
    usage: z.array(usageFile).max(100).optional().meta({
      description:
        'Files of measured usage, relative to this one: OpenTelemetry spans, exports of Langfuse, LiteLLM, Helicone, OpenRouter, OpenAI, Anthropic.',
    }),
    prices: z.array(ownPrice).optional().meta({
      description: 'Prices of your own: negotiated discounts, private models, endpoints that you host. The last row that matches decides.',
    }),
    azureDeployments: z
      .record(z.string(), z.string().min(1))
      .optional()
      .meta({ description: 'Which model an Azure deployment serves: {"prod-chat": "gpt-4o"}.' }),
    tokenizers: z.array(tokenizer).max(20).optional().meta({
      description: 'Tokenizers of your own models. The last row that matches decides.',
    }),
    sdks: z.array(ownSdkSchema).max(100).optional().meta({
      description: 'SDKs of your own, read before those that Outlay knows.',
    }),
    currency: currency.optional().meta({ description: 'Show costs in this currency. Prices stay in USD.' }),
    budgets: z.array(budget).max(200).optional().meta({ description: 'What calls may cost.' }),
    policies: z.array(policy).max(200).optional().meta({ description: 'Whom and what calls may use.' }),
    tasks: z.array(taskRow).max(200).optional().meta({
      description: 'What calls are for, where their prompts do not tell it. The last row that matches decides.',
    }),
    forecast: forecast.optional().meta({ description: 'How the volumes are expected to grow.' }),
    ignore: z.array(glob).optional().meta({ description: 'Globs of files that are not scanned.' }),
  })
  .meta({ title: 'Outlay settings', description: 'outlay.json: what Outlay cannot know from the code.' });

export type Settings = z.output<typeof settingsSchema>;
export type OwnPriceSettings = z.output<typeof ownPrice>;
export type TokenizerSettings = z.output<typeof tokenizer>;
export type CurrencySettings = z.output<typeof currency>;

export const DEFAULT_SETTINGS: Settings = { version: 1 };

/** The keys that an object at this place of the file may have; used to suggest the nearest one. */
export function keysAt(path: readonly PropertyKey[]): readonly string[] {
  if (path.length === 0) return Object.keys(settingsSchema.shape);
  if (path[0] === 'volumes' && path.length === 2) return Object.keys(volume.shape);
  if (path[0] === 'prices' && path.length === 2) return Object.keys(ownPrice.shape);
  if (path[0] === 'tokenizers') return Object.keys(tokenizer.shape);
  if (path[0] === 'sdks') return ownSdkKeys(path.slice(2));
  if (path[0] === 'budgets' || path[0] === 'policies') return POLICY_KEYS[path.length === 2 ? path[0] : 'limit'] ?? [];
  if (path[0] === 'tasks') return POLICY_KEYS.tasks ?? [];
  if (path[0] === 'forecast') return POLICY_KEYS.forecast ?? [];
  if (path[0] === 'currency') return Object.keys(currency.shape);
  return Object.keys(band.shape);
}
