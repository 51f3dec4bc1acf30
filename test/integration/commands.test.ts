// The manifest's promises: commands and settings do what they say.
import * as vscode from 'vscode';
import { expect, until } from './expect';
import { activated, closeEditors, extension, fixture, lenses, unsaved } from './outlay';

const CALLS = `from openai import OpenAI

client = OpenAI()
client.chat.completions.create(model="gpt-4o", messages=[])
client.chat.completions.create(model="no-such-model-1", messages=[])
`;

describe('the manifest', () => {
  before(activated);

  it('names only commands that are there', async () => {
    const { commands } = extension().packageJSON.contributes as { commands: { command: string }[] };
    const registered = new Set(await vscode.commands.getCommands(true));
    expect(commands.length).toBeLessThan(40);
    expect(commands.filter(({ command }) => !registered.has(command)).map(({ command }) => command)).toEqual([]);
  });

  it('activates by language alone', () => {
    const events = extension().packageJSON.activationEvents as string[];
    expect(events.filter((event) => !event.startsWith('onLanguage:'))).toEqual([]);
  });
});

describe('the settings of hints', () => {
  before(activated);
  afterEach(async () => {
    for (const name of ['hints', 'hintsFrom', 'highlightFrom', 'hintUnknownCosts']) await configure(name, undefined);
    await closeEditors();
  });

  const configure = (name: string, value: unknown) =>
    vscode.workspace.getConfiguration('outlay').update(name, value, vscode.ConfigurationTarget.Global);

  it('leave out calls of unknown cost, small ones, or all', async () => {
    const document = await unsaved('python', CALLS);
    expect((await lenses(document)).length).toBe(2);
    await configure('hintUnknownCosts', false);
    await until(async () => (await lenses(document)).length === 1);
    await configure('hintsFrom', 1_000_000);
    await until(async () => (await lenses(document)).length === 0);
    await configure('hintsFrom', 0);
    await until(async () => (await lenses(document)).length === 1);
    for (const other of ['inline', 'off']) {
      await configure('hints', other);
      await until(async () => (await lenses(document)).length === 0);
    }
  });

  it('mark what is much', async () => {
    const document = await unsaved('python', CALLS);
    expect((await lenses(document))[0]).toMatch(/^4: ≈ \$/);
    await configure('highlightFrom', 0.001);
    await until(async () => /^4: \$\(warning\) ≈ \$/.test((await lenses(document))[0] ?? ''));
  });
});

describe('Open Settings File', () => {
  before(async function () {
    if (!fixture('answer.py') || fixture('summary.py', 'second')) this.skip();
    await activated();
  });
  afterEach(closeEditors);

  it('drafts an outlay.json where there is none, and writes nothing', async () => {
    await vscode.commands.executeCommand('outlay.openSettingsFile');
    const document = vscode.window.activeTextEditor?.document;
    expect(document?.uri.path.endsWith('/workspace/outlay.json')).toBe(true);
    expect(document?.isUntitled).toBe(true);
    expect(document?.getText() ?? '').toMatch(/"version": 1/);
    expect(document?.languageId).toBe('jsonc');
  });
});
