// The contracts as JSON Schema, for editors and for programs that read reports.
import * as z from 'zod';
import { reportSchema } from './report';
import { settingsSchema } from './settingsSchema';

/** File name below `media/` → schema. Readers of a report must bear further fields; settings with further keys are refused. VS Code reads draft 7. */
export function jsonSchemas(): Readonly<Record<string, object>> {
  return {
    'outlay.report.schema.json': z.toJSONSchema(reportSchema, { io: 'input' }),
    'outlay.schema.json': z.toJSONSchema(settingsSchema, { io: 'input', target: 'draft-7' }),
  };
}
