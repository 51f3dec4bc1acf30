// What `outlay.json` may say. Settings come from repositories, so nothing here may name a URL to call or a program to run.
import * as z from 'zod';
import { CALL_KINDS } from './callSite';

const amount = z.number().min(0).max(1e12);

const band = z
  .strictObject({ low: amount, expected: amount, high: amount })
  .refine((value) => value.low <= value.expected && value.expected <= value.high, { error: 'low ≤ expected ≤ high' })
  .meta({ description: 'A figure that is not certain: low ≤ expected ≤ high.' });

/** 300 or {low, expected, high}. */
const figure = z.union([amount, band]).meta({ description: 'A number, or {low, expected, high}.' });

const glob = z.string().min(1).max(300);
const globs = z.union([glob, z.array(glob)]);

const volume = z
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
  })
  .refine((row) => [row.callsPerMonth, row.callsPerDay, row.callsPerHour].filter((value) => value !== undefined).length <= 1, {
    error: 'only one of callsPerMonth, callsPerDay, callsPerHour',
  });

export const settingsSchema = z
  .strictObject({
    $schema: z.string().optional().meta({ description: 'For editors only; Outlay does not read it.' }),
    version: z.literal(1),
    volumes: z
      .array(volume)
      .optional()
      .meta({ description: 'How often calls run and how large they are. The last row that matches and names a figure decides it.' }),
    holes: z.record(z.string(), figure).optional().meta({ description: 'Tokens per named hole of a prompt: {"question": 60}.' }),
    ignore: z.array(glob).optional().meta({ description: 'Globs of files that are not scanned.' }),
  })
  .meta({ title: 'Outlay settings', description: 'outlay.json: what Outlay cannot know from the code.' });

export type Settings = z.output<typeof settingsSchema>;
export type VolumeSettings = z.output<typeof volume>;
/** A number of the settings, before it becomes a band. */
export type Figure = z.output<typeof figure>;

export const DEFAULT_SETTINGS: Settings = { version: 1 };

/** The keys that an object at this place of the file may have; used to suggest the nearest one. */
export function keysAt(path: readonly PropertyKey[]): readonly string[] {
  if (path.length === 0) return Object.keys(settingsSchema.shape);
  if (path[0] === 'volumes' && path.length === 2) return Object.keys(volume.shape);
  return Object.keys(band.shape);
}
