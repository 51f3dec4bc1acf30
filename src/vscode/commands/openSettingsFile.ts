// Opens a folder's outlay.json; where there is none, a draft of it that is not saved yet.
import { commands, type Disposable, l10n, Position, Uri, type WorkspaceFolder, window, workspace } from 'vscode';
import { SETTINGS_FILE } from '../engine/project';

const DRAFT = `{
  "version": 1,
  // How often calls run. The last row that matches decides.
  "volumes": [
    { "paths": "**", "callsPerMonth": 1000 }
  ]
}
`;

export function registerOpenSettingsFile(): Disposable {
  return commands.registerCommand('outlay.openSettingsFile', async () => {
    const folder = await chosenFolder();
    if (folder) await open(Uri.joinPath(folder.uri, SETTINGS_FILE));
  });
}

export async function chosenFolder(): Promise<WorkspaceFolder | undefined> {
  const folders = workspace.workspaceFolders ?? [];
  if (folders.length > 1) return window.showWorkspaceFolderPick({ placeHolder: l10n.t('Whose {0}?', SETTINGS_FILE) });
  if (folders.length === 0) void window.showInformationMessage(l10n.t('{0} belongs to a folder. Open one first.', SETTINGS_FILE));
  return folders[0];
}

async function open(uri: Uri): Promise<void> {
  if (await exists(uri)) {
    await window.showTextDocument(uri);
    return;
  }
  const draft = await workspace.openTextDocument(uri.with({ scheme: 'untitled' }));
  const editor = await window.showTextDocument(draft);
  if (draft.getText() === '') await editor.edit((edit) => edit.insert(new Position(0, 0), DRAFT));
}

async function exists(uri: Uri): Promise<boolean> {
  try {
    await workspace.fs.stat(uri);
    return true;
  } catch {
    return false;
  }
}
