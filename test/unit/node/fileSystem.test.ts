import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { nodeFileSystem } from '../../../src/node/fileSystem';
import { folderWith } from '../../helpers/folder';

const FILES = {
  '.gitignore': 'build/\n*.log\n/root-only.py\n',
  'root-only.py': '',
  'top.py': '',
  'a/.gitignore': '!keep.log\nlocal.py\n',
  'a/keep.log': '',
  'a/other.log': '',
  'a/local.py': '',
  'a/root-only.py': '',
  'a/b/local.py': '',
  'a/b/keep.log': '',
  'build/made.py': '',
  'node_modules/x/index.js': '',
  'sub/node_modules/y/index.js': '',
  'sub/.venv/lib.py': '',
  'ünï cödé/😀.py': 'π',
};

describe('node/fileSystem', () => {
  let folder: ReturnType<typeof folderWith>;
  const git = (...args: string[]) => execFileSync('git', ['-C', folder.path, ...args], { encoding: 'utf8' });

  beforeEach(() => {
    folder = folderWith(FILES);
  });
  afterEach(() => folder.remove());

  it('lists what git would, but for packages and virtual environments', async () => {
    git('init', '-q');
    const byGit = git('-c', 'core.quotepath=false', 'ls-files', '--others', '--exclude-standard').trim().split('\n');
    const expected = byGit.filter((path) => !/node_modules|\.venv/.test(path));
    assert.deepEqual([...(await nodeFileSystem(folder.path).list())].sort(), expected.sort());
  });

  it('knows the rules above the folder that is scanned', async () => {
    git('init', '-q');
    const list = await nodeFileSystem(join(folder.path, 'a')).list();
    assert.deepEqual([...list].sort(), ['.gitignore', 'b/keep.log', 'keep.log', 'root-only.py']);
  });

  it('scans an ignored folder that is named', async () => {
    git('init', '-q');
    assert.deepEqual(await nodeFileSystem(join(folder.path, 'build')).list(), ['made.py']);
  });

  it('keeps to what it is told to list, relative to the root', async () => {
    const files = nodeFileSystem(folder.path, [join(folder.path, 'a/b'), join(folder.path, 'top.py')]);
    assert.deepEqual(await files.list(), ['a/b/keep.log', 'top.py']);
  });

  it('is not caught in a loop of links, and follows links to files', async () => {
    symlinkSync('..', join(folder.path, 'a/up'));
    symlinkSync('../top.py', join(folder.path, 'a/link.py'));
    symlinkSync('nowhere', join(folder.path, 'a/dead.py'));
    const list = await nodeFileSystem(folder.path).list();
    assert.ok(list.includes('a/link.py'));
    assert.ok(!list.some((path) => path.startsWith('a/up') || path === 'a/dead.py'));
  });

  it('reads texts, and null where there is none', async () => {
    const files = nodeFileSystem(folder.path);
    assert.equal(await files.readText('ünï cödé/😀.py'), 'π');
    assert.deepEqual(await Promise.all([files.readText('gone.py'), files.readText('a')]), [null, null]);
    assert.deepEqual(await Promise.all([files.exists('top.py'), files.exists('gone.py')]), [true, false]);
  });

  it('reads nothing outside of its root: the code that is scanned may name any file', async () => {
    const other = folderWith({ 'secret.txt': 'x' });
    symlinkSync(join(other.path, 'secret.txt'), join(folder.path, 'a/out.txt'));
    const files = nodeFileSystem(join(folder.path, 'a'));
    for (const path of ['../top.py', 'out.txt', join(other.path, 'secret.txt'), '../../../../../../etc/hostname']) {
      assert.deepEqual([await files.readText(path), await files.exists(path)], [null, false], path);
    }
    other.remove();
  });
});
