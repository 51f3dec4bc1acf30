// Packs the catalogue from pinned packages into media/catalog: node tools/catalog.mjs [--cache FOLDER] [--accept]
// The packages weigh 170 MB, the catalogue 1 MB: so it is committed, and nobody needs the packages to build. The same packages give
// the same bytes. Sums of what goes in and out are in media/catalog/pack.json; what does not agree is an error, unless --accept.
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { PACKAGES, unpack } from './catalog/sources.mjs';
import { disagreements } from './catalog/disagreements.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const OUT = join(root, 'media/catalog');
/** Of the table of rates those that the European Central Bank quotes, and a few of large countries beside. */
const CURRENCIES =
  'AUD BGN BRL CAD CHF CNY CZK DKK EUR GBP HKD HUF IDR ILS INR ISK JPY KRW MXN MYR NOK NZD PHP PLN RON SEK SGD THB TRY TWD UAH VND ZAR AED SAR'.split(' ');

const { values } = parseArgs({ options: { cache: { type: 'string' }, accept: { type: 'boolean' } } });
const cache = values.cache ?? mkdtempSync(join(tmpdir(), 'outlay-catalog-'));
try {
  const packFile = join(OUT, 'pack.json');
  const known = !values.accept && existsSync(packFile) ? JSON.parse(readFileSync(packFile, 'utf8')) : { packages: {} };
  const core = await bundledCore();
  const data = {};
  const packages = {};
  for (const key of Object.keys(PACKAGES)) {
    const { folder, sum } = unpack(key, cache, known.packages);
    data[key] = PACKAGES[key].read(folder, core.genaiIds());
    packages[key] = sum;
    console.log(`${PACKAGES[key].name}@${PACKAGES[key].version}`);
  }
  const { catalog, contradictions } = core.packCatalog(data, Object.fromEntries(Object.entries(PACKAGES).map(([key, row]) => [key, sourceOf(row)])), CURRENCIES);
  const open = contradictions.filter(({ right }) => right === undefined);
  for (const { host, id, said } of open) console.error(`no decision: ${host} ${id} ${said.map((one) => `${one.source} ${one.input}/${one.output}`).join(', ')}`);
  if (open.length > 0) throw new Error(`${open.length} contradictions above 5 % without a word in src/core/catalog/data/decisions.ts`);
  const text = JSON.stringify(catalog);
  const sha256 = createHash('sha256').update(text).digest('hex');
  if (known.sha256 && known.sha256 !== sha256) throw new Error(`the catalogue has changed (${sha256}): run with --accept and commit`);
  mkdirSync(OUT, { recursive: true });
  writeFileSync(join(OUT, 'catalog.json'), text);
  writeFileSync(join(OUT, 'contradictions.json'), `${JSON.stringify(contradictions)}\n`);
  writeFileSync(join(OUT, 'disagreements.md'), disagreements(contradictions, catalog.sources));
  writeFileSync(packFile, `${JSON.stringify({ sha256, packages }, null, 2)}\n`);
  console.log(`media/catalog/catalog.json: ${text.length} bytes, ${contradictions.length} contradictions decided`);
} finally {
  if (!values.cache) rmSync(cache, { recursive: true, force: true });
}

function sourceOf({ name, version, asOf, licence }) {
  return { source: `${name}@${version}`, asOf, ...(licence ? { licence } : {}) };
}

async function bundledCore() {
  const folder = mkdtempSync(join(tmpdir(), 'outlay-catalog-core-'));
  const outfile = join(folder, 'pack.mjs');
  const options = { bundle: true, format: 'esm', platform: 'neutral', mainFields: ['module', 'main'], logLevel: 'warning' };
  await build({ entryPoints: [join(root, 'src/core/catalog/import/pack.ts')], outfile, ...options });
  const core = await import(pathToFileURL(outfile).href);
  rmSync(folder, { recursive: true });
  return core;
}
