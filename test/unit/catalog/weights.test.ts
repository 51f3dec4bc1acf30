import assert from 'node:assert/strict';
import { catalog } from '../../helpers/catalog';

const rows = Object.entries(catalog.data.weights);
const AT = Date.UTC(2026, 10, 23);

describe('catalog/weights', () => {
  it('knows more than 35 open weights, each with a host; what is not evidenced says so', () => {
    assert.ok(rows.length >= 35, `${rows.length}`);
    for (const [id, { licence, totalParameters, parametersSource }] of rows) {
      assert.ok(catalog.hostsOf(id).length > 0, id);
      assert.ok(licence.evidence !== '' && (licence.name !== null || licence.evidence.startsWith('not evidenced')), id);
      assert.equal(totalParameters === null, parametersSource === null, id);
    }
  });

  it('names the same weights at every host, and no others', () => {
    const same = [
      'openai/gpt-oss-120b',
      'gpt-oss-120b',
      '@cf/openai/gpt-oss-120b',
      'accounts/fireworks/models/gpt-oss-120b',
      'gpt-oss:120b',
    ];
    for (const id of same) assert.equal(catalog.weightsOf(id)?.id, 'gpt-oss-120b', id);
    for (const id of ['glm-5.3', 'zai-org/GLM-5.3', 'glm-5p3']) assert.equal(catalog.weightsOf(id)?.id, 'glm-5.3', id);
    assert.equal(catalog.weightsOf('zai-org/GLM-5.3-Flash')?.id, 'glm-5.3-flash');
    for (const id of ['gpt-4o', 'claude-sonnet-5', 'gemini-2.5-pro', 'glm-5.1', 'my-llama', 'kimi-k3.1-pro'])
      assert.equal(catalog.weightsOf(id), null, id);
  });

  it('follows DeepSeek, which serves a legacy name by newer weights', () => {
    assert.equal(catalog.weightsOf('deepseek-v4-flash', 'deepseek')?.id, 'deepseek-v4.1-flash');
    assert.equal(catalog.weightsOf('deepseek-ai/DeepSeek-V4-Flash', 'deepinfra')?.id, 'deepseek-v4-flash');
  });

  it('gives one weights two prices at two hosts, and a bare id the range of its sellers', () => {
    const at = (host: string) => catalog.quote({ provider: host, model: 'openai/gpt-oss-120b', at: AT });
    const [groq, deepinfra] = [at('groq'), at('deepinfra')];
    assert.ok(!('unpriced' in groq) && !('unpriced' in deepinfra));
    assert.deepEqual([groq.inputUsdPerMillion, groq.outputUsdPerMillion], [0.15, 0.6]);
    assert.ok((deepinfra.inputUsdPerMillion ?? 1) < 0.05);
    const bare = catalog.quote({ provider: null, model: 'gpt-oss-120b', at: AT });
    assert.ok('unpriced' in bare);
    assert.match(bare.unpriced, /gpt-oss-120b is sold by \d\d hosts, \$0\.0\d+–\$[\d.]+ in and/);
  });

  it("says the capabilities of a host's offer, with their source", () => {
    const oss = catalog.capabilitiesOf('openai/gpt-oss-120b', 'groq');
    assert.ok(oss?.tools && oss.reasoning && oss.context === 131_072);
    assert.match(oss.source.source, /./);
    assert.deepEqual(catalog.capabilitiesOf('gpt-4o', 'openai')?.input.includes('image'), true);
    assert.equal(catalog.capabilitiesOf('no-such-model', 'openai'), null);
    // Novita's row claims pictures; the weights see none (https://huggingface.co/openai/gpt-oss-120b: text only)
    assert.deepEqual(catalog.capabilitiesOf('openai/gpt-oss-120b', 'novita')?.input, []);
  });

  it('keeps base URLs and key variables of the hosts', () => {
    const { hosts } = catalog.data;
    assert.equal(hosts.groq?.openaiBaseUrl, 'https://api.groq.com/openai/v1');
    assert.deepEqual(hosts.deepinfra?.keyVariables, ['DEEPINFRA_API_KEY']);
    assert.equal(hosts.zai?.anthropicBaseUrl, 'https://api.z.ai/api/anthropic');
    for (const [id, { retention, training, termsSource }] of Object.entries(hosts)) {
      assert.ok((retention === null && training === null) || termsSource !== undefined, id);
    }
  });
});
