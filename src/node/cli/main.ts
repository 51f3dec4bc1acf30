import { Command, CommanderError, Option } from 'commander';
import { type Engine, type EngineOptions, FAMILIES, PATTERNS } from '../../core/index';
import { FORMATS, type ScanArguments, scan } from './scan';
import { type TokensArguments, tokens } from './tokens';
import { UsageError } from './usageError';

export interface CliDeps {
  readonly createEngine: (options: EngineOptions) => Engine;
  /** Grammars and vocabularies. */
  readonly assetsFolder: string;
  readonly version: string;
  readonly cwd: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly stdin: NodeJS.ReadableStream;
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
  outlay
    .command('tokens')
    .description('Count the tokens of a text, by the tokenizer of each model.')
    .argument('[file]', 'a file, or - for the standard input', '-')
    .option('--model <id>', 'count as this model does; may be repeated', (id: string, before: readonly string[] = []) => [...before, id])
    .addOption(new Option('--family <name>', 'count by this tokenizer').choices(FAMILIES))
    .option('--tokenizer <file>', 'count by a tokenizer.json or a .tiktoken file')
    .addOption(new Option('--pattern <name>', 'how a .tiktoken file cuts texts').choices(PATTERNS))
    .option('--compare', 'one model of each tokenizer, with list prices; the default where no model is given')
    .addOption(new Option('--format <format>', 'what to print').choices(FORMATS).default('table'))
    .action((file: string, options: TokensArguments) => tokens(file, options, deps));
  return outlay;
}
