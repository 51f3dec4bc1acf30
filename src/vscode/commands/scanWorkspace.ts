// Scans all folders and lists the calls, the costliest first; choosing one goes there.
import { commands, type Disposable, l10n, ProgressLocation, type QuickPickItem, type Uri, window } from 'vscode';
import { formatUsd, type Report } from '../../core/index';
import type { Log } from '../log';
import { longTotal, totalOf } from '../text/total';
import type { FolderReport, WorkspaceReport } from '../workspace/workspaceReport';
import { openCall } from './openCall';

export const SCAN_COMMAND = 'outlay.scanWorkspace';

type Call = Report['calls'][number];

interface Item extends QuickPickItem {
  readonly call: Call;
  readonly currency: Report['currency'];
  readonly root: Uri | undefined;
}

export function registerScanWorkspace(totals: WorkspaceReport, log: Log): Disposable {
  return commands.registerCommand(SCAN_COMMAND, async () => {
    try {
      const items = (await scanWithProgress(totals)).flatMap(toItems).sort((a, b) => usd(b.call) - usd(a.call));
      await choose(items);
    } catch (error) {
      log.error(`scan: ${error instanceof Error ? error.message : error}`);
      void window.showErrorMessage(l10n.t('Outlay could not scan the workspace. "Outlay: Show Log" says why.'));
    }
  });
}

function scanWithProgress(totals: WorkspaceReport): Thenable<readonly FolderReport[]> {
  const options = { location: ProgressLocation.Notification, title: l10n.t('Outlay: looking for LLM calls'), cancellable: true };
  return window.withProgress(options, async (progress, token) => {
    token.onCancellationRequested(() => totals.cancel());
    return totals.scan(({ done, total, found }) => progress.report({ message: l10n.t('{0} of {1} files, {2} calls', done, total, found) }));
  });
}

async function choose(items: readonly Item[]): Promise<void> {
  if (items.length === 0) {
    void window.showInformationMessage(l10n.t('Outlay found no LLM call in this workspace.'));
    return;
  }
  const total = longTotal(totalOf(items.map(({ call, currency }) => ({ ...call.cost, currency }))));
  const chosen = await window.showQuickPick(items, {
    title: l10n.t('LLM calls: {0}', total),
    matchOnDescription: true,
    matchOnDetail: true,
  });
  if (chosen) await openCall(chosen.root, chosen.call);
}

function toItems({ project, report }: FolderReport): Item[] {
  return report.calls.map((call) => ({
    label: monthly(call, report.currency),
    description: call.model.value ?? 'unknown model',
    detail: `${call.file}:${call.range.startLine}${call.cell === null ? '' : `, cell ${call.cell + 1}`}`,
    call,
    currency: report.currency,
    root: project.root,
  }));
}

function monthly({ cost, usage }: Call, currency: Report['currency']): string {
  if (cost.usdPerMonth)
    return `${usage.callsPerMonth.origin === 'preset' ? '≈ ' : ''}${formatUsd(cost.usdPerMonth.expected, currency)} / month`;
  return cost.usdPer1000Calls ? `≈ ${formatUsd(cost.usdPer1000Calls.expected, currency)} per 1,000 calls` : 'cost unknown';
}

function usd({ cost }: Call): number {
  return (cost.usdPerMonth ?? cost.usdPer1000Calls)?.expected ?? -1;
}
