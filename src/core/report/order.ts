import type { ReportCall } from '../model/report';

/** By file, cell and line. */
export function inOrder(calls: readonly ReportCall[]): ReportCall[] {
  return [...calls].sort((a, b) => compare(a.file, b.file) || (a.cell ?? -1) - (b.cell ?? -1) || a.range.startLine - b.range.startLine);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
