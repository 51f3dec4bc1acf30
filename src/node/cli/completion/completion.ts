// `outlay completion SHELL`: a script that completes commands, options and their values.
import { Argument, type Command } from 'commander';
import type { CliDeps } from '../main';
import { bashCompletion } from './bash';
import { type CompletedCommand, commandsOf } from './commands';
import { fishCompletion } from './fish';
import { powershellCompletion } from './powershell';
import { zshCompletion } from './zsh';

const SHELLS = {
  bash: bashCompletion,
  zsh: zshCompletion,
  fish: fishCompletion,
  powershell: powershellCompletion,
} as const satisfies Record<string, (commands: readonly CompletedCommand[]) => string>;

type Shell = keyof typeof SHELLS;

export function addCompletion(program: Command, { stdout }: Pick<CliDeps, 'stdout'>): void {
  program
    .command('completion')
    .description('Print a script that completes commands, options and their values in a shell.')
    .addArgument(new Argument('<shell>', 'which one').choices(Object.keys(SHELLS)))
    .action((shell: Shell) => void stdout.write(SHELLS[shell](commandsOf(program))));
}
