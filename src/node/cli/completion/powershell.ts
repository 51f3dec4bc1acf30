import type { CompletedCommand } from './commands';

export function powershellCompletion(commands: readonly CompletedCommand[]): string {
  const options = commands.map(({ name, options }) => `    ${quoted(name)} = ${list(options.map((one) => one.name))}`);
  const values = commands.flatMap(({ name, options }) =>
    options.flatMap(({ name: option, choices }) => (choices.length > 0 ? [`    ${quoted(`${name} ${option}`)} = ${list(choices)}`] : [])),
  );
  return `# PowerShell completion of outlay: outlay completion powershell | Out-String | Invoke-Expression
Register-ArgumentCompleter -Native -CommandName outlay -ScriptBlock {
  param($word, $ast, $cursor)
  $options = @{
${options.join('\n')}
  }
  $values = @{
${values.join('\n')}
  }
  $words = @($ast.CommandElements | ForEach-Object { $_.ToString() })
  if ($word) { $words = @($words | Select-Object -SkipLast 1) }
  $found = if ($words.Count -le 1) { @(${commands.map(({ name }) => quoted(name)).join(', ')}) }
    elseif ($values.ContainsKey("$($words[1]) $($words[-1])")) { $values["$($words[1]) $($words[-1])"] }
    elseif ($word.StartsWith('-')) { $options[$words[1]] }
  $found | Where-Object { $_ -like "$word*" } | ForEach-Object { [System.Management.Automation.CompletionResult]::new($_) }
}
`;
}

function list(words: readonly string[]): string {
  return `@(${words.map(quoted).join(', ')})`;
}

function quoted(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}
