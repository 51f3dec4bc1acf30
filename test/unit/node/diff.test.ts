import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Diff } from '../../../src/core/index';
import { runCli } from '../../helpers/cli';
import { folderWith } from '../../helpers/folder';
import { repository } from '../../helpers/repository';

const app = (model: string, more = '') => `from openai import OpenAI

client = OpenAI()


def ask(question):
    return client.chat.completions.create(model="${model}", messages=[{"role": "user", "content": "Answer: " + question}])${more}
`;

const MORE = `


def title(text):
    return client.chat.completions.create(model="gpt-4o-mini", max_tokens=20, messages=[{"role": "user", "content": "A title for " + text}])`;

describe('node/cli diff', function () {
  this.timeout(60_000);
  let repo: ReturnType<typeof repository>;

  beforeEach(() => {
    repo = repository({ 'src/app.py': app('gpt-4o') });
  });
  afterEach(() => repo.remove());

  const diffOf = async (...args: readonly string[]) => {
    const { code, out, err } = await runCli(['diff', ...args, '--format', 'json', '--no-index'], repo.path);
    assert.deepEqual([code, err], [0, '']);
    return JSON.parse(out) as Diff;
  };
  const kinds = ({ changes }: Diff) => changes.map(({ change, fields }) => [change, ...fields.map(({ field }) => field)].join(' ')).sort();

  it('compares the working tree with HEAD, new files included', async () => {
    assert.deepEqual(kinds(await diffOf()), []);
    repo.write({ 'src/app.py': app('gpt-4.1'), 'src/new.py': app('gpt-4o').replace('Answer', 'Translate into French') });
    assert.deepEqual(kinds(await diffOf()), ['added', 'changed model']);
  });

  it('compares commits, whatever lies in the working tree, and leaves that alone', async () => {
    repo.git('mv', 'src/app.py', 'src/shop.py');
    repo.commit({ 'src/shop.py': app('gpt-4o', MORE) });
    repo.write({ 'src/shop.py': 'broken(' });
    const before = [repo.git('status', '--porcelain'), readFileSync(join(repo.path, '.git/index'))];
    const diff = await diffOf('HEAD~1..HEAD');
    assert.deepEqual(kinds(diff), ['added', 'moved place']);
    assert.deepEqual([diff.base.label, diff.head.label], ['HEAD~1', 'HEAD']);
    assert.deepEqual([repo.git('status', '--porcelain'), readFileSync(join(repo.path, '.git/index'))], before);
  });

  it('takes the fork for three dots, each end for two', async () => {
    repo.git('checkout', '-q', '-b', 'feature');
    repo.commit({ 'src/app.py': app('gpt-4o', MORE) });
    repo.git('checkout', '-q', 'main');
    repo.commit({ 'src/app.py': app('gpt-4.1') });
    assert.deepEqual(kinds(await diffOf('main...feature')), ['added']);
    assert.deepEqual(kinds(await diffOf('main..feature')), ['added', 'changed model']);
    assert.deepEqual(kinds(await diffOf('main', 'feature')), ['added', 'changed model']);
  });

  it("reads each side's own outlay.json, so that another volume is a change", async () => {
    repo.commit({ 'outlay.json': '{"version": 1, "volumes": [{"callsPerDay": 100}]}' });
    assert.deepEqual(kinds(await diffOf('HEAD~1..HEAD')), ['changed volume']);
  });

  it('compares from the folder of outlay.json, with paths that start there', async () => {
    const other = repository({ 'api/outlay.json': '{"version": 1}', 'api/app.py': app('gpt-4o'), 'web/app.py': app('gpt-4o') });
    other.commit({ 'api/app.py': app('gpt-4.1'), 'web/app.py': app('gpt-4.1') });
    const { out } = await runCli(['diff', 'HEAD~1..HEAD', '--format', 'json', '--no-index'], join(other.path, 'api'));
    other.remove();
    assert.deepEqual(
      (JSON.parse(out) as Diff).changes.map(({ after }) => after?.file),
      ['app.py'],
    );
  });

  it('compares two saved reports, without git', async () => {
    const folder = folderWith({ 'a.py': app('gpt-4o') });
    await runCli(['scan', '--no-index', '--format', 'json', '--out', 'one.json'], folder.path);
    writeFileSync(join(folder.path, 'a.py'), app('gpt-4.1'));
    await runCli(['scan', '--no-index', '--format', 'json', '--out', 'two.json'], folder.path);
    const { code, out } = await runCli(['diff', 'one.json', 'two.json'], folder.path);
    folder.remove();
    assert.equal(code, 0);
    assert.match(out, /one\.json → two\.json/);
    assert.match(out, /~ +a\.py:7 +model: gpt-4o \(openai\) → gpt-4\.1 \(openai\)/);
  });

  it('gives the same with a kept index as without', async () => {
    const cache = folderWith({});
    repo.commit({ 'src/app.py': app('gpt-4.1', MORE) });
    const first = await diffOf('HEAD~1..HEAD');
    for (const range of ['HEAD~1..HEAD', 'HEAD..HEAD~1', 'HEAD~1..HEAD']) {
      const { out } = await runCli(['diff', range, '--format', 'json', '--index', cache.path], repo.path);
      if (range === 'HEAD~1..HEAD') assert.deepEqual(JSON.parse(out), first);
    }
    cache.remove();
  });

  it('says in a shallow clone what is missing and how to get it', async () => {
    repo.commit({ 'src/app.py': app('gpt-4.1') });
    const clone = folderWith({});
    execFileSync('git', ['clone', '-q', '--depth=1', `file://${repo.path}`, join(clone.path, 'c')], { stdio: 'pipe' });
    const of = (range: string) => runCli(['diff', range, '--no-index'], join(clone.path, 'c'));
    const [older, branch, same] = [await of('HEAD~1..HEAD'), await of('origin/stable..HEAD'), await of('HEAD..HEAD')];
    clone.remove();
    assert.deepEqual([older.code, older.out, branch.code, same.code], [2, '', 2, 0]);
    assert.match(older.err, /shallow and holds no commit "HEAD~1"\. Get it with: git fetch --unshallow\n$/);
    assert.match(branch.err, /git fetch --depth=1 origin \+stable:refs\/remotes\/origin\/stable\n$/);
  });

  describe('in a partial clone', () => {
    let clone: ReturnType<typeof folderWith>;
    const gitThere = (...args: readonly string[]) =>
      execFileSync('git', args, { cwd: join(clone.path, 'c'), encoding: 'utf8', stdio: 'pipe' });
    const of = (...args: readonly string[]) => runCli(['diff', ...args, '--no-index'], join(clone.path, 'c'));
    const copy = (...options: readonly string[]) =>
      execFileSync('git', ['clone', '-q', ...options, `file://${repo.path}`, join(clone.path, 'c')], { stdio: 'pipe' });

    beforeEach(() => {
      clone = folderWith({});
      repo.git('config', 'uploadpack.allowFilter', 'true');
      repo.commit({ 'src/other.py': app('gpt-4.1') });
      repo.commit({ 'src/app.py': app('gpt-4o', MORE) });
    });
    afterEach(() => clone.remove());

    it('refuses where what it lacks differs, with the command that gets it', async () => {
      copy('--filter=blob:none');
      const { code, out, err } = await of('HEAD~1..HEAD');
      assert.deepEqual([code, out], [2, '']);
      const [, command = ''] =
        /lacks the text of src\/app\.py which may hold calls that were changed\..* with: git (diff --numstat \w+ \w+), or/.exec(err) ?? [];
      gitThere(...command.split(' '));
      assert.match((await of('HEAD~1..HEAD')).out, /1 added, 2 unchanged\n/);
    });

    it('goes on where what it lacks is the same on both sides, and names it', async () => {
      copy('--filter=blob:none', '--no-checkout');
      gitThere('diff', '--numstat', 'HEAD~1', 'HEAD');
      const { code, out } = await of('HEAD~1..HEAD');
      assert.equal(code, 0);
      assert.match(out, /1 added, 1 unchanged · 1 file not compared\n/);
      assert.match(out, /Not compared\n {2}src\/other\.py {2}not in this partial clone; the same on both sides\n/);
      assert.equal((await of('HEAD~1')).code, 2, 'on disk it is not the same');
    });

    it('holds what it lacks of a commit against the work tree', async () => {
      copy('--filter=blob:none');
      gitThere('diff', '--numstat', 'HEAD~1', 'HEAD');
      assert.match((await of('HEAD~1')).out, /1 added, 2 unchanged\n/);
    });

    it('refuses without the settings of a side, and without folders', async () => {
      repo.commit({ 'outlay.json': '{"version": 1}' });
      copy('--filter=blob:none', '--no-checkout');
      assert.match((await of('HEAD..HEAD')).err, /lacks the text of .*outlay\.json.* which decides what calls cost\./);
      clone.remove();
      clone = folderWith({});
      copy('--filter=tree:0', '--no-checkout');
      assert.match((await of('HEAD~1..HEAD~2')).err, /lacks folders of \w{12}\. Get them with: git fetch --refetch --filter=blob:none\n/);
    });
  });

  it('takes what a sparse checkout leaves out for neither removed nor compared', async () => {
    repo.commit({ 'other/app.py': app('gpt-4.1') });
    repo.git('sparse-checkout', 'set', 'src');
    const { out } = await runCli(['diff', '--no-index'], repo.path);
    assert.match(out, /1 unchanged · 1 file not compared\n/);
    assert.match(out, /other\/app\.py {2}outside of the sparse checkout\n/);
  });

  it('ends with 2 and the next step on what cannot be compared', async () => {
    const outside = folderWith({ 'a.json': '{"schema": "other"}', 'b.json': '{}' });
    const cases = [
      [await runCli(['diff'], outside.path), /in no git repository/],
      [await runCli(['diff', 'a.json', 'b.json'], outside.path), /"a\.json" is no report: .*outlay scan --format json/],
      [await runCli(['diff', 'gone..HEAD'], repo.path), /git knows no commit "gone"/],
      [await runCli(['diff', '--output=x..HEAD'], repo.path), /unknown option/],
    ] as const;
    outside.remove();
    for (const [{ code, out, err }, words] of cases) {
      assert.deepEqual([code, out], [2, '']);
      assert.match(err, words);
    }
  });

  it('leaves links, submodules and installed packages aside', async () => {
    repo.git('update-index', '--add', '--cacheinfo', `160000,${'a'.repeat(40)},sub`);
    repo.write({ 'node_modules/x/app.py': app('gpt-4o') });
    repo.git('add', '-f', 'node_modules');
    repo.git('commit', '-qm', 'more');
    rmSync(join(repo.path, 'node_modules'), { recursive: true });
    assert.deepEqual(kinds(await diffOf('HEAD~1..HEAD')), []);
  });
});
