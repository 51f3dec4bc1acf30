// Reports that were saved as JSON, by the CLI or the export, become points of the trend.
import { commands, type Disposable, l10n, type Uri, window, workspace } from 'vscode';
import { parseReport, snapshotOf } from '../../core/index';
import type { ReportHistory } from './reportHistory';
import { SHOW_REPORT_COMMAND } from './reportPanel';

export function registerAddBaseline(history: ReportHistory): Disposable {
  return commands.registerCommand('outlay.addBaseline', async () => {
    const title = l10n.t('Add saved reports to the trend');
    const files = await window.showOpenDialog({ title, canSelectMany: true, filters: { JSON: ['json'] } });
    const added = await Promise.all((files ?? []).map((file) => add(file, history)));
    if (added.some(Boolean)) await commands.executeCommand(SHOW_REPORT_COMMAND);
  });
}

async function add(file: Uri, history: ReportHistory): Promise<boolean> {
  const name = file.path.slice(file.path.lastIndexOf('/') + 1);
  const parsed = parseReport(new TextDecoder().decode(await workspace.fs.readFile(file)));
  if ('refused' in parsed) {
    void window.showWarningMessage(l10n.t('{0} is no report of Outlay: {1}', name, parsed.refused));
    return false;
  }
  await history.add([...(parsed.report.history ?? []), snapshotOf(parsed.report, name)]);
  return true;
}
