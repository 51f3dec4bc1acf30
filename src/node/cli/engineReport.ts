// Files and settings → the engine's report. What all commands that look at code have in common.
import { join, resolve } from 'node:path';
import { type FileSystem, ignoredBy, type Report, type Settings, type UsageFile } from '../../core/index';
import { nodeFactStore } from '../factStore';
import { nodeFileSystem } from '../fileSystem';
import { cacheFolder } from '../refreshStore';
import { engineOf } from './engine';
import type { CliDeps } from './main';
import { createProgress } from './progress';
import { loadSettings, refuseProblems } from './settings';
import { type Target, targetOf } from './target';

/** False: no index; true: in the user's cache folder. */
export type IndexOption = string | boolean;

export interface EngineInput {
  readonly files: FileSystem & { list(): Promise<readonly string[]> };
  readonly settings: Settings;
  readonly target: Target;
  readonly index: IndexOption;
  /** Instead of those that outlay.json names. */
  readonly usage?: readonly UsageFile[] | undefined;
  /** Without advice and alternatives. */
  readonly figuresOnly?: boolean;
}

type Wanted = Pick<EngineInput, 'figuresOnly' | 'usage'>;

export async function engineReport(
  { files, settings, target, index, usage, figuresOnly = false }: EngineInput,
  deps: CliDeps,
): Promise<Report> {
  const { cwd, env, stderr, build } = deps;
  const isIgnored = ignoredBy(settings);
  const wanted = { ...files, list: async () => (await files.list()).filter((path) => !isIgnored(path)) };
  const folder = index === false ? null : typeof index === 'string' ? resolve(cwd, index) : join(cacheFolder(env), 'index');
  const progress = createProgress(stderr);
  const project = engineOf(deps).project({
    files: wanted,
    settings,
    trusted: true,
    ...(folder === null ? {} : { facts: nodeFactStore(folder, { ...target, build, settings: JSON.stringify(settings) }) }),
  });
  try {
    await refuseProblems(project);
    return {
      ...(await project.scan({
        figuresOnly,
        onProgress: (now) => progress.update(now),
        onUsage: ({ path, characters, records }) => progress.note(`${path}: ${Math.round(characters / 1e6)} MB, ${records} records`),
        ...(usage ? { usage } : {}),
      })),
      root: target.root,
    };
  } finally {
    progress.clear();
    project.dispose();
  }
}

/** Of what lies on disk below some paths. */
export async function diskReport(paths: readonly string[], index: IndexOption, deps: CliDeps, more: Wanted = {}): Promise<Report> {
  const target = await targetOf(paths, deps.cwd);
  return targetReport(target, index, deps, more);
}

export async function targetReport(target: Target, index: IndexOption, deps: CliDeps, more: Wanted = {}): Promise<Report> {
  const files = nodeFileSystem(target.root, target.below);
  const settings = await loadSettings(target.root, deps.cwd);
  const report = await engineReport({ files, settings, target, index, ...more }, deps);
  const skipped = [...report.files.skipped, ...files.unreadable().map(({ path, reason }) => ({ path, reason }))];
  return { ...report, files: { ...report.files, skipped } };
}
