// The library as a bundler sees it.
import assert from 'node:assert/strict';
import { isBuiltin } from 'node:module';
import { build } from 'esbuild';

/** web-tree-sitter asks for these where it finds itself in Node; the table's colours are asked for within a try, and never used. */
const NEVER_REACHED = ['fs/promises', 'module', '@colors/colors/safe'];

async function bundled(code: string) {
  const { outputFiles, metafile } = await build({
    stdin: { contents: code, resolveDir: 'src', loader: 'ts' },
    ...{ bundle: true, write: false, metafile: true, minify: true, format: 'esm', platform: 'browser', target: 'es2023' },
    ...{ mainFields: ['browser', 'module', 'main'], external: NEVER_REACHED },
    logLevel: 'silent',
  });
  const imports = Object.values(metafile.outputs).flatMap((output) => output.imports.map(({ path }) => path));
  return { bytes: outputFiles[0]?.contents.length ?? 0, imports, inputs: Object.keys(metafile.inputs) };
}

describe('the library', function () {
  this.timeout(60_000);

  it('needs nothing of Node in a browser', async () => {
    const { imports } = await bundled(`export * from './library';`);
    assert.deepEqual(
      [...new Set(imports)].filter((path) => isBuiltin(path) && !NEVER_REACHED.includes(path)),
      [],
    );
  });

  it('leaves out what is not used', async () => {
    const [all, some] = [await bundled(`export * from './library';`), await bundled(`export { parseReport } from './library';`)];
    assert.ok(some.bytes < all.bytes / 2, `${some.bytes} of ${all.bytes} bytes`);
  });
});
