// Files that a sparse checkout leaves out of the work tree: they are not there, and yet not removed.
import { git } from './git';

/** Paths from `folder` on. */
export async function leftOut(folder: string): Promise<ReadonlySet<string>> {
  const { out: isSparse } = await git(folder, ['config', '--type=bool', 'core.sparseCheckout']);
  if (isSparse.trim() !== 'true') return new Set();
  const { out } = await git(folder, ['ls-files', '-t', '-z']);
  return new Set(out.split('\0').flatMap((row) => (row.startsWith('S ') ? [row.slice(2)] : [])));
}
