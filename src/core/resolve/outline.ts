// What a file calls and imports, by name: found by text, kept for every file, to know which are worth parsing.

export interface Outline {
  /** With the classes that are extended. */
  readonly calls: ReadonlySet<string>;
  /** Names that the file may declare: more than it does, never less. Only of Go, whose packages are folders. */
  readonly declares: ReadonlySet<string>;
  /** Last words of import specifiers: `./lib/generation` → `generation`. */
  readonly imports: ReadonlySet<string>;
}

/** Go's top-level names: at the start of a line, or the first word of a line in a block. */
const DECLARED = /^(?:(?:func|type|var|const)[ \t]+|\t)([A-Za-z_]\w*)/gm;
/** One line of an import block. */
const GO_IMPORT = /^(?:import)?[ \t]+(?:[\w.]+[ \t]+)?"([\w./-]+)"[ \t]*$/gm;
const CALL = /([A-Za-z_$][\w$]{0,60})\s*\(/g;
/** What a class extends: `class A(B, c.D)`, `extends B`; `: B` or `< B` after a class's name. */
const BASES = [/\bclass\s+\w+[^\n({]*\(([^()\n]*)\)/g, /\bextends\s+([\w.]+)/g, /\bclass\s+\w+(?:\([^()]*\))?\s*[:<]\s*([\w., <>]+)/g];
const SPECIFIER = /\b(?:from|import|require)\s*\(?\s*['"`]?([\w@./~#$-]+)/g;

/** Names are interned: each is kept once, and not as a slice that would keep its file's whole text alive. */
export function outlineOf(path: string, text: string, interned: Map<string, string>): Outline {
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
  const declares = new Set<string>();
  if (path.endsWith('.go')) {
    for (const [, name = ''] of text.matchAll(DECLARED)) declares.add(intern(name, interned));
    for (const [, specifier = ''] of text.matchAll(GO_IMPORT)) imports.add(intern(lastWord(specifier), interned));
  }
  return { calls, declares, imports };
}

function lastWord(specifier: string): string {
  return specifier.slice(specifier.lastIndexOf('/') + 1);
}

function intern(name: string, interned: Map<string, string>): string {
  const known = interned.get(name);
  if (known !== undefined) return known;
  const own = [...name].join('');
  interned.set(own, own);
  return own;
}
