// Where a command's result goes: to stdout, or to a file and then as for a pipe.
import { writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { codeOf } from '../walk';
import type { CliDeps } from './main';
import { UsageError } from './usageError';

export interface Looks {
  readonly width?: number;
  readonly colors: boolean;
}

/** Width and colours are for screens only. https://no-color.org: set and not empty. */
export function looks({ stdout, env }: CliDeps, out?: string): Looks {
  const isScreen = out === undefined && stdout.isTTY === true;
  return { ...(isScreen ? { width: stdout.columns } : {}), colors: isScreen && !env.NO_COLOR };
}

export async function put(text: string, out: string | undefined, { cwd, stdout }: CliDeps): Promise<void> {
  if (out === undefined) stdout.write(text);
  else await save(resolve(cwd, out), text);
}

async function save(path: string, text: string): Promise<void> {
  await writeFile(path, text).catch((error: unknown) => {
    throw new UsageError(`cannot write ${path} (${codeOf(error)})`);
  });
}
