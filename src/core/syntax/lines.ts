// Offsets to lines and back.
import type { LineIndex, Stretch } from './module';

export function lineIndex(text: string): LineIndex {
  const starts = [0];
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return starts;
}

/** 1-based line and column of an offset. */
export function positionAt(lines: LineIndex, offset: number): { line: number; column: number } {
  let low = 0;
  let high = lines.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((lines[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return { line: low + 1, column: offset - (lines[low] ?? 0) + 1 };
}

/** Where a position of the module stands in its text. */
export function offsetAt(stretches: readonly Stretch[], position: number): number {
  let low = 0;
  let high = stretches.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((stretches[middle]?.start ?? 0) <= position) low = middle;
    else high = middle - 1;
  }
  const { start, offset } = stretches[low] ?? { start: 0, offset: 0 };
  return Math.max(0, position - start + offset);
}
