import { readFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { DEFAULT_SETTINGS, type Project, parseSettings, type Settings } from '../../core/index';
import { codeOf } from '../walk';
import { SETTINGS_FILE } from './target';
import { UsageError } from './usageError';

/** The root's outlay.json. A scan with settings that are wrong would print numbers that are wrong: it is refused. */
export async function loadSettings(root: string, cwd: string): Promise<Settings> {
  const path = join(root, SETTINGS_FILE);
  const text = await readFile(path, 'utf8').catch((error: unknown) => missing(error, path));
  return text === null ? DEFAULT_SETTINGS : readSettings(text, relative(cwd, path).startsWith('..') ? path : relative(cwd, path));
}

/** `name`: what an error calls the file. */
export function readSettings(text: string, name: string): Settings {
  const parsed = parseSettings(text);
  if ('settings' in parsed) return parsed.settings;
  throw new UsageError(parsed.errors.map(({ line, column, message }) => `${name}:${line}:${column}: ${message}`).join('\n'));
}

/** What outlay.json asks for and cannot have. */
export async function refuseProblems(project: Pick<Project, 'problems'>): Promise<void> {
  const problems = await project.problems();
  if (problems.length > 0) throw new UsageError(problems.map(({ message }) => `${SETTINGS_FILE}: ${message}`).join('\n'));
}

function missing(error: unknown, path: string): null {
  if (codeOf(error) === 'ENOENT') return null;
  throw new UsageError(`${path} cannot be read (${codeOf(error)})`);
}
