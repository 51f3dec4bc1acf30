// The spend report in an editor tab. There is one; it follows the figures while it is open.
import { commands, Disposable, l10n, ViewColumn, type WebviewPanel, window } from 'vscode';
import { type Report, reportBody, reportHtml } from '../../core/index';
import { openCall } from '../commands/openCall';
import { nonce } from '../nonce';
import type { WorkspaceReport } from '../workspace/workspaceReport';
import { merged } from './merged';
import type { ReportHistory } from './reportHistory';

export const SHOW_REPORT_COMMAND = 'outlay.showReport';

export function registerReportPanel(workspaceReport: WorkspaceReport, history: ReportHistory): Disposable {
  const tab = new ReportTab(workspaceReport, history);
  return Disposable.from(
    tab,
    commands.registerCommand(SHOW_REPORT_COMMAND, () => tab.show()),
    workspaceReport.onDidChange(() => void tab.update()),
  );
}

class ReportTab implements Disposable {
  private panel: WebviewPanel | undefined;

  constructor(
    private readonly workspaceReport: WorkspaceReport,
    private readonly history: ReportHistory,
  ) {}

  async show(): Promise<void> {
    if (this.panel) {
      this.panel.reveal();
      return this.update();
    }
    await this.workspaceReport.restore();
    if (this.workspaceReport.reports().length === 0) await this.workspaceReport.scan();
    const report = await this.report();
    if (!report) return void window.showInformationMessage(l10n.t('The report is of a folder. Open one first.'));
    const panel = window.createWebviewPanel('outlay.report', l10n.t('Spend Report'), ViewColumn.Active, {
      enableScripts: true,
      localResourceRoots: [],
      retainContextWhenHidden: true, // the reader's place in a long page
    });
    this.panel = panel;
    panel.onDidDispose(() => {
      this.panel = undefined;
    });
    panel.webview.onDidReceiveMessage((message: unknown) => this.onMessage(message));
    panel.webview.html = reportHtml(report, { links: 'editor', nonce: nonce() });
  }

  async update(): Promise<void> {
    const report = this.panel && (await this.report());
    if (report) void this.panel?.webview.postMessage({ html: reportBody(report, { links: 'editor' }) });
  }

  dispose(): void {
    this.panel?.dispose();
  }

  /** With what is known of earlier days. */
  private async report(): Promise<Report | undefined> {
    const now = merged(this.workspaceReport.reports())?.report;
    return now && this.history.with(now);
  }

  private async onMessage(message: unknown): Promise<void> {
    const { kind, id } = message as { kind?: unknown; id?: unknown };
    if (kind !== 'open' || typeof id !== 'string') return;
    const found = merged(this.workspaceReport.reports())?.find(id);
    if (found) await openCall(found.project.root, found.call);
  }
}
