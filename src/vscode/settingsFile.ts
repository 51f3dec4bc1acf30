// What the editor writes into a folder's outlay.json. It is saved at once: the engine reads what is on disk.
import { l10n, Range, Uri, WorkspaceEdit, window, workspace } from 'vscode';
import { type CallTask, type PresetName, type VolumeRow, withIgnored, withPreset, withTask, withVolume } from '../core/index';
import { SETTINGS_FILE } from './engine/project';

export function saveVolume(root: Uri | undefined, row: VolumeRow): Promise<void> {
  return change(root, (text) => withVolume(text, row));
}

export function saveTask(root: Uri | undefined, id: string, task: CallTask | null): Promise<void> {
  return change(root, (text) => withTask(text, id, task));
}

export function savePreset(root: Uri | undefined, preset: PresetName): Promise<void> {
  return change(root, (text) => withPreset(text, preset));
}

export function saveIgnored(root: Uri | undefined, glob: string): Promise<void> {
  return change(root, (text) => withIgnored(text, glob));
}

async function change(root: Uri | undefined, edit: (text: string | null) => string | null): Promise<void> {
  if (!root)
    return void window.showWarningMessage(l10n.t('{0} belongs to a folder, and this file is in none that is open.', SETTINGS_FILE));
  const uri = Uri.joinPath(root, SETTINGS_FILE);
  const before = await textOf(uri);
  const after = edit(before);
  if (after === null) return refuse(uri);
  if (after !== before) await write(uri, before, after);
}

/** Through the editor where the file is there, so that it can be undone. */
async function write(uri: Uri, before: string | null, after: string): Promise<void> {
  if (before === null) return create(uri, after);
  const document = await workspace.openTextDocument(uri);
  const change = new WorkspaceEdit();
  change.replace(uri, new Range(document.positionAt(0), document.positionAt(before.length)), after);
  await workspace.applyEdit(change);
  await document.save();
}

/** An edit of the workspace, unlike a write, is told to all who listen. */
async function create(uri: Uri, text: string): Promise<void> {
  const change = new WorkspaceEdit();
  change.createFile(uri, { contents: new TextEncoder().encode(text) });
  await workspace.applyEdit(change);
}

async function refuse(uri: Uri): Promise<void> {
  const open = await window.showWarningMessage(
    l10n.t('{0} is no valid JSON, so nothing was changed in it.', SETTINGS_FILE),
    l10n.t('Open'),
  );
  if (open) await window.showTextDocument(uri);
}

async function textOf(uri: Uri): Promise<string | null> {
  try {
    await workspace.fs.stat(uri);
  } catch {
    return null; // none yet
  }
  return (await workspace.openTextDocument(uri)).getText();
}
