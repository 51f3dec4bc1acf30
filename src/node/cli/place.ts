// `FILE:LINE` → the project around it, and the call that stands there.
import { relative } from 'node:path';
import type { CallQuery, PolicySettings, Project } from '../../core/index';
import { nodeFileSystem } from '../fileSystem';
import { engineOf } from './engine';
import type { CliDeps } from './main';
import { loadSettings } from './settings';
import { targetOf } from './target';
import { UsageError } from './usageError';

/** `root`: absolute; paths in the result start there. */
export async function withCall<T>(
  place: string,
  deps: CliDeps,
  ask: (project: Project, call: CallQuery) => Promise<T>,
  { policies = [] }: { readonly policies?: readonly PolicySettings[] } = {},
): Promise<{ readonly root: string; readonly result: T }> {
  const { cwd } = deps;
  const found = /^(.+):(\d+)$/.exec(place);
  if (!found?.[1]) throw new UsageError(`"${place}" is no place in a file: give it as FILE:LINE, such as src/app.py:12`);
  const { below } = await targetOf([found[1]], cwd);
  // what shares a client with the call may stand anywhere in the project
  const { root } = await targetOf([cwd, found[1]], cwd);
  const own = await loadSettings(root, cwd);
  const settings = { ...own, policies: [...(own.policies ?? []), ...policies] };
  const project = engineOf(deps).project({ files: nodeFileSystem(root, [root]), settings, trusted: true });
  try {
    const path = relative(root, below[0] ?? '').replaceAll('\\', '/');
    return { root, result: await ask(project, { path, line: Number(found[2]) }) };
  } finally {
    project.dispose();
  }
}
