// How the code reads the new host's key, written as it reads others.
import { type Family, familyOf } from '../model/family';
import type { Unit } from '../resolve/unit';
import type { Draft } from './draft';
import { addGoImport, addImport, hasLine, localName } from './imports';

/** A string literal in the quotes that the file uses most, where the language has two kinds. */
export function quoted(unit: Unit, value: string): string {
  const mark = TWO_KINDS.has(familyOf(unit.module.language)) && count(unit.text, "'") > count(unit.text, '"') ? "'" : '"';
  return `${mark}${value.replaceAll('\\', '\\\\').replaceAll(mark, `\\${mark}`)}${mark}`;
}

const TWO_KINDS: ReadonlySet<Family> = new Set(['python', 'ecmascript', 'ruby', 'php']);

function count(text: string, part: string): number {
  return text.split(part).length - 1;
}

/** An expression that reads the variable; a missing import is added. */
export function readVariable(draft: Draft, unit: Unit, name: string): string {
  const text = quoted(unit, name);
  switch (familyOf(unit.module.language)) {
    case 'python':
      return `${pythonOs(draft, unit)}.environ[${text}]`;
    case 'go':
      return `${addGoImport(draft, unit, 'os')}.Getenv(${text})`;
    case 'java':
      return `System.getenv(${text})`;
    case 'csharp':
      return `${usesSystem(unit) ? '' : 'System.'}Environment.GetEnvironmentVariable(${text})`;
    case 'ruby':
      return `ENV.fetch(${text})`;
    case 'php':
      return `getenv(${text})`;
    case 'rust':
      return `std::env::var(${text}).unwrap_or_default()`;
    default:
      return `process.env.${name}`;
  }
}

function usesSystem(unit: Unit): boolean {
  return hasLine(unit, 'using System;') || /(?<![.\w])Environment\.GetEnv/.test(unit.text);
}

function pythonOs(draft: Draft, unit: Unit): string {
  const known = localName(unit, 'os');
  if (known === null) addImport(draft, unit, 'import os');
  return known ?? 'os';
}

const READS =
  /(?:process\.env\.|import\.meta\.env\.|(?:process\.env|os\.environ|ENV|\$_ENV|\$_SERVER)\[\s*["'`]|(?:[Gg]etenv|LookupEnv|GetEnvironmentVariable|environ\.get|(?:env|ENV)\.(?:get|fetch)|env::var|env|config|secret)\(\s*["'`])([A-Z][A-Z0-9_]*)/;

/** The same read of another variable: `os.getenv("A")` → `os.getenv("B")`. Null: it reads none that is written there. */
export function otherVariable(source: string, name: string): { readonly text: string; readonly before: string } | null {
  const found = READS.exec(source);
  const before = found?.[1];
  if (!found || before === undefined || READS.test(source.slice(found.index + found[0].length))) return null;
  const at = found.index + found[0].length - before.length;
  return { text: source.slice(0, at) + name + source.slice(at + before.length), before };
}
