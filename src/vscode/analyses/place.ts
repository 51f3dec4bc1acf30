// Findings in open documents: where they are, and where edits take them.
import type { TextDocument, TextDocumentContentChangeEvent } from 'vscode';
import type { Finding } from '../../core/index';
import { type Span, shifted, type TextChange } from './shift';
import type { Subject } from './subject';

/** A finding at its present place in an open document. */
export interface Placed {
  readonly finding: Finding;
  readonly document: TextDocument;
  readonly span: Span;
}

export function place(finding: Finding, subject: Subject): Placed[] {
  const document = subject.document(finding.site.cell);
  return document ? [{ finding, document, span: toSpan(finding) }] : [];
}

/** After an edit of one document; without those that it removed. */
export function moved(
  placed: readonly Placed[],
  document: TextDocument,
  changes: readonly TextDocumentContentChangeEvent[],
): readonly Placed[] {
  const edits = changes.map(toTextChange);
  return placed.flatMap((one) => {
    if (one.document !== document) return [one];
    const span = shifted(one.span, edits);
    return span ? [{ ...one, span }] : [];
  });
}

export function sameOnScreen(a: readonly Placed[], b: readonly Placed[]): boolean {
  return JSON.stringify(a.map(shown)) === JSON.stringify(b.map(shown));
}

function shown({ finding: { site, estimate, alternatives }, span }: Placed): unknown {
  return { span, estimate, alternatives, model: site.model, cell: site.cell };
}

function toSpan({ site: { range } }: Finding): Span {
  return {
    startLine: range.startLine - 1,
    startCharacter: range.startColumn - 1,
    endLine: range.endLine - 1,
    endCharacter: range.endColumn - 1,
  };
}

function toTextChange({ range, text }: TextDocumentContentChangeEvent): TextChange {
  const replaced = {
    startLine: range.start.line,
    startCharacter: range.start.character,
    endLine: range.end.line,
    endCharacter: range.end.character,
  };
  return { replaced, text };
}
