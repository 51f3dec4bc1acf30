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
/** What a class extends: `class A(B, c.D)`, `extends B`; `: B` or `< B` after a class's name. */
const BASES = [/\bclass\s+\w+[^\n({]*\(([^()\n]*)\)/g, /\bextends\s+([\w.]+)/g, /\bclass\s+\w+(?:\([^()]*\))?\s*[:<]\s*([\w., <>]+)/g];
const SPECIFIER = /\b(?:from|import|require)\s*\(?\s*['"`]?([\w@./~#$-]+)/g;

/** Names are interned: each is kept once, and not as a slice that would keep its file's whole text alive. */
export function outlineOf(path: string, text: string, interned: Map<string, string>): Outline {
  const calls = new Set<string>();
  for (const name of path.endsWith('.rb') ? wordsOf(text) : calledIn(text)) calls.add(intern(name, interned));
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

/** The names before opening brackets, found backwards from each: an expression that looks at every word takes ten times as long. */
function* calledIn(text: string): Generator<string> {
  for (let open = text.indexOf('('); open >= 0; open = text.indexOf('(', open + 1)) {
    let end = open;
    while (end > 0 && isBlank(text.charCodeAt(end - 1))) end--;
    let start = end;
    while (start > 0 && isNamePart(text.charCodeAt(start - 1)) && end - start <= MAX_NAME) start--;
    if (start < end && !isDigit(text.charCodeAt(start))) yield text.slice(start, end);
  }
}

const MAX_NAME = 60;

/** Ruby calls without brackets. */
function* wordsOf(text: string): Generator<string> {
  for (const [name] of text.matchAll(/[A-Za-z_]\w*/g)) yield name;
}

function isBlank(code: number): boolean {
  return code === 32 || code === 9 || code === 10 || code === 13;
}

function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}

/** Letters, digits, `_` and `$`; all beyond ASCII, too. */
function isNamePart(code: number): boolean {
  return isDigit(code) || (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || code === 95 || code === 36 || code > 127;
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

/** As it is kept between runs: the names, with blanks between. */
export interface KeptOutline {
  readonly calls: string;
  readonly declares?: string;
  readonly imports?: string;
}

export function toKept({ calls, declares, imports }: Outline): KeptOutline {
  return {
    calls: [...calls].join(' '),
    ...(declares.size ? { declares: [...declares].join(' ') } : {}),
    ...(imports.size ? { imports: [...imports].join(' ') } : {}),
  };
}

export function fromKept({ calls, declares, imports }: KeptOutline): Outline {
  const names = (text = '') => new Set(text.split(' '));
  return { calls: names(calls), declares: names(declares), imports: names(imports) };
}
