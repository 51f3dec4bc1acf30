// Files that a clone lacks: no matter where they are the same on both sides, a refusal where they differ.
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { NotCompared } from '../../core/index';
import { isPartial } from '../git/missing';
import { leftOut } from '../git/sparse';
import type { SideReport } from './sideReport';
import { SETTINGS_FILE } from './target';
import { UsageError } from './usageError';

/** Throws where calls of such a file would pass for added or removed. */
export async function unread(base: SideReport, head: SideReport, root: string): Promise<readonly NotCompared[]> {
  const paths = [...new Set([...base.missing, ...head.missing])].sort();
  const differing: string[] = [];
  for (const path of paths) if (path === SETTINGS_FILE || !(await isSame(path, base, head, root))) differing.push(path);
  if (differing.length > 0) throw new UsageError(await refusal(differing, base, head, root));
  return [
    ...paths.map((file) => ({ file, reason: 'not in this partial clone; the same on both sides' })),
    ...(await outside(base, head, root)),
  ];
}

/** Of the files with calls. */
async function outside({ report }: SideReport, { nameOf }: SideReport, root: string): Promise<readonly NotCompared[]> {
  if (nameOf) return [];
  const sparse = await leftOut(root);
  const files = [...new Set(report.calls.map(({ file }) => file))].filter((file) => sparse.has(file));
  return files.map((file) => ({ file, reason: 'outside of the sparse checkout' }));
}

async function isSame(path: string, base: SideReport, head: SideReport, root: string): Promise<boolean> {
  const before = base.nameOf?.(path) ?? null;
  const after = head.nameOf ? head.nameOf(path) : before && (await nameOnDisk(join(root, path), before.length));
  return before === after;
}

/** As git names the bytes that lie there: by SHA-1, or SHA-256 where names are that long. */
async function nameOnDisk(path: string, length: number): Promise<string | null> {
  const bytes = await readFile(path).catch(() => null);
  const hash = createHash(length === 40 ? 'sha1' : 'sha256');
  return bytes && hash.update(`blob ${bytes.length}\0`).update(bytes).digest('hex');
}

async function refusal(differing: readonly string[], base: SideReport, head: SideReport, root: string): Promise<string> {
  const [first] = differing;
  const which = differing.length === 1 ? first : `${differing.length} files, such as ${first},`;
  if (!(await isPartial(root))) return `git lacks the objects of ${which}: the repository is damaged; see: git fsck`;
  const commits = [base.side.commit, head.side.commit].flatMap((commit) => (commit === null ? [] : [commit.slice(0, 12)]));
  const what = differing.includes(SETTINGS_FILE) ? 'decides what calls cost' : 'may hold calls that were changed';
  return `this partial clone lacks the text of ${which} which ${what}. Get what differs with: git diff --numstat ${commits.join(' ')}, or all texts: git fetch --refetch --no-filter`;
}
