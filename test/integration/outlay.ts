// What the suites ask of the running extension, by way of VS Code alone.
import * as vscode from 'vscode';
import type { OutlayApi } from '../../src/extension';
import { until } from './expect';

export const ID = 'outlay.outlay';

export async function activated(): Promise<OutlayApi> {
  return (await extension().activate()) as OutlayApi;
}

export function extension(): vscode.Extension<unknown> {
  const found = vscode.extensions.getExtension(ID);
  if (!found) throw new Error(`${ID} is not installed`);
  return found;
}

/** Undefined where no folder is open. */
export function fixture(name: string, folder = 'workspace'): vscode.Uri | undefined {
  const root = vscode.workspace.workspaceFolders?.find((candidate) => candidate.name === folder);
  return root && vscode.Uri.joinPath(root.uri, name);
}

export async function shown(uri: vscode.Uri): Promise<vscode.TextDocument> {
  const document = await vscode.workspace.openTextDocument(uri);
  await vscode.window.showTextDocument(document);
  return document;
}

/** Right after another untitled document was closed, VS Code may hand out its name with the old text: that one is left, and another asked for. */
export async function unsaved(language: string, content: string): Promise<vscode.TextDocument> {
  return until(async () => {
    const document = await vscode.workspace.openTextDocument({ language, content });
    await vscode.window.showTextDocument(document);
    return document.getText() === content ? document : undefined;
  });
}

/** "line: title" for each lens of Outlay, 1-based. */
export async function lenses(document: vscode.TextDocument): Promise<string[]> {
  const all = await vscode.commands.executeCommand<vscode.CodeLens[]>('vscode.executeCodeLensProvider', document.uri);
  return all
    .filter(({ command }) => command?.command === 'outlay.showReceipt')
    .map(({ range, command }) => `${range.start.line + 1}: ${command?.title}`);
}

export async function hover(document: vscode.TextDocument, line: number, character: number): Promise<string> {
  const position = new vscode.Position(line - 1, character);
  const hovers = await vscode.commands.executeCommand<vscode.Hover[]>('vscode.executeHoverProvider', document.uri, position);
  return hovers.flatMap(({ contents }) => contents.map((content) => (content as vscode.MarkdownString).value)).join('\n');
}

export async function replace(document: vscode.TextDocument, wanted: string, text: string): Promise<void> {
  const at = document.getText().indexOf(wanted);
  if (at < 0) throw new Error(`no "${wanted}" in the document`);
  const edit = new vscode.WorkspaceEdit();
  edit.replace(document.uri, new vscode.Range(document.positionAt(at), document.positionAt(at + wanted.length)), text);
  await vscode.workspace.applyEdit(edit);
}

export async function closeEditors(): Promise<void> {
  while (vscode.window.activeTextEditor) await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
  await vscode.commands.executeCommand('workbench.action.closeAllEditors');
}
