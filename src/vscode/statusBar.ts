// One item: what the file costs, and the workspace. Hidden where the file has no call.
import {
  Disposable,
  l10n,
  MarkdownString,
  NotebookCellKind,
  StatusBarAlignment,
  type StatusBarItem,
  type TextDocument,
  window,
} from 'vscode';
import type { Analyses } from './analyses/analyses';
import type { Entry } from './analyses/entry';
import { SCAN_COMMAND } from './commands/scanWorkspace';
import { background, type Log } from './log';
import { editorSettings, onSettingsChange } from './settings';
import { escapeMarkdown } from './text/markdown';
import { longTotal, shortTotal, type Total, totalOf } from './text/total';
import type { WorkspaceReport } from './workspace/workspaceReport';

export interface StatusBarOptions {
  readonly analyses: Analyses;
  readonly totals: WorkspaceReport;
  readonly log: Log;
}

export function registerStatusBar({ analyses, totals, log }: StatusBarOptions): Disposable {
  const item = window.createStatusBarItem('outlay.total', StatusBarAlignment.Right, 100);
  item.name = 'Outlay';
  item.command = SCAN_COMMAND;
  const update = () => background(log, 'status bar', render(item, analyses, totals));
  update();
  return Disposable.from(
    item,
    window.onDidChangeActiveTextEditor(update),
    window.onDidChangeActiveNotebookEditor(update),
    analyses.onDidChange(update),
    totals.onDidChange(update),
    onSettingsChange(update),
  );
}

async function render(item: StatusBarItem, analyses: Analyses, totals: WorkspaceReport): Promise<void> {
  const document = activeDocument();
  const entry = document && editorSettings(document).statusBar ? analyses.entry(document) : undefined;
  await entry?.first;
  if (document !== activeDocument()) return; // the change to that one has an update of its own
  if (!entry || entry.placed.length === 0) return item.hide();
  show(item, entry, totals.total());
}

/** In a notebook any of its code cells: all of them are one subject. */
function activeDocument(): TextDocument | undefined {
  const notebook = window.activeNotebookEditor?.notebook;
  if (!notebook) return window.activeTextEditor?.document;
  return notebook.getCells().find(({ kind }) => kind === NotebookCellKind.Code)?.document;
}

function show(item: StatusBarItem, entry: Entry, workspace: Total | undefined): void {
  const file = totalOf(entry.placed.map(({ finding }) => finding.estimate));
  const problem = entry.project.settingsErrors[0];
  const parts = [shortTotal(file), ...(workspace ? [`workspace ${shortTotal(workspace)}`] : [])];
  item.text = `${problem ? '$(warning)' : '$(credit-card)'} ${parts.join(' · ')}`;
  const lines = [
    l10n.t('This file: {0}', escapeMarkdown(longTotal(file))),
    ...(workspace ? [l10n.t('Workspace: {0}', escapeMarkdown(longTotal(workspace)))] : []),
    ...(problem ? [escapeMarkdown(`outlay.json is not used: line ${problem.line}: ${problem.message}`)] : []),
  ];
  item.tooltip = new MarkdownString(lines.join('\n\n'));
  item.accessibilityInformation = { label: `LLM costs: ${parts.join(', ')}` };
  item.show();
}
