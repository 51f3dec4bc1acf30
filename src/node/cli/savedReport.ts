// Reports that `outlay scan --format json` wrote.
import { readFile, stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import { parseReport, type Report } from '../../core/index';
import { codeOf } from '../walk';
import { UsageError } from './usageError';

export async function readsAsFile(name: string, cwd: string): Promise<boolean> {
  const found = await stat(resolve(cwd, name)).catch(() => null);
  return found?.isFile() ?? false;
}

export async function readReport(name: string, cwd: string): Promise<Report> {
  const text = await readFile(resolve(cwd, name), 'utf8').catch((error: unknown) => {
    throw new UsageError(`"${name}" cannot be read (${codeOf(error)})`);
  });
  const parsed = parseReport(text);
  if ('report' in parsed) return parsed.report;
  throw new UsageError(`"${name}" is no report: ${parsed.refused}. Write one with: outlay scan --format json --out ${name}`);
}
