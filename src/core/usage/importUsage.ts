// Files of measured usage → what was measured of each call site. Nothing is kept but sums: a file of any size needs the same memory.
import type { CallSite } from '../model/callSite';
import type { Measured } from '../model/measured';
import type { Cancellation } from '../ports';
import { Matcher } from './match';
import { READERS } from './readers/index';
import type { Reader, Row } from './readers/reader';
import type { UsageRecord } from './record';
import { RowSplitter } from './rows';
import { Seen } from './seen';
import { Tally } from './tally';

export interface UsageFile {
  readonly path: string;
  /** UTF-8 text in pieces of any size; null: it cannot be read. */
  readonly chunks: AsyncIterable<string> | null;
}

export interface UsageProblem {
  readonly path: string;
  /** 1-based. */
  readonly line: number;
  readonly message: string;
}

export interface Unmatched {
  readonly model: string | null;
  readonly provider: string | null;
  readonly reason: string;
  readonly requests: number;
  readonly inputTokens: number;
  readonly outputTokens: number;
}

export interface ImportedUsage {
  /** By id of the call site. */
  readonly measured: ReadonlyMap<string, Measured>;
  readonly unmatched: readonly Unmatched[];
  readonly formats: readonly string[];
  /** Rows that were read; records of requests among them; those seen before. */
  readonly rows: number;
  readonly records: number;
  readonly duplicates: number;
  readonly problems: readonly UsageProblem[];
  readonly moreProblems: number;
}

export interface ImportOptions {
  readonly onProgress?: ((progress: { readonly path: string; readonly characters: number; readonly records: number }) => void) | undefined;
  readonly cancellation?: Cancellation | undefined;
}

const MOST_PROBLEMS = 20;
const MOST_UNMATCHED = 500;

export async function importUsage(
  sites: readonly CallSite[],
  files: Iterable<UsageFile>,
  options: ImportOptions = {},
): Promise<ImportedUsage> {
  const importing = new Importing(sites);
  for (const file of files) {
    if (options.cancellation?.cancelled) break;
    await importing.file(file, options);
  }
  return importing.result();
}

class Importing {
  private readonly matcher: Matcher;
  private readonly seen = new Seen();
  private readonly all = new Tally();
  private readonly bySite = new Map<string, Tally>();
  private readonly others = new Map<string, { readonly about: Pick<Unmatched, 'model' | 'provider' | 'reason'>; readonly tally: Tally }>();
  private readonly formats = new Set<string>();
  private readonly problems: UsageProblem[] = [];
  private moreProblems = 0;
  private rows = 0;
  private records = 0;
  private duplicates = 0;
  private reader: Reader | undefined;

  constructor(sites: readonly CallSite[]) {
    this.matcher = new Matcher(sites);
  }

  async file({ path, chunks }: UsageFile, { onProgress, cancellation }: ImportOptions): Promise<void> {
    if (!chunks) return this.problem({ path, line: 1, message: 'cannot be read' });
    let characters = 0;
    let known = 0;
    const splitter = new RowSplitter({
      row: (row, line) => {
        if (this.row(row)) known++;
        else this.unknown(path, line, known);
      },
      error: ({ line, message }) => this.problem({ path, line, message }),
    });
    try {
      for await (const chunk of chunks) {
        if (cancellation?.cancelled) return;
        splitter.push(chunk);
        characters += chunk.length;
        onProgress?.({ path, characters, records: this.records });
      }
    } catch (error) {
      return this.problem({ path, line: 1, message: `cannot be read${error instanceof Error ? `: ${error.message}` : ''}` });
    }
    splitter.end();
  }

  /** False: no reader knows it. */
  private row(row: Row): boolean {
    this.rows++;
    const reader = this.reader?.isMine(row) ? this.reader : READERS.find((one) => one.isMine(row));
    if (!reader) return false;
    if (reader !== this.reader) this.formats.add(reader.name);
    this.reader = reader;
    const record = reader.read(row);
    if (record) this.record(record);
    return true;
  }

  private record(record: UsageRecord): void {
    if (record.id !== null && !this.seen.add(record.id)) {
      this.duplicates++;
      return;
    }
    this.records++;
    this.all.add(record);
    const match = this.matcher.match(record);
    if ('site' in match && record.requests > 0) tallyIn(this.bySite, match.site.id).add(record);
    else this.unmatched(record, 'site' in match ? 'a sum that does not tell how many requests it is of' : match.reason);
  }

  private unmatched(record: UsageRecord, reason: string): void {
    const { model, provider } = record;
    const isFull = this.others.size >= MOST_UNMATCHED;
    const about = isFull ? { model: null, provider: null, reason: 'others' } : { model, provider, reason };
    const key = `${about.model}\0${about.provider}\0${about.reason}`;
    const held = this.others.get(key) ?? { about, tally: new Tally() };
    held.tally.add(record);
    this.others.set(key, held);
  }

  private unknown(path: string, line: number, known: number): void {
    const expected =
      known > 0 && this.reader
        ? `${this.reader.name}: ${this.reader.expects}`
        : READERS.map(({ name, expects }) => `${name} (${expects})`).join('; ');
    this.problem({ path, line, message: `not a known format: expected ${expected}` });
  }

  private problem(problem: UsageProblem): void {
    if (this.problems.length < MOST_PROBLEMS) this.problems.push(problem);
    else this.moreProblems++;
  }

  result(): ImportedUsage {
    const months = this.all.months(this.records);
    const measured = [...this.bySite].flatMap(([id, tally]): [string, Measured][] => {
      const one = tally.measured(months);
      return one ? [[id, one]] : [];
    });
    const unmatched = [...this.others.values()]
      .map(({ about, tally }) => ({ ...about, requests: tally.requests, inputTokens: tally.inputTokens, outputTokens: tally.outputTokens }))
      .sort((a, b) => b.inputTokens + b.outputTokens - a.inputTokens - a.outputTokens);
    const { rows, records, duplicates, problems, moreProblems } = this;
    return { measured: new Map(measured), unmatched, formats: [...this.formats], rows, records, duplicates, problems, moreProblems };
  }
}

function tallyIn(tallies: Map<string, Tally>, id: string): Tally {
  const held = tallies.get(id) ?? new Tally();
  tallies.set(id, held);
  return held;
}
