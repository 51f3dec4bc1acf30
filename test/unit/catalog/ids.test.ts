// Ids as real code holds them: what resolves, and that nothing resolves to another model.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { catalog } from '../../helpers/catalog';

const IDS: Readonly<Record<string, readonly string[]>> = JSON.parse(readFileSync('test/fixtures/catalog/ids.json', 'utf8'));
const places = Object.entries(IDS).flatMap(([host, ids]) => ids.map((id) => ({ host, id })));

/** What may differ between an id and the one that it is found under: dates, revisions, stages, the vendor's and region's prefix. */
function stem(id: string): string {
  return id
    .replace(/^(regional|us|eu|global)\./, '')
    .replace(/^[a-z0-9]+\.(?=[a-z])/, '')
    .replace(/(-v\d+(:\d+)?|:\d+)$/, '')
    .replace(/-(latest|preview|exp|0|\d{3,8}|20\d{2}-\d{2}-\d{2}|\d{2}-\d{2}|reasoning)(?=-|$)/g, '')
    .replace(/-preview$/, '');
}

/** Names that their makers gave to the same model. */
const SAME: Readonly<Record<string, string>> = {
  'claude-2.1': 'claude-2',
  'gemini-1.0-pro': 'gemini-pro',
  'claude-instant-1.2': 'claude-instant-1.2',
};

describe('catalog/ids', () => {
  it('resolves at least 97 % of the typical ids', () => {
    const missed = places.filter(({ host, id }) => catalog.find(host, id) === null).map(({ host, id }) => `${host} ${id}`);
    assert.ok(places.length >= 158);
    assert.ok(missed.length <= places.length * 0.03, missed.join(', '));
  });

  it('resolves none to another model', () => {
    for (const { host, id } of places) {
      const found = catalog.find(host, id.replace(/:free$/, ''))?.id;
      if (found !== undefined) assert.equal(stem(found), SAME[id] ?? stem(id.replace(/:free$/, '')), `${host} ${id} → ${found}`);
    }
  });

  it('knows no id that is only near to a known one', () => {
    const near = [
      'gpt-4o-imaginary',
      'gpt-4.1-foo',
      'claude-sonnet-5-7',
      'claude-opus-4-9',
      'gemini-2.5-pro-whatever',
      'deepseek-v4-ultra',
      'constructor',
      '__proto__',
      'toString',
    ];
    for (const id of near) for (const host of Object.keys(IDS)) assert.equal(catalog.find(host, id), null, `${host} ${id}`);
  });
});
