// What is selected in a prompt file, in tokens of the chosen model. Hidden where nothing is selected.
import { Disposable, StatusBarAlignment, type StatusBarItem, type TextEditor, window } from 'vscode';
import type { Projects } from '../engine/projects';
import { background, type Log } from '../log';
import { editorSettings, onSettingsChange } from '../settings';
import { COUNT_COMMAND } from './countTokens';
import { isPromptFile } from './promptFiles';
import { countingWords, tokenWords } from './words';

/** While a selection grows, only where it rests is counted. */
const REST_MS = 120;

export function registerSelectionCount(projects: Projects, log: Log): Disposable {
  const item = window.createStatusBarItem('outlay.selection', StatusBarAlignment.Right, 101);
  item.name = 'Outlay: tokens of the selection';
  item.command = COUNT_COMMAND;
  let resting: ReturnType<typeof setTimeout> | undefined;
  const update = () => {
    clearTimeout(resting);
    if (selectedText(window.activeTextEditor) === '') return item.hide();
    resting = setTimeout(() => background(log, 'tokens', render(item, projects)), REST_MS);
  };
  update();
  return Disposable.from(
    item,
    { dispose: () => clearTimeout(resting) },
    window.onDidChangeTextEditorSelection(update),
    window.onDidChangeActiveTextEditor(update),
    onSettingsChange(update),
  );
}

/** '' where there is nothing to count. */
function selectedText(editor: TextEditor | undefined): string {
  if (!editor || !isPromptFile(editor.document) || !editorSettings(editor.document).statusBar) return '';
  return editor.selections.map((selection) => editor.document.getText(selection)).join('');
}

async function render(item: StatusBarItem, projects: Projects): Promise<void> {
  const editor = window.activeTextEditor;
  const text = selectedText(editor);
  if (!editor || text === '') return item.hide();
  const model = editorSettings(editor.document).tokenModel;
  const { rows } = await projects.of(editor.document.uri).countText(text, { models: [model] });
  const [row] = rows;
  if (!row || text !== selectedText(window.activeTextEditor)) return; // what is selected now has an update of its own
  item.text = `$(symbol-string) ${tokenWords(row)} · ${model}`;
  item.tooltip = `${model}: ${countingWords(row)}`;
  item.accessibilityInformation = { label: `${tokenWords(row)} selected, by ${model}` };
  item.show();
}
