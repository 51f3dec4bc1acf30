// A node as VS Code shows it.
import { l10n, MarkdownString, ThemeColor, ThemeIcon, TreeItem, TreeItemCollapsibleState, Uri } from 'vscode';
import { formatCount, formatUsdBand, type ReportCall } from '../../core/index';
import { callTitle, placeOfCall } from '../text/call';
import { escapeMarkdown } from '../text/markdown';
import { longTotal, shortTotal, type Total } from '../text/total';
import type { CallNode, GroupNode, TreeNode } from './nodes';
import { useWords } from './pickFilter';

export const SHOW_CALL_COMMAND = 'outlay.showCall';

const CLASS_WORDS: Readonly<Record<string, string>> = {
  production: l10n.t('Production'),
  test: l10n.t('Tests'),
  example: l10n.t('Examples'),
  notebook: l10n.t('Notebooks'),
  generated: l10n.t('Generated code'),
  vendored: l10n.t('Vendored code'),
};

export function itemOf(node: TreeNode): TreeItem {
  return node.kind === 'call' ? callItem(node) : groupItem(node);
}

function groupItem({ kind, id, label, file, total }: GroupNode): TreeItem {
  const name = kind === 'class' ? (CLASS_WORDS[label] ?? label) : label;
  const item = new TreeItem(name, kind === 'class' ? TreeItemCollapsibleState.Expanded : TreeItemCollapsibleState.Collapsed);
  item.id = id;
  item.description = groupWords(total);
  item.contextValue = file ? 'outlay.file' : `outlay.${kind}`;
  item.tooltip = `${name}: ${longTotal(total)}`;
  item.accessibilityInformation = { label: `${name}, ${longTotal(total)}` };
  if (file) {
    item.resourceUri = file.project.root && Uri.joinPath(file.project.root, file.path);
    item.iconPath = ThemeIcon.File;
  }
  return item;
}

/** "≈ $94.20 / month · 3 of 4 priced". */
function groupWords(total: Total): string {
  const share = total.priced < total.calls ? ` · ${formatCount(total.priced)} of ${formatCount(total.calls)} priced` : '';
  return `${shortTotal(total)}${share}`;
}

function callItem({ id, call, total, project }: CallNode): TreeItem {
  const item = new TreeItem(callTitle(call));
  item.id = id;
  const cost = call.ignored === undefined ? shortTotal(total) : `ignored: ${call.ignored}`;
  item.description = `${cost} · ${placeOfCall(call)}`;
  item.tooltip = tooltip(call, total);
  item.iconPath = iconOf(call);
  item.contextValue = call.ignored === undefined ? 'outlay.call' : 'outlay.ignoredCall';
  item.accessibilityInformation = { label: `${callTitle(call)}, ${cost}, ${placeOfCall(call)}` };
  item.command = { title: l10n.t('Show Call'), command: SHOW_CALL_COMMAND, arguments: [{ root: project.root?.toString(), call }] };
  return item;
}

function tooltip(call: ReportCall, total: Total): MarkdownString {
  const cost = call.cost.usdPerMonth ?? call.cost.usdPer1000Calls;
  const band = cost ? ` (${formatUsdBand(cost, total.currency)})` : '';
  const why = 'unpriced' in call.price ? [call.price.unpriced] : [];
  const task = call.task ? [l10n.t('Task: {0} ({1})', call.task.task, call.task.evidence)] : [];
  const uses = call.uses ? [l10n.t('Uses {0}', call.uses.map(useWords).join(', '))] : [];
  const lines = [
    `${shortTotal(total)}${band}`,
    call.api,
    placeOfCall(call),
    ...task,
    ...uses,
    ...why,
    ...call.problems.map(({ message }) => message),
  ];
  return new MarkdownString(lines.map(escapeMarkdown).join('\n\n'));
}

function iconOf({ cost, price, ignored }: ReportCall): ThemeIcon {
  if (ignored !== undefined) return new ThemeIcon('circle-slash');
  if ('unpriced' in price) return new ThemeIcon('question', new ThemeColor('list.warningForeground'));
  return new ThemeIcon(cost.usdPerMonth && price.local ? 'vm' : 'symbol-event');
}
