import { l10n, type QuickPickItem, window } from 'vscode';
import { type CallQuery, type DisplayCurrency, formatUsd, type RankedOffer } from '../../core/index';
import type { FolderProject } from '../engine/project';

interface OfferItem extends QuickPickItem {
  readonly offer: RankedOffer;
}

/** Chosen among the call's alternatives. Undefined: there are none, or none was chosen. */
export async function offerFor(
  call: CallQuery,
  currency: DisplayCurrency | undefined,
  project: FolderProject,
): Promise<RankedOffer | undefined> {
  const list = await project.alternatives(call);
  if ('kind' in list) return void window.showWarningMessage(list.reasons.join('; '));
  const offers = [...list.open, ...list.closed];
  if (offers.length === 0) return void window.showInformationMessage(list.none ?? l10n.t('None is cheaper for what this call uses.'));
  const period = list.per === 'month' ? l10n.t('a month') : l10n.t('per 1,000 calls');
  const items = offers.map(
    (offer): OfferItem => ({
      label: offer.name,
      description: `${offer.hostName}${offer.hostCountry ? ` (${offer.hostCountry})` : ''}`,
      detail: `${l10n.t('saves ≈ {0} {1}', formatUsd(offer.saves.expected, currency), period)}; ${l10n.t('quality: {0}', offer.quality.verdict)}`,
      offer,
    }),
  );
  return (await window.showQuickPick(items, { title: l10n.t('Try the switch'), matchOnDescription: true }))?.offer;
}
