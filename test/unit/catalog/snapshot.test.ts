// The packed catalogue: keeps its contract, says where everything is from, and agrees with a price package that is not ours.
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { findProvider } from '@pydantic/genai-prices';
import { basePrice } from '../../../src/core/catalog/at';
import type { Contradiction } from '../../../src/core/catalog/import/contradictions';
import { importGenaiPrices } from '../../../src/core/catalog/import/genaiPrices';
import { PROVIDERS } from '../../../src/core/catalog/providers';
import { catalogSchema } from '../../../src/core/catalog/schema';
import { catalog } from '../../helpers/catalog';

const { data } = catalog;
const AT = Date.parse(data.asOf);
const contradictions: readonly Contradiction[] = JSON.parse(readFileSync('media/catalog/contradictions.json', 'utf8'));
const offers = Object.entries(data.offers).flatMap(([host, rows]) => Object.entries(rows).map(([id, offer]) => ({ host, id, offer })));

describe('catalog/snapshot', function () {
  this.timeout(20_000);

  it('keeps its schema, byte for byte what was packed', () => {
    assert.deepEqual(catalogSchema.parse(data), data);
    const { sha256 } = JSON.parse(readFileSync('media/catalog/pack.json', 'utf8'));
    assert.equal(createHash('sha256').update(readFileSync('media/catalog/catalog.json')).digest('hex'), sha256);
  });

  it('names a dated source for every price, retirement, host, weights and score', () => {
    const keys = offers.flatMap(({ offer }) => [...offer.prices.map(({ source }) => source), offer.retirement?.source, offer.facts]);
    const named = [...Object.values(data.hosts), ...Object.values(data.weights), ...data.scores].map(({ source }) => source);
    for (const key of new Set([...keys, ...named])) assert.ok(key === undefined || data.sources[key]?.asOf, key);
  });

  it('has no price of nothing: what is unknown is absent', () => {
    for (const { host, id, offer } of offers) {
      for (const price of offer.prices) {
        const { source, kind, service, from, until, hours, asOf, note, ...rest } = price;
        const amounts = Object.values(rest).flatMap((value) => (typeof value === 'number' ? [value] : []));
        assert.ok(amounts.some((amount) => amount > 0) || price.images, `${host} ${id}`);
      }
    }
  });

  it('has a decision with a reason for every contradiction, and holds the price decided for', () => {
    assert.ok(contradictions.length > 100);
    for (const { host, id, said, right, why } of contradictions) {
      assert.ok(right && why && why.length > 15, `${host} ${id}`);
      const price = basePrice(data.offers[host]?.[id]?.prices ?? [], AT);
      const decided = said.find(({ source }) => source === right) ?? said[0];
      assert.deepEqual([price?.input ?? null, price?.output ?? null], [decided?.input, decided?.output], `${host} ${id}`);
    }
  });

  it('differs from genai-prices by more than 5 % only where a contradiction is on record', () => {
    const known = new Set(contradictions.map(({ host, id }) => `${host} ${id}`));
    const theirs = PROVIDERS.flatMap(({ prices }) => (prices ? (findProvider({ providerId: prices }) ?? []) : []));
    const source = { source: 'the installed package', asOf: data.asOf };
    let compared = 0;
    for (const { host, id, prices } of importGenaiPrices(JSON.parse(JSON.stringify(theirs)), source).offers) {
      const [own, other] = [basePrice(catalog.find(host, id)?.offer.prices ?? [], AT), basePrice(prices, AT)];
      const full = catalog.find(host, id)?.id ?? id;
      if (known.has(`${host} ${full}`) || own?.input === undefined || other?.input === undefined) continue;
      assert.ok(
        Math.abs(own.input - other.input) <= 0.05 * Math.max(own.input, other.input),
        `${host} ${id}: ${own.input}, ${other.input}`,
      );
      compared++;
    }
    assert.ok(compared > 900, `${compared} compared`);
  });
});
