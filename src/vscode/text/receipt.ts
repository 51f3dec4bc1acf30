// The receipt of one call, as Markdown for the hover.
import { type Alternative, type Estimate, type Finding, formatCount, formatShare, formatUsd, formatUsdBand } from '../../core/index';
import { costTitle } from './lens';
import { commandLink, escapeMarkdown, table } from './markdown';

export const SET_VOLUME_COMMAND = 'outlay.setVolume';
const MAX_ALTERNATIVES = 3;

/** Where the volume comment would go. */
export interface VolumeTarget {
  readonly uri: string;
  readonly line: number;
}

/** What matters first: hovers show ten lines or so before they scroll. */
export function receiptMarkdown(finding: Finding, target: VolumeTarget): string {
  const { site, estimate } = finding;
  const lines = estimate.receipt.map(({ label, value, basis }) => [unbroken(label), escapeMarkdown(value), escapeMarkdown(basis)]);
  const parts = [
    `**${escapeMarkdown(costTitle(finding))}** · ${modelOf(finding)}`,
    [monthly(estimate), commandLink('Set how often this call runs', SET_VOLUME_COMMAND, [target])].filter(Boolean).join(' · '),
    cheaper(finding.alternatives, estimate),
    ...site.problems.map(({ message }) => escapeMarkdown(message)),
    table(['', '', ''], lines),
  ];
  return parts.filter((part) => part !== '').join('\n\n');
}

function unbroken(label: string): string {
  return escapeMarkdown(label).replaceAll(' ', '&nbsp;');
}

function modelOf({ site: { model, provider } }: Finding): string {
  const name = escapeMarkdown(model.value ?? 'unknown model');
  return provider.value === null ? name : `${name} at ${escapeMarkdown(provider.value)}`;
}

function monthly({ usdPerCall, usdPerMonth, callsPerMonth, currency }: Estimate): string {
  if (!usdPerCall) return '';
  if (!usdPerMonth) return 'how often it runs is not known';
  const calls = `${formatCount(callsPerMonth.value.expected)} calls${callsPerMonth.origin === 'preset' ? ' by the preset' : ''}`;
  const { low, high, expected } = usdPerMonth;
  const band = low === high ? '' : ` (${formatUsdBand(usdPerMonth, currency)})`;
  return escapeMarkdown(`${formatUsd(expected, currency)} a month${band} at ${calls}`);
}

/** With what another model thinks before it answers: what is saved has it too. */
function cheaper(alternatives: readonly Alternative[], { usdPerCall: now, currency }: Estimate): string {
  if (alternatives.length === 0) return '';
  const each = alternatives.slice(0, MAX_ALTERNATIVES).map(({ name, hostName, savingShare, quality }) => {
    const cost = `${formatUsd((now?.expected ?? 0) * (1 - savingShare) * 1000, currency)}, saves ${formatShare(savingShare)}; quality: ${quality}`;
    return `${escapeMarkdown(name)} at ${escapeMarkdown(hostName)} (${escapeMarkdown(cost)})`;
  });
  return `Open weights for 1,000 calls: ${each.join(' · ')}`;
}
