// "main..HEAD" as a person writes it → the two sides.
import { UsageError } from '../cli/usageError';
import { git } from './git';

export interface Side {
  /** As the person calls it. */
  readonly label: string;
  /** A full object name; null: the work tree as it is. */
  readonly commit: string | null;
}

export interface Range {
  readonly base: Side;
  readonly head: Side;
}

/**
 * `A..B`: from A to B. `A...B`: from where B left A, as a pull request is looked at. `A`: from A to the work tree; nothing: from HEAD.
 */
export async function readRange(folder: string, text = 'HEAD'): Promise<Range> {
  const [, left = text, dots, right] = /^(.*?)(\.{2,3})(.*)$/.exec(text) ?? [];
  if (dots === undefined) return { base: await sideOf(folder, left), head: { label: 'working tree', commit: null } };
  const [a, b] = [await sideOf(folder, left || 'HEAD'), await sideOf(folder, right || 'HEAD')];
  return { base: dots === '...' ? await forkOf(folder, a, b) : a, head: b };
}

async function sideOf(folder: string, name: string): Promise<Side> {
  const { code, out } = await git(folder, ['rev-parse', '--verify', '--quiet', '--end-of-options', `${name}^{commit}`]);
  if (code === 0) return { label: name, commit: out.trim() };
  throw new UsageError((await isShallow(folder)) ? shallowWords(name) : `git knows no commit "${name}"; see: git log --oneline -5 --all`);
}

/** Where a branch's history is cut off, git may find no fork, or one that is too old: then nothing may be compared. */
async function forkOf(folder: string, a: Side, b: Side): Promise<Side> {
  const { code, out } = await git(folder, ['merge-base', a.commit ?? '', b.commit ?? '']);
  if (code === 0) return { label: `${a.label} (where ${b.label} left it)`, commit: out.trim() };
  const why = `git finds no commit that "${a.label}" and "${b.label}" have in common`;
  if (!(await isShallow(folder))) throw new UsageError(`${why}; compare the two as they are: ${a.label}..${b.label}`);
  throw new UsageError(
    `${why}: this clone is shallow. Get more of the history: git fetch --deepen=100, or all of it: git fetch --unshallow`,
  );
}

function shallowWords(name: string): string {
  const branch = name.replace(/^(refs\/remotes\/)?origin\//, '');
  const how = /^[0-9a-f]{7,40}$|^HEAD/.test(name)
    ? 'git fetch --unshallow'
    : `git fetch --depth=1 origin +${branch}:refs/remotes/origin/${branch}`;
  return `this clone is shallow and holds no commit "${name}". Get it with: ${how}`;
}

async function isShallow(folder: string): Promise<boolean> {
  return (await git(folder, ['rev-parse', '--is-shallow-repository'])).out.trim() === 'true';
}

/** The repository's top folder, and where in it `folder` stands: '' or `services/api/`. */
export async function repositoryOf(folder: string): Promise<{ readonly top: string; readonly prefix: string }> {
  const { code, out } = await git(folder, ['rev-parse', '--show-toplevel', '--show-prefix']);
  const [top, prefix = ''] = out.split('\n');
  if (code !== 0 || !top)
    throw new UsageError(`${folder} is in no git repository; two saved reports can be compared: outlay diff a.json b.json`);
  return { top, prefix };
}
