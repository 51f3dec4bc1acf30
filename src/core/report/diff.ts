// Two versions of a text → the lines that differ, as `diff -u` prints them. For few, small changes: line by line from both ends of each.

const CONTEXT = 2;

export function unifiedDiff(path: string, before: string, after: string): string {
  const [a, b] = [before.split('\n'), after.split('\n')];
  const blocks = changedBlocks(a, b);
  const lines = blocks.flatMap(({ start, end, newStart, newEnd }) => {
    const [from, to] = [Math.max(0, start - CONTEXT), Math.min(a.length, end + CONTEXT)];
    return [
      `@@ -${from + 1},${to - from} +${newStart - (start - from) + 1},${to - from + (newEnd - newStart) - (end - start)} @@`,
      ...a.slice(from, start).map((line) => ` ${line}`),
      ...a.slice(start, end).map((line) => `-${line}`),
      ...b.slice(newStart, newEnd).map((line) => `+${line}`),
      ...a.slice(end, to).map((line) => ` ${line}`),
    ];
  });
  return [`--- ${path}`, `+++ ${path}`, ...lines].join('\n');
}

interface Block {
  readonly start: number;
  readonly end: number;
  readonly newStart: number;
  readonly newEnd: number;
}

/** From one line that differs to the next two that are the same in both. */
function changedBlocks(a: readonly string[], b: readonly string[]): readonly Block[] {
  const blocks: Block[] = [];
  let [i, j] = [0, 0];
  while (i < a.length || j < b.length) {
    if (a[i] === b[j]) {
      i++;
      j++;
      continue;
    }
    const [end, newEnd] = nextCommon(a, b, i, j);
    blocks.push({ start: i, end, newStart: j, newEnd });
    [i, j] = [end, newEnd];
  }
  return blocks;
}

function nextCommon(a: readonly string[], b: readonly string[], i: number, j: number): [number, number] {
  for (let distance = 1; distance <= a.length - i + (b.length - j); distance++)
    for (let skip = 0; skip <= distance; skip++) {
      const [x, y] = [i + skip, j + distance - skip];
      if (x <= a.length && y <= b.length && a[x] === b[y] && (x >= a.length || a[x + 1] === b[y + 1])) return [x, y];
    }
  return [a.length, b.length];
}
