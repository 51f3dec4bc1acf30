// Bundles one TypeScript script of test/ and runs it: `node tools/run-ts.mjs test/bench/scan.ts ARGS…`. Builds the product's assets first.
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
const [script, ...args] = process.argv.slice(2);
const outfile = path.join(root, 'out', 'scripts', `${path.basename(path.dirname(script))}-${path.basename(script, '.ts')}.mjs`);

const built = spawnSync(process.execPath, ['esbuild.js'], { cwd: root, stdio: 'inherit' });
if (built.status !== 0) process.exit(built.status ?? 1);
await build({
  ...{ entryPoints: [path.join(root, script)], outfile, bundle: true, platform: 'node', format: 'esm', target: 'node20' },
  ...{ packages: 'external', sourcemap: 'linked', logLevel: 'warning' },
});
// Assets are found from the package's folder; paths of the caller are made absolute.
const from = process.env.INIT_CWD ?? process.cwd();
const given = args.map((arg) => (/^[./~]/.test(arg) ? path.resolve(from, arg) : arg));
process.exitCode = spawnSync(process.execPath, ['--enable-source-maps', outfile, ...given], { cwd: root, stdio: 'inherit' }).status ?? 1;
