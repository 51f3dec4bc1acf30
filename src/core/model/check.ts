// The contract `outlay.check/1`: what `outlay check --format json` prints. Fields are added, never changed, within one version.
import * as z from 'zod';

export const CHECK_SCHEMA_ID = 'outlay.check/1';

export const FAIL_ON = ['unpriced', 'unresolved', 'policy', 'retired'] as const;
export type FailOn = (typeof FAIL_ON)[number];

const violationSchema = z.object({
  rule: z.string(),
  message: z.string().meta({ description: 'What does not hold.' }),
  fix: z.string().meta({ description: 'What can be done.' }),
  id: z.string().nullable().meta({ description: 'Of the call; null where it is about all of them.' }),
  file: z.string().nullable(),
  cell: z.number().int().nullable(),
  line: z.number().int().nullable(),
});

export const checkSchema = z
  .object({
    schema: z.literal(CHECK_SCHEMA_ID),
    tool: z.object({ name: z.literal('outlay'), version: z.string() }),
    held: z.boolean(),
    rules: z.array(
      z.object({ rule: z.string(), held: z.boolean(), words: z.string().meta({ description: 'What was asked, and what was found.' }) }),
    ),
    violations: z.array(violationSchema),
    notes: z.array(z.string()).meta({ description: 'What the result does not speak of.' }),
  })
  .meta({ title: 'Outlay check', description: 'Which limits hold, and what exceeds them.' });

export type Check = z.output<typeof checkSchema>;
export type Violation = z.output<typeof violationSchema>;
export type CheckedRule = Check['rules'][number];
