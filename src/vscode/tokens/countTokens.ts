// What the selection, or the whole file, is in the tokens of each tokenizer. Choosing one makes its model the status bar's.
import { ConfigurationTarget, commands, type Disposable, l10n, type QuickPickItem, type TextEditor, window, workspace } from 'vscode';
import type { TextCounts } from '../../core/index';
import type { Projects } from '../engine/projects';
import { editorSettings } from '../settings';
import { countingWords, tokenWords } from './words';

export const COUNT_COMMAND = 'outlay.countTokens';

interface Item extends QuickPickItem {
  readonly model: string | null;
}

export function registerCountTokens(projects: Projects): Disposable {
  return commands.registerCommand(COUNT_COMMAND, async () => {
    const editor = window.activeTextEditor;
    if (!editor) return void window.showInformationMessage(l10n.t('Open a file, or select a text in one, then count its tokens.'));
    const text = textOf(editor);
    const { tokenModel } = editorSettings(editor.document);
    const counts = await projects.of(editor.document.uri).countText(text, { models: [tokenModel], compare: true });
    await choose(counts, editor.selection.isEmpty ? 'the file' : 'the selection');
  });
}

/** The selections together, or all of the document. */
export function textOf({ document, selections }: TextEditor): string {
  const selected = selections.map((selection) => document.getText(selection)).join('');
  return selected === '' ? document.getText() : selected;
}

async function choose(counts: TextCounts, what: string): Promise<void> {
  const language = counts.language === null ? '' : `, language ${counts.language}`;
  const title = `Tokens of ${what}: ${counts.characters.toLocaleString('en')} characters${language}`;
  const chosen = await window.showQuickPick(itemsOf(counts), {
    title,
    placeHolder: l10n.t('Choose the model that the status bar counts by'),
  });
  if (chosen?.model) await workspace.getConfiguration('outlay').update('tokenModel', chosen.model, ConfigurationTarget.Global);
}

/** The status bar's model stands first, and once. */
function itemsOf({ rows }: TextCounts): Item[] {
  return rows
    .filter(({ name }, index) => index === 0 || name !== rows[0]?.name)
    .map((row) => ({
      label: `${row.name}: ${tokenWords(row)}`,
      description: row.languagePremium === null ? undefined : `× ${row.languagePremium.toFixed(2)} against English`,
      detail: countingWords(row),
      model: row.provider === null ? null : row.name,
    }));
}
