// npm run bench:catalog [-- --litellm FILE]: what the catalogue weighs and costs in time, and how it agrees with others' data.
// genai-prices is installed for tests; LiteLLM's price file is given by the caller: the one of the packed version, or an older or newer one.
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { gzipSync } from 'node:zlib';
import { findProvider } from '@pydantic/genai-prices';
import { basePrice } from '../../src/core/catalog/at';
import { Catalog } from '../../src/core/catalog/catalog';
import { importGenaiPrices } from '../../src/core/catalog/import/genaiPrices';
import { importLiteLlm } from '../../src/core/catalog/import/liteLlm';
import { importModelsDev } from '../../src/core/catalog/import/modelsDev';
import type { ImportedSource } from '../../src/core/catalog/import/sourceOffer';
import { loadCatalog } from '../../src/core/catalog/load';
import { PROVIDERS } from '../../src/core/catalog/providers';
import { nodeAssets } from '../../src/node/assets';

const { values } = parseArgs({ options: { litellm: { type: 'string' }, modelsdev: { type: 'string' } } });
const IDS: Readonly<Record<string, readonly string[]>> = JSON.parse(readFileSync('test/fixtures/catalog/ids.json', 'utf8'));
const AT = Date.now();
const places = Object.entries(IDS).flatMap(([host, ids]) => ids.map((id) => ({ host, id })));

function median(samples: readonly number[]): number {
  return [...samples].sort((a, b) => a - b)[Math.floor(samples.length / 2)] ?? 0;
}

const loads: number[] = [];
for (let run = 0; run < 15; run++) {
  const started = performance.now();
  await loadCatalog(nodeAssets('dist/assets'));
  loads.push(performance.now() - started);
}
const catalog = await loadCatalog(nodeAssets('dist/assets'));

/** A new look-up each round: nothing is remembered. */
const cold: number[] = [];
for (let round = 0; round < 50; round++) {
  const fresh = new Catalog(catalog.data);
  for (const { host, id } of places) {
    const started = performance.now();
    fresh.find(host, id);
    cold.push((performance.now() - started) * 1000);
  }
}
const quotes: number[] = [];
for (let round = 0; round < 50; round++) {
  for (const { host, id } of places) {
    const started = performance.now();
    catalog.quote({ provider: host, model: id, at: AT });
    quotes.push((performance.now() - started) * 1000);
  }
}
const bytes = readFileSync('dist/assets/catalog/catalog.json');
console.log(`size      ${(bytes.length / 1e6).toFixed(2)} MB, ${(gzipSync(bytes, { level: 9 }).length / 1e6).toFixed(3)} MB zipped`);
console.log(`load      ${median(loads).toFixed(1)} ms median of ${loads.length}, ${Math.max(...loads).toFixed(1)} ms the first or slowest`);
console.log(`look-up   ${median(cold).toFixed(2)} µs median, nothing remembered; ${places.length} ids`);
console.log(`quote     ${median(quotes).toFixed(2)} µs median`);

const offers = Object.values(catalog.data.offers).flatMap((rows) => Object.values(rows));
console.log(
  `holds     ${offers.length} offers at ${Object.keys(catalog.data.offers).length} hosts, ${Object.keys(catalog.data.weights).length} open weights, ${catalog.data.scores.length} scores`,
);

const theirs = PROVIDERS.flatMap(({ prices }) => (prices ? (findProvider({ providerId: prices }) ?? []) : []));
const source = { source: 'compared', asOf: '2026-01-01' };
table('genai-prices', importGenaiPrices(JSON.parse(JSON.stringify(theirs)), source));
if (values.litellm) table('LiteLLM', importLiteLlm(JSON.parse(readFileSync(values.litellm, 'utf8')), source));
if (values.modelsdev) table('models.dev', importModelsDev(JSON.parse(readFileSync(values.modelsdev, 'utf8')), source));

/** How much of the typical ids the other knows, and how far both agree on what both price. */
function table(name: string, { offers: others }: ImportedSource): void {
  const gateways = new Set(PROVIDERS.filter(({ gateway }) => gateway).map(({ id }) => id));
  const direct = others.filter(({ host }) => !gateways.has(host));
  let both = 0;
  let agreed = 0;
  for (const { host, id, prices } of direct) {
    const [own, other] = [basePrice(catalog.find(host, id)?.offer.prices ?? [], AT), basePrice(prices, AT)];
    if (own?.input === undefined || other?.input === undefined) continue;
    both++;
    const near = (a = 0, b = 0) => Math.abs(a - b) <= 0.05 * Math.max(a, b);
    if (near(own.input, other.input) && (own.output === undefined || other.output === undefined || near(own.output, other.output)))
      agreed++;
  }
  const listed = new Set(
    others.flatMap(({ host, id, aliases = [] }) => [id, ...aliases].map((one) => `${host} ${one.replace(/\*$/, '')}`)),
  );
  const covered = places.filter(({ host, id }) => listed.has(`${host} ${id}`)).length;
  const own = places.filter(({ host, id }) => catalog.find(host, id)).length;
  console.log(
    `${name.padEnd(13)} ${agreed} of ${both} prices within 5 % (${((100 * agreed) / both).toFixed(1)} %); typical ids: it lists ${covered}, we resolve ${own} of ${places.length}`,
  );
}
