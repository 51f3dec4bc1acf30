// The trees of a parser live in the memory of WebAssembly, which no garbage collection frees.
import assert from 'node:assert/strict';
import { Parser, Tree } from 'web-tree-sitter';
import { createEngine } from '../../../src/core/analyzer';
import { DEFAULT_SETTINGS } from '../../../src/core/index';
import { nodeAssets } from '../../../src/node/assets';

const FILES: Record<string, string> = {
  'app.py': 'from openai import OpenAI\nfrom names import MODEL\nOpenAI().chat.completions.create(model=MODEL, messages=[])\n',
  'names.py': 'MODEL = "gpt-4o"\n',
  'page.ts': "import OpenAI from 'openai';\nnew OpenAI().chat.completions.create({ model: 'gpt-4o', messages: [] });\n",
  'broken.py': 'from openai import OpenAI\nOpenAI().chat.completions.create(model="gpt-4o", messages=[])\ndef (:\n',
};

describe('trees of the parser', () => {
  const alive = new Set<Tree>();
  const { parse } = Parser.prototype;
  const { delete: freed } = Tree.prototype;

  before(() => {
    Parser.prototype.parse = function (...args) {
      const tree = parse.apply(this, args);
      if (tree) alive.add(tree);
      return tree;
    };
    Tree.prototype.delete = function () {
      alive.delete(this);
      freed.call(this);
    };
  });
  after(() => {
    Parser.prototype.parse = parse;
    Tree.prototype.delete = freed;
  });

  it('are freed: of scanned files at once, of open documents when they change or close', async () => {
    const engine = createEngine({ assets: nodeAssets('dist/assets'), clock: { now: () => 0 } });
    const files = {
      readText: async (path: string) => FILES[path] ?? null,
      exists: async (path: string) => path in FILES,
      list: async () => Object.keys(FILES),
    };
    const project = engine.project({ files, trusted: true, settings: DEFAULT_SETTINGS });
    const { totals } = await project.scan();
    assert.equal(totals.calls, 3);
    assert.equal(alive.size, 0);

    const open = (path: string, version: number) =>
      project.analyze({ path, languageId: '', text: `${FILES[path]}# ${'x'.repeat(version)}\n`, version });
    for (let version = 0; version < 5; version++) await open('app.py', version);
    assert.equal(alive.size, 1);
    await open('broken.py', 1);
    assert.equal(alive.size, 2);
    project.close('app.py');
    assert.equal(alive.size, 1);
    project.dispose();
    assert.equal(alive.size, 0);
  });
});
