// Copies what the engine loads at run time next to the bundle: vocabularies (packed by tools/packs.mjs), the catalogue (tools/catalog.mjs),
// grammars as wasm.
import { copyFile, mkdir, readdir } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const require = createRequire(import.meta.url);

const VOCABULARIES = fileURLToPath(new URL('../media/tokens/', import.meta.url));
const CATALOG = fileURLToPath(new URL('../media/catalog/', import.meta.url));
const GRAMMARS = ['python', 'typescript', 'tsx', 'javascript', 'go', 'java', 'c-sharp', 'ruby', 'php', 'rust', 'bash'];

/** Grammars that the collection lacks. */
const ELSEWHERE = [
  ['@tree-sitter-grammars/tree-sitter-kotlin/tree-sitter-kotlin.wasm', 'tree-sitter-kotlin.wasm'],
  ['@repomix/tree-sitter-wasms/out/tree-sitter-swift.wasm', 'tree-sitter-swift.wasm'],
];

/** The folder of an installed package. Its package.json need not be exported: a known file of it is enough. */
const folderOf = (specifier) => dirname(require.resolve(specifier));

/** Writes `tokens/<vocabulary>.bin` with their notices, `catalog/catalog.json`, `grammars/tree-sitter-<language>.wasm` and `grammars/web-tree-sitter.wasm` below `outdir`. */
export async function copyAssets(outdir) {
  await Promise.all(['tokens', 'grammars', 'catalog'].map((folder) => mkdir(join(outdir, folder), { recursive: true })));
  const grammars = join(folderOf('@vscode/tree-sitter-wasm/package.json'), 'wasm');
  const copies = GRAMMARS.map((name) => copyFile(join(grammars, `tree-sitter-${name}.wasm`), join(outdir, 'grammars', `tree-sitter-${name}.wasm`)));
  const runtime = copyFile(join(folderOf('web-tree-sitter'), 'web-tree-sitter.wasm'), join(outdir, 'grammars', 'web-tree-sitter.wasm'));
  const vocabularies = (await readdir(VOCABULARIES)).map((name) => copyFile(join(VOCABULARIES, name), join(outdir, 'tokens', name)));
  const catalog = ['catalog.json', 'NOTICES.md'].map((name) => copyFile(join(CATALOG, name), join(outdir, 'catalog', name)));
  await Promise.all([...catalog, ...copies, ...ELSEWHERE.map(([specifier, name]) => copyFile(require.resolve(specifier), join(outdir, 'grammars', name))), runtime, ...vocabularies]);
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) await copyAssets(process.argv[2] ?? 'dist/assets');
