// The one folder that an agent's questions are about: the engine over it, opened once.
import { realpath } from 'node:fs/promises';
import { join, relative, resolve, sep } from 'node:path';
import { ignoredBy, type Project, type Settings } from '../../core/index';
import { engineOf } from '../cli/engine';
import type { CliDeps } from '../cli/main';
import { loadSettings } from '../cli/settings';
import { targetOf } from '../cli/target';
import { nodeFileSystem } from '../fileSystem';
import { toSlashes } from '../ignoreRules';

export interface Opened {
  readonly root: string;
  readonly settings: Settings;
  readonly project: Project;
}

/** With the settings as they are now; nothing is written, not even an index. */
export async function openProject(deps: CliDeps): Promise<Opened> {
  const { root } = await targetOf([], deps.cwd);
  const settings = await loadSettings(root, deps.cwd);
  const disk = nodeFileSystem(root);
  const isIgnored = ignoredBy(settings);
  const files = { ...disk, list: async () => (await disk.list()).filter((path) => !isIgnored(path)) };
  return { root, settings, project: engineOf(deps).project({ files, settings, trusted: true }) };
}

/** An agent's path → one below the root, or null: nothing else is its business. */
export async function inside(root: string, cwd: string, path: string): Promise<string | null> {
  const whole = await realpath(resolve(cwd, path)).catch(() => resolve(cwd, path));
  const below = relative(root, whole);
  const isOut = below === '..' || below.startsWith(`..${sep}`) || join(root, below) !== whole;
  return isOut ? null : toSlashes(below);
}
