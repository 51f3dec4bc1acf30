// Reads test/fixtures/shapes, and test/fixtures/silent, where nothing is to be found: small programs, one after the other in a file of their language.
//   # name            what the program shows
//   = chat openai …   what must be found, in order: kind, provider, model, then `max=9`, `stream`
//   = user: …         the messages of that call
//   …                 the program
//   --- path          a file beside it
import { readdirSync, readFileSync } from 'node:fs';
import type { CallSite } from '../../src/core/index';
import { type Files, promptLines } from './project';

export interface Shape {
  readonly name: string;
  readonly expected: readonly string[];
  readonly files: Files;
}

export type Collection = 'shapes' | 'silent';

const FOLDER = 'test/fixtures';
const EXTENSIONS: Readonly<Record<string, string>> = {
  ...{ python: 'py', ecmascript: 'ts', go: 'go', java: 'java', kotlin: 'kt', csharp: 'cs', rust: 'rs', ruby: 'rb', php: 'php' },
  ...{ swift: 'swift', shell: 'sh', settings: '' },
};

export function shapesIn(language: string, collection: Collection = 'shapes'): Shape[] {
  const text = readFileSync(`${FOLDER}/${collection}/${language}.txt`, 'utf8');
  return text.split(/^(?=# \S)/m).map((part) => shapeOf(part, EXTENSIONS[language] ?? ''));
}

export function shapeLanguages(collection: Collection = 'shapes'): string[] {
  return readdirSync(`${FOLDER}/${collection}`).map((file) => file.replace('.txt', ''));
}

/** `# name .py`: the extension, where the file's name does not tell. */
function shapeOf(part: string, given: string): Shape {
  const [head = '', ...lines] = part.trimEnd().split('\n');
  const [, name = '', extension = given] = /^# (.*?)(?: \.(\w+))?$/.exec(head) ?? [];
  const expected = lines.filter((line) => line.startsWith('= ')).map((line) => line.slice(2));
  const [program = '', ...others] = lines
    .filter((line) => !line.startsWith('= '))
    .join('\n')
    .split(/^--- /m);
  const files: Record<string, string> = { [`main.${extension}`]: `${program}\n` };
  for (const other of others) files[other.slice(0, other.indexOf('\n'))] = other.slice(other.indexOf('\n') + 1);
  return { name, expected, files };
}

export function shapeLines(site: CallSite): string[] {
  const max = site.maxOutputTokens ? ` max=${site.maxOutputTokens.value}` : '';
  const call = `${site.kind} ${site.provider.value} ${site.model.value}${max}${site.stream ? ' stream' : ''}`;
  return [call, ...promptLines(site).map((line) => line.replace(/\n/g, '\\n'))];
}
