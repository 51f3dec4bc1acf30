// The commands that look at code: their arguments, and what runs them.
import { type Command, Option } from 'commander';
import { CHECK_FORMATS, DIFF_FORMATS, FAIL_ON, MERGE_BY, REPORT_FORMATS } from '../../core/index';
import { type CheckArguments, check } from './check';
import { type CommentArguments, comment } from './comment';
import { type DiffArguments, diff } from './diff';
import type { CliDeps } from './main';
import { type MergeArguments, merge } from './merge';
import { type ScanArguments, scan } from './scan';

/** `exceeded`: called where a check does not hold. */
export function addCodeCommands(outlay: Command, deps: CliDeps, exceeded: () => void): void {
  withOutput(outlay.command('scan'), REPORT_FORMATS)
    .description('Print what the code below some paths spends.')
    .argument('[paths...]', 'files and folders; default: the current folder')
    .option('--baseline <reports...>', 'saved reports (--format json) of earlier days: html, markdown and json show the trend')
    .action((paths: string[], options: ScanArguments) => scan(paths, options, deps));
  withOutput(outlay.command('diff'), DIFF_FORMATS)
    .description('Print what a change of the code costs: calls added, removed, changed and moved.')
    .argument('[what...]', 'BASE..HEAD, BASE...HEAD, BASE (then against the working tree; default: HEAD), or two saved reports')
    .action((what: string[], options: DiffArguments) => diff(what, options, deps));
  withOutput(outlay.command('check'), CHECK_FORMATS)
    .description('Hold the code to limits. Exit code 0: all hold; 1: one is exceeded; 2: it could not be found out.')
    .argument('[paths...]', 'files and folders; default: the current folder')
    .option('--base <what>', 'a revision such as origin/main, or a saved report: what the code is compared with')
    .option('--max-increase <limit>', 'how much more it may cost a month: $50 or 10%; needs --base')
    .addOption(
      new Option('--fail-on <what...>', 'what must not be there; default: policy, where outlay.json has budgets or policies').choices(
        FAIL_ON,
      ),
    )
    .option('--only-new', 'of --fail-on only calls that were added or changed since --base')
    .action(async (paths: string[], options: CheckArguments) => {
      if ((await check(paths, options, deps)) === 'exceeded') exceeded();
    });
  withIndex(outlay.command('comment'))
    .description("Say what a change costs in one comment on this pipeline's pull request; uses the network for it.")
    .argument('[what...]', 'as for diff')
    .option('--threshold <limit>', 'no comment below: $5 (a month) or 2%, in either direction')
    .option('--out <file>', 'write the comment to a file instead')
    .action((what: string[], options: CommentArguments) => comment(what, options, deps));
  outlay
    .command('merge')
    .description('Sum the reports of many repositories. Reads one at a time.')
    .argument('[reports...]', 'JSON files, NDJSON files with a report in each line, folders of them; default: - for lines of stdin')
    .addOption(new Option('--by <what>', 'what is summed').choices(MERGE_BY).default('repository'))
    .option('--owners <file>', 'who owns what, in the form of CODEOWNERS, paths beginning with the name of the repository')
    .option('--parquet <file>', 'write all calls as rows; needs DuckDB (npm install @duckdb/node-api)')
    .option('--query <sql>', 'print rows of this query over the table calls as JSON lines; needs DuckDB')
    .addOption(new Option('--format <format>', 'what to print').choices(['table', 'json', 'csv']).default('table'))
    .option('--out <file>', 'write the result to a file')
    .action((reports: string[], options: MergeArguments) => merge(reports, options, deps));
  outlay
    .command('mcp')
    .description('Answer agents over stdin and stdout (Model Context Protocol): scan, estimate, compare, explain, propose. Only reads.')
    .action(async () => (await import('./mcp')).mcp(deps));
}

function withOutput(command: Command, formats: readonly string[]): Command {
  return withIndex(command)
    .addOption(new Option('--format <format>', 'what to print').choices(formats).default('table'))
    .option('--out <file>', 'write the result to a file');
}

function withIndex(command: Command): Command {
  return command
    .option('--index <folder>', "where what was found is kept for the next time; default: the user's cache folder")
    .option('--no-index', 'look at every file anew, and keep nothing');
}
