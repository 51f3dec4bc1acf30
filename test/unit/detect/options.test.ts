// Options of a request that decide about its cost.
// Names: OpenAI, Anthropic and Google API references; Vercel AI SDK, OpenAI Agents SDK documentation.
import assert from 'node:assert/strict';
import { siteOf } from '../../helpers/project';

async function optionsOf(language: 'py' | 'ts', text: string) {
  const { options = {} } = await siteOf(language, text);
  return Object.fromEntries(Object.entries(options).map(([key, one]) => [key, typeof one === 'number' ? one : one?.value]));
}

describe('options of a request', () => {
  it('OpenAI: effort, service tier, retries of the client', async () => {
    const found = await optionsOf(
      'py',
      `from openai import OpenAI
client = OpenAI(max_retries=5)
client.chat.completions.create(model="gpt-5", reasoning_effort="high", service_tier="flex", messages=[{"role": "user", "content": q}])
`,
    );
    assert.deepEqual(found, { reasoning: 'high', serviceTier: 'flex', retries: 5 });
  });

  it('OpenAI responses: the effort inside of an object', async () => {
    const found = await optionsOf(
      'ts',
      `import OpenAI from 'openai';
new OpenAI().responses.create({ model: 'gpt-5', input: q, reasoning: { effort: 'minimal' } });
`,
    );
    assert.deepEqual(found, { reasoning: 'minimal' });
  });

  it('Anthropic: thinking budget and what is marked to be cached', async () => {
    const found = await optionsOf(
      'py',
      `import anthropic
anthropic.Anthropic().messages.create(model="claude-sonnet-4-5", max_tokens=2000,
    thinking={"type": "enabled", "budget_tokens": 4000},
    system=[{"type": "text", "text": "rules", "cache_control": {"type": "ephemeral"}}],
    messages=[{"role": "user", "content": [{"type": "text", "text": q, "cache_control": {"type": "ephemeral"}}]}])
`,
    );
    assert.deepEqual(found, { reasoning: '4000', cacheMarkers: 2 });
  });

  it('open weights: thinking turned off or on, wherever the host wants it', async () => {
    const call = (rest: string) =>
      optionsOf('py', `from openai import OpenAI\nOpenAI().chat.completions.create(model="glm-5", messages=[], ${rest})\n`);
    assert.deepEqual(await call('extra_body={"thinking": {"type": "disabled"}}'), { reasoning: 'none' });
    assert.deepEqual(await call('extra_body={"chat_template_kwargs": {"enable_thinking": False}}'), { reasoning: 'none' });
    assert.deepEqual(await call('extra_body={"chat_template_kwargs": {"thinking": True}}'), { reasoning: 'enabled' });
    assert.deepEqual(await call('extra_body={"chat_template_kwargs": {"thinking": True, "reasoning_effort": "high"}}'), {
      reasoning: 'high',
    });
    assert.deepEqual(await call('extra_body={"enable_thinking": None}'), {});
  });

  it('agents: the most turns', async () => {
    const found = await optionsOf(
      'py',
      `from agents import Agent, Runner
agent = Agent(name="a", instructions="b", model="gpt-4o")
Runner.run_sync(agent, q, max_turns=4)
`,
    );
    assert.deepEqual(found, { maxSteps: 4 });
  });

  it('images: size and quality', async () => {
    const found = await optionsOf(
      'ts',
      `import OpenAI from 'openai';
new OpenAI().images.generate({ model: 'gpt-image-1', prompt: 'a boat', size: '1024x1536', quality: 'low' });
`,
    );
    assert.deepEqual(found, { size: '1024x1536', quality: 'low' });
  });

  it('raw requests: from the body, with tools and how closely an image is looked at', async () => {
    const site = await siteOf(
      'py',
      `import requests
requests.post("https://api.openai.com/v1/chat/completions", headers={}, json={"model": "gpt-4o", "service_tier": "priority",
    "tools": [{"type": "function", "function": {"name": "look", "parameters": {"type": "object", "properties": {}}}}],
    "messages": [{"role": "user", "content": [{"type": "image_url", "image_url": {"url": u, "detail": "low"}}]}]})
`,
    );
    assert.equal(site.options?.serviceTier?.value, 'priority');
    assert.match(site.prompt.tools ?? '', /"name":"look"/);
    assert.deepEqual(site.prompt.messages[0]?.pieces, [{ hole: 'image_url', media: 'image', detail: 'low' }]);
  });

  it('nothing is made up where nothing is given', async () => {
    const site = await siteOf(
      'ts',
      `import OpenAI from 'openai';\nnew OpenAI().chat.completions.create({ model: 'gpt-4o', messages: m });\n`,
    );
    assert.equal(site.options, undefined);
  });
});
