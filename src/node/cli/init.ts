// `outlay init`: an outlay.json from what was found. One that is there stays as it is.
import { writeFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { initSettings, type PresetName } from '../../core/index';
import { codeOf } from '../walk';
import { type IndexOption, targetReport } from './engineReport';
import type { CliDeps } from './main';
import { SETTINGS_FILE, targetOf } from './target';
import { UsageError } from './usageError';

export interface InitArguments {
  readonly preset?: PresetName;
  readonly index: IndexOption;
}

export async function init(folder: string | undefined, { preset, index }: InitArguments, deps: CliDeps): Promise<void> {
  const target = await targetOf(folder === undefined ? [] : [folder], deps.cwd);
  const path = join(target.root, SETTINGS_FILE);
  const report = await targetReport(target, index, deps);
  await writeFile(path, initSettings(report, preset), { flag: 'wx' }).catch((error: unknown) => {
    throw new UsageError(
      codeOf(error) === 'EEXIST' ? `${path} is there already: it stays as it is` : `cannot write ${path} (${codeOf(error)})`,
    );
  });
  deps.stdout.write(`${relative(deps.cwd, path)}: ${report.totals.calls} calls found. Fill in what you know, then: outlay scan\n`);
}
