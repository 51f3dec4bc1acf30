// The receipt of one call, as Markdown for the hover.
import { type Alternative, type Finding, formatRate, formatShare, formatUsd } from '../../core/index';
import { costTitle } from './lens';
import { commandLink, escapeMarkdown, table } from './markdown';

export const SET_VOLUME_COMMAND = 'outlay.setVolume';

/** Where the volume comment would go. */
export interface VolumeTarget {
  readonly uri: string;
  readonly line: number;
}

export function receiptMarkdown(finding: Finding, target: VolumeTarget): string {
  const { site, estimate } = finding;
  const parts = [
    `**${escapeMarkdown(costTitle(finding))}**`,
    [modelOf(finding), escapeMarkdown(site.provider.value ?? 'unknown provider'), site.kind].join(' · '),
    table(
      ['', '', ''],
      estimate.receipt.map(({ label, value, basis }) => [label, value, basis].map(escapeMarkdown)),
    ),
    alternativesTable(finding.alternatives),
    ...site.problems.map(({ message }) => escapeMarkdown(message)),
    commandLink('Set how often this call runs', SET_VOLUME_COMMAND, [target]),
  ];
  return parts.filter((part) => part !== '').join('\n\n');
}

function modelOf({ site: { model } }: Finding): string {
  const name = model.value === null ? 'unknown model' : escapeMarkdown(model.value);
  return model.reason ? `${name} (${escapeMarkdown(model.reason)})` : name;
}

function alternativesTable(alternatives: readonly Alternative[]): string {
  if (alternatives.length === 0) return '';
  const rows = alternatives
    .slice(0, 3)
    .map((one) => [
      escapeMarkdown(one.name),
      escapeMarkdown(one.hostName),
      `${escapeMarkdown(formatRate(one.inputUsdPerMillion))} / ${escapeMarkdown(formatRate(one.outputUsdPerMillion))}`,
      escapeMarkdown(formatUsd(one.usdPerCall.expected * 1000)),
      `${formatShare(one.savingShare)} less`,
    ]);
  return table(['Open-weight model', 'Host', 'Per million tokens in / out', 'Per 1,000 calls', ''], rows);
}
