// Packs what npm users get: node tools/npm.mjs [FOLDER]. The manifest is npm's own: everything is bundled, so an install fetches
// zod (the types name it) and nothing that has to be built. Prints the tarball's path.
import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
const out = path.resolve(process.argv[2] ?? path.join(root, 'out', 'npm'));
const folder = path.join(out, 'package');
const manifest = JSON.parse(fs.readFileSync(path.join(root, 'package.json'), 'utf8'));

/** Node's built-ins, asked for by CommonJS packages within ESM. */
const REQUIRE = "import { createRequire as outlayRequire } from 'node:module'; const require = outlayRequire(import.meta.url);";

function packageJson() {
  const { name, version, description, license, keywords, dependencies, devDependencies } = manifest;
  const entry = (file, types) => ({ types: `./dist/types/${types}.d.ts`, default: `./dist/${file}` });
  return {
    ...{ name, version, description, license, keywords, type: 'commonjs', bin: { outlay: './dist/cli.js' } },
    exports: {
      '.': { node: entry('library.node.mjs', 'library.node'), default: entry('library.mjs', 'library') },
      './assets/*': './dist/assets/*',
      './package.json': './package.json',
    },
    ...{ types: './dist/types/library.node.d.ts', sideEffects: false, engines: { node: '>=20.18.1' }, files: ['dist', 'media'] },
    dependencies: { zod: dependencies.zod },
    peerDependencies: { '@duckdb/node-api': devDependencies['@duckdb/node-api'] ?? '*' },
    peerDependenciesMeta: { '@duckdb/node-api': { optional: true } },
  };
}

async function main() {
  fs.rmSync(folder, { recursive: true, force: true });
  fs.mkdirSync(path.join(folder, 'dist'), { recursive: true });
  fs.mkdirSync(path.join(folder, 'media'));
  fs.writeFileSync(path.join(folder, 'package.json'), `${JSON.stringify(packageJson(), null, 2)}\n`);
  for (const file of ['README.md', 'CHANGELOG.md', 'LICENSE']) fs.copyFileSync(path.join(root, file), path.join(folder, file));
  for (const file of fs.readdirSync(path.join(root, 'media')).filter((one) => one.endsWith('.schema.json')))
    fs.copyFileSync(path.join(root, 'media', file), path.join(folder, 'media', file));
  for (const file of ['cli.js', 'program.js']) fs.copyFileSync(path.join(root, 'dist', file), path.join(folder, 'dist', file));
  fs.cpSync(path.join(root, 'dist', 'assets'), path.join(folder, 'dist', 'assets'), { recursive: true });
  const shared = { bundle: true, format: 'esm', logLevel: 'warning', mainFields: ['module', 'main'], legalComments: 'none', external: ['zod'] };
  await build({ ...shared, platform: 'node', target: 'node20', banner: { js: REQUIRE }, entryPoints: [path.join(root, 'src/library.node.ts')], outfile: path.join(folder, 'dist/library.node.mjs') });
  await build({ ...shared, mainFields: ['browser', 'module', 'main'], platform: 'browser', target: 'es2023', external: ['zod', 'fs', 'fs/promises', 'module', 'path', 'node:*', '@colors/colors/safe'], entryPoints: [path.join(root, 'src/library.ts')], outfile: path.join(folder, 'dist/library.mjs') });
  const tsc = path.join(root, 'node_modules', '.bin', process.platform === 'win32' ? 'tsc.cmd' : 'tsc');
  const types = ['--declaration', '--emitDeclarationOnly', '--noEmit', 'false', '--rootDir', 'src', '--outDir', path.join(folder, 'dist/types')];
  execFileSync(tsc, ['-p', 'tools/library.tsconfig.json', ...types], { cwd: root, stdio: 'inherit' });
  const packed = execFileSync('npm', ['pack', '--json', '--pack-destination', out], { cwd: folder, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'], shell: process.platform === 'win32' });
  const [{ filename, size, unpackedSize }] = Object.values(JSON.parse(packed));
  console.error(`${(size / 1e6).toFixed(1)} MB packed, ${(unpackedSize / 1e6).toFixed(1)} MB unpacked`);
  console.log(path.join(out, filename));
}

await main();
