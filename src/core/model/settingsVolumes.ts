// How often calls run and how large they are, as `outlay.json` may say it.
import * as z from 'zod';
import { CALL_KINDS } from './callSite';

const amount = z.number().min(0).max(1e12);

export const band = z
  .strictObject({ low: amount, expected: amount, high: amount })
  .refine((value) => value.low <= value.expected && value.expected <= value.high, { error: 'low ≤ expected ≤ high' })
  .meta({ description: 'A figure that is not certain: low ≤ expected ≤ high, low and high as seldom undercut or exceeded (5 % each).' });

/** 300 or {low, expected, high}. */
export const figure = z.union([amount, band]).meta({ description: 'A number, or {low, expected, high}.' });

const part = z.number().min(0).max(1);
const bandOfParts = z
  .strictObject({ low: part, expected: part, high: part })
  .refine((value) => value.low <= value.expected && value.expected <= value.high, { error: 'low ≤ expected ≤ high' });
const share = z.union([part, bandOfParts]);

export const glob = z.string().min(1).max(300);
export const globs = z.union([glob, z.array(glob)]);

export const PRESET_NAMES = ['prototype', 'small', 'medium', 'large'] as const;
export type PresetName = (typeof PRESET_NAMES)[number];

export const volume = z
  .strictObject({
    paths: globs
      .optional()
      .meta({ description: 'Globs (*, **, ?, {a,b}) of the files this row speaks of, relative to the folder of outlay.json.' }),
    kind: z.enum(CALL_KINDS).optional().meta({ description: 'Only calls of this kind.' }),
    id: z.string().min(1).optional().meta({ description: "Only the call with this id, as the report's `id` names it." }),
    callsPerMonth: figure
      .optional()
      .meta({ description: 'Calls a month: a number, or {low, expected, high}. Of the three rates give one.' }),
    callsPerDay: figure.optional().meta({ description: 'Calls a day.' }),
    callsPerHour: figure.optional().meta({ description: 'Calls an hour.' }),
    inputTokensPerHole: figure.optional().meta({ description: 'Tokens that each part filled at run time adds to the prompt.' }),
    outputTokens: figure.optional().meta({ description: 'Tokens of an answer.' }),
    reasoningTokens: figure.optional().meta({ description: 'Tokens that a reasoning model thinks before it answers; billed as output.' }),
    cacheShare: share.optional().meta({ description: 'Of the prompt tokens, read from a cache: 0 to 1.' }),
    batchShare: share.optional().meta({ description: 'Of the calls, sent through the batch service: 0 to 1.' }),
    turns: figure.optional().meta({ description: 'Requests that one run of an agent sends; each sends all before it again.' }),
    attempts: figure.optional().meta({ description: 'Requests that are billed for one that succeeds: 1 without retries.' }),
  })
  .refine((row) => [row.callsPerMonth, row.callsPerDay, row.callsPerHour].filter((value) => value !== undefined).length <= 1, {
    error: 'only one of callsPerMonth, callsPerDay, callsPerHour',
  });

export const holes = z.record(z.string(), figure).meta({ description: 'Tokens per named hole of a prompt: {"question": 60}.' });

/** A file below the folder of outlay.json: a repository must not make Outlay read what lies elsewhere. */
export const usageFile = z
  .string()
  .min(1)
  .max(300)
  .refine((path) => !/^([/\\]|[a-z]+:)|(^|[/\\])\.\.([/\\]|$)/i.test(path), {
    error: 'a path below the folder of outlay.json, without "..", drive or address',
  });

export type VolumeSettings = z.output<typeof volume>;
/** A number of the settings, before it becomes a band. */
export type Figure = z.output<typeof figure>;
