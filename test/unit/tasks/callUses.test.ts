import assert from 'node:assert/strict';
import { callUses } from '../../../src/core/tasks/callUses';
import { sitesIn } from '../../helpers/project';

async function usesOf(rest: string) {
  const [site] = await sitesIn({ 'a.py': `from openai import OpenAI\nOpenAI().chat.completions.create(model="gpt-4o", ${rest})\n` });
  assert.ok(site);
  return callUses(site);
}

const TEXT = 'messages=[{"role": "user", "content": "Hi"}]';

describe('what a call uses beside plain text', () => {
  it('is nothing where it sends text', async () => assert.deepEqual(await usesOf(TEXT), []));

  it('is tools, an output schema, streaming', async () => {
    const tool = '{"type": "function", "function": {"name": "f", "parameters": {"type": "object", "properties": {}}}}';
    assert.deepEqual(await usesOf(`${TEXT}, tools=[${tool}], stream=True`), ['tools', 'streaming']);
    const schema = '{"type": "json_schema", "json_schema": {"name": "x", "schema": {"type": "object"}}}';
    assert.deepEqual(await usesOf(`${TEXT}, response_format=${schema}`), ['structured output']);
  });

  it('is vision where an image is sent', async () => {
    const image = '{"type": "image_url", "image_url": {"url": "https://example.com/a.png"}}';
    assert.deepEqual(await usesOf(`messages=[{"role": "user", "content": [${image}]}]`), ['vision']);
  });
});
