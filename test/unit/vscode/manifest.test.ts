// package.json: what it promises is there, in every language.
import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';

const filesOf = (folder: string) => readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((file) => `${folder}/${file}`);
const json = (file: string) => JSON.parse(readFileSync(file, 'utf8'));
const text = readFileSync('package.json', 'utf8');
const manifest = json('package.json');
const keys = [...text.matchAll(/"%([\w.]+)%"/g)].map(([, key = '']) => key);

describe('the manifest', () => {
  for (const file of ['package.nls.json', 'package.nls.zh-cn.json', 'package.nls.vi.json']) {
    it(`has all its words in ${file}, and no others there`, () => {
      assert.ok(keys.length > 40);
      assert.deepEqual(Object.keys(json(file)).sort(), [...new Set(keys)].sort());
    });
  }

  it('keeps links to commands in translations, and only to commands that are there', () => {
    const commands: string[] = manifest.contributes.commands.map(({ command }: { command: string }) => command);
    const english = json('package.nls.json');
    for (const file of ['package.nls.zh-cn.json', 'package.nls.vi.json']) {
      for (const [key, value] of Object.entries<string>(json(file))) {
        const links = [...value.matchAll(/\(command:([\w.]+)\)/g)].map(([, command = '']) => command);
        assert.deepEqual(
          links,
          [...english[key].matchAll(/\(command:([\w.]+)\)/g)].map(([, command = '']) => command),
          key,
        );
        for (const link of links) assert.ok(link.startsWith('vscode.') || commands.includes(link), link);
      }
    }
  });

  it('translates only messages that the code says', () => {
    const sources = filesOf('src/vscode')
      .filter((file) => file.endsWith('.ts'))
      .map((file) => readFileSync(file, 'utf8').replaceAll("\\'", "'"))
      .join('\n');
    for (const file of filesOf('l10n')) {
      for (const message of Object.keys(json(file))) assert.ok(sources.includes(`l10n.t('${message}'`), message);
    }
  });

  it('has every message that the code says in every language, with its places', () => {
    const sources = filesOf('src/vscode').filter((file) => file.endsWith('.ts'));
    const said = sources.flatMap((file) =>
      [...readFileSync(file, 'utf8').matchAll(/l10n\.t\(\s*'((?:[^'\\\\]|\\\\.)*)'/g)].map(([, one = '']) => one.replaceAll("\\'", "'")),
    );
    const calls = sources.reduce((sum, file) => sum + readFileSync(file, 'utf8').split('l10n.t(').length - 1, 0);
    assert.equal(said.length, calls, 'each is a plain text');
    assert.ok(said.length > 40);
    const placesOf = (text: string) => [...text.matchAll(/\{\d\}/g)].map(([place]) => place).sort();
    for (const file of filesOf('l10n')) {
      const bundle: Record<string, string> = json(file);
      for (const message of said) {
        assert.ok(bundle[message], `${file}: ${message}`);
        assert.deepEqual(placesOf(bundle[message]), placesOf(message), `${file}: ${message}`);
      }
    }
  });

  it('has a description for each setting, and keeps addresses and downloads from workspaces', () => {
    for (const [name, setting] of Object.entries<Record<string, string>>(manifest.contributes.configuration.properties)) {
      assert.ok(setting.description ?? setting.markdownDescription, name);
      assert.ok(setting.scope, name);
      if (/url|refresh/i.test(name)) assert.equal(setting.scope, 'machine', name);
    }
    assert.deepEqual(manifest.capabilities.untrustedWorkspaces.restrictedConfigurations, ['outlay.pricesUrl', 'outlay.refreshPrices']);
  });

  it('has its pictures', () => {
    const [walkthrough] = manifest.contributes.walkthroughs;
    assert.equal(walkthrough.steps.length, 4);
    for (const { media } of walkthrough.steps) assert.ok(existsSync(media.image), media.image);
  });
});
