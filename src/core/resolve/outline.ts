// What a file calls and imports, by name: found by text, kept for every file, to know which are worth parsing.

export interface Outline {
  /** With the classes that are extended. */
  readonly calls: ReadonlySet<string>;
  /** Last words of import specifiers: `./lib/generation` → `generation`. */
  readonly imports: ReadonlySet<string>;
}

const CALL = /([A-Za-z_$][\w$]{0,60})\s*\(/g;
/** What a class extends: `class A(B, c.D)`, `extends B`; `: B` or `< B` after a class's name. */
const BASES = [/\bclass\s+\w+[^\n({]*\(([^()\n]*)\)/g, /\bextends\s+([\w.]+)/g, /\bclass\s+\w+(?:\([^()]*\))?\s*[:<]\s*([\w., <>]+)/g];
const SPECIFIER = /\b(?:from|import|require)\s*\(?\s*['"`]?([\w@./~#$-]+)/g;

/** Names are interned: each is kept once, and not as a slice that would keep its file's whole text alive. */
export function outlineOf(text: string, interned: Map<string, string>): Outline {
  const calls = new Set<string>();
  for (const [, name = ''] of text.matchAll(CALL)) calls.add(intern(name, interned));
  for (const [, bases = ''] of BASES.flatMap((pattern) => [...text.matchAll(pattern)]))
    for (const name of bases.match(/[A-Za-z_]\w*/g) ?? []) calls.add(intern(name, interned));
  const imports = new Set<string>();
  for (const [, specifier = ''] of text.matchAll(SPECIFIER))
    for (const word of specifier
      .replace(/\.[cm]?[jt]sx?$/, '')
      .split(/[./]/)
      .slice(-2))
      imports.add(intern(word, interned));
  return { calls, imports };
}

function intern(name: string, interned: Map<string, string>): string {
  const known = interned.get(name);
  if (known !== undefined) return known;
  const own = [...name].join('');
  interned.set(own, own);
  return own;
}
