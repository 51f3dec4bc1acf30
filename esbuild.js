// Builds the product into dist/; with --tests also the suites and the harness into out/.
const fs = require('node:fs');
const path = require('node:path');
const { build } = require('esbuild');

/** @type {import('esbuild').BuildOptions} */
const shared = { bundle: true, logLevel: 'warning', legalComments: 'none', external: ['vscode', '@duckdb/node-api'] };
// `module` first: jsonc-parser's `main` is UMD, whose requires a bundler cannot follow.
const node = {
  ...shared,
  platform: 'node',
  format: 'cjs',
  target: 'node20',
  mainFields: ['module', 'main'],
  // Its ES module asks import.meta.url where it is, which is empty in CommonJS.
  alias: { 'web-tree-sitter': require.resolve('web-tree-sitter') },
};
// What web bundles do not hold: web-tree-sitter asks for Node's modules only where it finds itself in Node, and the table is
// the terminal's, dropped as nothing here uses it.
const nodeOnly = ['fs', 'fs/promises', 'module', 'path', 'node:*', 'cli-table3'];
const web = { ...shared, platform: 'browser', target: 'es2022', external: ['vscode', ...nodeOnly] };

/** What users get. */
function product() {
  const dist = { minify: true, sourcemap: false };
  return [
    build({ ...node, ...dist, entryPoints: ['src/extension.ts'], outfile: 'dist/extension.js' }),
    build({ ...web, ...dist, format: 'cjs', entryPoints: ['src/extension.ts'], outfile: 'dist/web/extension.js' }),
    build({ ...node, ...dist, entryPoints: ['src/worker/node.ts'], outfile: 'dist/worker.js' }),
    build({ ...web, ...dist, format: 'iife', entryPoints: ['src/worker/web.ts'], outfile: 'dist/web/worker.js' }),
    build({ ...web, ...dist, format: 'iife', entryPoints: ['src/webview/call.ts'], outfile: 'dist/webview/call.js' }),
    build({
      ...node,
      ...dist,
      entryPoints: ['src/cli.ts'],
      outfile: 'dist/cli.js',
      external: ['./program.js'],
      banner: { js: '#!/usr/bin/env node' },
    }),
    build({ ...node, ...dist, entryPoints: ['src/program.ts'], outfile: 'dist/program.js' }),
    copyAssets(),
  ];
}

async function copyAssets() {
  const assets = await import('./tools/assets.mjs');
  await assets.copyAssets('dist/assets');
}

function tests() {
  const linked = { sourcemap: 'linked' };
  for (const kind of ['node', 'web']) writeSuiteManifest(kind);
  return [
    build({
      ...shared,
      ...linked,
      platform: 'node',
      format: 'esm',
      target: 'node20',
      splitting: true,
      packages: 'external',
      entryPoints: glob('test/unit', '.test.ts'),
      outdir: 'out/unit',
      outbase: 'test/unit',
      outExtension: { '.js': '.mjs' },
    }),
    // Tests for the Node extension host (server or desktop). Mocha stays outside: it is ESM and is import()ed.
    build({
      ...node,
      ...linked,
      entryPoints: ['test/integration/index.node.ts'],
      outfile: 'out/suite/node/index.js',
      external: ['vscode', 'mocha'],
      plugins: [suitesFor('node')],
    }),
    // Tests for the web worker host: one file with Mocha's browser build inside. That build is UMD within an ESM package:
    // it would assign itself to this bundle's module.exports; without `module` it makes itself a global instead.
    build({
      ...web,
      ...linked,
      format: 'cjs',
      entryPoints: ['test/integration/index.web.ts'],
      outfile: 'out/suite/web/index.js',
      define: { module: 'undefined', exports: 'undefined', global: 'globalThis' },
      plugins: [suitesFor('web')],
    }),
    // The harness, for plain Node. The installers find files beside themselves: ../../tools is the same from out/harness.
    build({
      ...shared,
      ...linked,
      platform: 'node',
      format: 'esm',
      target: 'node20',
      packages: 'external',
      external: ['*/install-host.mjs', '*/install-browser.mjs'],
      entryPoints: ['test/harness/cli.ts', 'test/harness/desktop.ts'],
      outdir: 'out/harness',
      outExtension: { '.js': '.mjs' },
    }),
  ];
}

/** `virtual:tests`: every suite of test/integration, but those of the other host (`*.node.test.ts`, `*.web.test.ts`). */
const suitesFor = (kind) => ({
  name: 'suites',
  setup({ onResolve, onLoad }) {
    const other = kind === 'web' ? '.node.test.ts' : '.web.test.ts';
    const files = glob('test/integration', '.test.ts').filter((file) => !file.endsWith(other));
    onResolve({ filter: /^virtual:tests$/ }, () => ({ path: 'tests', namespace: 'suites' }));
    onLoad({ filter: /.*/, namespace: 'suites' }, () => ({
      contents: files.map((file) => `import ${JSON.stringify(`./${file}`)};`).join('\n'),
      resolveDir: __dirname,
    }));
  },
});

/**
 * Each suite is an extension of its own: VS Code wants one "under development" to run tests, and runs them in its host.
 * It is the one when Outlay itself is installed from its package.
 */
function writeSuiteManifest(kind) {
  fs.mkdirSync(`out/suite/${kind}`, { recursive: true });
  const manifest = {
    name: `suite-${kind}`,
    publisher: 'outlay',
    version: '0.0.1',
    engines: { vscode: '^1.100.0' },
    ...(kind === 'web' ? { browser: './index.js' } : { main: './index.js' }),
  };
  fs.writeFileSync(`out/suite/${kind}/package.json`, JSON.stringify(manifest, null, 2));
}

function glob(dir, ending) {
  return fs
    .readdirSync(dir, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith(ending))
    .map((file) => path.join(dir, file));
}

async function main() {
  const withTests = process.argv.includes('--tests');
  if (withTests) fs.rmSync('out/unit', { recursive: true, force: true }); // the runner takes whatever lies there
  await Promise.all([...product(), ...(withTests ? tests() : [])]);
}

main().catch((error) => {
  // esbuild has already printed what it found wrong.
  if (!error.errors) console.error(error);
  process.exitCode = 1;
});
