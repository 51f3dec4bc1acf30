// A commit's files as the engine sees them: read from git's objects, the work tree stays as it is.
import type { FileSystem } from '../../core/index';
import { UsageError } from '../cli/usageError';
import { isNeverCode } from '../walk';
import { Blobs } from './blobs';
import { git } from './git';
import { isPartial, missingObjects } from './missing';

export interface TreeFiles extends FileSystem {
  list(): Promise<readonly string[]>;
  /** Paths whose objects the clone lacks, of those that were asked for. */
  missing(): readonly string[];
  /** A file's object name; null: there is no such file. */
  nameOf(path: string): string | null;
  close(): void;
}

/** `commit`: a full object name. `prefix`: the folder of the repository that paths start at, '' or ending in `/`. */
export async function treeFiles(folder: string, commit: string, prefix: string): Promise<TreeFiles> {
  const lacking = await missingObjects(folder, commit);
  const entries = await entriesOf(folder, commit, prefix);
  const folders = foldersOf(entries.keys());
  const blobs = new Blobs(folder);
  const missing = new Set<string>();
  return {
    async readText(path) {
      const oid = entries.get(path);
      if (oid === undefined) return null;
      const bytes = lacking.has(oid) ? null : await blobs.read(oid);
      if (bytes === null) missing.add(path);
      return bytes?.toString('utf8').replace(/^\uFEFF/, '') ?? null;
    },
    exists: async (path) => entries.has(path) || folders.has(path),
    // An object's name is its content's hash: what has the same is the same.
    stamps: async (paths) => paths.map((path) => entries.get(path) ?? null),
    list: async () => [...entries.keys()],
    missing: () => [...missing],
    nameOf: (path) => entries.get(path) ?? null,
    close: () => blobs.close(),
  };
}

/** Path → object name. Links and submodules are left out: their objects hold no code. */
async function entriesOf(folder: string, commit: string, prefix: string): Promise<ReadonlyMap<string, string>> {
  const { code, out, err } = await git(folder, ['ls-tree', '-r', '-z', '--full-tree', commit, '--', ...(prefix ? [prefix] : [])]);
  if (code !== 0) throw new UsageError(await notListed(folder, commit, err));
  const entries = new Map<string, string>();
  for (const row of out.split('\0')) {
    const [head = '', name] = row.split('\t', 2);
    const [mode = '', kind, oid] = head.split(' ');
    if (name === undefined || kind !== 'blob' || oid === undefined || !mode.startsWith('100')) continue;
    const path = name.slice(prefix.length);
    if (!path.split('/').some(isNeverCode)) entries.set(path, oid);
  }
  return entries;
}

async function notListed(folder: string, commit: string, said: string): Promise<string> {
  if (await isPartial(folder))
    return `this partial clone lacks folders of ${commit.slice(0, 12)}. Get them with: git fetch --refetch --filter=blob:none`;
  return `git cannot list the files of ${commit}: ${said.trim()}`;
}

function foldersOf(paths: Iterable<string>): ReadonlySet<string> {
  const folders = new Set<string>(['']);
  for (const path of paths)
    for (let end = path.lastIndexOf('/'); end > 0; end = path.lastIndexOf('/', end - 1)) {
      const folder = path.slice(0, end);
      if (folders.has(folder)) break;
      folders.add(folder);
    }
  return folders;
}
