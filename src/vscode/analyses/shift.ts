// Where a piece of text is after an edit: lenses stay at their calls until the next analysis has come.

/** Half-open, 0-based as in VS Code. */
export interface Span {
  readonly startLine: number;
  readonly startCharacter: number;
  readonly endLine: number;
  readonly endCharacter: number;
}

export interface TextChange {
  /** The text that is replaced, in the document before the edit. */
  readonly replaced: Span;
  readonly text: string;
}

interface Point {
  readonly line: number;
  readonly character: number;
}

/** The span after the changes of one edit; null where one of them removed it whole. */
export function shifted(span: Span, changes: readonly TextChange[]): Span | null {
  // All places are those before the edit: from the bottom up, no change moves the next one.
  const bottomUp = [...changes].sort((a, b) => compare(startOf(b.replaced), startOf(a.replaced)));
  return bottomUp.reduce<Span | null>((current, change) => current && afterOne(current, change), span);
}

function afterOne(span: Span, change: TextChange): Span | null {
  const from = startOf(change.replaced);
  const to = endOf(change.replaced);
  const start = startOf(span);
  const end = endOf(span);
  if (compare(from, end) >= 0) return span;
  if (compare(from, start) <= 0 && compare(to, end) >= 0 && compare(from, to) < 0) return null;
  const moved = (point: Point) => (compare(to, point) <= 0 ? movedBy(point, change) : insertedEnd(change));
  return spanOf(compare(from, start) <= 0 ? moved(start) : start, moved(end));
}

/** A point at or behind what was replaced. */
function movedBy(point: Point, change: TextChange): Point {
  const to = endOf(change.replaced);
  const end = insertedEnd(change);
  const character = point.line === to.line ? point.character - to.character + end.character : point.character;
  return { line: point.line - to.line + end.line, character };
}

function insertedEnd({ replaced, text }: TextChange): Point {
  const lines = text.split(/\r\n|\r|\n/);
  const last = lines.at(-1)?.length ?? 0;
  const character = lines.length === 1 ? replaced.startCharacter + last : last;
  return { line: replaced.startLine + lines.length - 1, character };
}

function compare(a: Point, b: Point): number {
  return a.line - b.line || a.character - b.character;
}

function startOf(span: Span): Point {
  return { line: span.startLine, character: span.startCharacter };
}

function endOf(span: Span): Point {
  return { line: span.endLine, character: span.endCharacter };
}

function spanOf(start: Point, end: Point): Span {
  return { startLine: start.line, startCharacter: start.character, endLine: end.line, endCharacter: end.character };
}
