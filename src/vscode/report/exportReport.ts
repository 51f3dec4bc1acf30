// The report as a file, in the same words and figures as the CLI's.
import { commands, type Disposable, l10n, type QuickPickItem, Uri, window, workspace } from 'vscode';
import { type Report, reportCsv, reportHtml, reportMarkdown } from '../../core/index';
import { nonce } from '../nonce';
import type { WorkspaceReport } from '../workspace/workspaceReport';
import { merged } from './merged';
import type { ReportHistory } from './reportHistory';

interface Format extends QuickPickItem {
  readonly extension: string;
  readonly write: (report: Report) => string;
}

const FORMATS: readonly Format[] = [
  {
    label: 'HTML',
    description: 'one page with charts; prints to PDF',
    extension: 'html',
    write: (report) => reportHtml(report, { links: 'file', nonce: nonce() }),
  },
  { label: 'Markdown', description: 'for an issue or a wiki', extension: 'md', write: reportMarkdown },
  { label: 'CSV', description: 'a row for each call', extension: 'csv', write: reportCsv },
  {
    label: 'JSON',
    description: 'all figures, schema outlay.report/1',
    extension: 'json',
    write: (report) => `${JSON.stringify(report, null, 2)}\n`,
  },
];

export function registerExportReport(workspaceReport: WorkspaceReport, history: ReportHistory): Disposable {
  return commands.registerCommand('outlay.exportReport', async () => {
    await workspaceReport.restore();
    if (workspaceReport.reports().length === 0) await workspaceReport.scan();
    const now = merged(workspaceReport.reports())?.report;
    if (!now) return void window.showInformationMessage(l10n.t('The report is of a folder. Open one first.'));
    const format = await window.showQuickPick(FORMATS, { title: l10n.t('Export the spend report as') });
    const report = await history.with(now);
    const target = format && (await askWhere(format));
    if (!format || !target) return;
    await workspace.fs.writeFile(target, new TextEncoder().encode(format.write(report)));
    const open = await window.showInformationMessage(l10n.t('The report is in {0}.', target.path), l10n.t('Open'));
    if (open) await commands.executeCommand('vscode.open', target);
  });
}

function askWhere({ label, extension }: Format): Thenable<Uri | undefined> {
  const root = workspace.workspaceFolders?.[0]?.uri;
  const defaultUri = root && Uri.joinPath(root, `outlay-report.${extension}`);
  return window.showSaveDialog({ defaultUri, filters: { [label]: [extension] }, title: l10n.t('Export the spend report') });
}
