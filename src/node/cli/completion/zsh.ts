import type { CompletedCommand, CompletedOption } from './commands';

export function zshCompletion(commands: readonly CompletedCommand[]): string {
  const rows = commands.map(({ name, description }) => `    ${quoted(`${name}:${description}`)}`);
  const cases = commands.map(({ name, options }) => `        ${name}) _arguments ${options.map(argument).join(' ')} '*:file:_files' ;;`);
  return `#compdef outlay
# zsh completion of outlay: eval "$(outlay completion zsh)" after compinit, or a file _outlay in $fpath
_outlay() {
  local context state state_descr line
  typeset -A opt_args
  local -a commands
  commands=(
${rows.join('\n')}
  )
  _arguments -C '1: :->command' '*:: :->arguments'
  case $state in
    command) _describe command commands ;;
    arguments)
      case $words[1] in
${cases.join('\n')}
      esac ;;
  esac
}
if [ "$funcstack[1]" = "_outlay" ]; then _outlay "$@"; else compdef _outlay outlay; fi
`;
}

function argument({ name, description, takesValue, choices }: CompletedOption): string {
  const said = description.replace(/[[\]:\\]/g, '\\$&');
  const values = choices.length > 0 ? `(${choices.join(' ')})` : '_files';
  return quoted(`*${name}[${said}]${takesValue ? `:value:${values}` : ''}`);
}

function quoted(text: string): string {
  return `'${text.replaceAll("'", "'\\''")}'`;
}
