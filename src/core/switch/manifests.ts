// A package is added to the project's own list of packages, as that list is written.
import { applyEdits, modify } from 'jsonc-parser';

/** With which the switches are tested: by the name in npm, in PyPI. */
const NPM: Readonly<Record<string, string>> = {
  openai: '^6.49.0',
  '@ai-sdk/openai-compatible': '^2.0.92',
  '@ai-sdk/groq': '^3.0.71',
  '@ai-sdk/mistral': '^3.0.69',
};
const PYPI: Readonly<Record<string, string>> = { openai: '1.0' };

export interface Manifest {
  readonly name: string;
  /** The text with the package; the same where it is there; null: this file lists no packages that could be told. */
  readonly added: (text: string, name: string) => string | null;
}

export const PYTHON_MANIFESTS: readonly Manifest[] = [
  { name: 'pyproject.toml', added: inPyproject },
  { name: 'requirements.txt', added: inRequirements },
];

export const NODE_MANIFESTS: readonly Manifest[] = [{ name: 'package.json', added: inPackageJson }];

function inPackageJson(text: string, name: string): string {
  if (text.includes(`"${name}"`)) return text;
  const formattingOptions = { insertSpaces: true, tabSize: 2 };
  return applyEdits(text, modify(text, ['dependencies', name], NPM[name] ?? '*', { formattingOptions }));
}

function inRequirements(text: string, name: string): string {
  if (new RegExp(`^\\s*${name}\\s*(\\[|[<>=~!;@#]|$)`, 'im').test(text)) return text;
  return `${text}${text === '' || text.endsWith('\n') ? '' : '\n'}${name}${bound(name)}\n`;
}

/** PEP 621's list, or Poetry's table. */
function inPyproject(text: string, name: string): string | null {
  if (new RegExp(`^\\s*["']?${name}["']?\\s*=|["']${name}\\s*(\\[|[<>=~!;@"'])`, 'm').test(text)) return text;
  const list = /^dependencies\s*=\s*\[/m.exec(projectTable(text) ?? '');
  if (list) {
    const open = text.indexOf(projectTable(text) ?? '') + list.index + list[0].length;
    const end = text.indexOf(']', open);
    const inside = text.slice(open, end < 0 ? open : end);
    // an extra in brackets would end the list too early
    if (end < 0 || inside.includes('[')) return null;
    const trimmed = inside.trimEnd();
    const indent = /\n([ \t]+)\S/.exec(inside)?.[1];
    const comma = trimmed === '' || trimmed.endsWith(',') ? '' : ',';
    const entry =
      indent === undefined ? `${trimmed === '' ? '' : `${comma} `}"${name}${bound(name)}"` : `${comma}\n${indent}"${name}${bound(name)}",`;
    return text.slice(0, open) + trimmed + entry + inside.slice(trimmed.length) + text.slice(end);
  }
  const table = /^\[tool\.poetry\.dependencies\]\n(?:(?!\[).*\S.*\n)*/m.exec(text);
  if (!table) return null;
  const at = table.index + table[0].length;
  return `${text.slice(0, at)}${name} = "${bound(name) || '*'}"\n${text.slice(at)}`;
}

/** The text of `[project]`, up to the next table. */
function projectTable(text: string): string | null {
  return /^\[project\]\n[\s\S]*?(?=^\[|$(?![\s\S]))/m.exec(text)?.[0] ?? null;
}

function bound(name: string): string {
  return PYPI[name] === undefined ? '' : `>=${PYPI[name]}`;
}
