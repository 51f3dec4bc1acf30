// What a project may spend, and with whom, as `outlay.json` may say it.
import * as z from 'zod';
import { CALL_TASKS } from './alternatives';
import { CALL_KINDS } from './callSite';
import { globs } from './settingsVolumes';

const usd = z.number().min(0).max(1e9);

const limit = z
  .strictObject({
    warn: usd.optional().meta({ description: 'USD from which it is a warning.' }),
    fail: usd.optional().meta({ description: 'USD from which it is an error.' }),
  })
  .refine((value) => value.warn !== undefined || value.fail !== undefined, { error: 'warn, fail or both' })
  .refine((value) => value.warn === undefined || value.fail === undefined || value.warn <= value.fail, { error: 'warn ≤ fail' });

const of = {
  paths: globs.optional().meta({ description: 'Only calls in these files; globs.' }),
  kind: z.enum(CALL_KINDS).optional().meta({ description: 'Only calls of this kind.' }),
  provider: z.string().min(1).optional().meta({ description: 'Only calls to this provider, such as "openai".' }),
  models: globs.optional().meta({ description: 'Only these model ids; globs.' }),
};

export const budget = z
  .strictObject({
    name: z.string().min(1).max(100).optional().meta({ description: 'Shown when it is exceeded.' }),
    ...of,
    usdPerCall: limit.optional().meta({ description: 'For each call by itself.' }),
    usdPerMonth: limit.optional().meta({ description: 'For all of these calls together.' }),
    figure: z
      .enum(['expected', 'high'])
      .optional()
      .meta({ description: 'Which end of the estimate is held against it. Default: expected.' }),
  })
  .refine((row) => row.usdPerCall !== undefined || row.usdPerMonth !== undefined, { error: 'usdPerCall or usdPerMonth' });

const names = z.array(z.string().min(1)).min(1);

export const policy = z
  .strictObject({
    name: z.string().min(1).max(100).optional().meta({ description: 'Shown when it is violated.' }),
    ...of,
    severity: z.enum(['warn', 'fail']).optional().meta({ description: 'Default: fail.' }),
    providers: names.optional().meta({ description: 'Only these providers may be called: {"providers": ["openai", "azure"]}.' }),
    denyProviders: names.optional().meta({ description: 'These providers may not be called.' }),
    allowModels: globs.optional().meta({ description: 'Only these models may be called; globs.' }),
    denyModels: globs.optional().meta({ description: 'These models may not be called; globs.' }),
    hosts: names.optional().meta({ description: 'Only these hosts of base URLs, such as "llm.example.com".' }),
    countries: names
      .optional()
      .meta({ description: "Only providers that run in one of these countries (ISO codes, as the catalogue's hosts name them)." }),
    licences: names.optional().meta({ description: 'Only open weights under one of these licences, such as "apache-2.0".' }),
    noRetention: z.boolean().optional().meta({ description: 'Only providers of which it is known that they keep no prompts.' }),
    unknown: z.enum(['allow', 'violate']).optional().meta({ description: 'Whether what is not known violates. Default: violate.' }),
  })
  .refine((row) => Object.keys(row).some((key) => /^(providers|deny|allow|hosts|countries|licences|noRetention)/.test(key)), {
    error: 'one of providers, denyProviders, allowModels, denyModels, hosts, countries, licences, noRetention',
  });

export const taskRow = z.strictObject({
  ...of,
  id: z.string().min(1).optional().meta({ description: "Only the call with this id, as the report's `id` names it." }),
  task: z.enum(CALL_TASKS).meta({ description: 'What these calls are for: by it the quality of other models is compared.' }),
});

export const forecast = z.strictObject({
  growthPercentPerMonth: z.number().min(-90).max(1000).meta({ description: 'How much calls grow each month.' }),
});

export type BudgetSettings = z.output<typeof budget>;
export type TaskSettings = z.output<typeof taskRow>;
export type PolicySettings = z.output<typeof policy>;
export const POLICY_KEYS: Readonly<Record<string, readonly string[]>> = {
  budgets: Object.keys(budget.shape),
  policies: Object.keys(policy.shape),
  limit: Object.keys(limit.shape),
  forecast: Object.keys(forecast.shape),
  tasks: Object.keys(taskRow.shape),
};
