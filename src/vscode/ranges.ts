import { Range } from 'vscode';
import type { Placed } from './analyses/place';
import type { Span } from './analyses/shift';

export function toRange(span: Span): Range {
  return new Range(span.startLine, span.startCharacter, span.endLine, span.endCharacter);
}

/** The call as far as its first line goes: what a person points at. Prompts below have hovers of their own. */
export function headRange({ span, document }: Placed): Range {
  const lineEnd = span.startLine < document.lineCount ? document.lineAt(span.startLine).range.end.character : span.startCharacter;
  const end = span.endLine === span.startLine ? span.endCharacter : lineEnd;
  return new Range(span.startLine, span.startCharacter, span.startLine, end);
}

/** Findings by the line that their call starts in. */
export function byLine(placed: readonly Placed[]): ReadonlyMap<number, readonly Placed[]> {
  const lines = new Map<number, Placed[]>();
  for (const one of placed) lines.set(one.span.startLine, [...(lines.get(one.span.startLine) ?? []), one]);
  return lines;
}
