import type { CompletedCommand, CompletedOption } from './commands';

export function fishCompletion(commands: readonly CompletedCommand[]): string {
  const names = commands.map(
    ({ name, description }) => `complete -c outlay -n __fish_use_subcommand -f -a ${name} -d ${quoted(description)}`,
  );
  const options = commands.flatMap(({ name, options }) =>
    options.map((one) => `complete -c outlay -n '__fish_seen_subcommand_from ${name}' ${option(one)}`),
  );
  return ['# fish completion of outlay: outlay completion fish | source', ...names, ...options, ''].join('\n');
}

function option({ name, description, takesValue, choices }: CompletedOption): string {
  const values = choices.length > 0 ? ` -x -a ${quoted(choices.join(' '))}` : takesValue ? ' -r' : '';
  return `-l ${name.slice(2)}${values} -d ${quoted(description)}`;
}

function quoted(text: string): string {
  return `'${text.replace(/['\\]/g, '\\$&')}'`;
}
