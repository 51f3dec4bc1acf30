// The spend report for a terminal.
import { createColors } from 'picocolors';
import type { Report } from '../model/report';
import { adviceLines } from './adviceLines';
import { headLines, hintLines, noteLines, problemLines, skippedLines, unpricedLines, violationLines } from './tableNotes';
import { callTable, type Style, sumTable } from './tableParts';
import { usageLines } from './usageLines';

export interface TableOptions {
  /** Columns of the terminal; kept between 80 and 200. */
  readonly width?: number;
  readonly colors?: boolean;
}

/** Plain text, lines ended by \n. */
export function reportTable(report: Report, { width = 140, colors = false }: TableOptions = {}): string {
  const style: Style = {
    ...createColors(colors),
    width: Math.min(200, Math.max(80, width)),
    ...(report.currency ? { currency: report.currency } : {}),
  };
  if (report.calls.length === 0) return `${[...headLines(report, style), ...skippedLines(report, style)].join('\n')}\n`;
  const sections = [
    headLines(report, style),
    [callTable(report.calls, style)],
    sumTable('By model', report.totals.byModel, style),
    sumTable('By provider', report.totals.byProvider, style),
    report.totals.byClass.some(({ name }) => name !== 'production') ? sumTable('By class of code', report.totals.byClass, style) : [],
    violationLines(report, style),
    unpricedLines(report, style),
    hintLines(report, style),
    adviceLines(report, style),
    usageLines(report, style),
    problemLines(report, style),
    skippedLines(report, style),
    noteLines(report, style),
  ];
  return `${sections
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join('\n'))
    .join('\n\n')}\n`;
}
