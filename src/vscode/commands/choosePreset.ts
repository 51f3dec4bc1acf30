// How large the product is: a volume for all calls that nobody has said one of. Written to outlay.json, so every surface has it.
import { commands, type Disposable, l10n, window } from 'vscode';
import { formatCount, PRESETS } from '../../core/index';
import { savePreset } from '../settingsFile';
import { chosenFolder } from './openSettingsFile';

export function registerChoosePreset(): Disposable {
  return commands.registerCommand('outlay.choosePreset', async () => {
    const folder = await chosenFolder();
    if (!folder) return;
    const items = PRESETS.map(({ name, what, callsPerMonth: { low, high } }) => ({
      name,
      label: name,
      description: what,
      detail: l10n.t('{0} to {1} runs a month of each call that has no volume of its own', formatCount(low), formatCount(high)),
    }));
    const chosen = await window.showQuickPick(items, { title: l10n.t('How large is the product?'), matchOnDescription: true });
    if (chosen) await savePreset(folder.uri, chosen.name);
  });
}
