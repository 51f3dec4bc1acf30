// The cost at the end of a call's first line: no line of its own, so nothing jumps. Off in diffs, unless the user wants it there.
import {
  type DecorationOptions,
  Disposable,
  Range,
  TabInputTextDiff,
  type TextEditor,
  type TextEditorDecorationType,
  ThemeColor,
  window,
  workspace,
} from 'vscode';
import type { Analyses } from '../analyses/analyses';
import type { Placed } from '../analyses/place';
import { isRelevant } from '../analyses/subject';
import { background, type Log } from '../log';
import { byLine } from '../ranges';
import { editorSettings, onSettingsChange } from '../settings';
import { lensTitle } from '../text/lens';
import { isHigh, isShown } from './shown';

export function registerInlineHints(analyses: Analyses, log: Log): Disposable {
  const hints = new InlineHints(analyses);
  const showAll = () => {
    for (const editor of window.visibleTextEditors) background(log, 'hints', hints.show(editor));
  };
  showAll();
  return Disposable.from(
    hints,
    window.onDidChangeVisibleTextEditors(showAll),
    window.tabGroups.onDidChangeTabs(showAll),
    analyses.onDidChange(showAll),
    onSettingsChange(showAll),
    // Where an edit took the call, its figure goes along, before the next analysis has come.
    workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
      const editors = window.visibleTextEditors.filter((editor) => editor.document === document);
      if (contentChanges.length > 0) for (const editor of editors) hints.move(editor);
    }),
  );
}

class InlineHints implements Disposable {
  private readonly usual = decoration('editorCodeLens.foreground');
  private readonly high = decoration('editorWarning.foreground');
  /** Editors that show one: most never do, and need no clearing. */
  private readonly marked = new WeakSet<TextEditor>();

  constructor(private readonly analyses: Analyses) {}

  async show(editor: TextEditor): Promise<void> {
    if (this.isWanted(editor)) await this.analyses.first(editor.document);
    this.draw(editor, this.isWanted(editor) ? this.analyses.now(editor.document) : []);
  }

  move(editor: TextEditor): void {
    if (this.marked.has(editor)) this.draw(editor, this.analyses.now(editor.document));
  }

  dispose(): void {
    this.usual.dispose();
    this.high.dispose();
  }

  private isWanted({ document }: TextEditor): boolean {
    if (!isRelevant(document)) return false;
    const { hints, hintsInDiff } = editorSettings(document);
    return hints === 'inline' && (hintsInDiff || !isInDiff(document.uri.toString()));
  }

  private draw(editor: TextEditor, placed: readonly Placed[]): void {
    if (placed.length === 0 && !this.marked.has(editor)) return;
    this.marked.add(editor);
    const settings = editorSettings(editor.document);
    const lines = [...byLine(placed.filter(({ finding }) => isShown(finding, settings))).values()];
    const [high, usual] = [true, false].map((wanted) =>
      lines.filter((line) => line.some(({ finding }) => isHigh(finding, settings)) === wanted),
    );
    editor.setDecorations(
      this.high,
      (high ?? []).flatMap((line) => toOptions(editor, line)),
    );
    editor.setDecorations(
      this.usual,
      (usual ?? []).flatMap((line) => toOptions(editor, line)),
    );
  }
}

function toOptions({ document }: TextEditor, placed: readonly Placed[]): DecorationOptions[] {
  const line = placed[0]?.span.startLine ?? document.lineCount;
  if (line >= document.lineCount) return [];
  const { end } = document.lineAt(line).range;
  return [{ range: new Range(end, end), renderOptions: { after: { contentText: lensTitle(placed.map(({ finding }) => finding)) } } }];
}

function decoration(color: string): TextEditorDecorationType {
  return window.createTextEditorDecorationType({ after: { color: new ThemeColor(color), margin: '0 0 0 2em' } });
}

function isInDiff(uri: string): boolean {
  const tabs = window.tabGroups.all.map(({ activeTab }) => activeTab?.input);
  return tabs.some((input) => input instanceof TabInputTextDiff && [input.original, input.modified].some((one) => one.toString() === uri));
}
