// What can be said about a call, offered where it stands: how often it runs, or that it does not count.
import {
  CodeAction,
  CodeActionKind,
  type CodeActionProvider,
  commands,
  Disposable,
  l10n,
  languages,
  Position,
  SnippetString,
  type TextDocument,
  Uri,
  window,
  workspace,
} from 'vscode';
import type { Analyses } from '../analyses/analyses';
import type { Placed } from '../analyses/place';
import { SELECTOR } from '../hints/codeLens';
import { headRange } from '../ranges';
import { saveIgnored } from '../settingsFile';
import { commentMark } from '../text/comment';
import { SET_VOLUME_COMMAND } from '../text/receipt';

export const IGNORE_CALL_COMMAND = 'outlay.ignoreCall';
export const IGNORE_FILE_COMMAND = 'outlay.ignoreFile';

export function registerQuickFixes(analyses: Analyses): Disposable {
  const provider: CodeActionProvider = {
    provideCodeActions(document, range, { diagnostics }) {
      const placed = analyses.now(document).find((one) => headRange(one).intersection(range));
      if (!placed) return [];
      const own = diagnostics.filter(({ source }) => source === 'Outlay');
      return actionsOf(document, placed).map((action) => Object.assign(action, { diagnostics: own }));
    },
  };
  return Disposable.from(
    languages.registerCodeActionsProvider(SELECTOR, provider, { providedCodeActionKinds: [CodeActionKind.QuickFix] }),
    commands.registerCommand(IGNORE_CALL_COMMAND, ignoreCall),
    commands.registerCommand(IGNORE_FILE_COMMAND, (uri: string) => {
      const entry = workspace.getWorkspaceFolder(Uri.parse(uri));
      return saveIgnored(entry?.uri, workspace.asRelativePath(Uri.parse(uri), false));
    }),
  );
}

interface Place {
  readonly uri: string;
  readonly line: number;
}

function actionsOf(document: TextDocument, { finding, span }: Placed): CodeAction[] {
  const place: Place = { uri: document.uri.toString(), line: span.startLine };
  const isSaid = finding.site.comment !== undefined;
  const isInFolder = workspace.getWorkspaceFolder(document.uri) !== undefined && document.uri.scheme !== 'vscode-notebook-cell';
  return [
    ...(isSaid
      ? []
      : [
          action(l10n.t('Say how often this call runs'), SET_VOLUME_COMMAND, place),
          action(l10n.t('Ignore this call, with a reason'), IGNORE_CALL_COMMAND, place),
        ]),
    ...(isInFolder ? [action(l10n.t('Leave this file out of all scans (outlay.json)'), IGNORE_FILE_COMMAND, place.uri)] : []),
  ];
}

function action(title: string, command: string, argument: unknown): CodeAction {
  const made = new CodeAction(title, CodeActionKind.QuickFix);
  made.command = { title, command, arguments: [argument] };
  return made;
}

async function ignoreCall({ uri, line }: Place): Promise<void> {
  const document = await workspace.openTextDocument(Uri.parse(uri));
  const editor = await window.showTextDocument(document);
  const indent = /^\s*/.exec(document.lineAt(line).text)?.[0] ?? '';
  const snippet = new SnippetString()
    .appendText(`${indent}${commentMark(document.languageId)} outlay: ignore(`)
    .appendPlaceholder(l10n.t('why it does not count'))
    .appendText(')\n');
  await editor.insertSnippet(snippet, new Position(line, 0));
}
