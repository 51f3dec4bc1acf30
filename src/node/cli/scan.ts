import { randomBytes } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { ignoredBy, type Report, reportHtml, reportTable, type TableOptions } from '../../core/index';
import { nodeAssets } from '../assets';
import { nodeCountStore } from '../countStore';
import { nodeFactStore } from '../factStore';
import { nodeFileSystem } from '../fileSystem';
import { cacheFolder } from '../refreshStore';
import { codeOf } from '../walk';
import type { CliDeps } from './main';
import { refreshedText } from './openPrices';
import { createProgress } from './progress';
import { loadSettings, refuseProblems } from './settings';
import { targetOf } from './target';
import { UsageError } from './usageError';

export const FORMATS = ['table', 'json'] as const;
export const SCAN_FORMATS = [...FORMATS, 'html'] as const;

export interface ScanArguments {
  readonly format: (typeof SCAN_FORMATS)[number];
  readonly out?: string;
  /** False: no index; true: in the user's cache folder. */
  readonly index: string | boolean;
}

/** `outlay scan`: the report goes to stdout or to a file, everything else to stderr. */
export async function scan(paths: readonly string[], { format, out, index }: ScanArguments, deps: CliDeps): Promise<void> {
  const report = await scanReport(paths, index, deps);
  const text = written(report, format, looks(deps, out));
  if (out === undefined) deps.stdout.write(text);
  else await save(resolve(deps.cwd, out), text);
}

function written(report: Report, format: ScanArguments['format'], look: TableOptions): string {
  if (format === 'json') return `${JSON.stringify(report, null, 2)}\n`;
  if (format === 'html') return reportHtml(report, { links: 'file', nonce: randomBytes(16).toString('hex') });
  return reportTable(report, look);
}

async function scanReport(paths: readonly string[], index: string | boolean, deps: CliDeps): Promise<Report> {
  const { cwd, assetsFolder, createEngine, env, stderr, build } = deps;
  const target = await targetOf(paths, cwd);
  const settings = await loadSettings(target.root, cwd);
  const disk = nodeFileSystem(target.root, target.below);
  const isIgnored = ignoredBy(settings);
  const files = { ...disk, list: async () => (await disk.list()).filter((path) => !isIgnored(path)) };
  const folder = index === false ? null : typeof index === 'string' ? resolve(cwd, index) : join(cacheFolder(env), 'index');
  const progress = createProgress(stderr);
  const project = createEngine({
    assets: nodeAssets(assetsFolder),
    clock: { now: () => Date.now() },
    refreshed: refreshedText(env),
    counts: nodeCountStore(cacheFolder(env)),
  }).project({
    files,
    settings,
    trusted: true,
    ...(folder === null ? {} : { facts: nodeFactStore(folder, { ...target, build, settings: JSON.stringify(settings) }) }),
  });
  try {
    await refuseProblems(project);
    const report = await project.scan({ onProgress: (now) => progress.update(now) });
    const skipped = [...report.files.skipped, ...disk.unreadable().map(({ path, reason }) => ({ path, reason }))];
    return { ...report, root: target.root, files: { ...report.files, skipped } };
  } finally {
    progress.clear();
    project.dispose();
  }
}

function looks({ stdout, env }: CliDeps, out: string | undefined): { width?: number; colors: boolean } {
  const isScreen = out === undefined && stdout.isTTY === true;
  return { width: isScreen ? stdout.columns : undefined, colors: isScreen && !env.NO_COLOR };
}

async function save(path: string, text: string): Promise<void> {
  await writeFile(path, text).catch((error: unknown) => {
    throw new UsageError(`cannot write ${path} (${codeOf(error)})`);
  });
}
