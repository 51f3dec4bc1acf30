// Texts by themselves: counted by command, by the tokenizer that is chosen.
import * as vscode from 'vscode';
import { until } from './expect';
import { activated, closeEditors, unsaved } from './outlay';

describe('Count Tokens of Selection', () => {
  before(activated);
  afterEach(async () => {
    await configuration().update('tokenModel', undefined, vscode.ConfigurationTarget.Global);
    await closeEditors();
  });

  const configuration = () => vscode.workspace.getConfiguration('outlay');

  it('lists the tokenizers, and counts by the one that is chosen from then on', async () => {
    await unsaved('markdown', 'The quick brown fox jumps over the lazy dog.');
    const counting = vscode.commands.executeCommand('outlay.countTokens');
    await until(async () => {
      await vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
      return configuration().inspect('tokenModel')?.globalValue === 'gpt-5';
    });
    await counting;
  });
});
