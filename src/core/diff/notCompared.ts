// Files that only one side could look into, or neither: their calls would pass for added or removed.
import type { NotCompared } from '../model/diff';
import type { Report } from '../model/report';
import { withCalls } from '../report/withCalls';

export interface ComparedSides {
  readonly base: Report;
  readonly head: Report;
  readonly notCompared: readonly NotCompared[];
}

/** Both sides without the calls of such files. `known`: files that are the same on both sides, and that nobody could read. */
export function comparable(base: Report, head: Report, known: readonly NotCompared[] = []): ComparedSides {
  const notCompared = [...known, ...skippedOn(base, head), ...skippedOn(head, base)];
  const paths = new Set(notCompared.map(({ file }) => file));
  if (paths.size === 0) return { base, head, notCompared };
  const rest = (report: Report) =>
    withCalls(
      report,
      report.calls.filter(({ file }) => !paths.has(file)),
    );
  return { base: rest(base), head: rest(head), notCompared: [...new Map(notCompared.map((one) => [one.file, one])).values()] };
}

/** Where the other side has calls. */
function skippedOn({ files }: Report, { calls }: Report): readonly NotCompared[] {
  const withCallsThere = new Set(calls.map(({ file }) => file));
  return files.skipped.filter(({ path }) => withCallsThere.has(path)).map(({ path, reason }) => ({ file: path, reason }));
}
