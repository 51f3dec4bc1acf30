// An in-house SDK that `outlay.json` describes: found by the engine, let in by the prefilter, read by the command line.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { createEngine } from '../../../src/core/analyzer';
import { type Project, parseSettings, type Settings } from '../../../src/core/index';
import { nodeAssets } from '../../../src/node/assets';
import { folderWith } from '../../helpers/folder';
import { MemoryFiles, promptLines } from '../../helpers/project';

const OUTLAY = `{
  "version": 1,
  "sdks": [{
    "name": "corp-llm", // the company's own client
    "languages": ["python"],
    "modules": ["corp_llm"],
    "provider": "azure",
    "calls": [{ "path": "Client().{ask,ask_many}", "kind": "chat", "model": "new:model|model", "prompt": "question|0", "maxOutput": "limit" }]
  }]
}`;
const PROGRAM = `from corp_llm import Client
client = Client(model="gpt-4o")
print(client.ask("What is new?", limit=20))
`;

function settingsOf(text: string): Settings {
  const parsed = parseSettings(text);
  assert.ok('settings' in parsed, JSON.stringify(parsed));
  return parsed.settings;
}

const engine = createEngine({ assets: nodeAssets('dist/assets'), clock: { now: () => 0 } });

async function callsIn(project: Project): Promise<readonly string[]> {
  const { findings } = await project.analyze({ path: 'a.py', languageId: '', text: PROGRAM, version: 1 });
  return findings.map(({ site }) =>
    [site.sdk, site.api, site.kind, site.provider.value, site.model.value, site.maxOutputTokens?.value, ...promptLines(site)].join(' | '),
  );
}

const FOUND = ['corp-llm | ask | chat | azure | gpt-4o | 20 | user: What is new?'];

describe('SDKs of one’s own', () => {
  it('are found with what they send, from the moment the settings name them', async () => {
    const project = engine.project({ files: new MemoryFiles({}), trusted: true, settings: { version: 1 } });
    assert.deepEqual(await callsIn(project), []);
    project.configure({ settings: settingsOf(OUTLAY) });
    assert.deepEqual(await callsIn(project), FOUND);
    project.configure({ settings: { version: 1 } });
    assert.deepEqual(await callsIn(project), []);
    project.dispose();
  });

  it('leave the SDKs that Outlay knows as they are', async () => {
    const project = engine.project({ files: new MemoryFiles({}), trusted: true, settings: settingsOf(OUTLAY) });
    const text = 'from openai import OpenAI\nOpenAI().responses.create(model="gpt-4o", input="x")\n';
    const { findings } = await project.analyze({ path: 'b.py', languageId: '', text, version: 1 });
    assert.deepEqual(
      findings.map(({ site }) => site.sdk),
      ['openai'],
    );
    project.dispose();
  });

  it('count on the command line too', () => {
    const folder = folderWith({ 'outlay.json': OUTLAY, 'a.py': PROGRAM });
    const { stdout, status } = spawnSync(process.execPath, [`${process.cwd()}/dist/cli.js`, 'scan', '--format', 'json'], {
      cwd: folder.path,
      encoding: 'utf8',
    });
    folder.remove();
    assert.equal(status, 0);
    const { calls } = JSON.parse(stdout);
    assert.deepEqual(
      calls.map((call: { sdk: string; provider: { value: string }; model: { value: string } }) => [
        call.sdk,
        call.provider.value,
        call.model.value,
      ]),
      [['corp-llm', 'azure', 'gpt-4o']],
    );
  });

  it('that are wrong end the command line with 2 and say where', () => {
    const folder = folderWith({ 'outlay.json': OUTLAY.replace('"chat"', '"talk"'), 'a.py': PROGRAM });
    const { stderr, status } = spawnSync(process.execPath, [`${process.cwd()}/dist/cli.js`, 'scan'], {
      cwd: folder.path,
      encoding: 'utf8',
    });
    folder.remove();
    assert.equal(status, 2);
    assert.match(stderr, /^outlay: outlay\.json:8:\d+: sdks\[0\]\.calls\[0\]\.kind: expected one of "chat", "completion"/);
  });

  it('cannot hold a pattern whose matching could take forever', () => {
    const hostile = OUTLAY.replace('Client().{ask,ask_many}', '**a**a**a**a().ask');
    assert.match(JSON.stringify(parseSettings(hostile)), /at most two \*\*/);
  });
});
