// Markdown that shows text of users' code as it is: nothing in it becomes markup, a link or a picture.

export function escapeMarkdown(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/[\\`*_{}[\]()#+\-!|~$>]/g, '\\$&')
    .replace(/@|:(?=\/\/)|(?<=www)\./gi, (char) => `&#${char.charCodeAt(0)};`); // bare addresses would be linked
}

export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map(() => ':--')), ...rows.map(line)].join('\n');
}

/** A link to a command with its arguments; shown as a link only where the Markdown is trusted for that command. */
export function commandLink(label: string, command: string, args: readonly unknown[]): string {
  return `[${label}](command:${command}?${encodeURIComponent(JSON.stringify(args))})`;
}
