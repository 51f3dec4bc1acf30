// One call of a report in words.
import { modelName, type ReportCall } from '../../core/index';

/** "gpt-4o · chat". */
export function callTitle(call: ReportCall): string {
  return `${call.model.value === null ? 'unknown model' : modelName(call)} · ${call.kind}`;
}

/** "answer.py:12", "demo.ipynb, cell 3, line 1". */
export function placeOfCall({ file, cell, range }: ReportCall): string {
  return cell === null ? `${file}:${range.startLine}` : `${file}, cell ${cell + 1}, line ${range.startLine}`;
}
