// A check's result for a terminal.
import { createColors } from 'picocolors';
import type { Check, Violation } from '../model/check';
import type { TableOptions } from './table';

/** Plain text, lines ended by \n. */
export function checkTable(check: Check, { colors = false }: TableOptions = {}): string {
  const { bold, dim, green, red } = createColors(colors);
  const lines = [
    `${bold('Outlay check')} · ${check.held ? green('held') : red('exceeded')}`,
    ...check.rules.map(({ rule, held, words }) => `${held ? green('✓') : red('✗')} ${rule}: ${words}`),
    ...check.violations.flatMap((violation) => ['', `${placeOfViolation(violation)}${bold(violation.message)}`, `  → ${violation.fix}`]),
    ...(check.notes.length > 0 ? ['', ...check.notes.map((note) => dim(`Note: ${note}`))] : []),
  ];
  return `${lines.join('\n')}\n`;
}

export function placeOfViolation({ file, cell, line }: Violation): string {
  return file === null ? '' : `${file}${cell === null ? '' : `#${cell}`}:${line}  `;
}
