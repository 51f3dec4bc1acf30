// `outlay usage FILES…`: measured usage, held against the calls of the code.
import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import { reportTable, type UsageFile } from '../../core/index';
import { codeOf } from '../walk';
import { type IndexOption, targetReport } from './engineReport';
import type { CliDeps } from './main';
import { looks, put } from './output';
import { targetOf } from './target';
import { UsageError } from './usageError';

export interface UsageArguments {
  readonly code?: string;
  readonly format: 'table' | 'json';
  readonly out?: string;
  readonly index: IndexOption;
}

const CHUNK = 1 << 20;

export async function usage(paths: readonly string[], { code, format, out, index }: UsageArguments, deps: CliDeps): Promise<void> {
  const files = await Promise.all(paths.map((path) => opened(path, deps.cwd)));
  const target = await targetOf(code === undefined ? [] : [code], deps.cwd);
  const report = await targetReport(target, index, deps, { usage: files });
  if (report.usage && report.usage.records === 0) {
    const [first] = report.usage.problems;
    throw new UsageError(first ? `${first.path}:${first.line}: ${first.message}` : `no record of usage in ${paths.join(', ')}`);
  }
  await put(format === 'json' ? `${JSON.stringify(report, null, 2)}\n` : reportTable(report, looks(deps, out)), out, deps);
}

async function opened(path: string, cwd: string): Promise<UsageFile> {
  const full = resolve(cwd, path);
  const found = await stat(full).catch((error: unknown) => {
    throw new UsageError(codeOf(error) === 'ENOENT' ? `there is no file "${path}"` : `"${path}" cannot be read (${codeOf(error)})`);
  });
  if (!found.isFile()) throw new UsageError(`"${path}" is no file: name the exported files themselves`);
  return { path, chunks: createReadStream(full, { encoding: 'utf8', highWaterMark: CHUNK }) };
}
