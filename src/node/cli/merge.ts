// `outlay merge`: reports are read one at a time and summed.
import { createReadStream, createWriteStream, statSync } from 'node:fs';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join, resolve } from 'node:path';
import { createInterface } from 'node:readline';
import ignore from 'ignore';
import { type MergeBy, Merger, mergeCsv, mergeTable, parseReport } from '../../core/index';
import { codeOf } from '../walk';
import type { CliDeps } from './main';
import { looks, put } from './output';
import { UsageError } from './usageError';

export interface MergeArguments {
  readonly by: MergeBy;
  readonly owners?: string;
  readonly parquet?: string;
  readonly query?: string;
  readonly format: 'table' | 'json' | 'csv';
  readonly out?: string;
}

export async function merge(given: readonly string[], options: MergeArguments, deps: CliDeps): Promise<void> {
  const { by, owners, parquet, query, format, out } = options;
  const merger = new Merger({ by, ...(owners === undefined ? {} : { ownerOf: await ownersIn(owners, deps.cwd) }) });
  if (parquet === undefined && query === undefined) {
    for await (const { name, text } of documents(given, deps)) add(merger, name, text);
  } else {
    const folder = await mkdtemp(join(tmpdir(), 'outlay-merge-'));
    try {
      const rows = await writeRows(merger, given, join(folder, 'calls.ndjson'), deps);
      const { queryCalls } = await import('../duckdb');
      const result = await queryCalls({ rows, ...(parquet ? { parquet: resolve(deps.cwd, parquet) } : {}), ...(query ? { query } : {}) });
      if (query !== undefined) return put(result, out, deps);
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  }
  const result = merger.result();
  const text =
    format === 'json' ? `${JSON.stringify(result, null, 2)}\n` : format === 'csv' ? mergeCsv(result) : mergeTable(result, looks(deps, out));
  await put(text, out, deps);
}

function add(merger: Merger, name: string, text: string) {
  const parsed = parseReport(text);
  if ('report' in parsed) return merger.add(name, parsed.report);
  merger.refuse(name, parsed.refused);
  return [];
}

async function writeRows(merger: Merger, given: readonly string[], file: string, deps: CliDeps): Promise<string> {
  const stream = createWriteStream(file, { mode: 0o600 });
  for await (const { name, text } of documents(given, deps))
    for (const row of add(merger, name, text))
      if (!stream.write(`${JSON.stringify(row)}\n`)) await new Promise<void>((resolve) => stream.once('drain', resolve));
  await new Promise<void>((resolve) => stream.end(resolve));
  return file;
}

interface Document {
  /** The repository, as the file's name says. */
  readonly name: string;
  readonly text: string;
}

/** A JSON file is one report; a line of an NDJSON file is one each. `-`: lines of stdin. Folders: what they hold of both. */
async function* documents(given: readonly string[], deps: CliDeps): AsyncIterable<Document> {
  for (const name of given.length > 0 ? given : ['-']) {
    if (name === '-') yield* linesOf(deps.stdin, 'stdin');
    else for (const file of await filesOf(resolve(deps.cwd, name), name)) yield* documentsOf(file);
  }
}

async function filesOf(path: string, asGiven: string): Promise<readonly string[]> {
  const found = statSync(path, { throwIfNoEntry: false });
  if (!found) throw new UsageError(`there is no file or folder "${asGiven}"`);
  if (!found.isDirectory()) return [path];
  const names = await readdir(path, { recursive: true });
  return names
    .filter((name) => /\.(json|ndjson|jsonl)$/.test(name))
    .sort()
    .map((name) => join(path, name));
}

async function* documentsOf(file: string): AsyncIterable<Document> {
  const name = basename(file).replace(/\.(json|ndjson|jsonl)$/, '');
  if (file.endsWith('.json')) yield { name, text: await readFile(file, 'utf8') };
  else yield* linesOf(createReadStream(file), name);
}

/** Of many reports in one file the scanned folder tells the repository. */
async function* linesOf(stream: NodeJS.ReadableStream, name: string): AsyncIterable<Document> {
  let number = 0;
  for await (const text of createInterface({ input: stream, crlfDelay: Number.POSITIVE_INFINITY })) {
    number++;
    if (text.trim() === '') continue;
    const root = /"root":"((?:[^"\\]|\\.)*)"/.exec(text.slice(0, 2000))?.[1];
    yield { name: root ? (root.split(/[\\/]+/).at(-1) ?? name) : `${name}:${number}`, text };
  }
}

/** A file in the form of CODEOWNERS, its paths beginning with the repository's name: `/shop/api/ @team-api`. The last row that matches decides. */
async function ownersIn(file: string, cwd: string): Promise<(path: string) => string | null> {
  const text = await readFile(resolve(cwd, file), 'utf8').catch((error: unknown) => {
    throw new UsageError(`"${file}" cannot be read (${codeOf(error)})`);
  });
  const rows = text
    .split(/\r?\n/)
    .map((line) =>
      line
        .replace(/(^|\s)#.*/, '')
        .trim()
        .split(/\s+/),
    )
    .filter(([pattern]) => pattern)
    .map(([pattern = '', ...owners]) => ({ rules: ignore().add(pattern), owner: owners[0] ?? null }))
    .reverse();
  return (path) => rows.find(({ rules }) => rules.ignores(path))?.owner ?? null;
}
