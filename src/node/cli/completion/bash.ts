import type { CompletedCommand } from './commands';

/** For bash from 3.2 on. What is not known here is completed as a file. */
export function bashCompletion(commands: readonly CompletedCommand[]): string {
  const values = commands.flatMap(({ name, options }) =>
    options.flatMap(({ name: option, choices }) =>
      choices.length > 0 ? [`    "${name} ${option}") words="${choices.join(' ')}" ;;`] : [],
    ),
  );
  const options = commands.map(({ name, options }) => `      ${name}) words="${options.map((one) => one.name).join(' ')}" ;;`);
  return `# bash completion of outlay: eval "$(outlay completion bash)"
_outlay() {
  local cur="\${COMP_WORDS[COMP_CWORD]}" prev="\${COMP_WORDS[COMP_CWORD-1]}" words=""
  case "\${COMP_WORDS[1]} $prev" in
${values.join('\n')}
  esac
  if [ "$COMP_CWORD" -eq 1 ]; then
    words="${commands.map(({ name }) => name).join(' ')} --help --version"
  elif [ -z "$words" ] && [ "\${cur#-}" != "$cur" ]; then
    case "\${COMP_WORDS[1]}" in
${options.join('\n')}
    esac
  fi
  COMPREPLY=()
  if [ -n "$words" ]; then COMPREPLY=($(compgen -W "$words" -- "$cur")); fi
}
complete -o default -o bashdefault -F _outlay outlay
`;
}
