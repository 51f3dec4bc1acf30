// A tokenizer of one's own: chosen, tried, copied into the project where it lies outside, and entered in outlay.json.
import { applyEdits, modify } from 'jsonc-parser';
import { commands, type Disposable, l10n, Range, Uri, WorkspaceEdit, type WorkspaceFolder, window, workspace } from 'vscode';
import { PATTERNS, type Pattern, type TokenizerSettings } from '../../core/index';
import { chosenFolder } from '../commands/openSettingsFile';
import type { EngineClient } from '../engine/client';
import { relativePath } from '../engine/listing';
import { SETTINGS_FILE } from '../engine/project';

/** Where copies go. */
const FOLDER = 'tokenizers';

export function registerImportTokenizer(client: EngineClient): Disposable {
  return commands.registerCommand('outlay.importTokenizer', async () => {
    const folder = await chosenFolder();
    const [source] = (folder && (await chosenFile(folder))) ?? [];
    if (!folder || !source) return;
    const pattern = source.path.endsWith('.json') ? undefined : await chosenPattern();
    if (pattern === null) return;
    const text = new TextDecoder().decode(await workspace.fs.readFile(source));
    const connection = await client.connection();
    const refused = await connection.call((service) => service.checkTokenizer(text, pattern));
    if (refused !== null) return void window.showErrorMessage(l10n.t('This file cannot be counted with: {0}.', refused));
    const models = (
      await window.showInputBox({ title: l10n.t('Import tokenizer'), prompt: l10n.t('Model ids, or globs such as acme-*, by commas') })
    )
      ?.split(',')
      .flatMap((one) => one.trim() || []);
    if (!models?.length) return;
    const file = await placed(source, folder);
    await enter(folder, { file, models, ...(pattern ? { pattern } : {}) });
  });
}

function chosenFile({ uri }: WorkspaceFolder): Thenable<Uri[] | undefined> {
  const filters = { Tokenizers: ['json', 'tiktoken', 'model', 'txt'] };
  return window.showOpenDialog({ title: l10n.t('A tokenizer.json or a .tiktoken file'), defaultUri: uri, filters, openLabel: 'Import' });
}

/** Null: none was chosen. */
async function chosenPattern(): Promise<Pattern | null> {
  const title = 'How does this tokenizer cut a text before it merges?';
  const chosen = await window.showQuickPick([...PATTERNS], { title });
  return PATTERNS.find((pattern) => pattern === chosen) ?? null;
}

/** The file's path below the folder; one from elsewhere is copied into it. */
async function placed(source: Uri, folder: WorkspaceFolder): Promise<string> {
  if (workspace.getWorkspaceFolder(source)?.uri.toString() === folder.uri.toString()) return relativePath(folder.uri, source);
  const name = source.path.slice(source.path.lastIndexOf('/') + 1);
  await workspace.fs.copy(source, Uri.joinPath(folder.uri, FOLDER, name), { overwrite: true });
  return `${FOLDER}/${name}`;
}

/** Comments and the rest of the file stay as they are. */
async function enter(folder: WorkspaceFolder, row: TokenizerSettings): Promise<void> {
  const uri = Uri.joinPath(folder.uri, SETTINGS_FILE);
  const before = await textAt(uri);
  const text = before ?? '{\n  "version": 1\n}\n';
  const edits = modify(text, ['tokenizers', -1], row, { formattingOptions: { insertSpaces: true, tabSize: 2 }, isArrayInsertion: true });
  const after = applyEdits(text, edits);
  if (before === null) {
    await workspace.fs.writeFile(uri, new TextEncoder().encode(after));
  } else {
    const change = new WorkspaceEdit();
    change.replace(uri, new Range(0, 0, Number.MAX_SAFE_INTEGER, 0), after);
    await workspace.applyEdit(change);
    await (await workspace.openTextDocument(uri)).save();
  }
  await window.showTextDocument(uri);
}

async function textAt(uri: Uri): Promise<string | null> {
  try {
    return (await workspace.openTextDocument(uri)).getText();
  } catch {
    return null;
  }
}
