import { Command, CommanderError, Option } from 'commander';
import {
  AssetError,
  type Engine,
  type EngineOptions,
  FAMILIES,
  GPUS,
  PATTERNS,
  PRESET_NAMES,
  REFRESH_SOURCES,
  type SendHttp,
} from '../../core/index';
import { type AlternativesArguments, alternatives } from './alternatives';
import { addCodeCommands } from './codeCommands';
import { addCompletion } from './completion/completion';
import { type DeployArguments, deployCommand } from './deploy';
import { addExamples } from './examples';
import { type InitArguments, init } from './init';
import { type ModelsArguments, models, type PriceArguments, price } from './models';
import { type RefreshArguments, refresh } from './refresh';
import { type SwitchArguments, switchCommand } from './switch';
import { type TokensArguments, tokens } from './tokens';
import { type TryArguments, tryCommand } from './try';
import { type UsageArguments, usage } from './usage';
import { UsageError } from './usageError';

/** Of tables that have no other form. */
const FORMATS = ['table', 'json'];

export interface CliDeps {
  readonly createEngine: (options: EngineOptions) => Engine;
  /** Grammars and vocabularies. */
  readonly assetsFolder: string;
  readonly version: string;
  /** Another for each build: what one has found is not taken over by the next. */
  readonly build: string;
  readonly cwd: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Default: undici, through the proxy of the environment. */
  readonly send?: SendHttp;
  readonly stdin: NodeJS.ReadableStream & { readonly isTTY?: boolean };
  readonly stdout: NodeJS.WriteStream;
  readonly stderr: NodeJS.WriteStream;
}

/** Arguments without node and script → exit code: 0; 1 where a check does not hold; 2 where the arguments, the files or Outlay itself are at fault. */
export async function main(args: readonly string[], deps: CliDeps): Promise<0 | 1 | 2> {
  try {
    let code: 0 | 1 = 0;
    await program(deps, () => {
      code = 1;
    }).parseAsync(args, { from: 'user' });
    return code;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
    const message = error instanceof Error ? error.message : String(error);
    const canBeMended = error instanceof UsageError || error instanceof AssetError;
    deps.stderr.write(canBeMended ? `outlay: ${message}\n` : `outlay failed, which is its own fault: ${message}\n`);
    return 2;
  }
}

