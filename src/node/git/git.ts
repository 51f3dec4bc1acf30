// Git, asked for what is in the repository. Only commands that read objects and names: they run no hook and no program that the
// repository's configuration names, and touch neither index nor work tree.
import { type ChildProcessWithoutNullStreams, execFile, spawn } from 'node:child_process';
import { UsageError } from '../cli/usageError';

/** Nothing is fetched, locked or asked for, whatever the repository's configuration says. */
const ENV = { GIT_NO_LAZY_FETCH: '1', GIT_OPTIONAL_LOCKS: '0', GIT_TERMINAL_PROMPT: '0', GIT_NO_REPLACE_OBJECTS: '1', LC_ALL: 'C' };

export interface GitResult {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

const MOST_OUTPUT = 512 * 1024 * 1024;

/** Never throws on git's own refusal; does where there is no git. */
export function git(folder: string, args: readonly string[]): Promise<GitResult> {
  return new Promise((resolve, reject) => {
    const options = { cwd: folder, env: { ...process.env, ...ENV }, maxBuffer: MOST_OUTPUT, encoding: 'utf8' } as const;
    execFile('git', args, options, (error, out, err) => {
      if (error && typeof error.code !== 'number') reject(noGit(error));
      else resolve({ code: Number(error?.code ?? 0), out, err });
    });
  });
}

export function gitProcess(folder: string, args: readonly string[]): ChildProcessWithoutNullStreams {
  return spawn('git', args, { cwd: folder, env: { ...process.env, ...ENV } });
}

function noGit(error: { readonly code?: unknown; readonly message: string }): Error {
  if (error.code === 'ENOENT') return new UsageError('git is not installed, or not in PATH; two saved reports can be compared without it');
  return new UsageError(`git failed: ${error.message}`);
}
