// Dates and replacements as the makers' pages of deprecations print them.
import assert from 'node:assert/strict';
import { RETIREMENTS } from '../../../src/core/catalog/data/retirements';
import { catalog } from '../../helpers/catalog';

const AT = Date.UTC(2026, 10, 23);

describe('catalog/retirement', () => {
  it('knows day and replacement, for dated snapshots too', () => {
    const of = (model: string, host: string) => catalog.retirementOf(model, host);
    assert.deepEqual(of('gpt-4o-2024-08-06', 'openai'), {
      shutdown: '2027-01-14',
      replacement: 'gpt-6-luna',
      source: 'openaiDeprecations',
    });
    assert.equal(of('gpt-4o-2024-05-13', 'openai')?.shutdown, '2026-10-23');
    assert.equal(of('gemini-2.5-pro', 'google')?.replacement, 'gemini-3.8-flash');
    assert.equal(of('claude-sonnet-4-20250514', 'anthropic')?.replacement, 'claude-sonnet-4-6');
    assert.equal(of('gemini-3.6-flash', 'google'), null);
    assert.equal(of('gpt-6.1-sol', 'openai'), null);
  });

  it('says so beside the price, before and after the day', () => {
    const note = (model: string) => {
      const price = catalog.quote({ provider: 'openai', model, at: AT });
      return 'unpriced' in price ? price.unpriced : (price.note ?? '');
    };
    assert.match(note('gpt-4o'), /will be retired on 2027-01-14; its maker recommends gpt-6-luna/);
    assert.match(note('gpt-4-turbo'), /retired on 2026-10-23; its maker recommends gpt-5.6-sol/);
  });

  it('speaks of models that the catalogue has, and recommends such', () => {
    for (const { host, id, replacement } of RETIREMENTS) {
      assert.ok(catalog.find(host, id), id);
      assert.ok(replacement === undefined || catalog.find(host, replacement), replacement);
    }
  });
});
