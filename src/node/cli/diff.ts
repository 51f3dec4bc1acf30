import { existsSync } from 'node:fs';
import { realpath } from 'node:fs/promises';
import { join } from 'node:path';
import { DEFAULT_SETTINGS, type Diff, type DiffFormat, diffReports, type Report, renderDiff } from '../../core/index';
import { readRange, repositoryOf, type Side } from '../git/range';
import { treeFiles } from '../git/treeFiles';
import { engineReport, type IndexOption, targetReport } from './engineReport';
import type { CliDeps } from './main';
import { looks, put } from './output';
import { readReport, readsAsFile } from './savedReport';
import { readSettings } from './settings';
import { SETTINGS_FILE, type Target, targetOf } from './target';
import { UsageError } from './usageError';

export interface DiffArguments {
  readonly format: DiffFormat;
  readonly out?: string;
  readonly index: IndexOption;
}

/** `outlay diff`: what a change of the code costs. */
export async function diff(given: readonly string[], { format, out, index }: DiffArguments, deps: CliDeps): Promise<void> {
  const compared = await compare(given, index, deps);
  await put(renderDiff(compared.diff, format, looks(deps, out)), out, deps);
}

export interface Compared {
  readonly diff: Diff;
  readonly base: Report;
  readonly head: Report;
}

/** What was given: nothing, a range, two revisions, or two saved reports. */
export async function compare(given: readonly string[], index: IndexOption, deps: CliDeps): Promise<Compared> {
  const [first, second] = given;
  if (first !== undefined && second !== undefined) {
    if (await readsAsFile(first, deps.cwd)) return compareSaved(first, second, deps);
    return compareRange(`${first}..${second}`, index, deps);
  }
  return compareRange(first, index, deps);
}

/** A revision against the work tree. */
export async function compareWithTree(base: string, index: IndexOption, deps: CliDeps): Promise<Compared> {
  if (base.includes('..')) throw new UsageError(`--base is one revision, such as main, not "${base}"`);
  return compareRange(base, index, deps);
}

async function compareSaved(first: string, second: string, { cwd }: CliDeps): Promise<Compared> {
  const [base, head] = [await readReport(first, cwd), await readReport(second, cwd)];
  return { base, head, diff: diffReports({ base, head, labels: { base: first, head: second } }) };
}

async function compareRange(range: string | undefined, index: IndexOption, deps: CliDeps): Promise<Compared> {
  const root = await rootOf(deps.cwd);
  const { base, head } = await readRange(root, range);
  const reports = {
    base: await sideReport('base', base, { root, index }, deps),
    head: await sideReport('head', head, { root, index }, deps),
  };
  return { ...reports, diff: diffReports({ ...reports, labels: { base: base.label, head: head.label } }) };
}

/** The folder of the nearest outlay.json, else the whole repository. */
async function rootOf(cwd: string): Promise<string> {
  const { top } = await repositoryOf(await realpath(cwd));
  const { root } = await targetOf([], cwd);
  return existsSync(join(root, SETTINGS_FILE)) ? root : realpath(top);
}

interface Place {
  readonly root: string;
  readonly index: IndexOption;
}

async function sideReport(slot: 'base' | 'head', { label, commit }: Side, { root, index }: Place, deps: CliDeps): Promise<Report> {
  const target: Target = { root, below: [root] };
  if (commit === null) return targetReport(target, index, deps);
  const { prefix } = await repositoryOf(root);
  const files = await treeFiles(root, commit, prefix);
  try {
    const text = await files.readText(SETTINGS_FILE);
    const settings = text === null ? DEFAULT_SETTINGS : readSettings(text, `${label}:${prefix}${SETTINGS_FILE}`);
    // An index for each side: what it knows of a path is held against the object's name, so the next commit looks at changes only.
    const report = await engineReport({ files, settings, target: { root, below: [`git ${slot}`] }, index }, deps);
    const missing = files.missing();
    if (missing.length > 0) throw new UsageError(missingWords(label, missing));
    return report;
  } finally {
    files.close();
  }
}

/** A file that cannot be read would pass for calls that were removed. */
function missingWords(label: string, missing: readonly string[]): string {
  return `files of ${label}, such as ${missing[0]}, are not in this clone: it is a partial one. Get them with: git fetch --refetch --no-filter`;
}
