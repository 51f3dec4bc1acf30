// A diff as one comment of a pull request. All that comes from code stands in code spans.
import type { Diff } from '../../model/diff';
import type { Report, ReportCall } from '../../model/report';
import { costWords, countWords, placeOfSide, sideOf } from '../diffWords';
import { changesTable, notComparedText } from './markdown';
import { code, details, table } from './markdownText';

/** By it the comment is found again. */
export const COMMENT_MARK = '<!-- outlay:comment/1 -->';

/** GitHub refuses from 65,536 characters on. */
const MOST_CHARACTERS = 60_000;
const MOST_RECEIPTS = 20;

export function diffComment(diff: Diff, head: Report): string {
  const start = [
    COMMENT_MARK,
    `### Outlay: ${costWords(diff)}`,
    `${code(diff.base.label)} → ${code(diff.head.label)}: ${countWords(diff)}`,
    ...(diff.changes.length > 0 ? [changesTable({ ...diff, changes: diff.changes.slice(0, MOST_RECEIPTS) })] : []),
    ...(diff.changes.length > MOST_RECEIPTS ? [`… and ${diff.changes.length - MOST_RECEIPTS} more changes`] : []),
    ...notComparedText(diff),
  ].join('\n\n');
  const end = `<sub>Prices of ${diff.head.pricesAsOf}. What is assumed of a call is the same on both sides. Estimates, not bills.</sub>\n`;
  return withReceipts(start, receiptsOf(diff, head), end);
}

/** As many receipts as fit. */
function withReceipts(start: string, receipts: readonly string[], end: string): string {
  for (let count = receipts.length; count > 0; count--) {
    const body = [start, details('Receipt', receipts.slice(0, count).join('\n\n')), end].join('\n\n');
    if (body.length <= MOST_CHARACTERS) return body;
  }
  return [start, end].join('\n\n');
}

function receiptsOf({ changes }: Diff, { calls }: Report): readonly string[] {
  const byId = new Map(calls.map((call) => [call.id, call]));
  return changes.slice(0, MOST_RECEIPTS).flatMap((change) => {
    const call = change.after && change.change !== 'moved' ? byId.get(change.after.id) : undefined;
    return call ? [`${code(placeOfSide(sideOf(change)))}\n\n${receiptTable(call)}`] : [];
  });
}

function receiptTable({ receipt }: ReportCall): string {
  return table(
    ['', 'Amount', 'Rests on'],
    receipt.map(({ label, value, basis }) => [code(label), code(value), code(basis)]),
  );
}
