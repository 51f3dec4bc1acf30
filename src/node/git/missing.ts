// Objects that a partial clone lacks. Asked for by name git would fetch them, or end: so they are known beforehand, and not asked for.
import { git } from './git';

const NONE: ReadonlySet<string> = new Set();

export async function isPartial(folder: string): Promise<boolean> {
  const { code } = await git(folder, ['config', '--get-regexp', '^(remote\\..*\\.promisor|extensions\\.partialclone)$']);
  return code === 0;
}

/** Names of the objects below a commit that are not in the clone. Nothing is fetched. */
export async function missingObjects(folder: string, commit: string): Promise<ReadonlySet<string>> {
  if (!(await isPartial(folder))) return NONE;
  const { out } = await git(folder, ['rev-list', '--objects', '--no-object-names', '--missing=print', '--no-walk', commit]);
  return new Set(out.split('\n').flatMap((line) => (line.startsWith('?') ? [line.slice(1).trim()] : [])));
}
