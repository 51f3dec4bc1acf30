// Queries over calls of many repositories, by DuckDB: an optional package with a binary of its own, so it is asked for when it is needed.
import { UsageError } from './cli/usageError';

export interface CallsQuery {
  /** A file of rows, one JSON object a line. */
  readonly rows: string;
  /** Written with all rows. */
  readonly parquet?: string;
  /** SQL over the table `calls`. */
  readonly query?: string;
}

const COLUMNS = {
  ...{ repository: 'VARCHAR', owner: 'VARCHAR', generated_at: 'TIMESTAMP', id: 'VARCHAR', file: 'VARCHAR', line: 'INTEGER' },
  ...{ class: 'VARCHAR', kind: 'VARCHAR', sdk: 'VARCHAR', provider: 'VARCHAR', model: 'VARCHAR', catalog_id: 'VARCHAR' },
  ...{ input_tokens: 'DOUBLE', output_tokens: 'DOUBLE', calls_per_month: 'DOUBLE', usd_per_call: 'DOUBLE' },
  ...{ usd_per_month_low: 'DOUBLE', usd_per_month: 'DOUBLE', usd_per_month_high: 'DOUBLE', unpriced: 'VARCHAR' },
} as const;

/** The query's rows as JSON lines; '' without a query. The query sees the table alone: no files, no network, no extensions. */
export async function queryCalls({ rows, parquet, query }: CallsQuery): Promise<string> {
  const { DuckDBInstance } = await load();
  const instance = await DuckDBInstance.create(':memory:');
  const connection = await instance.connect();
  try {
    const columns = Object.entries(COLUMNS).map(([name, type]) => `${quoted(name)}: ${quoted(type)}`);
    await connection.run(`CREATE TABLE calls AS SELECT * FROM read_ndjson(${quoted(rows)}, columns = {${columns.join(', ')}})`);
    if (parquet !== undefined) await connection.run(`COPY calls TO ${quoted(parquet)} (FORMAT parquet, COMPRESSION zstd)`).catch(refused);
    if (query === undefined) return '';
    await connection.run('SET enable_external_access = false');
    await connection.run('SET lock_configuration = true');
    const reader = await connection.runAndReadAll(query).catch(refused);
    return reader
      .getRowObjectsJson()
      .map((row) => `${JSON.stringify(row)}\n`)
      .join('');
  } finally {
    connection.closeSync();
    instance.closeSync();
  }
}

async function load(): Promise<typeof import('@duckdb/node-api')> {
  try {
    return await import('@duckdb/node-api');
  } catch {
    throw new UsageError('queries and Parquet need DuckDB, which is not installed beside Outlay: npm install @duckdb/node-api');
  }
}

function refused(error: unknown): never {
  throw new UsageError(`DuckDB refuses: ${error instanceof Error ? error.message : String(error)}`);
}

function quoted(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}
