import assert from 'node:assert/strict';
import { readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { PassThrough, Readable } from 'node:stream';
import { createEngine, type Engine, type ProjectOptions, type SendHttp } from '../../../src/core/index';
import { buildReport } from '../../../src/core/report/buildReport';
import { main } from '../../../src/node/cli/main';
import { startCountServer } from '../../helpers/countServer';
import { folderWith } from '../../helpers/folder';

/** An engine that finds nothing, and remembers what it was asked to do. */
function fakeEngine() {
  const projects: { options: ProjectOptions; files: readonly string[] }[] = [];
  const engine: Engine = {
    reloadCatalog() {},
    previewCount: async () => null,
    countByProvider: async () => ({ failed: 'not here' }),
    project: (options) => ({
      analyze: async ({ path, version }) => ({ path, version, findings: [] }),
      violations: async () => [],
      selfHosting: async () => null,
      fixes: async () => [],
      whatIf: async ({ path, version }) => ({ path, version, findings: [] }),
      changed() {},
      close() {},
      configure() {},
      problems: async () => [],
      countText: () => Promise.reject(new Error('not here')),
      alternatives: async () => ({ kind: 'refused', reasons: [] }),
      switchCall: async () => ({ kind: 'refused', reasons: [] }),
      trial: async () => ({ kind: 'refused', reasons: [] }),
      tryCall: async () => ({ kind: 'refused', reasons: [] }),
      dispose() {},
      async scan({ onProgress } = {}) {
        const files = (await options.files.list?.()) ?? [];
        projects.push({ options, files });
        onProgress?.({ done: files.length, total: files.length, found: 0 });
        return buildReport({
          findings: [],
          skipped: [],
          filesListed: files.length,
          filesParsed: 0,
          settings: options.settings,
          prices: { source: 'none', asOf: '2026-11-12' },
          generatedAt: 0,
        });
      },
    }),
  };
  return { projects, createEngine: () => engine };
}

interface Surroundings {
  readonly isTTY?: boolean;
  readonly input?: string;
  readonly env?: Record<string, string>;
  readonly send?: SendHttp;
}

async function run(args: readonly string[], cwd: string, { isTTY = false, input = '', env = {}, send }: Surroundings = {}) {
  const { projects, createEngine: createFake } = fakeEngine();
  const [stdout, stderr] = [new PassThrough(), new PassThrough()].map(
    (stream) => Object.assign(stream, { isTTY, columns: 120 }) as unknown as NodeJS.WriteStream,
  );
  assert.ok(stdout && stderr);
  const code = await main(args, {
    createEngine: args[0] === 'tokens' ? createEngine : createFake,
    assetsFolder: 'media',
    version: '9.9.9',
    build: 'test',
    cwd,
    env: { OUTLAY_CACHE: join(cwd, '.cache'), ...env },
    ...(send ? { send } : {}),
    stdin: Object.assign(Readable.from([input]), { isTTY }),
    stdout,
    stderr,
  });
  return { code, out: String(stdout.read() ?? ''), err: String(stderr.read() ?? ''), project: projects[0] };
}

describe('node/cli', () => {
  let folder: ReturnType<typeof folderWith>;

  beforeEach(() => {
    folder = folderWith({ 'app.py': '', 'src/a.py': '', 'src/deep/b.py': '', 'web/c.ts': '' });
  });
  afterEach(() => folder.remove());

  it('scans the current folder and prints the report alone', async () => {
    const { code, out, err, project } = await run(['scan'], folder.path);
    assert.deepEqual([code, err], [0, '']);
    assert.match(out, /no LLM calls found/);
    assert.deepEqual(project?.files, ['app.py', 'src/a.py', 'src/deep/b.py', 'web/c.ts']);
    assert.equal(project?.options.trusted, true);
  });

  it('prints JSON, to stdout or to a file', async () => {
    const { out } = await run(['scan', '--format', 'json'], folder.path);
    assert.equal(JSON.parse(out).schema, 'outlay.report/1');
    const saved = await run(['scan', '--format', 'json', '--out', 'report.json'], folder.path);
    assert.deepEqual([saved.code, saved.out], [0, '']);
    assert.equal(JSON.parse(readFileSync(join(folder.path, 'report.json'), 'utf8')).root, folder.path);
  });

  it('takes a folder as its own root, and what several have in common', async () => {
    assert.deepEqual((await run(['scan', 'src'], folder.path)).project?.files, ['a.py', 'deep/b.py']);
    assert.deepEqual((await run(['scan', 'src/deep', 'src/a.py'], folder.path)).project?.files, ['deep/b.py', 'a.py']);
    assert.deepEqual((await run(['scan', join(folder.path, 'web/c.ts')], '/')).project?.files, ['c.ts']);
  });

  it('finds outlay.json above, and takes its folder as the root', async () => {
    const other = folderWith({ 'outlay.json': '{"version": 1, "ignore": ["src/deep/**"]}', 'src/a.py': '', 'src/deep/b.py': '' });
    const { project } = await run(['scan', 'src'], other.path);
    assert.deepEqual(project?.files, ['src/a.py']);
    other.remove();
  });

  it('shows progress on a terminal only, and wipes it', async () => {
    const { err, out } = await run(['scan'], folder.path, { isTTY: true });
    assert.ok(err.includes('4 of 4 files') && err.endsWith('\r\u001b[2K'), JSON.stringify(err));
    assert.ok(!out.includes('4 of 4 files'));
  });

  it('follows a path that is a link', async () => {
    const other = folderWith({});
    symlinkSync(join(folder.path, 'src'), join(other.path, 'link'));
    assert.deepEqual((await run(['scan', 'link'], other.path)).project?.files, ['a.py', 'deep/b.py']);
    other.remove();
  });

  it('counts the tokens of a file or of the standard input', async () => {
    const { code, out } = await run(['tokens', '--model', 'gpt-4o', '--format', 'json'], folder.path, { input: 'hello world' });
    const { schema, characters, rows } = JSON.parse(out);
    assert.deepEqual([code, schema, characters, rows.length], [0, 'outlay.tokens/1', 11, 1]);
    assert.deepEqual([rows[0].tokens, rows[0].method, rows[0].errorPercent, rows[0].inputUsd], [2, 'exact', 0, 5e-6]);
    const other = folderWith({ 'prompt.md': 'मेरी दादी ने घर के पीछे सेब का एक पेड़ लगाया।' });
    const table = await run(['tokens', 'prompt.md'], other.path);
    other.remove();
    assert.match(table.out, /language hi/);
    assert.match(table.out, /claude-sonnet-5 .*× ratio/);
    assert.match(table.out, /gemini-2\.5-flash +gemma3 +\d+ +0 /);
  });

  it('counts by a tokenizer that the user brings, or says why it cannot', async () => {
    const bytes = Array.from({ length: 256 }, (_, byte) => `${Buffer.from([byte]).toString('base64')} ${byte}`);
    const tokenizer = [...bytes, `${Buffer.from('ab').toString('base64')} 256`].join('\n');
    const other = folderWith({ 'own.tiktoken': tokenizer, 'text.md': 'abab c' });
    const args = ['tokens', 'text.md', '--tokenizer', 'own.tiktoken'];
    const { out } = await run([...args, '--pattern', 'gpt2', '--format', 'json'], other.path);
    const refused = await run(args, other.path);
    other.remove();
    assert.deepEqual(
      JSON.parse(out).rows.map(({ tokens, tokenizer: name }: { tokens: number; tokenizer: string }) => [tokens, name]),
      [[4, 'own.tiktoken']],
    );
    assert.deepEqual([refused.code, refused.out], [2, '']);
    assert.match(refused.err, /"own.tiktoken" cannot be counted with: .*one of gpt2, cl100k/);
  });

  it('counts by the tokenizers of outlay.json, or says which cannot be counted with', async () => {
    const bytes = Array.from({ length: 256 }, (_, byte) => `${Buffer.from([byte]).toString('base64')} ${byte}`);
    const settings = (file: string) => JSON.stringify({ version: 1, tokenizers: [{ file, models: ['acme-*'], pattern: 'gpt2' }] });
    const other = folderWith({
      'outlay.json': settings('vocab/own.tiktoken'),
      'vocab/own.tiktoken': bytes.join('\n'),
      'text.md': 'abab c',
    });
    const { out } = await run(['tokens', 'text.md', '--model', 'host/acme-large', '--format', 'json'], other.path);
    const { tokens, tokenizer, method, source } = JSON.parse(out).rows[0];
    assert.deepEqual([tokens, tokenizer, method, source], [6, 'vocab/own.tiktoken', 'exact', 'imported from vocab/own.tiktoken']);
    writeFileSync(join(other.path, 'outlay.json'), settings('vocab/gone.json'));
    const gone = await run(['tokens', 'text.md'], other.path);
    assert.deepEqual([gone.code, gone.out], [2, '']);
    assert.match(gone.err, /^outlay: outlay.json: tokenizers\[0\]: "vocab\/gone.json" cannot be counted with: there is no such file/);
    writeFileSync(join(other.path, 'outlay.json'), settings('../elsewhere.json'));
    assert.match((await run(['tokens', 'text.md'], other.path)).err, /tokenizers.*a path inside of the folder/);
    other.remove();
  });

  it('lets the provider count only after consent, and shows what is sent', async () => {
    const server = await startCountServer();
    const other = folderWith({ 'text.md': 'Four words of text' });
    const args = ['tokens', 'text.md', '--model', 'claude-sonnet-5', '--count-by-provider', '--format', 'json'];
    const env = { ANTHROPIC_API_KEY: 'sk-secret' };
    const { send } = server;
    try {
      assert.match((await run(args, other.path, { send })).err, /Anthropic wants a key: set ANTHROPIC_API_KEY/);
      const silent = await run(args, other.path, { send, env });
      assert.equal(silent.code, 2);
      assert.match(silent.err, /api\.anthropic\.com[\s\S]*Four words of text[\s\S]*nothing was sent: add --yes/);
      const refused = await run(args, other.path, { send, env, isTTY: true, input: 'n\n' });
      assert.deepEqual([refused.code, server.asked.length], [2, 0]);
      const agreed = await run(args, other.path, { send, env, isTTY: true, input: 'y\n' });
      const row = JSON.parse(agreed.out).rows[0];
      assert.deepEqual([agreed.code, row.tokens, row.method, server.asked.length], [0, 8, 'endpoint', 2]);
      const again = await run(args, other.path, { send });
      assert.deepEqual([JSON.parse(again.out).rows[0].tokens, server.asked.length], [8, 2]);
      assert.ok(![silent, refused, agreed].some(({ out, err }) => `${out}${err}`.includes('sk-secret')));
      const unknown = await run([...args.slice(0, 3), 'grok-4', '--count-by-provider', '--yes'], other.path, { send, env });
      assert.match(unknown.err, /no provider counts for "grok-4"/);
    } finally {
      server.close();
      other.remove();
    }
  });

  const wrong: readonly (readonly [string, readonly string[], RegExp])[] = [
    ['a path that is not there', ['scan', 'gone'], /^outlay: there is no file or folder "gone"\n$/],
    ['an unknown format', ['scan', '--format', 'xml'], /^outlay: .*'xml'.*table, json/],
    ['an unknown option', ['scan', '--fast'], /^outlay: unknown option '--fast'/],
    ['an unknown command', ['scna'], /^outlay: unknown command 'scna'/],
    ['no command', [], /Usage: outlay/],
    ['a text that is not there', ['tokens', 'gone.md'], /^outlay: there is no file "gone.md"\n$/],
    ['an unknown tokenizer', ['tokens', '--family', 'gpt9'], /^outlay: .*'gpt9'.*gemma3/],
    ['a file that cannot be written', ['scan', '--out', 'no/where/x'], /^outlay: cannot write .*ENOENT/],
  ];
  for (const [what, args, message] of wrong) {
    it(`ends with 2 and one sentence on ${what}`, async () => {
      const { code, out, err } = await run(args, folder.path);
      assert.deepEqual([code, out], [2, '']);
      assert.match(err, message);
    });
  }

  it('ends with 2 on a bad configuration, naming file, line and what was expected', async () => {
    const bad = folderWith({ 'outlay.json': '{\n  "version": 1,\n  "volume": []\n}', 'a.py': '' });
    const { code, out, err } = await run(['scan', 'a.py'], bad.path);
    bad.remove();
    assert.deepEqual([code, out, err], [2, '', 'outlay: outlay.json:3:3: unknown key "volume"; did you mean "volumes"?\n']);
  });

  it('prints help and version with 0', async () => {
    assert.deepEqual(await run(['--version'], folder.path).then(({ code, out }) => [code, out]), [0, '9.9.9\n']);
    assert.equal((await run(['scan', '--help'], folder.path)).code, 0);
  });
});
