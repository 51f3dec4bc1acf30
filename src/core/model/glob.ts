// Globs of outlay.json. They come from repositories, and matching by regular expressions can be made to take forever
// (`*a*a*a*a*b`), so these few signs are matched in time proportional to pattern × path.

/** Does a path with `/` match one of the globs? `*` and `?` within a part, `**` over parts, `{a,b}` for either. */
export function globMatcher(globs: string | readonly string[]): (path: string) => boolean {
  const patterns = [globs]
    .flat()
    .flatMap(withoutBraces)
    .map((glob) =>
      glob
        .replace(/^\.?\//, '')
        .replace(/\/$/, '/**')
        .split('/'),
    );
  return (path) => {
    const parts = path.split('/');
    return patterns.some((pattern) => matchesPath(pattern, parts));
  };
}

const MOST_ALTERNATIVES = 64;

/** `a.{ts,js}` → `a.ts`, `a.js`; with too many alternatives the braces are taken literally. */
function withoutBraces(glob: string): readonly string[] {
  let globs: readonly string[] = [glob];
  for (;;) {
    const next = globs.flatMap(openFirst);
    if (next.length > MOST_ALTERNATIVES) return [glob];
    if (next.length === globs.length) return next;
    globs = next;
  }
}

function openFirst(glob: string): readonly string[] {
  const match = /\{([^{}]*,[^{}]*)\}/.exec(glob);
  if (!match?.[1]) return [glob];
  const [before, after] = [glob.slice(0, match.index), glob.slice(match.index + match[0].length)];
  return match[1].split(',').map((choice) => `${before}${choice}${after}`);
}

/** Keeps, part by part of the pattern, how many parts of the path can be used up so far. */
function matchesPath(pattern: readonly string[], parts: readonly string[]): boolean {
  let used = new Set([0]);
  for (const glob of pattern) {
    const next = new Set<number>();
    if (glob === '**') for (let end = Math.min(...used); end <= parts.length; end++) next.add(end);
    else for (const start of used) if (start < parts.length && matchesPart(glob, parts[start] ?? '')) next.add(start + 1);
    if (next.size === 0) return false;
    used = next;
  }
  return used.has(parts.length);
}

/** Goes back to the last `*` only: an earlier one can gain nothing that the last one cannot. */
function matchesPart(glob: string, text: string): boolean {
  let [at, here] = [0, 0];
  let star: { readonly glob: number; text: number } | undefined;
  while (here < text.length) {
    if (glob[at] === '*') {
      star = { glob: at++, text: here };
    } else if (glob[at] === '?' || (glob[at] !== undefined && glob[at] === text[here])) {
      at++;
      here++;
    } else if (star) {
      at = star.glob + 1;
      here = ++star.text;
    } else return false;
  }
  return /^\**$/.test(glob.slice(at));
}
