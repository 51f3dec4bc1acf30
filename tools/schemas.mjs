// Writes the JSON Schemas of outlay.json and of the report to media/. A unit test fails while they are out of date.
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';

const root = fileURLToPath(new URL('..', import.meta.url));
const folder = await mkdtemp(join(tmpdir(), 'outlay-schemas-'));
try {
  const outfile = join(folder, 'schemas.mjs');
  await build({ entryPoints: [join(root, 'src/core/jsonSchema.ts')], bundle: true, format: 'esm', platform: 'neutral', mainFields: ['module', 'main'], outfile, logLevel: 'warning' });
  const { jsonSchemas } = await import(pathToFileURL(outfile).href);
  for (const [name, schema] of Object.entries(jsonSchemas())) {
    await writeFile(join(root, 'media', name), `${JSON.stringify(schema, null, 2)}\n`);
    console.log(`media/${name}`);
  }
} finally {
  await rm(folder, { recursive: true, force: true });
}
