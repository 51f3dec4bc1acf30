// Text → a report, or why it is none.
import { type Report, reportSchema } from '../model/report';

export type ParsedReport = { readonly report: Report } | { readonly refused: string };

/** Further fields, of a later version, are borne. */
export function parseReport(text: string): ParsedReport {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return { refused: 'it is no JSON' };
  }
  const result = reportSchema.safeParse(value);
  if (result.success) return { report: result.data };
  const [issue] = result.error.issues;
  return { refused: issue ? `${issue.path.join('.') || 'the file'}: ${issue.message}` : 'it does not fit outlay.report/1' };
}
