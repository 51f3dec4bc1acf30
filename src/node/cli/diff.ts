import { existsSync } from 'node:fs';
import { realpath } from 'node:fs/promises';
import { join } from 'node:path';
import { type Diff, type DiffFormat, diffReports, type Report, renderDiff } from '../../core/index';
import { readRange, repositoryOf } from '../git/range';
import type { IndexOption } from './engineReport';
import type { CliDeps } from './main';
import { looks, put } from './output';
import { readReport, readsAsFile } from './savedReport';
import { sideReport } from './sideReport';
import { SETTINGS_FILE, targetOf } from './target';
import { unread } from './unread';
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
  const [before, after] = [await sideReport('base', base, { root, index }, deps), await sideReport('head', head, { root, index }, deps)];
  const notCompared = await unread(before, after, root);
  const reports = { base: before.report, head: after.report };
  return { ...reports, diff: diffReports({ ...reports, notCompared, labels: { base: base.label, head: head.label } }) };
}

/** The folder of the nearest outlay.json, else the whole repository. */
async function rootOf(cwd: string): Promise<string> {
  const { top } = await repositoryOf(await realpath(cwd));
  const { root } = await targetOf([], cwd);
  return existsSync(join(root, SETTINGS_FILE)) ? root : realpath(top);
}
