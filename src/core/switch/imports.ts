// A line of imports is added, with the others.
import type { Unit } from '../resolve/unit';
import type { Draft } from './draft';

function importsOf(unit: Unit) {
  // Go's and Kotlin's files see their neighbours: an import that nobody wrote
  const written = (unit.scope(0)?.steps ?? []).flatMap((step) => (step.kind === 'import' && step.module !== '' ? [step] : []));
  return written.map((step) => ({ ...step, ...unit.span(step) }));
}

/** The name that the file has for a module, or null. */
export function localName(unit: Unit, module: string): string | null {
  return importsOf(unit).find((one) => one.module === module && one.name === null)?.local ?? null;
}

export function hasLine(unit: Unit, line: string): boolean {
  return unit.text.split('\n').some((one) => one.trim() === line);
}

export function addImport(draft: Draft, unit: Unit, line: string): void {
  if (hasLine(unit, line)) return;
  const imports = importsOf(unit);
  const isFirst = ['python', 'rust', 'csharp'].includes(unit.module.language);
  // Python's `from __future__` must stay first
  const first = imports.find(({ start }) => !unit.text.startsWith('from __future__', start));
  if (isFirst && first) return insertLine(draft, unit, unit.text.lastIndexOf('\n', first.start - 1) + 1, line);
  const last = imports.reduce((most, { end }) => Math.max(most, end), -1);
  insertLine(draft, unit, last < 0 ? afterHead(unit.text) : unit.text.indexOf('\n', last - 1) + 1, line);
}

function insertLine(draft: Draft, { path, text }: Unit, at: number, line: string): void {
  draft.edit({ path, start: at, end: at, text: at > 0 && text[at - 1] !== '\n' ? `\n${line}\n` : `${line}\n` });
}

/** After a `#!` line, `'use client'`, `package a.b`. */
function afterHead(text: string): number {
  return /^(#!.*\n)?(\s*['"]use \w+['"];?\n)?(package [\w.]+;?\n+)?/.exec(text)?.[0].length ?? 0;
}

/** The name by which Go's file has the package then: its own, or the last part of the path. */
export function addGoImport(draft: Draft, unit: Unit, module: string, beside?: string): string {
  const known = localName(unit, module);
  if (known !== null) return known;
  const imports = importsOf(unit);
  const name = module.split('/').at(-1) ?? module;
  const neighbour = imports.find((one) => one.module === beside);
  const isStandard = (one: string) => !one.split('/')[0]?.includes('.');
  const next =
    neighbour ?? imports.find((one) => isStandard(one.module) && one.module > module) ?? imports.find((one) => !isStandard(one.module));
  if (!next) {
    const { end } = imports.at(-1) ?? { end: /^package .*$/m.exec(unit.text)?.[0].length ?? 0 };
    const line = imports.length > 0 ? `\n${lead(unit.text, imports.at(-1)?.start ?? 0)}"${module}"` : `\n\nimport "${module}"`;
    draft.edit({ path: unit.path, start: end, end, text: line });
    return name;
  }
  const at = neighbour ? unit.text.indexOf('\n', next.end) + 1 : unit.text.lastIndexOf('\n', next.start) + 1;
  const needsGap = !neighbour && !isStandard(next.module) && lead(unit.text, next.start).trim() === '';
  draft.edit({ path: unit.path, start: at, end: at, text: `${lead(unit.text, next.start)}"${module}"\n${needsGap ? '\n' : ''}` });
  return name;
}

/** What stands before the path on its line, without a name: a tab within `import (…)`, or `import `. */
function lead(text: string, start: number): string {
  const before = text.slice(text.lastIndexOf('\n', start - 1) + 1, start);
  return /^\s*(import\s+)?/.exec(before)?.[0] ?? '';
}
