import assert from 'node:assert/strict';
import { createEngine } from '../../../src/core/analyzer';
import type { Settings } from '../../../src/core/index';
import { nodeAssets } from '../../../src/node/assets';
import { MemoryFiles } from '../../helpers/project';

/** A token for every byte, so a text has as many as bytes. */
const BYTES = Array.from({ length: 256 }, (_, byte) => `${Buffer.from([byte]).toString('base64')} ${byte}`).join('\n');
const SETTINGS: Settings = { version: 1, tokenizers: [{ file: 'own.tiktoken', models: 'gpt-4o', pattern: 'gpt2' }] };
const SOURCE = `from openai import OpenAI
OpenAI().chat.completions.create(model="gpt-4o", messages=[{"role": "user", "content": "hello world"}])`;

describe('tokenizers of outlay.json', () => {
  const engine = createEngine({ assets: nodeAssets('dist/assets'), clock: { now: () => Date.UTC(2026, 10, 23) } });
  const open = (files: Record<string, string>, trusted = true) =>
    engine.project({ files: new MemoryFiles(files), settings: SETTINGS, trusted });
  const counted = async (project: ReturnType<typeof open>) => {
    const { findings } = await project.analyze({ path: 'main.py', languageId: 'python', text: SOURCE, version: 1 });
    const { staticTokens, tokenizer } = findings[0]?.estimate.tokens ?? assert.fail('no call');
    return [staticTokens, tokenizer];
  };

  it('count the calls of their models, and texts alike', async () => {
    const project = open({ 'own.tiktoken': BYTES });
    assert.deepEqual(await counted(project), [11, 'own.tiktoken']);
    const { rows } = await project.countText('hello world', { models: ['gpt-4o', 'gpt-4'] });
    assert.deepEqual(
      rows.map(({ tokens, tokenizer }) => [tokens, tokenizer]),
      [
        [11, 'own.tiktoken'],
        [2, 'cl100k_base'],
      ],
    );
    project.dispose();
  });

  it('are named where they cannot be counted with, and the model is counted as without them', async () => {
    const project = open({ 'own.tiktoken': 'not base64!' });
    assert.match((await project.problems())[0]?.message ?? '', /tokenizers\[0\]: "own.tiktoken" cannot be counted with: line 1/);
    assert.deepEqual(await counted(project), [2, 'o200k_base']);
    project.dispose();
  });

  it('are not read before the workspace is trusted', async () => {
    const project = open({ 'own.tiktoken': BYTES }, false);
    assert.deepEqual(await counted(project), [2, 'o200k_base']);
    project.configure({ trusted: true });
    assert.deepEqual(await counted(project), [11, 'own.tiktoken']);
    project.dispose();
  });

  it('are read anew once the file is another', async () => {
    const files: Record<string, string> = { 'own.tiktoken': BYTES };
    const project = open(files);
    await counted(project);
    files['own.tiktoken'] = `${BYTES}\n${Buffer.from('he').toString('base64')} 256`;
    project.changed('own.tiktoken');
    assert.deepEqual(await counted(project), [10, 'own.tiktoken']);
    project.dispose();
  });
});
