// One scan's view of the files: what each is now, and which facts of the last scan still hold.

import type { Prefilter } from './detect/triggers';
import type { FileFacts, ProjectFacts, SiteFacts } from './facts';
import { familyOf } from './model/family';
import { hashOf } from './model/hash';
import type { FileSystem } from './ports';
import type { Dependencies } from './resolve/dependencies';
import { mayCall } from './resolve/mayCall';
import { type KeptOutline, type Outline, outlineOf } from './resolve/outline';
import { languageOf, type SourceKind, sourceKind } from './syntax/language';

const MAX_CHARACTERS = 1_000_000;
/** Hand-written code has short lines; bundles and generated tables do not. */
const MINIFIED_AVERAGE_LINE = 400;

export interface ScanFactsOptions {
  readonly files: FileSystem;
  readonly last: ProjectFacts;
  readonly listing: string;
  readonly prefilter: Prefilter;
  /** Told of files that are not what they were. */
  readonly onChanged: (path: string) => void;
}

export class ScanFacts {
  readonly now = new Map<string, FileFacts>();
  private readonly changed = new Set<string>();
  private readonly hashes = new Map<string, string | null>();
  private readonly outlines = new Map<string, Outline>();

  constructor(private readonly options: ScanFactsOptions) {}

  /** Looks at each file once; what the file system says is unchanged is not read. Returns those that cannot be read. */
  async look(paths: readonly string[]): Promise<readonly string[]> {
    const { files, last } = this.options;
    const stamps = (await files.stamps?.(paths)) ?? [];
    const unreadable: string[] = [];
    for (const [index, path] of paths.entries()) {
      const [known, stamp] = [last.files.get(path), stamps[index] ?? null];
      if (known && stamp !== null && known.stamp === stamp) this.now.set(path, known);
      else if (!(await this.read(path, known, stamp))) unreadable.push(path);
    }
    return unreadable;
  }

  /** The last scan's call sites of a file, if nothing that they depend on is another. */
  async held(path: string): Promise<SiteFacts | null> {
    const { last, listing } = this.options;
    const known = this.now.get(path)?.found;
    if (!known || last.listing !== listing) return null;
    for (const [other, hash] of known.files) if ((await this.hashNow(other)) !== hash) return null;
    for (const other of this.changed)
      for (const { of, name, importers } of known.users)
        if (importers.includes(other) || mayCall(other, await this.outline(other), of, name)) return null;
    return known;
  }

  async keep(path: string, sites: SiteFacts['sites'], { files, users }: Dependencies): Promise<void> {
    const facts = this.now.get(path);
    if (!facts) return;
    const others = [...files].filter((other) => other !== path);
    const hashes: [string, string | null][] = [];
    for (const other of others) hashes.push([other, await this.hashNow(other)]);
    this.now.set(path, { ...facts, found: { sites, files: hashes, users: [...users.values()] } });
  }

  /** What is kept for the next scan: the last one's facts themselves where nothing is new. */
  toKeep(outlineAt: (path: string) => KeptOutline | undefined): ProjectFacts {
    const { last, listing } = this.options;
    const files = new Map<string, FileFacts>();
    let isNew = last.listing !== listing || last.files.size !== this.now.size;
    for (const [path, facts] of this.now) {
      const outline = facts.outline ?? outlineAt(path);
      const kept = outline && !facts.outline ? { ...facts, outline } : facts;
      files.set(path, kept);
      isNew ||= kept !== last.files.get(path);
    }
    return isNew ? { listing, files } : last;
  }

  private async read(path: string, known: FileFacts | undefined, stamp: string | null): Promise<boolean> {
    const text = await this.options.files.readText(path);
    if (text === null) return false;
    const hash = hashOf(text);
    const same = known?.hash === hash;
    if (!same) this.changed.add(path);
    if (known && !same) this.options.onChanged(path);
    this.now.set(path, same ? { ...known, stamp } : { hash, stamp, ...this.firstLook(path, text) });
    return true;
  }

  private firstLook(path: string, text: string): Pick<FileFacts, 'passes' | 'skipped'> {
    const kind = sourceKind(path);
    if (kind === null || !this.options.prefilter(text, familyOf(languageOf(kind)))) return { passes: false };
    const skipped = reasonToSkip(kind, text);
    return { passes: true, ...(skipped ? { skipped } : {}) };
  }

  private async hashNow(path: string): Promise<string | null> {
    const seen = this.now.get(path)?.hash ?? this.hashes.get(path);
    if (seen !== undefined) return seen;
    const text = await this.options.files.readText(path);
    const hash = text === null ? null : hashOf(text);
    this.hashes.set(path, hash);
    return hash;
  }

  private async outline(path: string): Promise<Outline> {
    const known = this.outlines.get(path) ?? outlineOf(path, (await this.options.files.readText(path)) ?? '', new Map());
    this.outlines.set(path, known);
    return known;
  }
}

function reasonToSkip(kind: SourceKind, text: string): string | null {
  if (text.length > MAX_CHARACTERS) return `over ${MAX_CHARACTERS / 1_000_000} MB`;
  if (text.includes('\0')) return 'binary';
  return kind !== 'notebook' && isMinified(text) ? 'minified or generated' : null;
}

function isMinified(text: string): boolean {
  if (text.length < 20_000) return false;
  let lines = 1;
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) lines++;
  return text.length / lines > MINIFIED_AVERAGE_LINE;
}
