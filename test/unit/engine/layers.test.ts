// Who may import whom (CONTRIBUTING, "Layers"): read from the imports themselves.
import { strict as assert } from 'node:assert';
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';

interface Import {
  readonly from: string;
  readonly to: string;
}

const sources = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.ts'))
  .map((path) => `src/${path.replaceAll('\\', '/')}`);

/** Local imports as paths without ending, packages by name. */
const imports: readonly Import[] = sources.flatMap((from) =>
  [...readFileSync(from, 'utf8').matchAll(/(?:from|import)\s+'([^']+)'/g)].map(([, specifier = '']) => ({
    from,
    to: specifier.startsWith('.') ? normalize(join(dirname(from), specifier)).replaceAll('\\', '/') : specifier,
  })),
);

/** Folders of src/core and what each may import besides itself. */
const LAYERS: Readonly<Record<string, readonly string[]>> = {
  model: [],
  syntax: ['model'],
  tokens: ['model'],
  catalog: ['model'],
  resolve: ['model', 'syntax'],
  detect: ['model', 'syntax', 'resolve'],
  advice: ['model', 'catalog', 'estimate', 'report'],
  estimate: ['model', 'tokens', 'catalog', 'alternatives', 'report', 'advice', 'tasks'],
  tasks: ['model'],
  alternatives: ['model', 'tokens', 'catalog', 'estimate', 'tasks'],
  switch: ['model', 'syntax', 'resolve', 'detect', 'catalog'],
  fixes: ['model', 'resolve', 'syntax', 'switch'],
  deploy: ['model', 'catalog', 'estimate'],
  report: ['model', 'catalog', 'tasks'],
  usage: ['model', 'tokens'],
  policy: ['model', 'catalog', 'report'],
  diff: ['model', 'report'],
  check: ['model', 'report'],
  merge: ['model'],
  trial: ['model', 'catalog', 'estimate'],
};

describe('layers', () => {
  it('sees the imports at all', () => {
    assert.ok(sources.length > 60, `${sources.length} files`);
    assert.ok(imports.some(({ from, to }) => from === 'src/core/project.ts' && to === 'src/core/detect/detector'));
  });

  it('core uses neither vscode nor Node nor any other folder of src', () => {
    const wrong = imports.filter(
      ({ from, to }) =>
        from.startsWith('src/core/') &&
        (/^(vscode|node:|fs|path|os|worker_threads)/.test(to) || (to.startsWith('src/') && !to.startsWith('src/core/'))),
    );
    assert.deepEqual(wrong, []);
  });

  it('other folders enter core by its index only', () => {
    const wrong = imports.filter(({ from, to }) => !from.startsWith('src/core/') && /^src\/core\/(?!index$)/.test(to));
    assert.deepEqual(wrong, []);
  });

  it('vscode is imported in src/vscode and the entry only; Node in src/node, src/worker and the entries', () => {
    const vscode = imports.filter(({ from, to }) => to === 'vscode' && !/^src\/(vscode\/|extension\.ts)/.test(from));
    const node = imports.filter(
      ({ from, to }) =>
        to.startsWith('node:') && !/^src\/(node\/|worker\/node|(cli|program|library\.node)\.ts|vscode\/engine\/spawn\.node)/.test(from),
    );
    assert.deepEqual([vscode, node], [[], []]);
  });

  it('src/refresh is for every host: core and nothing else', () => {
    const wrong = imports.filter(({ from, to }) => from.startsWith('src/refresh/') && !/^src\/(refresh\/|core\/index$)/.test(to));
    assert.deepEqual(wrong, []);
  });

  it('src/webview is for a browser: it imports nothing but its own protocol', () => {
    const wrong = imports.filter(({ from, to }) => from.startsWith('src/webview/') && !to.startsWith('src/webview/'));
    assert.deepEqual(wrong, []);
  });

  for (const [folder, allowed] of Object.entries(LAYERS)) {
    it(`core/${folder} imports ${allowed.join(', ') || 'nothing'} besides itself`, () => {
      const own = imports.filter(({ from, to }) => from.startsWith(`src/core/${folder}/`) && to.startsWith('src/core/'));
      const wrong = own.filter(
        ({ to }) => ![folder, ...allowed].some((one) => to.startsWith(`src/core/${one}/`)) && to !== 'src/core/ports',
      );
      assert.deepEqual(wrong, []);
    });
  }

  it('every folder of core has its rule', () => {
    const folders = new Set(sources.flatMap((path) => /^src\/core\/([^/]+)\/.*$/.exec(path)?.[1] ?? []));
    assert.deepEqual([...folders].sort(), Object.keys(LAYERS).sort());
  });
});
