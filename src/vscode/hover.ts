// The receipt of the call under the mouse.
import { type Disposable, Hover, type HoverProvider, languages, MarkdownString, type Position, type TextDocument } from 'vscode';
import type { Analyses } from './analyses/analyses';
import type { Placed } from './analyses/place';
import { SELECTOR } from './hints/codeLens';
import { headRange } from './ranges';
import { receiptMarkdown, SET_VOLUME_COMMAND } from './text/receipt';

export function registerHover(analyses: Analyses): Disposable {
  const provider: HoverProvider = {
    async provideHover(document, position) {
      await analyses.first(document);
      return hoverAt(document, position, analyses);
    },
  };
  return languages.registerHoverProvider(SELECTOR, provider);
}

function hoverAt(document: TextDocument, position: Position, analyses: Analyses): Hover | undefined {
  const here = analyses.now(document).filter((placed) => headRange(placed).contains(position));
  // Calls within calls: the innermost begins last.
  const placed = here.sort((a, b) => b.span.startCharacter - a.span.startCharacter)[0];
  return placed && new Hover(receipt(placed), headRange(placed));
}

function receipt({ finding, document, span }: Placed): MarkdownString {
  const markdown = new MarkdownString(receiptMarkdown(finding, { uri: document.uri.toString(), line: span.startLine }));
  markdown.isTrusted = { enabledCommands: [SET_VOLUME_COMMAND] };
  return markdown;
}
