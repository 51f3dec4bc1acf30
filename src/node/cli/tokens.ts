import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { createTextCounter, type Family, importTokenizer, type Pattern, textTable } from '../../core/index';
import { nodeAssets } from '../assets';
import { codeOf } from '../walk';
import type { CliDeps } from './main';
import { UsageError } from './usageError';

export interface TokensArguments {
  readonly model?: readonly string[];
  readonly family?: Family;
  readonly tokenizer?: string;
  readonly pattern?: Pattern;
  readonly compare?: boolean;
  readonly format: 'table' | 'json';
}

/** `outlay tokens [FILE|-]`: without a model or a tokenizer, all are compared. */
export async function tokens(file: string, options: TokensArguments, deps: CliDeps): Promise<void> {
  const { model, family, tokenizer, compare, format } = options;
  const text = file === '-' ? await readAll(deps.stdin) : await readText(resolve(deps.cwd, file), file);
  const count = createTextCounter({ assets: nodeAssets(deps.assetsFolder), clock: { now: () => Date.now() } });
  const families = family === undefined ? [] : [family];
  const imported = tokenizer === undefined ? [] : [await tokenizerOf(tokenizer, options.pattern, deps)];
  const isAsked = model !== undefined || family !== undefined || tokenizer !== undefined;
  const counts = await count(text, { models: model, families, imported, compare: compare ?? !isAsked });
  const { stdout, env } = deps;
  const looks = stdout.isTTY ? { width: stdout.columns, colors: !env.NO_COLOR } : {};
  stdout.write(format === 'json' ? `${JSON.stringify(counts, null, 2)}\n` : textTable(counts, looks));
}

async function tokenizerOf(file: string, pattern: Pattern | undefined, { cwd }: CliDeps) {
  const read = importTokenizer(await readText(resolve(cwd, file), file), pattern);
  if ('refused' in read) throw new UsageError(`"${file}" cannot be counted with: ${read.refused}`);
  return { name: file, count: read.count };
}

async function readText(path: string, asGiven: string): Promise<string> {
  return readFile(path, 'utf8').catch((error: unknown) => {
    const code = codeOf(error);
    throw new UsageError(code === 'ENOENT' ? `there is no file "${asGiven}"` : `"${asGiven}" cannot be read (${code})`);
  });
}

async function readAll(stream: NodeJS.ReadableStream): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of stream) chunks.push(typeof chunk === 'string' ? Buffer.from(chunk) : chunk);
  return Buffer.concat(chunks).toString('utf8');
}
