// Asks by which capabilities the tree is narrowed.
import { l10n, type QuickPickItem, window } from 'vscode';
import { type CallUse, formatCount, type ReportCall } from '../../core/index';
import { usesIn } from './filter';

interface Item extends QuickPickItem {
  readonly use: CallUse;
}

/** Undefined: left as it was. */
export async function pickFilter(calls: readonly ReportCall[], now: readonly CallUse[]): Promise<readonly CallUse[] | undefined> {
  const items = usesIn(calls).map(
    ({ use, calls: count }): Item => ({
      use,
      label: useWords(use),
      description: count === 1 ? l10n.t('1 call') : l10n.t('{0} calls', formatCount(count)),
      picked: now.includes(use),
    }),
  );
  if (items.length === 0) {
    void window.showInformationMessage(l10n.t('All calls of this workspace send and get plain text alone.'));
    return undefined;
  }
  const chosen = await window.showQuickPick(items, { title: l10n.t('Show calls that use all of'), canPickMany: true });
  return chosen?.map(({ use }) => use);
}

export function useWords(use: CallUse): string {
  const words: Record<CallUse, string> = {
    tools: l10n.t('tools'),
    'structured output': l10n.t('structured output'),
    vision: l10n.t('vision'),
    audio: l10n.t('audio'),
    documents: l10n.t('documents'),
    reasoning: l10n.t('reasoning'),
    streaming: l10n.t('streaming'),
    caching: l10n.t('caching'),
  };
  return words[use];
}
