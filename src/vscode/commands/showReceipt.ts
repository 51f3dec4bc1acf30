// Opens the receipt where the call stands: from a lens, or for the call at the cursor.
import { commands, type Disposable, l10n, Selection, type TextEditor, Uri, window, workspace } from 'vscode';
import type { Analyses } from '../analyses/analyses';
import type { Span } from '../analyses/shift';

export const SHOW_RECEIPT_COMMAND = 'outlay.showReceipt';

interface Target {
  readonly uri: string;
  readonly line: number;
  readonly character: number;
}

export function registerShowReceipt(analyses: Analyses): Disposable {
  return commands.registerCommand(SHOW_RECEIPT_COMMAND, async (target?: Target) => {
    const place = target ?? (await nearestCall(analyses));
    if (place) return showAt(place);
    void window.showInformationMessage(l10n.t('Outlay sees no LLM call in this file. Open a file that calls a model, then try again.'));
  });
}

/** The last call that begins at or above the cursor, else the first one below. */
async function nearestCall(analyses: Analyses): Promise<Target | undefined> {
  const editor = window.activeTextEditor;
  if (!editor) return undefined;
  const spans = (await analyses.first(editor.document)).map(({ span }) => span).sort(byStart);
  const span = spans.findLast(({ startLine }) => startLine <= editor.selection.active.line) ?? spans[0];
  return span && { uri: editor.document.uri.toString(), line: span.startLine, character: span.startCharacter };
}

function byStart(a: Span, b: Span): number {
  return a.startLine - b.startLine || a.startCharacter - b.startCharacter;
}

async function showAt({ uri, line, character }: Target): Promise<void> {
  const editor = editorOf(uri) ?? (await window.showTextDocument(await workspace.openTextDocument(Uri.parse(uri))));
  editor.selection = new Selection(line, character, line, character);
  editor.revealRange(editor.selection);
  await commands.executeCommand('editor.action.showHover', { focus: 'noAutoFocus' });
}

function editorOf(uri: string): TextEditor | undefined {
  const active = window.activeTextEditor;
  return active?.document.uri.toString() === uri ? active : undefined;
}
