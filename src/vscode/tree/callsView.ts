// The tree in the side panel: all calls of the workspace with their sums.
import { commands, Disposable, EventEmitter, l10n, type TreeDataProvider, type TreeView, window, workspace } from 'vscode';
import { type CallUse, formatCount } from '../../core/index';
import { longTotal, NOTHING, shortTotal, sum, totalOfReport } from '../text/total';
import type { FolderReport, WorkspaceReport } from '../workspace/workspaceReport';
import { filtered } from './filter';
import { itemOf } from './item';
import { GROUPINGS, type Grouping, type TreeNode, treeOf } from './nodes';
import { pickFilter, useWords } from './pickFilter';

export const CALLS_VIEW = 'outlay.calls';
const GROUPING_KEY = 'outlay.grouping';

export interface CallsViewDeps {
  readonly report: WorkspaceReport;
  /** Where the chosen grouping is kept. */
  readonly state: { get(key: string): unknown; update(key: string, value: unknown): Thenable<void> };
}

export function registerCallsView(deps: CallsViewDeps): Disposable {
  const provider = new CallsTree(deps.report);
  const view = window.createTreeView(CALLS_VIEW, { treeDataProvider: provider, showCollapseAll: true });
  const group = (grouping: Grouping) => {
    provider.groupBy(grouping);
    void commands.executeCommand('setContext', GROUPING_KEY, grouping);
    void deps.state.update(GROUPING_KEY, grouping);
  };
  const show = () => {
    provider.refresh();
    showSums(view, provider.reports(), provider.uses);
  };
  const narrow = (uses: readonly CallUse[]) => {
    provider.uses = uses;
    void commands.executeCommand('setContext', 'outlay.filtered', uses.length > 0);
    show();
  };
  group((deps.state.get(GROUPING_KEY) as Grouping | undefined) ?? 'file');
  if (view.visible) deps.report.scanOnce();
  return Disposable.from(
    view,
    provider,
    deps.report.onDidChange(show),
    view.onDidChangeVisibility(({ visible }) => visible && deps.report.scanOnce()),
    commands.registerCommand('outlay.filterCalls', async () => {
      const calls = deps.report.reports().flatMap(({ report }) => report.calls);
      const uses = await pickFilter(calls, provider.uses);
      if (uses) narrow(uses);
    }),
    commands.registerCommand('outlay.clearFilter', () => narrow([])),
    ...GROUPINGS.map((grouping) => commands.registerCommand(`outlay.groupBy.${grouping}`, () => group(grouping))),
  );
}

/** Sums where VS Code has places for them: beside the title, above the tree, on the icon. */
function showSums(view: TreeView<TreeNode>, reports: readonly FolderReport[], uses: readonly CallUse[]): void {
  const total = reports.map(({ report }) => totalOfReport(report)).reduce(sum, NOTHING);
  const known = total.calls > 0;
  void commands.executeCommand('setContext', 'outlay.scanned', reports.length > 0);
  view.description = known ? shortTotal(total) : undefined;
  const words = known || uses.length > 0 ? longTotal(total) : undefined;
  view.message = uses.length > 0 ? l10n.t('Only with {0}: {1}', uses.map(useWords).join(', '), words ?? '') : words;
  const unpriced = known ? total.calls - total.priced : 0;
  view.badge = unpriced > 0 ? { value: unpriced, tooltip: l10n.t('{0} calls of unknown cost', formatCount(unpriced)) } : undefined;
}

class CallsTree implements TreeDataProvider<TreeNode>, Disposable {
  private readonly changes = new EventEmitter<void>();
  readonly onDidChangeTreeData = this.changes.event;
  private grouping: Grouping = 'file';
  /** Only calls that use all of these. */
  uses: readonly CallUse[] = [];

  constructor(private readonly report: WorkspaceReport) {}

  groupBy(grouping: Grouping): void {
    this.grouping = grouping;
    this.refresh();
  }

  reports(): readonly FolderReport[] {
    return filtered(this.report.reports(), this.uses);
  }

  refresh(): void {
    this.changes.fire();
  }

  async getChildren(node?: TreeNode): Promise<TreeNode[]> {
    if (node) return node.kind === 'call' ? [] : [...node.children];
    if (!workspace.workspaceFolders?.length) return [];
    await this.report.restore();
    return [...treeOf(this.reports(), this.grouping)];
  }

  getTreeItem = itemOf;

  dispose(): void {
    this.changes.dispose();
  }
}
