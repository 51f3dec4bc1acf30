import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { type Family, importTokenizer, type Pattern, type Project, textTable } from '../../core/index';
import { nodeFileSystem } from '../fileSystem';
import { codeOf } from '../walk';
import { countByProvider } from './countByProvider';
import { engineOf } from './engine';
import type { CliDeps } from './main';
import { loadSettings, refuseProblems } from './settings';
import { targetOf } from './target';
import { UsageError } from './usageError';

export interface TokensArguments {
  readonly model?: readonly string[];
  readonly family?: Family;
  readonly tokenizer?: string;
  readonly pattern?: Pattern;
  readonly compare?: boolean;
  readonly countByProvider?: boolean;
  readonly yes?: boolean;
  readonly format: 'table' | 'json';
}

/** `outlay tokens [FILE|-]`: without a model or a tokenizer, all are compared. */
export async function tokens(file: string, options: TokensArguments, deps: CliDeps): Promise<void> {
  const { model, family, tokenizer, compare, format } = options;
  const text = file === '-' ? await readAll(deps.stdin) : await readText(resolve(deps.cwd, file), file);
  const { engine, project } = await open(deps);
  const families = family === undefined ? [] : [family];
  const imported = tokenizer === undefined ? [] : [await tokenizerOf(tokenizer, options.pattern, deps)];
  const isAsked = model !== undefined || family !== undefined || tokenizer !== undefined;
  if (options.countByProvider) {
    if (model === undefined) throw new UsageError('--count-by-provider needs --model');
    await countByProvider({ text, models: model, yes: options.yes === true, isStdinRead: file === '-' }, engine, deps);
  }
  const counts = await project.countText(text, { models: model, families, imported, compare: compare ?? !isAsked });
  const { stdout, env } = deps;
  const looks = stdout.isTTY ? { width: stdout.columns, colors: !env.NO_COLOR } : {};
  stdout.write(format === 'json' ? `${JSON.stringify(counts, null, 2)}\n` : textTable(counts, looks));
}

/** With the prices and tokenizers of the current folder's outlay.json. */
async function open(deps: CliDeps) {
  const { cwd } = deps;
  const { root } = await targetOf([], cwd);
  const settings = await loadSettings(root, cwd);
  const engine = engineOf(deps);
  const project: Project = engine.project({ files: nodeFileSystem(root), settings, trusted: true });
  await refuseProblems(project);
  return { engine, project };
}

async function tokenizerOf(file: string, pattern: Pattern | undefined, { cwd }: CliDeps) {
  const read = importTokenizer(await readText(resolve(cwd, file), file), pattern);
  if ('refused' in read) throw new UsageError(`"${file}" cannot be counted with: ${read.refused}`);
  return { name: file, count: (text: string) => read.count(text) };
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
