// Which files call a name, or declare it: by the files' outlines, so that only those that matter are parsed.
import type { Family } from '../model/family';
import { sourceKind } from '../syntax/language';
import { familyOfPath, mayFollow, mayImport } from './mayCall';
import { fromKept, type KeptOutline, type Outline, outlineOf, toKept } from './outline';

/** In larger projects arguments are not followed into other files: reading them all would take too long. */
const MAX_INDEXED = 8_000;

/** Enough for any wrapper; a name that is called from more files is a common word. */
const MAX_USERS = 40;

export interface OutlinedFiles {
  /** A file's present text. */
  read(path: string): Promise<string>;
  /** Then no outline of the last scan speaks of it. */
  isOpen(path: string): boolean;
}

export class CallIndex {
  private readonly outlines = new Map<string, Outline>();
  private readonly interned = new Map<string, string>();
  /** By `family name`. */
  private readonly callersOf = new Map<string, readonly string[]>();
  private readonly importersOf = new Map<string, readonly string[]>();
  private known: (path: string) => KeptOutline | undefined = () => undefined;

  constructor(private readonly files: OutlinedFiles) {}

  /** Where outlines of the last scan that still hold can be had. */
  useKept(known: (path: string) => KeptOutline | undefined): void {
    this.known = known;
  }

  /** For the next scan; undefined: nobody asked for it. */
  toKeep(path: string): KeptOutline | undefined {
    const outline = this.outlines.get(path);
    return outline && toKept(outline);
  }

  changed(path: string): void {
    this.outlines.delete(path);
    this.callersOf.clear();
    this.importersOf.clear();
  }

  /** Undefined: its outline is not there yet. */
  mayDeclare(path: string, name: string): boolean | undefined {
    return this.outlines.get(path)?.declares.has(name);
  }

  /** Other files that call a name of a file, and may have it from there. Undefined: `findCallers` must be asked first. */
  importers(of: string, name: string): readonly string[] | undefined {
    const paths = this.callersOf.get(question(of, name));
    if (!paths) return undefined;
    const key = `${of}\n${name}`;
    const importers =
      this.importersOf.get(key) ?? paths.filter((path) => path !== of && mayImport(path, this.outlines.get(path), of)).slice(0, MAX_USERS);
    this.importersOf.set(key, importers);
    return importers;
  }

  /** Answers questions for callers. What every file calls is found out once. */
  async findCallers(asked: readonly string[], paths: Iterable<string>): Promise<void> {
    const sources = [...paths].filter((path) => sourceKind(path) !== null);
    const isTooMany = sources.length > MAX_INDEXED;
    for (const family of new Set(asked.map((one) => one.slice(0, one.indexOf(' '))))) {
      const files = isTooMany ? [] : sources.filter((path) => mayFollow(path, family as Family));
      for (const path of files) await this.outline(path);
      for (const one of asked.filter((other) => other.startsWith(`${family} `))) {
        const name = one.slice(family.length + 1);
        this.callersOf.set(
          one,
          files.filter((path) => this.outlines.get(path)?.calls.has(name)),
        );
      }
    }
  }

  async outline(path: string): Promise<void> {
    if (this.outlines.has(path)) return;
    const known = this.files.isOpen(path) ? undefined : this.known(path);
    this.outlines.set(path, known ? fromKept(known) : outlineOf(path, await this.files.read(path), this.interned));
  }
}

/** As `findCallers` takes it. */
export function question(of: string, name: string): string {
  return `${familyOfPath(of)} ${name}`;
}
