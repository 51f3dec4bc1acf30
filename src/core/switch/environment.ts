// How the code reads the new host's key, written as it reads others; imports; `.env.example`.
import type { Unit } from '../resolve/unit';
import type { Expr } from '../syntax/module';
import type { Draft } from './draft';

/** A string literal in the quotes that the file uses most. */
export function quoted(unit: Unit, value: string): string {
  const mark = count(unit.text, "'") > count(unit.text, '"') ? "'" : '"';
  return `${mark}${value.replaceAll('\\', '\\\\').replaceAll(mark, `\\${mark}`)}${mark}`;
}

function count(text: string, part: string): number {
  return text.split(part).length - 1;
}

/** An expression that reads the variable; a missing import is added. */
export function readVariable(draft: Draft, unit: Unit, name: string): string {
  if (unit.module.language !== 'python') return `process.env.${name}`;
  const steps = unit.scope(0)?.steps ?? [];
  const os = steps.find((step) => step.kind === 'import' && step.module === 'os' && step.name === null);
  if (os?.kind === 'import') return `${os.local}.environ[${quoted(unit, name)}]`;
  addImport(draft, unit, 'import os');
  return `os.environ[${quoted(unit, name)}]`;
}

const READS =
  /(?:process\.env\.|import\.meta\.env\.|(?:process\.env|os\.environ)\[\s*["'`]|(?:getenv|environ\.get|env\.get|env|config|secret)\(\s*["'`])([A-Z][A-Z0-9_]*)/;

/** The same read of another variable: `os.getenv("A")` → `os.getenv("B")`. Null: it reads none that is written there. */
export function otherVariable(source: string, name: string): { readonly text: string; readonly before: string } | null {
  const found = READS.exec(source);
  const before = found?.[1];
  if (!found || before === undefined || READS.test(source.slice(found.index + found[0].length))) return null;
  const at = found.index + found[0].length - before.length;
  return { text: source.slice(0, at) + name + source.slice(at + before.length), before };
}

export function isRead(expr: Expr): boolean {
  return expr.kind !== 'name' && expr.kind !== 'text';
}

/** A line of imports, with the others. */
export function addImport(draft: Draft, unit: Unit, line: string): void {
  if (unit.text.split('\n').some((one) => one.trim() === line)) return;
  const imports = (unit.scope(0)?.steps ?? []).filter((step) => step.kind === 'import').map((step) => unit.span(step));
  const isPython = unit.module.language === 'python';
  // Python's `from __future__` must stay first
  const first = imports.find(({ start }) => !unit.text.startsWith('from __future__', start));
  if (isPython && first) {
    const at = unit.text.lastIndexOf('\n', first.start - 1) + 1;
    draft.edit({ path: unit.path, start: at, end: at, text: `${line}\n` });
    return;
  }
  const last = imports.reduce((most, { end }) => Math.max(most, end), -1);
  const at = last < 0 ? afterHead(unit.text) : unit.text.indexOf('\n', last - 1) + 1;
  draft.edit({ path: unit.path, start: at, end: at, text: at > 0 && unit.text[at - 1] !== '\n' ? `\n${line}\n` : `${line}\n` });
}

/** After a `#!` line and `'use client'`. */
function afterHead(text: string): number {
  return /^(#!.*\n)?(\s*['"]use \w+['"];?\n)?/.exec(text)?.[0].length ?? 0;
}
