// Copies what the engine loads at run time next to the bundle: tokenizer ranks as JSON, grammars as wasm.
import { copyFile, mkdir, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';

const require = createRequire(import.meta.url);

const ENCODINGS = ['o200k_base', 'cl100k_base', 'p50k_base', 'r50k_base'];
const GRAMMARS = ['python', 'typescript', 'tsx', 'javascript'];

/** The folder of an installed package. Its package.json need not be exported: a known file of it is enough. */
const folderOf = (specifier) => dirname(require.resolve(specifier));

/** Writes `tokens/<encoding>.json`, `grammars/tree-sitter-<language>.wasm` and `grammars/web-tree-sitter.wasm` below `outdir`. */
export async function copyAssets(outdir) {
  await Promise.all([mkdir(join(outdir, 'tokens'), { recursive: true }), mkdir(join(outdir, 'grammars'), { recursive: true })]);
  const grammars = join(folderOf('@vscode/tree-sitter-wasm/package.json'), 'wasm');
  const copies = GRAMMARS.map((name) => copyFile(join(grammars, `tree-sitter-${name}.wasm`), join(outdir, 'grammars', `tree-sitter-${name}.wasm`)));
  const runtime = copyFile(join(folderOf('web-tree-sitter'), 'web-tree-sitter.wasm'), join(outdir, 'grammars', 'web-tree-sitter.wasm'));
  await Promise.all([...copies, runtime, ...ENCODINGS.map((name) => writeRanks(name, outdir))]);
}

async function writeRanks(name, outdir) {
  const { default: ranks } = await import(`js-tiktoken/ranks/${name}`);
  // ASCII only, so that the core can read it without a decoder.
  const json = JSON.stringify(ranks).replace(/[^\x20-\x7e]/g, (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`);
  await writeFile(join(outdir, 'tokens', `${name}.json`), json);
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) await copyAssets(process.argv[2] ?? 'dist/assets');
