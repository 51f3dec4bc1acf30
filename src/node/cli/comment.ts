import { appendFile } from 'node:fs/promises';
import { COMMENT_MARK, type Diff, diffComment, isAbove, readIncrease } from '../../core/index';
import { type Posted, postSticky } from '../forge/forge';
import { forgeOf } from '../forge/fromEnvironment';
import { forgeSender } from '../forge/request';
import { compare } from './diff';
import type { IndexOption } from './engineReport';
import type { CliDeps } from './main';
import { put } from './output';
import { UsageError } from './usageError';

export interface CommentArguments {
  readonly threshold?: string;
  readonly out?: string;
  readonly index: IndexOption;
}

/**
 * `outlay comment`: one comment on the pull request of this pipeline, made once and then kept up to date. Where the token may only
 * read, as in a fork's pull request, it goes to the run's summary, or to stdout.
 */
export async function comment(given: readonly string[], { threshold, out, index }: CommentArguments, deps: CliDeps): Promise<void> {
  const most = threshold === undefined ? null : readIncrease(threshold);
  if (threshold !== undefined && most === null)
    throw new UsageError(`--threshold is an amount in USD a month or a share, such as $5 or 2%, not "${threshold}"`);
  const { diff, head } = await compare(given, index, deps);
  const body = diffComment(diff, head);
  if (out !== undefined) return put(body, out, deps);
  const quiet = isQuiet(diff) || (most !== null && !isAbove(diff, most));
  const forge = forgeOf(deps.env, forgeSender(deps.env));
  if ('reason' in forge) return elsewhere(body, forge.reason, quiet, deps);
  const posted = await postSticky(forge, { body, mark: COMMENT_MARK, quiet });
  if (posted === 'forbidden') return elsewhere(body, `the token may not write comments at ${forge.name}`, quiet, deps);
  deps.stderr.write(`${WORDS[posted]}\n`);
}

const WORDS: Readonly<Record<Exclude<Posted, 'forbidden'>, string>> = {
  created: 'outlay: commented',
  updated: 'outlay: the comment is brought up to date',
  unchanged: 'outlay: the comment already says so',
  silent: 'outlay: nothing to say: the change is below the threshold, or none',
};

function isQuiet({ changes }: Diff): boolean {
  return changes.every(({ change }) => change === 'moved');
}

async function elsewhere(body: string, reason: string, quiet: boolean, deps: CliDeps): Promise<void> {
  deps.stderr.write(`outlay: no comment was posted, ${reason}\n`);
  if (quiet) return;
  const summary = deps.env.GITHUB_STEP_SUMMARY;
  if (summary) await appendFile(summary, body);
  else deps.stdout.write(body);
}
