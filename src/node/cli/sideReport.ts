// One side of a diff: a commit read from git's objects, or the work tree.
import { DEFAULT_SETTINGS, type Report } from '../../core/index';
import { repositoryOf, type Side } from '../git/range';
import { treeFiles } from '../git/treeFiles';
import { engineReport, type IndexOption, targetReport } from './engineReport';
import type { CliDeps } from './main';
import { readSettings } from './settings';
import { SETTINGS_FILE } from './target';

export interface SideReport {
  readonly side: Side;
  readonly report: Report;
  /** Paths whose objects the clone lacks, of those that were asked for. */
  readonly missing: readonly string[];
  /** A file's object name in the commit; null: it is not there. Undefined: the side is the work tree. */
  readonly nameOf?: (path: string) => string | null;
}

interface Place {
  readonly root: string;
  readonly index: IndexOption;
}

export async function sideReport(slot: 'base' | 'head', side: Side, { root, index }: Place, deps: CliDeps): Promise<SideReport> {
  const { label, commit } = side;
  if (commit === null)
    return { side, report: await targetReport({ root, below: [root] }, index, deps, { figuresOnly: true }), missing: [] };
  const { prefix } = await repositoryOf(root);
  const files = await treeFiles(root, commit, prefix);
  try {
    const text = await files.readText(SETTINGS_FILE);
    const settings = text === null ? DEFAULT_SETTINGS : readSettings(text, `${label}:${prefix}${SETTINGS_FILE}`);
    // An index for each side: what it knows of a path is held against the object's name, so the next commit looks at changes only.
    const report = await engineReport({ files, settings, target: { root, below: [`git ${slot}`] }, index, figuresOnly: true }, deps);
    return { side, report, missing: files.missing(), nameOf: files.nameOf };
  } finally {
    files.close();
  }
}
