import assert from 'node:assert/strict';
import { readAhead } from '../../../src/worker/readAhead';

const PATHS = Array.from({ length: 100 }, (_, index) => `f${String(index).padStart(3, '0')}.py`);

async function setup() {
  const asked: (readonly string[])[] = [];
  const disk = new Map(PATHS.map((path) => [path, `text of ${path}`]));
  const files = readAhead(
    {
      list: async () => [...PATHS, 'README.md'],
      exists: async (path) => disk.has(path),
      readTexts: async (paths) => {
        asked.push(paths);
        return paths.map((path) => disk.get(path) ?? null);
      },
    },
    (path) => path.endsWith('.py'),
  );
  await files.list();
  return { files, asked, disk };
}

describe('reading ahead', () => {
  it('reads a listing in few messages, each file with its own text', async () => {
    const { files, asked } = await setup();
    for (const path of PATHS) assert.equal(await files.readText(path), `text of ${path}`);
    assert.equal(asked.length, 4);
  });

  it('goes on after files in between', async () => {
    const { files, asked } = await setup();
    for (const path of PATHS) {
      await files.readText(path);
      await files.readText('README.md');
    }
    assert.equal(asked.filter((paths) => paths.length > 1).length, 4);
  });

  it('reads single files singly', async () => {
    const { files, asked } = await setup();
    for (const path of ['f050.py', 'f007.py', 'f090.py', 'elsewhere.py']) await files.readText(path);
    assert.deepEqual(asked, [['f050.py'], ['f007.py'], ['f090.py'], ['elsewhere.py']]);
  });

  it('knows no old text of a file that changed', async () => {
    const { files, disk } = await setup();
    await files.readText('f000.py');
    disk.set('f001.py', 'new');
    files.forget('f001.py');
    assert.equal(await files.readText('f001.py'), 'new');
  });

  it('says null for what is not there', async () => {
    const { files } = await setup();
    assert.equal(await files.readText('gone.py'), null);
  });
});