export function program(deps: CliDeps, exceeded: () => void): Command {
  const outlay = new Command('outlay')
    .description('What the LLM calls in your code will cost.')
    .version(deps.version)
    .exitOverride()
    .configureOutput({
      writeOut: (text) => void deps.stdout.write(text),
      writeErr: (text) => void deps.stderr.write(text),
      outputError: (text, write) => write(text.replace(/^error: /, 'outlay: ')),
    });
  addCodeCommands(outlay, deps, exceeded);
  outlay
    .command('usage')
    .description(
      'Calibrate the estimates by measured usage: OpenTelemetry spans, exports of Langfuse, LiteLLM, Helicone, OpenRouter, OpenAI, Anthropic.',
    )
    .argument('<files...>', 'exported files; nothing is sent')
    .option('--code <path>', 'where the code is; default: the current folder')
    .addOption(new Option('--format <format>', 'what to print').choices(FORMATS).default('table'))
    .option('--out <file>', 'write the report to a file')
    .option('--index <folder>', "where what was found is kept for the next scan; default: the user's cache folder")
    .option('--no-index', 'look at every file anew, and keep nothing')
    .action((files: string[], options: UsageArguments) => usage(files, options, deps));
  outlay
    .command('init')
    .description('Create an outlay.json from what is found, for what the code does not tell.')
    .argument('[folder]', 'default: the current folder')
    .addOption(new Option('--preset <size>', 'how large the product is').choices(PRESET_NAMES))
    .option('--index <folder>', "where what was found is kept for the next scan; default: the user's cache folder")
    .option('--no-index', 'look at every file anew, and keep nothing')
    .action((folder: string | undefined, options: InitArguments) => init(folder, options, deps));
  outlay
    .command('tokens')
    .description('Count the tokens of a text, by the tokenizer of each model.')
    .argument('[file]', 'a file, or - for the standard input', '-')
    .option('--model <id>', 'count as this model does; may be repeated', (id: string, before: readonly string[] = []) => [...before, id])
    .addOption(new Option('--family <name>', 'count by this tokenizer').choices(FAMILIES))
    .option('--tokenizer <file>', 'count by a tokenizer.json or a .tiktoken file')
    .addOption(new Option('--pattern <name>', 'how a .tiktoken file cuts texts').choices(PATTERNS))
    .option('--count-by-provider', "ask the model's maker, who receives the text; shows what is sent and asks before")
    .option('--yes', 'send without being asked')
    .option('--compare', 'one model of each tokenizer, with list prices; the default where no model is given')
    .addOption(new Option('--format <format>', 'what to print').choices(FORMATS).default('table'))
    .action((file: string, options: TokensArguments) => tokens(file, options, deps));
  outlay
    .command('models')
    .description('List models, who serves them and at which price.')
    .argument('[query]', 'a part of the id or the name')
    .option('--open-weights', 'only open weights')
    .option('--host <id>', 'only this host')
    .addOption(new Option('--format <format>', 'what to print').choices(FORMATS).default('table'))
    .action((query: string | undefined, options: ModelsArguments) => models(query, options, deps));
  outlay
    .command('price')
    .description('Print what one request to a model costs, with the receipt.')
    .argument('<model>', 'the id as code holds it')
    .option('--host <id>', 'who serves it; default: everybody who lists it')
    .option('--at <date>', 'a day, or a moment such as 2026-11-30T09:00Z')
    .addOption(new Option('--service <tier>', 'how it is billed').choices(['standard', 'batch', 'flex', 'priority', 'fast']))
    .option('--input <tokens>', 'tokens of the prompt', '1000')
    .option('--output <tokens>', 'tokens of the answer', '500')
    .option('--cached <tokens>', 'of the prompt, read from a cache', '0')
    .addOption(new Option('--format <format>', 'what to print').choices(FORMATS).default('table'))
    .action((model: string, options: PriceArguments) => price(model, options, deps));
  outlay
    .command('refresh')
    .description('Fetch newer prices. Without it and tokens --count-by-provider nothing uses the network.')
    .option('--from <source>', `${Object.keys(REFRESH_SOURCES).join(', ')}, or an https address of your own`, 'genai-prices')
    .option('--forget', 'go back to the prices that came with Outlay')
    .action((options: RefreshArguments) => refresh(options, deps));
  outlay
    .command('deploy')
    .description('What it takes to serve open weights on rented GPUs, and from how many requests that pays.')
    .argument('<model>', 'open weights, such as gpt-oss-120b')
    .option('--gpu <id>', `which one to rent: ${GPUS.map(({ id }) => id).join(', ')}`)
    .option('--gpu-price <usd>', 'your own price of an hour of one GPU; default: list prices')
    .option('--utilisation <percent>', 'how much of what the GPUs can serve is used', '30')
    .option('--input <tokens>', 'tokens of the prompt', '1000')
    .option('--output <tokens>', 'tokens of the answer', '500')
    .option('--train-tokens <count>', 'also what tuning the weights on so many tokens costs')
    .option('--epochs <count>', 'how often the tuning goes through them', '3')
    .addOption(new Option('--format <format>', 'what to print').choices(FORMATS).default('table'))
    .action((model: string, options: DeployArguments) => deployCommand(model, options, deps));
  outlay
    .command('alternatives')
    .description('List the cheaper models and hosts for a call, and why others are out.')
    .argument('<place>', 'FILE:LINE of the call')
    .option('--country <codes...>', 'only hosts that run in these countries, such as DE FR')
    .option('--licence <names...>', 'only weights under these licences, such as MIT Apache-2.0')
    .option('--host <ids...>', 'only these hosts')
    .option('--no-retention', 'only hosts of which it is known that they keep no prompts')
    .addOption(new Option('--format <format>', 'what to print').choices(FORMATS).default('table'))
    .action((place: string, options: AlternativesArguments) => alternatives(place, options, deps));
  outlay
    .command('switch')
    .description('Rewrite a call to another model and host; prints the change, writes it with --write.')
    .argument('<place>', 'FILE:LINE of the call')
    .requiredOption('--to <model@host>', 'where to, such as zai-org/GLM-5.3-Flash@deepinfra')
    .option('--write', 'change the files')
    .addOption(new Option('--format <format>', 'what to print').choices(FORMATS).default('table'))
    .action((place: string, options: SwitchArguments) => switchCommand(place, options, deps));
  outlay
    .command('try')
    .description("Send a call's prompt to today's model and to another one, after a yes, and compare answers, tokens and cost.")
    .argument('<place>', 'FILE:LINE of the call')
    .requiredOption('--to <model@host>', 'the other model and its host, such as zai-org/GLM-5.3-Flash@deepinfra')
    .option('--fill <hole=text...>', "what stands in the prompt's holes")
    .option('--yes', 'send without being asked')
    .addOption(new Option('--format <format>', 'what to print').choices(FORMATS).default('table'))
    .action((place: string, options: TryArguments) => tryCommand(place, options, deps));
  addCompletion(outlay, deps);
  addExamples(outlay);
  return outlay;
}
