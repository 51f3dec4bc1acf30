import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PassThrough, Readable } from 'node:stream';
import { createEngine } from '../../../src/core/index';
import { main } from '../../../src/node/cli/main';
import { folderWith } from '../../helpers/folder';

const PROGRAM = 'from openai import OpenAI\nclient = OpenAI()\nclient.chat.completions.create(model="gpt-4o", messages=[])\n';

async function run(cwd: string, ...args: string[]) {
  const written = { out: '', err: '' };
  const stream = (to: 'out' | 'err') => {
    const through = new PassThrough();
    through.on('data', (chunk) => (written[to] += String(chunk)));
    return through as unknown as NodeJS.WriteStream;
  };
  const deps = { createEngine, assetsFolder: 'dist/assets', version: '0', build: 'test', cwd, env: { HOME: cwd, XDG_CACHE_HOME: cwd } };
  const code = await main(args, { ...deps, stdin: Readable.from([]) as never, stdout: stream('out'), stderr: stream('err') });
  return { code, ...written };
}

describe('outlay switch', function () {
  this.timeout(20_000);
  const folders: ReturnType<typeof folderWith>[] = [];
  const inFolder = (files: Readonly<Record<string, string>>): string => {
    const made = folderWith(files);
    folders.push(made);
    return made.path;
  };
  afterEach(() => {
    for (const folder of folders.splice(0)) folder.remove();
  });

  it('prints the change, and writes it only with --write', async () => {
    const folder = inFolder({ 'src/a.py': PROGRAM, '.env.example': 'OPENAI_API_KEY=\n' });
    const to = ['--to', 'zai-org/GLM-5.3-Flash@deepinfra'];
    const shown = await run(folder, 'switch', 'src/a.py:3', ...to);
    assert.equal(shown.code, 0, shown.err);
    assert.match(shown.out, /^-client = OpenAI\(\)$/m);
    assert.match(shown.out, /^\+DEEPINFRA_API_KEY=$/m);
    assert.equal(readFileSync(join(folder, 'src/a.py'), 'utf8'), PROGRAM);
    assert.equal((await run(folder, 'switch', 'src/a.py:3', ...to, '--write')).code, 0);
    assert.match(readFileSync(join(folder, 'src/a.py'), 'utf8'), /model="zai-org\/GLM-5\.3-Flash"/);
    assert.equal(readFileSync(join(folder, '.env.example'), 'utf8'), 'OPENAI_API_KEY=\nDEEPINFRA_API_KEY=\n');
  });

  it('says what is wrong, writes nothing and ends with 2', async () => {
    const folder = inFolder({ 'a.py': PROGRAM.replace('messages=[]', 'messages=[], logprobs=True') });
    const cases = [
      [['switch', 'a.py:3', '--to', 'zai-org/GLM-5.3-Flash@deepinfra', '--write'], /takes logprobs is not evidenced/],
      [['switch', 'a.py:1', '--to', 'zai-org/GLM-5.3-Flash@deepinfra'], /no call to a model stands at a\.py:1; there are calls on line 3/],
      [['switch', 'a.py', '--to', 'zai-org/GLM-5.3-Flash@deepinfra'], /FILE:LINE/],
      [['switch', 'a.py:3', '--to', 'GLM'], /a model and a host/],
      [['switch', 'b.py:3', '--to', 'a@b'], /there is no file or folder "b\.py"/],
    ] as const;
    for (const [args, message] of cases) {
      const { code, err } = await run(folder, ...args);
      assert.equal(code, 2, args.join(' '));
      assert.match(err, message);
    }
    assert.match(readFileSync(join(folder, 'a.py'), 'utf8'), /logprobs=True/);
  });
});
