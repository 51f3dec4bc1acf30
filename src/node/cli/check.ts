import { resolve } from 'node:path';
import {
  type Check,
  type CheckFormat,
  canHold,
  checkReport,
  type Diff,
  diffReports,
  type FailOn,
  type Increase,
  type Report,
  readIncrease,
  renderCheck,
} from '../../core/index';
import { compareWithTree } from './diff';
import { diskReport, type IndexOption } from './engineReport';
import type { CliDeps } from './main';
import { openPrices } from './openPrices';
import { looks, put } from './output';
import { readReport, readsAsFile } from './savedReport';
import { UsageError } from './usageError';

export interface CheckArguments {
  readonly base?: string;
  readonly maxIncrease?: string;
  readonly failOn?: readonly FailOn[];
  readonly onlyNew?: boolean;
  readonly format: CheckFormat;
  readonly out?: string;
  readonly index: IndexOption;
}

/** `outlay check`: whether limits hold. */
export async function check(paths: readonly string[], options: CheckArguments, deps: CliDeps): Promise<'held' | 'exceeded'> {
  const { maxIncrease, onlyNew = false } = options;
  const increase = increaseOf(options);
  if (onlyNew && options.base === undefined) throw new UsageError('--only-new needs what the code is compared with: --base main');
  if (maxIncrease !== undefined && options.base === undefined)
    throw new UsageError('--max-increase needs what the code is compared with: --base main, or --base report.json');
  const { report, diff } = await looked(paths, options, deps);
  if (diff && increase && !canHold(diff, increase))
    throw new UsageError(
      `${maxIncrease} a month cannot be held: of no call is known how often it runs. Give "preset" or "volumes" in outlay.json, or a share such as 10%`,
    );
  const failOn = options.failOn ?? (hasPolicy(report) ? (['policy'] as const) : []);
  if (increase === null && failOn.length === 0)
    throw new UsageError(
      'nothing to hold: give --max-increase or --fail-on, or "budgets" or "policies" in outlay.json; see: outlay check --help',
    );
  const { catalog } = await openPrices(deps);
  const known = {
    retirementOf: (model: string, host: string) => catalog.retirementOf(model, host),
    today: new Date().toISOString().slice(0, 10),
  };
  const result: Check = checkReport({ report, diff, failOn, onlyNew, known, ...(increase ? { maxIncrease: increase } : {}) });
  await put(renderCheck(result, options.format, looks(deps, options.out)), options.out, deps);
  return result.held ? 'held' : 'exceeded';
}

function hasPolicy({ settings: { budgets = [], policies = [] } }: Report): boolean {
  return budgets.length + policies.length > 0;
}

function increaseOf({ maxIncrease }: CheckArguments): Increase | null {
  if (maxIncrease === undefined) return null;
  const read = readIncrease(maxIncrease);
  if (read === null)
    throw new UsageError(`--max-increase is an amount in USD a month or a share, such as $50 or 10%, not "${maxIncrease}"`);
  return read;
}

interface Looked {
  readonly report: Report;
  readonly diff: Diff | null;
}

async function looked(paths: readonly string[], { base, index }: CheckArguments, deps: CliDeps): Promise<Looked> {
  if (base === undefined) return { report: await diskReport(paths, index, deps, { figuresOnly: true }), diff: null };
  if (paths.length > 0) throw new UsageError('with --base the whole project is looked at: leave the paths away');
  if (await readsAsFile(base, deps.cwd)) {
    const [before, report] = [await readReport(base, deps.cwd), await diskReport([], index, deps, { figuresOnly: true })];
    return { report, diff: diffReports({ base: before, head: report, labels: { base, head: resolve(deps.cwd) } }) };
  }
  const { head, diff } = await compareWithTree(base, index, deps);
  return { report: head, diff };
}
