// The SDK data files: valid, documented, and let in by the prefilter.
import { strict as assert } from 'node:assert';
import { ENDPOINTS, HOSTS, providerOfUrl } from '../../../src/core/detect/hosts';
import { compilePattern } from '../../../src/core/detect/patterns';
import { createRegistry } from '../../../src/core/detect/registry';
import { SDKS } from '../../../src/core/detect/sdks/index';
import { createPrefilter } from '../../../src/core/detect/triggers';
import { sdkSchema } from '../../../src/core/model/descriptor';
import type { Family } from '../../../src/core/model/family';

/** A line that brings a module in; `#global.X` is used without one. */
function importOf(module: string, family: Family): string {
  if (module.startsWith('#global.')) return family === 'shell' ? `${module.slice(8)} -m x` : `${module.slice(8)}::x`;
  return family === 'ecmascript' || family === 'go' ? `import x from '${module}'` : `import ${module}`;
}

describe('SDK data', () => {
  for (const input of SDKS)
    it(`${input.id} is valid and its modules pass the prefilter`, () => {
      const sdk = sdkSchema.parse(input);
      assert.ok(sdk.docs, 'no docs link');
      assert.ok(sdk.calls.length + sdk.models.length + sdk.wraps.length > 0, 'says nothing');
      const prefilter = createPrefilter(createRegistry(SDKS));
      for (const module of sdk.modules.filter((one) => one !== '#global'))
        for (const family of sdk.languages) assert.ok(prefilter(importOf(module, family), family), `${module} in ${family}`);
    });

  it('ids are unique', () => {
    const ids = SDKS.map((sdk) => sdk.id);
    assert.deepEqual(
      ids.filter((id, at) => ids.indexOf(id) !== at),
      [],
    );
  });
});

describe('access path patterns', () => {
  const cases: readonly (readonly [pattern: string, path: string, matches: boolean])[] = [
    ['{A,B}().x.{y,z}', 'A().x.y', true],
    ['{A,B}().x.{y,z}', 'B().x.z', true],
    ['{A,B}().x.{y,z}', 'C().x.z', false],
    ['A().x', 'AB().x', false],
    ['A().x', 'A().x.y', false],
    ['A().x', 'lib.azure.A().x', true],
    ['*Chat().x', 'BigChat().x', true],
    ['f', 'g.f', true],
    ['f', 'gf', false],
  ];
  for (const [pattern, path, matches] of cases)
    it(`${pattern} ${matches ? '=' : '≠'} ${path}`, () => assert.equal(compilePattern(pattern).matches(path), matches));
});

describe('hosts', () => {
  it('are looked up whole or by their end, never by a part', () => {
    assert.equal(providerOfUrl('https://api.openai.com/v1'), 'openai');
    assert.equal(providerOfUrl('https://my-resource.openai.azure.com/openai'), 'azure');
    assert.equal(providerOfUrl('https://bedrock-runtime.eu-west-1.amazonaws.com'), 'bedrock');
    assert.equal(providerOfUrl('https://s3.amazonaws.com'), null);
    assert.equal(providerOfUrl('https://api.openai.com.evil.example/v1'), null);
    assert.equal(providerOfUrl('https://notapi.openai.community'), null);
    assert.equal(providerOfUrl('http://localhost:11434/v1'), 'ollama');
    assert.equal(providerOfUrl('http://127.0.0.1:9999'), 'local');
    assert.equal(providerOfUrl('not a url'), null);
  });

  it('have no scheme and no path; endpoints do not overlap by accident', () => {
    for (const host of Object.keys(HOSTS)) assert.match(host, /^[a-z0-9.-]+$/);
    const kindOf = (path: string) => ENDPOINTS.find((one) => one.path.test(path))?.kind;
    assert.deepEqual(['/v1/chat/completions', '/v1/completions', '/v1/embeddings', '/v1/audio/speech'].map(kindOf), [
      'chat',
      'completion',
      'embedding',
      'audio',
    ]);
  });
});
