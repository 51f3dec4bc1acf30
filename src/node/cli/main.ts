import { Command, CommanderError, Option } from 'commander';
import type { Engine, EngineOptions } from '../../core/index';
import { FORMATS, type ScanArguments, scan } from './scan';
import { UsageError } from './usageError';

export interface CliDeps {
  readonly createEngine: (options: EngineOptions) => Engine;
  /** Grammars and tokenizer ranks. */
  readonly assetsFolder: string;
  readonly version: string;
  readonly cwd: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly stdout: NodeJS.WriteStream;
  readonly stderr: NodeJS.WriteStream;
}

/** Arguments without node and script → exit code: 0, 2 for what the user can put right, 1 for a fault of Outlay. */
export async function main(args: readonly string[], deps: CliDeps): Promise<0 | 1 | 2> {
  try {
    await program(deps).parseAsync(args, { from: 'user' });
    return 0;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
    const message = error instanceof Error ? error.message : String(error);
    deps.stderr.write(error instanceof UsageError ? `outlay: ${message}\n` : `outlay failed, which is its own fault: ${message}\n`);
    return error instanceof UsageError ? 2 : 1;
  }
}

function program(deps: CliDeps): Command {
  const outlay = new Command('outlay')
    .description('What the LLM calls in your code will cost.')
    .version(deps.version)
    .exitOverride()
    .configureOutput({
      writeOut: (text) => void deps.stdout.write(text),
      writeErr: (text) => void deps.stderr.write(text),
      outputError: (text, write) => write(text.replace(/^error: /, 'outlay: ')),
    });
  outlay
    .command('scan')
    .description('Print what the code below some paths spends.')
    .argument('[paths...]', 'files and folders; default: the current folder')
    .addOption(new Option('--format <format>', 'what to print').choices(FORMATS).default('table'))
    .option('--out <file>', 'write the report to a file')
    .action((paths: string[], options: ScanArguments) => scan(paths, options, deps));
  return outlay;
}
