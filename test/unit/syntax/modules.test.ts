import { strict as assert } from 'node:assert';
import { parseSource } from '../../../src/core/syntax/index';
import type { SourceKind } from '../../../src/core/syntax/language';
import { positionAt } from '../../../src/core/syntax/lines';
import { cellAt, joinNotebook } from '../../../src/core/syntax/notebook';
import { createGrammars } from '../../../src/core/syntax/parser';
import { nodeAssets } from '../../../src/node/assets';
import { settled } from '../../helpers/settled';

const grammars = createGrammars(nodeAssets('dist/assets'));

async function parse(kind: SourceKind, text: string) {
  const parsed = await parseSource(grammars, { path: `x.${kind}`, kind, text });
  if (!parsed) throw new Error('not parsed');
  return parsed;
}

describe('Python → Module', () => {
  it('binds imports by local name, module and exported name', async () => {
    const { module } = await parse('python', 'import a.b as c\nimport q.r\nfrom m.n import x as y, z\nfrom . import *\n');
    const imports = module.scopes[0]?.steps.flatMap((step) =>
      step.kind === 'import' ? [`${step.local}=${step.module}:${step.name}`] : [],
    );
    assert.deepEqual(imports, ['c=a.b:null', 'q=q:null', 'q.r=q.r:null', 'y=m.n:x', 'z=m.n:z', '*=.:*']);
  });

  it('knows the receiver of a method under one name, whatever the code calls it', async () => {
    const { module } = await parse('python', 'class A:\n  def f(me, k):\n    me.x = k\n');
    const step = module.scopes.find((scope) => scope.name === 'f')?.steps[0];
    assert.equal(
      step?.kind === 'assign' && step.target.kind === 'member' && step.target.object.kind === 'name' && step.target.object.name,
      'this',
    );
  });

  it('joins adjacent strings, decodes escapes, keeps raw strings', async () => {
    const { module } = await parse('python', 'x = "a\\n" r"\\d" \'é\'\n');
    const step = module.scopes[0]?.steps[0];
    assert.equal(step?.kind === 'assign' && step.value.kind === 'text' && step.value.value, 'a\n\\dé');
  });

  it('keeps calls outside of a broken part', async () => {
    const { module } = await parse('python', 'f(1)\ndef broken(:\n    x = = 3\ng(2)\n');
    const calls = module.scopes.flatMap((scope) => scope.steps).filter((step) => step.kind === 'evaluate' && step.value.kind === 'call');
    assert.ok(calls.length >= 1);
  });

  it('survives nesting that is too deep to follow', async () => {
    const { module } = await parse('python', `x = ${'('.repeat(2000)}1${')'.repeat(2000)}\nf(1)\n`);
    assert.ok(module.scopes.length >= 1);
  });
});

describe('ECMAScript → Module', () => {
  it('lists exports: declared, renamed, passed on, default, CommonJS', async () => {
    const { module } = await parse(
      'typescript',
      "export const k = 1;\nexport { a as b } from './m';\nexport * from './n';\nexport default k;\nexports.z = 2;\n",
    );
    assert.deepEqual(
      module.exports.map((one) => `${one.name}<${one.local ?? one.from?.module ?? 'value'}`),
      ['k<k', 'b<./m', 'null<./n', 'default<value', 'z<value'],
    );
  });

  it('sees through as, satisfies, !, await and parentheses', async () => {
    const { module } = await parse('typescript', 'const x = (await (f as any)!(1)) satisfies T;\n');
    const step = module.scopes[0]?.steps[0];
    assert.equal(step?.kind === 'assign' && step.value.kind, 'call');
  });

  it('parses JSX with the calls in it', async () => {
    const { module } = await parse('tsx', 'const e = <p onClick={() => go(1)}>{ask(2)}</p>;\n');
    const text = JSON.stringify(module.scopes);
    assert.ok(text.includes('"ask"') && text.includes('"go"'));
  });
});

describe('notebooks', () => {
  const json = JSON.stringify({
    metadata: { kernelspec: { language: 'python' } },
    cells: [
      { cell_type: 'markdown', source: ['# Title'] },
      { cell_type: 'code', source: ['%pip install openai\n', 'a = 1\n'] },
      { cell_type: 'code', source: 'b = 2\n!ls\nc = 3' },
    ],
  });

  it('joins code cells, blanks magics and finds the way back to cell and line', () => {
    const joined = joinNotebook(json);
    assert.ok(joined);
    assert.equal(
      joined.text
        .split('\n')
        .filter((line) => line.trim() !== '')
        .join('|'),
      'a = 1|b = 2|c = 3',
    );
    const line = joined.text.split('\n').indexOf('c = 3');
    assert.deepEqual(cellAt(joined.cells, line), { cell: 2, line: 2 });
  });

  it('refuses what is none, and other languages', () => {
    assert.equal(joinNotebook('{'), null);
    assert.equal(joinNotebook('[]'), null);
    assert.equal(joinNotebook(JSON.stringify({ metadata: { kernelspec: { language: 'R' } }, cells: [] })), null);
  });
});

describe('lines', () => {
  it('gives 1-based lines and columns in UTF-16 units, CRLF and emoji before the place', async () => {
    const { module, text } = await parse('python', 'x = "😀"\r\ny = f(1)\r\n');
    assert.deepEqual(positionAt(module.lines, text.indexOf('f(1)')), { line: 2, column: 5 });
    assert.deepEqual(positionAt(module.lines, text.indexOf('"') + 4), { line: 1, column: 9 });
  });
});

describe('incremental parsing', () => {
  it('gives the same module as parsing anew, after any single edit', async () => {
    const before = 'import openai\n\ndef ask(q):\n    return client.chat(q, model="a")\n\nz = ask("é😀")\n';
    const edits: readonly (readonly [number, number, string])[] = [
      [0, 0, '# head\n'],
      [before.indexOf('"a"') + 1, 1, 'gpt-4o'],
      [before.length, 0, 'ask("more")\n'],
      [before.indexOf('def'), before.indexOf('z =') - before.indexOf('def'), ''],
    ];
    for (const [at, length, insert] of edits) {
      const after = before.slice(0, at) + insert + before.slice(at + length);
      const first = await parseSource(grammars, { path: 'x.py', kind: 'python', text: before }, { keepTree: true });
      const again = await parseSource(
        grammars,
        { path: 'x.py', kind: 'python', text: after },
        first?.parsed ? { previous: first.parsed } : {},
      );
      const fresh = await parseSource(grammars, { path: 'x.py', kind: 'python', text: after });
      assert.ok(again && fresh);
      assert.deepEqual(settled(again.module), settled(fresh.module));
    }
  });
});
