// Access path patterns: `{A,B}().chat.*.create` → a matcher. `*` is any letters, `**` any steps: `Client**.send`.

export interface Pattern {
  readonly matches: (path: string) => boolean;
  /** The names that the last member can have, for looking candidates up; null: any. */
  readonly lastNames: readonly string[] | null;
  /** The path may be an object that is called itself: `Agent(…)(prompt)`. */
  readonly callsObject: boolean;
}

export function compilePattern(pattern: string): Pattern {
  // Modules below the SDK's own may come first: `openai.lib.azure.AzureOpenAI()`.
  const regex = new RegExp(`^(?:[a-z_][\\w-]*[./])*?${source(pattern)}$`);
  return { matches: (path) => regex.test(path), lastNames: lastNames(pattern), callsObject: /\(\)(\{,[^{}]*\})?$/.test(pattern) };
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

/** `a.{b,c}` → b, c. A path that ends in a call is of an object that is called: any name. */
function lastNames(pattern: string): readonly string[] | null {
  const group = /\{([^{}]*)\}$/.exec(pattern);
  const ends = group ? (group[1] ?? '').split(',') : [pattern];
  const names = ends.map((end) => /(?:^|\.)([\w*]+)$/.exec(end)?.[1] ?? '');
  const known = names.filter((name) => name !== '' && !name.includes('*'));
  return known.length ? known : null;
}
