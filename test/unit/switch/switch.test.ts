// What a switch writes. The expected programs are written by hand, from the SDKs' and hosts' documentation.
import assert from 'node:assert/strict';
import { planned, refusal, switched, switchIn } from '../../helpers/switched';

const URL = 'https://api.deepinfra.com/v1/openai';
const MESSAGES = '[{"role": "user", "content": "hi"}]';

describe('switch', function () {
  this.timeout(20_000);

  it('an OpenAI client in Python: URL, key, model, names of parameters; comments stay', async () => {
    const before = [
      'import os',
      'from openai import OpenAI',
      '',
      'client = OpenAI(api_key=os.environ["OPENAI_API_KEY"])  # one for all',
      'r = client.chat.completions.create(',
      '    model="gpt-4o",  # good enough',
      '    messages=[{"role": "developer", "content": "Be brief."}],',
      '    # at most',
      '    max_completion_tokens=50,',
      '    user="u",',
      ')',
    ];
    const after = [
      'import os',
      'from openai import OpenAI',
      '',
      `client = OpenAI(api_key=os.environ["DEEPINFRA_API_KEY"], base_url="${URL}")  # one for all`,
      'r = client.chat.completions.create(',
      '    model="zai-org/GLM-5.3-Flash",  # good enough',
      '    messages=[{"role": "system", "content": "Be brief."}],',
      '    # at most',
      '    max_tokens=50,',
      ')',
    ];
    assert.equal((await switched({ 'a.py': before.join('\n') }))['a.py'], after.join('\n'));
  });

  it('an OpenAI client in TypeScript', async () => {
    const before = `import OpenAI from 'openai';
const client = new OpenAI();
await client.chat.completions.create({ model: 'gpt-4o', messages: [], store: true, max_completion_tokens: 9 });
`;
    const after = `import OpenAI from 'openai';
const client = new OpenAI({ baseURL: '${URL}', apiKey: process.env.DEEPINFRA_API_KEY });
await client.chat.completions.create({ model: 'zai-org/GLM-5.3-Flash', messages: [], max_tokens: 9 });
`;
    assert.equal((await switched({ 'a.ts': before }))['a.ts'], after);
  });

  it('a model and a client in another file', async () => {
    const files = {
      'app.py': `from llm import client, MODEL\nclient.chat.completions.create(model=MODEL, messages=${MESSAGES})\n`,
      'llm.py': 'from openai import OpenAI\nclient = OpenAI()\nMODEL = "gpt-4o"\n',
    };
    const after = await switched(files);
    assert.equal(after['app.py'], files['app.py']);
    assert.equal(
      after['llm.py'],
      `import os\nfrom openai import OpenAI\nclient = OpenAI(base_url="${URL}", api_key=os.environ["DEEPINFRA_API_KEY"])\nMODEL = "zai-org/GLM-5.3-Flash"\n`,
    );
  });

  it('a shared client: calls of the same model move together, in every file', async () => {
    const files = {
      'app.py': `from llm import client\nclient.chat.completions.create(model="gpt-4o", messages=${MESSAGES})\n`,
      'llm.py': 'from openai import OpenAI\nclient = OpenAI()\n',
      'other.py': `from llm import client\nclient.chat.completions.create(model="gpt-4o", messages=${MESSAGES})\n`,
    };
    const plan = planned(await switchIn(files));
    assert.deepEqual(plan.calls.map(({ path }) => path).sort(), ['app.py', 'other.py']);
    assert.match((await switched(files))['other.py'] ?? '', /GLM-5\.3-Flash/);
  });

  it('a client that also serves what cannot move: this call alone', async () => {
    const before = `import OpenAI from 'openai';
const client = new OpenAI();
await client.chat.completions.create({ model: 'gpt-4o', messages: [] });
await client.embeddings.create({ model: 'text-embedding-3-small', input: 'x' });
`;
    const after = (await switched({ 'a.ts': before }))['a.ts'] ?? '';
    assert.ok(
      after.includes(`await client.withOptions({ baseURL: '${URL}', apiKey: process.env.DEEPINFRA_API_KEY }).chat.completions.create(`),
    );
    assert.ok(after.includes('const client = new OpenAI();') && after.includes("'text-embedding-3-small'"));
  });

  it('a constant that other calls use stays: the call gets its own', async () => {
    const before = `from openai import OpenAI
MODEL = "gpt-4o"
a, b = OpenAI(), OpenAI()
a.chat.completions.create(model=MODEL, messages=${MESSAGES})
OpenAI(timeout=3).chat.completions.create(model=MODEL, messages=${MESSAGES})
`;
    const after = (await switched({ 'a.py': before }, { line: 5 }))['a.py'] ?? '';
    assert.ok(after.includes('MODEL = "gpt-4o"'));
    assert.ok(after.includes(`chat.completions.create(model="zai-org/GLM-5.3-Flash", messages`));
  });

  it('Azure: the plain class, without what only Azure knows', async () => {
    const before = `from openai import AzureOpenAI
c = AzureOpenAI(azure_endpoint="https://x.openai.azure.com", api_version="2024-10-21")
c.chat.completions.create(model="gpt-4o", messages=${MESSAGES})
`;
    assert.ok(
      (await switched({ 'a.py': before }))['a.py']?.includes(`\nc = OpenAI(base_url="${URL}", api_key=os.environ["DEEPINFRA_API_KEY"])\n`),
    );
    const keyed = before.replace('AzureOpenAI(azure', 'AzureOpenAI(timeout=9, azure');
    assert.ok(
      (await switched({ 'a.py': keyed }))['a.py']?.includes(
        `\nc = OpenAI(timeout=9, base_url="${URL}", api_key=os.environ["DEEPINFRA_API_KEY"])\n`,
      ),
    );
  });

  it('Anthropic clients, to hosts that speak their protocol', async () => {
    const before = `import Anthropic from '@anthropic-ai/sdk';
const client = new Anthropic();
await client.messages.create({ model: 'claude-sonnet-5', max_tokens: 9, messages: [] });
`;
    const to = { host: 'fireworks', model: 'accounts/fireworks/models/glm-5p3' };
    const after = (await switched({ 'a.ts': before }, to))['a.ts'] ?? '';
    assert.ok(after.includes("new Anthropic({ baseURL: 'https://api.fireworks.ai/inference', apiKey: process.env.FIREWORKS_API_KEY })"));
    assert.ok(after.includes("model: 'accounts/fireworks/models/glm-5p3'"));
  });

  it('Anthropic messages become a chat where the host speaks no other protocol, with what is read of the answer', async () => {
    const before = `import anthropic

client = anthropic.Anthropic(max_retries=1)


def ask(history):
    reply = client.messages.create(model="claude-sonnet-5", max_tokens=9, system="Be brief.", messages=[{"role": "user", "content": "hi"}])
    return reply.content[0].text, reply.usage.output_tokens
`;
    const after = `import os
from openai import OpenAI
import anthropic

client = OpenAI(base_url="${URL}", api_key=os.environ["DEEPINFRA_API_KEY"], max_retries=1)


def ask(history):
    reply = client.chat.completions.create(model="zai-org/GLM-5.3-Flash", max_tokens=9, messages=[{"role": "system", "content": "Be brief."}, {"role": "user", "content": "hi"}])
    return reply.choices[0].message.content, reply.usage.completion_tokens
`;
    assert.equal((await switched({ 'a.py': before }))['a.py'], after);
    const other = (from: string, to: string) => refusal({ 'a.py': before.replace(from, to) });
    assert.match(await other('reply.content[0].text', 'reply.content'), /what stands for reply\.content in the new form is not known/);
    assert.match(await other('return reply.content[0].text, ', 'return reply, '), /what stands for reply/);
    assert.match(await other('max_tokens=9', 'max_tokens=9, thinking={"type": "adaptive"}'), /thinking has no counterpart/);
    assert.match(await other('"content": "hi"', '"content": [{"type": "text", "text": "hi"}]'), /more than a role and a text/);
  });

  it('responses become a chat', async () => {
    const before = `import OpenAI from 'openai';
const client = new OpenAI();
const answer = await client.responses.create({ model: 'gpt-5', instructions: 'Be brief.', input: 'hi', max_output_tokens: 9 });
console.log(answer.output_text);
`;
    const after = `import OpenAI from 'openai';
const client = new OpenAI({ baseURL: '${URL}', apiKey: process.env.DEEPINFRA_API_KEY });
const answer = await client.chat.completions.create({ model: 'zai-org/GLM-5.3-Flash', messages: [{ role: 'system', content: 'Be brief.' }, { role: 'user', content: 'hi' }], max_tokens: 9 });
console.log(answer.choices[0].message.content);
`;
    assert.equal((await switched({ 'a.mjs': before }))['a.mjs'], after);
    const other = (from: string, to: string) => refusal({ 'a.mjs': before.replace(from, to) });
    assert.match(await other('answer.output_text', 'answer.output'), /what stands for answer\.output in the new form is not known/);
    assert.match(await other("input: 'hi'", "input: 'hi', previous_response_id: id"), /previous_response_id is not evidenced/);
    assert.match(await other("input: 'hi'", "input: 'hi', tools: []"), /tools has another form in a chat/);
  });

  it('LiteLLM: the id names the host', async () => {
    const before = `import litellm\nlitellm.completion(model="gpt-4o", messages=${MESSAGES}, api_key="k")\n`;
    assert.equal(
      (await switched({ 'a.py': before }))['a.py'],
      `import litellm\nlitellm.completion(model="deepinfra/zai-org/GLM-5.3-Flash", messages=${MESSAGES})\n`,
    );
  });

  it('LangChain: the class with base URL; the limit under the name that is sent', async () => {
    const before = 'from langchain_openai import ChatOpenAI\nllm = ChatOpenAI(model="gpt-4o", max_tokens=99)\nllm.invoke("hi")\n';
    const after = (await switched({ 'a.py': before }))['a.py'] ?? '';
    assert.ok(after.includes(`ChatOpenAI(model="zai-org/GLM-5.3-Flash", extra_body={"max_tokens": 99}, base_url="${URL}"`), after);
  });

  it("Vercel's AI SDK: another package, named in package.json", async () => {
    const files = {
      'a.ts':
        "import { openai } from '@ai-sdk/openai';\nimport { generateText } from 'ai';\nawait generateText({ model: openai('gpt-4o'), prompt: 'hi' });\n",
      'package.json': '{\n  "dependencies": {\n    "ai": "^6.0.0"\n  }\n}\n',
      '.env.example': 'OPENAI_API_KEY=',
    };
    const after = await switched(files, { host: 'groq', model: 'openai/gpt-oss-120b' });
    assert.ok(
      after['a.ts']?.includes("model: groq('openai/gpt-oss-120b')") && after['a.ts'].includes("import { groq } from '@ai-sdk/groq';"),
    );
    assert.ok(Object.hasOwn((JSON.parse(after['package.json'] ?? '') as { dependencies: object }).dependencies, '@ai-sdk/groq'));
    assert.equal(after['.env.example'], 'OPENAI_API_KEY=\nGROQ_API_KEY=\n');
  });

  it('raw requests and curl', async () => {
    const fetched = `await fetch('https://api.openai.com/v1/chat/completions', {
  method: 'POST',
  headers: { Authorization: \`Bearer \${process.env.OPENAI_API_KEY}\` },
  body: JSON.stringify({ model: 'gpt-4o', messages: [{ role: 'user', content: 'hi' }] }),
});
`;
    const after = (await switched({ 'a.ts': fetched }))['a.ts'] ?? '';
    assert.equal(
      after,
      fetched
        .replace('https://api.openai.com/v1', URL)
        .replace('OPENAI_API_KEY', 'DEEPINFRA_API_KEY')
        .replace('gpt-4o', 'zai-org/GLM-5.3-Flash'),
    );
    const curl = `curl https://api.openai.com/v1/chat/completions -H "Authorization: Bearer $OPENAI_API_KEY" -d '{"model": "gpt-4o", "messages": [{"role": "user", "content": "hi"}]}'\n`;
    assert.equal(
      (await switched({ 'a.sh': curl }))['a.sh'],
      curl
        .replace('https://api.openai.com/v1', URL)
        .replace('OPENAI_API_KEY', 'DEEPINFRA_API_KEY')
        .replace('gpt-4o', 'zai-org/GLM-5.3-Flash'),
    );
  });

  it('refuses by name what the new host is not known to take', async () => {
    const with_ = (argument: string) =>
      `from openai import OpenAI\nOpenAI().chat.completions.create(model="gpt-4o", messages=${MESSAGES}, ${argument})\n`;
    assert.match(await refusal({ 'a.py': with_('logprobs=True') }), /DeepInfra takes logprobs is not evidenced/);
    assert.match(await refusal({ 'a.py': with_('parallel_tool_calls=False') }), /parallel_tool_calls/);
    assert.match(await refusal({ 'a.py': with_('**more') }), /more adds to the request is not known/);
    const embeddings = 'from openai import OpenAI\nOpenAI().embeddings.create(model="text-embedding-3-small", input="hi")\n';
    assert.match(await refusal({ 'a.py': embeddings }), /vectors of two models/);
    const unknown = `from openai import OpenAI\ndef f(model):\n    OpenAI().chat.completions.create(model=model, messages=${MESSAGES})\n`;
    assert.match(await refusal({ 'a.py': unknown }), /the model is not known/);
    assert.match(await refusal({ 'a.py': with_('n=1') }, { host: 'nowhere' }), /no host "nowhere"; known are/);
    assert.match(await refusal({ 'a.py': with_('n=1') }, { model: 'nothing' }), /does not list "nothing"/);
  });
});
