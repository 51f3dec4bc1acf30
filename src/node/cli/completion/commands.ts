// What can be typed after `outlay`, read from commander's own data: a new option completes without a word more.
import type { Command, Option } from 'commander';

export interface CompletedOption {
  /** `--format`. */
  readonly name: string;
  readonly description: string;
  readonly takesValue: boolean;
  /** Empty: any value, such as a file. */
  readonly choices: readonly string[];
}

export interface CompletedCommand {
  readonly name: string;
  readonly description: string;
  readonly options: readonly CompletedOption[];
}

export function commandsOf(program: Command): readonly CompletedCommand[] {
  return program.commands.map((command) => ({
    name: command.name(),
    description: firstSentence(command.description()),
    options: [...command.options.map(optionOf), { name: '--help', description: 'print help', takesValue: false, choices: [] }],
  }));
}

function optionOf({ long, description, required, optional, argChoices = [] }: Option): CompletedOption {
  return { name: long ?? '', description, takesValue: required || optional, choices: argChoices };
}

function firstSentence(text: string): string {
  return text.replace(/[.:] .*$/s, '').replace(/\.$/, '');
}
