// One variable of a `.env` file; the others are not kept.

/** Null: not set. Quotes go, comments after unquoted values too; the last line that sets it wins. */
export function dotEnvValue(text: string, name: string): string | null {
  let found: string | null = null;
  for (const line of text.split('\n')) {
    const match = /^\s*(?:export\s+)?([\w.]+)\s*=\s*(.*?)\s*$/.exec(line);
    if (match?.[1] === name) found = unquoted(match[2] ?? '');
  }
  return found === '' ? null : found;
}

function unquoted(value: string): string {
  const quoted = /^(['"`])(.*)\1/.exec(value);
  return quoted ? (quoted[2] ?? '') : value.replace(/\s+#.*$/, '');
}
