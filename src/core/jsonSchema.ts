// The contracts as JSON Schema, for editors and for programs that read reports.
import * as z from 'zod';
import { catalogSchema } from './catalog/schema';
import { checkSchema } from './model/check';
import { diffSchema } from './model/diff';
import { reportSchema } from './model/report';
import { settingsSchema } from './model/settingsSchema';

/** File name below `media/` → schema. Readers of a report must bear further fields; settings with further keys are refused. VS Code reads draft 7. */
export function jsonSchemas(): Readonly<Record<string, object>> {
  return {
    'outlay.catalog.schema.json': z.toJSONSchema(catalogSchema, { io: 'input' }),
    'outlay.check.schema.json': z.toJSONSchema(checkSchema, { io: 'input' }),
    'outlay.diff.schema.json': z.toJSONSchema(diffSchema, { io: 'input' }),
    'outlay.report.schema.json': z.toJSONSchema(reportSchema, { io: 'input' }),
    'outlay.schema.json': z.toJSONSchema(settingsSchema, { io: 'input', target: 'draft-7' }),
  };
}
