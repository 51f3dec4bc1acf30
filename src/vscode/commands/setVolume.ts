// Writes the comment that says how often a call runs, as a snippet: the number is selected, Tab goes on to the unit.
import { commands, type Disposable, Position, SnippetString, Uri, window, workspace } from 'vscode';
import { commentMark } from '../text/comment';
import { SET_VOLUME_COMMAND, type VolumeTarget } from '../text/receipt';

export function registerSetVolume(): Disposable {
  return commands.registerCommand(SET_VOLUME_COMMAND, async ({ uri, line }: VolumeTarget) => {
    const document = await workspace.openTextDocument(Uri.parse(uri));
    const editor = await window.showTextDocument(document);
    const at = Math.min(line, document.lineCount - 1);
    const indent = /^\s*/.exec(document.lineAt(at).text)?.[0] ?? '';
    const snippet = new SnippetString()
      .appendText(`${indent}${commentMark(document.languageId)} outlay: `)
      .appendPlaceholder('1000')
      .appendText('/')
      .appendChoice(['day', 'month', 'hour'])
      .appendText('\n');
    await editor.insertSnippet(snippet, new Position(at, 0));
  });
}
