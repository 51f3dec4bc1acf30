// Access path patterns: `{A,B}().chat.*.create` → a matcher. `*` is any letters, `**` any steps: `Client**.send`.

export interface Pattern {
  readonly matches: (path: string) => boolean;
  /** The names that the last member can have, for looking candidates up; null: any. */
  readonly lastNames: readonly string[] | null;
}

export function compilePattern(pattern: string): Pattern {
  // Modules below the SDK's own may come first: `openai.lib.azure.AzureOpenAI()`.
  const regex = new RegExp(`^(?:[a-z_][\\w-]*[./])*?${source(pattern)}$`);
  return { matches: (path) => regex.test(path), lastNames: lastNames(pattern) };
}

function source(pattern: string): string {
  return pattern.replace(/\*\*|[.()*{},[\]]/g, (char) => {
    if (char === '**') return '[\\w.()[\\]]*';
    if (char === '*') return '\\w*';
    if (char === '{') return '(?:';
    if (char === '}') return ')';
    if (char === ',') return '|';
    return `\\${char}`;
  });
}

function lastNames(pattern: string): readonly string[] | null {
  const last = /(?:^|\.)(\{[^{}]*\}|[\w*]+)$/.exec(pattern)?.[1];
  if (!last || last.includes('*')) return null;
  return last.startsWith('{') ? last.slice(1, -1).split(',') : [last];
}
