// Which calls are found, and which stay silent. The shapes are those of the SDKs' own documentation.
import { strict as assert } from 'node:assert';
import { promptLines, siteOf, sitesIn, sitesOf } from '../../helpers/project';

type Row = readonly [title: string, language: 'py' | 'ts' | 'tsx' | 'js', code: string, expected: string];

/** sdk · kind · provider · model */
const FOUND: readonly Row[] = [
  [
    'openai chat',
    'py',
    'from openai import OpenAI\nOpenAI().chat.completions.create(model="gpt-4o", messages=[])',
    'openai chat openai gpt-4o',
  ],
  [
    'aliased import',
    'py',
    'from openai import AsyncOpenAI as AI\nawait AI().responses.create(model="gpt-5", input="x")',
    'openai responses openai gpt-5',
  ],
  [
    'the module as client',
    'py',
    'import openai\nopenai.embeddings.create(model="text-embedding-3-small", input=t)',
    'openai embedding openai text-embedding-3-small',
  ],
  [
    'raw response',
    'py',
    'from openai import OpenAI\nOpenAI().chat.completions.with_raw_response.create(model="gpt-4o", messages=[])',
    'openai chat openai gpt-4o',
  ],
  [
    'beta parse',
    'py',
    'from openai import OpenAI\nOpenAI().beta.chat.completions.parse(model="gpt-4o", messages=[], response_format=R)',
    'openai chat openai gpt-4o',
  ],
  [
    'with_options',
    'py',
    'from openai import OpenAI\nOpenAI().with_options(timeout=5).chat.completions.create(model="gpt-4o", messages=[])',
    'openai chat openai gpt-4o',
  ],
  [
    'images',
    'py',
    'from openai import OpenAI\nOpenAI().images.generate(model="gpt-image-1", prompt="a cat")',
    'openai image openai gpt-image-1',
  ],
  [
    'speech',
    'py',
    'from openai import OpenAI\nOpenAI().audio.speech.create(model="tts-1", input="hi", voice="nova")',
    'openai audio openai tts-1',
  ],
  [
    'transcription',
    'py',
    'from openai import OpenAI\nOpenAI().audio.transcriptions.create(model="whisper-1", file=f)',
    'openai audio openai whisper-1',
  ],
  [
    'Azure client',
    'py',
    'from openai import AzureOpenAI\nAzureOpenAI(azure_endpoint=e).chat.completions.create(model="my-gpt", messages=[])',
    'openai chat azure my-gpt',
  ],
  [
    'base URL of another vendor',
    'py',
    'from openai import OpenAI\nOpenAI(base_url="https://api.groq.com/openai/v1").chat.completions.create(model="llama-3.3-70b-versatile", messages=[])',
    'openai chat groq llama-3.3-70b-versatile',
  ],
  [
    'a local server',
    'py',
    'from openai import OpenAI\nOpenAI(base_url="http://localhost:11434/v1").chat.completions.create(model="llama3", messages=[])',
    'openai chat ollama llama3',
  ],
  [
    'an unknown server',
    'py',
    'from openai import OpenAI\nOpenAI(base_url="https://llm.corp.example/v1").chat.completions.create(model="m", messages=[])',
    'openai chat null m',
  ],
  [
    'self.client',
    'py',
    'from openai import OpenAI\nclass A:\n  def __init__(self):\n    self.c = OpenAI()\n  def f(self):\n    return self.c.chat.completions.create(model="gpt-4o", messages=[])',
    'openai chat openai gpt-4o',
  ],
  [
    'an annotated parameter',
    'py',
    'from openai import OpenAI\ndef f(c: OpenAI):\n  return c.chat.completions.create(model="gpt-4o", messages=[])',
    'openai chat openai gpt-4o',
  ],
  [
    'handed to a thread',
    'py',
    'import asyncio\nfrom openai import OpenAI\nc = OpenAI()\nawait asyncio.to_thread(c.responses.create, model="gpt-4o", input="x")',
    'openai responses openai gpt-4o',
  ],
  [
    'the old module API',
    'py',
    'import openai\nopenai.ChatCompletion.create(model="gpt-3.5-turbo", messages=[])',
    'openai chat openai gpt-3.5-turbo',
  ],
  [
    'instructor',
    'py',
    'import instructor\nfrom openai import OpenAI\nc = instructor.from_openai(OpenAI())\nc.chat.completions.create(model="gpt-4o", response_model=R, messages=[])',
    'openai chat openai gpt-4o',
  ],
  [
    'anthropic',
    'py',
    'import anthropic\nanthropic.Anthropic().messages.create(model="claude-sonnet-4-5", max_tokens=9, messages=[])',
    'anthropic chat anthropic claude-sonnet-4-5',
  ],
  [
    'anthropic on Bedrock',
    'py',
    'from anthropic import AnthropicBedrock\nAnthropicBedrock().messages.create(model="anthropic.claude-3-haiku-20240307-v1:0", max_tokens=9, messages=[])',
    'anthropic chat bedrock anthropic.claude-3-haiku-20240307-v1:0',
  ],
  [
    'anthropic stream',
    'py',
    'from anthropic import Anthropic\nwith Anthropic().messages.stream(model="claude-sonnet-4-5", max_tokens=9, messages=[]) as s: pass',
    'anthropic chat anthropic claude-sonnet-4-5',
  ],
  [
    'google-genai',
    'py',
    'from google import genai\ngenai.Client().models.generate_content(model="gemini-2.5-flash", contents="x")',
    'google-genai chat google gemini-2.5-flash',
  ],
  [
    'google-genai async',
    'py',
    'from google import genai\nawait genai.Client().aio.models.generate_content_stream(model="gemini-2.5-flash", contents="x")',
    'google-genai chat google gemini-2.5-flash',
  ],
  [
    'generativeai',
    'py',
    'import google.generativeai as genai\ngenai.GenerativeModel("gemini-1.5-pro").generate_content("x")',
    'google-generativeai chat google gemini-1.5-pro',
  ],
  [
    'litellm',
    'py',
    'from litellm import completion as ask\nask(model="anthropic/claude-3-haiku-20240307", messages=[])',
    'litellm chat anthropic anthropic/claude-3-haiku-20240307',
  ],
  ['litellm, bare id', 'py', 'import litellm\nlitellm.acompletion("gpt-4o", [])', 'litellm chat openai gpt-4o'],
  [
    'langchain',
    'py',
    'from langchain_openai import ChatOpenAI\nllm = ChatOpenAI(model="gpt-4o")\nllm.invoke("hi")',
    'langchain chat openai gpt-4o',
  ],
  [
    'langchain pipe',
    'py',
    'from langchain_anthropic import ChatAnthropic\nfrom langchain_core.prompts import ChatPromptTemplate\nchain = ChatPromptTemplate.from_template("Say {x}") | ChatAnthropic(model="claude-3-haiku-20240307")\nchain.invoke({"x": y})',
    'langchain chat anthropic claude-3-haiku-20240307',
  ],
  [
    'langchain with tools',
    'py',
    'from langchain_openai import ChatOpenAI\nllm = ChatOpenAI(model="gpt-4o").bind_tools(ts)\nawait llm.ainvoke(ms)',
    'langchain chat openai gpt-4o',
  ],
  [
    'init_chat_model',
    'py',
    'from langchain.chat_models import init_chat_model\ninit_chat_model("openai:gpt-4o").invoke("x")',
    'langchain chat openai openai:gpt-4o',
  ],
  [
    'langchain embeddings',
    'py',
    'from langchain_openai import OpenAIEmbeddings\nOpenAIEmbeddings(model="text-embedding-3-large").embed_query(q)',
    'langchain embedding openai text-embedding-3-large',
  ],
  [
    'requests',
    'py',
    'import requests\nrequests.post("https://api.openai.com/v1/chat/completions", json={"model": "gpt-4o", "messages": []})',
    'requests chat openai gpt-4o',
  ],
  [
    'httpx client with a base URL',
    'py',
    'import httpx\nhttpx.Client(base_url="https://api.mistral.ai/v1").post("/embeddings", json={"model": "mistral-embed", "input": t})',
    'httpx embedding mistral mistral-embed',
  ],
  [
    'Gemini by URL',
    'py',
    'import requests\nM = "gemini-2.5-flash"\nrequests.post(f"https://generativelanguage.googleapis.com/v1beta/models/{M}:generateContent?key={k}", json={"contents": []})',
    'requests chat google gemini-2.5-flash',
  ],
  [
    'pydantic-ai',
    'py',
    'from pydantic_ai import Agent\nAgent("openai:gpt-4o", system_prompt="s").run_sync("x")',
    'pydantic-ai agent openai openai:gpt-4o',
  ],
  [
    'bedrock converse',
    'py',
    'import boto3\nboto3.client("bedrock-runtime").converse(modelId="amazon.nova-lite-v1:0", messages=[])',
    'boto3 chat bedrock amazon.nova-lite-v1:0',
  ],
  [
    'openai, TypeScript',
    'ts',
    "import OpenAI from 'openai';\nawait new OpenAI().chat.completions.create({ model: 'gpt-4o', messages: [] });",
    'openai chat openai gpt-4o',
  ],
  [
    'require',
    'js',
    "const { OpenAI } = require('openai');\nconst c = new OpenAI();\nc.responses.create({ model: 'gpt-4o', input: 'x' });",
    'openai responses openai gpt-4o',
  ],
  [
    'Azure, TypeScript',
    'ts',
    "import { AzureOpenAI } from 'openai';\nnew AzureOpenAI({}).chat.completions.create({ model: 'd', messages: [] });",
    'openai chat azure d',
  ],
  [
    'a class field',
    'ts',
    "import Anthropic from '@anthropic-ai/sdk';\nclass A { private c = new Anthropic(); f() { return this.c.messages.create({ model: 'claude-sonnet-4-5', max_tokens: 1, messages: [] }); } }",
    '@anthropic-ai/sdk chat anthropic claude-sonnet-4-5',
  ],
  [
    'a parameter property',
    'ts',
    "import Anthropic from '@anthropic-ai/sdk';\nclass A { constructor(private readonly c: Anthropic) {} f() { return this.c.messages.create({ model: 'claude-sonnet-4-5', max_tokens: 1, messages: [] }); } }",
    '@anthropic-ai/sdk chat anthropic claude-sonnet-4-5',
  ],
  [
    'stream and its last message: one call',
    'ts',
    "import Anthropic from '@anthropic-ai/sdk';\nawait new Anthropic().messages.stream({ model: 'claude-sonnet-4-5', max_tokens: 1, messages: [] }).finalMessage();",
    '@anthropic-ai/sdk chat anthropic claude-sonnet-4-5',
  ],
  [
    '@google/genai',
    'ts',
    "import { GoogleGenAI } from '@google/genai';\nnew GoogleGenAI({}).models.generateContent({ model: 'gemini-2.5-pro', contents: 'x' });",
    '@google/genai chat google gemini-2.5-pro',
  ],
  [
    'generateText',
    'ts',
    "import { generateText } from 'ai';\nimport { openai } from '@ai-sdk/openai';\nawait generateText({ model: openai('gpt-4o'), prompt: 'x' });",
    'ai chat openai gpt-4o',
  ],
  [
    'a custom provider',
    'ts',
    "import { streamText } from 'ai';\nimport { createOpenAI } from '@ai-sdk/openai';\nconst groq = createOpenAI({ baseURL: 'https://api.groq.com/openai/v1' });\nstreamText({ model: groq('llama-3.1-8b-instant'), prompt: 'x' });",
    'ai chat groq llama-3.1-8b-instant',
  ],
  [
    'the gateway',
    'ts',
    "import { generateObject } from 'ai';\ngenerateObject({ model: 'anthropic/claude-sonnet-4', schema: s, prompt: 'x' });",
    'ai chat anthropic anthropic/claude-sonnet-4',
  ],
  [
    'embedMany',
    'ts',
    "import { embedMany } from 'ai';\nimport { google } from '@ai-sdk/google';\nembedMany({ model: google.textEmbeddingModel('gemini-embedding-001'), values });",
    'ai embedding google gemini-embedding-001',
  ],
  [
    'LangChain JS',
    'ts',
    "import { ChatOpenAI } from '@langchain/openai';\nawait new ChatOpenAI({ model: 'gpt-4o' }).invoke('x');",
    'langchain chat openai gpt-4o',
  ],
  [
    'fetch',
    'ts',
    "await fetch('https://api.anthropic.com/v1/messages', { method: 'POST', body: JSON.stringify({ model: 'claude-sonnet-4-5', messages: [] }) });",
    'fetch chat anthropic claude-sonnet-4-5',
  ],
  [
    'axios instance',
    'ts',
    "import axios from 'axios';\nconst api = axios.create({ baseURL: 'https://openrouter.ai/api/v1' });\napi.post('/chat/completions', { model: 'deepseek/deepseek-chat', messages: [] });",
    'axios chat openrouter deepseek/deepseek-chat',
  ],
  [
    'in JSX',
    'tsx',
    "import { generateText } from 'ai';\nexport const B = () => <button onClick={() => generateText({ model: 'openai/gpt-4o', prompt: 'x' })}>go</button>;",
    'ai chat openai openai/gpt-4o',
  ],
];

describe('calls that are found', () => {
  for (const [title, language, code, expected] of FOUND)
    it(title, async () => {
      const site = await siteOf(language, `${code}\n`);
      assert.equal(`${site.sdk} ${site.kind} ${site.provider.value} ${site.model.value}`, expected);
    });
});

const SILENT: readonly (readonly [title: string, language: 'py' | 'ts' | 'js', code: string])[] = [
  ['making a client', 'py', 'from openai import OpenAI\nclient = OpenAI()'],
  ['listing models', 'py', 'from openai import OpenAI\nOpenAI().models.list()'],
  ['counting tokens', 'py', 'import anthropic\nanthropic.Anthropic().messages.count_tokens(model="claude-sonnet-4-5", messages=[])'],
  ['moderation, which is free', 'py', 'from openai import OpenAI\nOpenAI().moderations.create(input="x")'],
  ["Twilio's messages.create", 'py', 'from twilio.rest import Client\nimport openai\nClient().messages.create(to=a, body=b)'],
  ["another package's OpenAI", 'py', 'from fake_openai import OpenAI\nOpenAI().chat.completions.list()'],
  ['a function of our own with a known name', 'py', 'import litellm\ndef completion(model): return 1\ncompletion(model="gpt-4o")'],
  ['a GET request to the API', 'py', 'import requests\nrequests.get("https://api.openai.com/v1/models")'],
  ['a POST to another host', 'py', 'import requests\nrequests.post("https://example.com/v1/orders", json={"model": "T", "prompt_id": 3})'],
  [
    'a comment and a string',
    'py',
    'import openai\n# openai.chat.completions.create(model="gpt-4o")\nx = "openai.chat.completions.create()"',
  ],
  [
    "another package's generateText",
    'ts',
    "import { generateText } from './text';\nimport 'ai';\ngenerateText({ model: 'x', prompt: 'y' });",
  ],
  ['types', 'ts', "import type OpenAI from 'openai';\nexport type P = OpenAI.Chat.ChatCompletionCreateParams;"],
  ['fetch of our own route', 'ts', "import 'openai';\nfetch('/api/chat', { method: 'POST', body: JSON.stringify({ message }) });"],
  ['useChat', 'ts', "import { useChat } from 'ai/react';\nuseChat({ api: '/api/chat' });"],
  ['invoke of something else', 'ts', "import { invoke } from '@tauri-apps/api';\nimport '@langchain/openai';\ninvoke('greet', { name });"],
];

describe('what stays silent', () => {
  for (const [title, language, code] of SILENT)
    it(title, async () => {
      const sites = await sitesOf(language, `${code}\n`);
      assert.deepEqual(
        sites.map((site) => site.api),
        [],
      );
    });
});

describe('details of a call', () => {
  it('limits, answers, streaming, range', async () => {
    const site = await siteOf(
      'py',
      'from openai import OpenAI\n\nx = OpenAI().chat.completions.create(\n    model="gpt-4o", messages=[], max_completion_tokens=50, n=3, stream=True,\n)\n',
    );
    assert.deepEqual([site.maxOutputTokens?.value, site.answers?.value, site.stream], [50, 3, true]);
    assert.deepEqual(site.range, { startLine: 3, startColumn: 5, endLine: 5, endColumn: 2 });
  });

  it('system text of every format comes first', async () => {
    const rows = [
      await siteOf(
        'py',
        'import anthropic\nanthropic.Anthropic().messages.create(model="c", max_tokens=1, system="S", messages=[{"role": "user", "content": [{"type": "text", "text": "U"}]}])\n',
      ),
      await siteOf(
        'py',
        'from google import genai\nfrom google.genai import types\ngenai.Client().models.generate_content(model="g", contents=["U"], config=types.GenerateContentConfig(system_instruction="S"))\n',
      ),
      await siteOf(
        'py',
        'from langchain_openai import ChatOpenAI\nfrom langchain_core.messages import HumanMessage, SystemMessage\nChatOpenAI(model="o").invoke([SystemMessage(content="S"), HumanMessage("U")])\n',
      ),
      await siteOf(
        'py',
        'from langchain_openai import ChatOpenAI\nfrom langchain_core.prompts import ChatPromptTemplate\np = ChatPromptTemplate.from_messages([("system", "S"), ("human", "U")])\n(p | ChatOpenAI(model="o")).invoke({})\n',
      ),
      await siteOf('ts', "import { generateText } from 'ai';\ngenerateText({ model: 'openai/gpt-4o', system: 'S', prompt: 'U' });\n"),
    ];
    for (const site of rows) assert.deepEqual(promptLines(site), ['system: S', 'user: U'], site.sdk);
  });

  it('tools and schemas are kept as JSON', async () => {
    const site = await siteOf(
      'py',
      'from openai import OpenAI\nOpenAI().chat.completions.create(model="gpt-4o", messages=[], tools=[{"type": "function", "function": {"name": "now"}}])\n',
    );
    assert.equal(site.prompt.tools, '[{"type":"function","function":{"name":"now"}}]');
  });

  it('loops: a static count, an open one, a callback', async () => {
    const head = 'from openai import OpenAI\nc = OpenAI()\n';
    const call = 'c.responses.create(model="gpt-4o", input=x)\n';
    assert.deepEqual((await siteOf('py', `${head}for x in ["a", "b", "c"]:\n    ${call}`)).multiplicity, { inLoop: true, count: 3 });
    assert.deepEqual((await siteOf('py', `${head}for x in rows():\n    ${call}`)).multiplicity, { inLoop: true });
    assert.deepEqual((await siteOf('py', `${head}${call}`)).multiplicity, { inLoop: false });
    const js = await siteOf(
      'ts',
      "import OpenAI from 'openai';\nconst c = new OpenAI();\nawait Promise.all(['a', 'b'].map((x) => c.responses.create({ model: 'gpt-4o', input: x })));\n",
    );
    assert.deepEqual(js.multiplicity, { inLoop: true, count: 2 });
  });

  it('an outlay comment above, beside or inside the call', async () => {
    const head = 'from openai import OpenAI\nc = OpenAI()\n';
    for (const code of [
      '# outlay: 5000/day output=300\nc.responses.create(model="gpt-4o", input=x)\n',
      'c.responses.create(model="gpt-4o", input=x)  # outlay: 5000/day output=300\n',
      'c.responses.create(\n    model="gpt-4o",  # outlay: 5000/day output=300\n    input=x)\n',
    ])
      assert.equal((await siteOf('py', head + code)).comment, '5000/day output=300');
  });

  it('ids stay when lines move, and differ within a function', async () => {
    const head = 'from openai import OpenAI\nc = OpenAI()\n';
    const body = 'def f():\n    c.responses.create(model="a", input="x")\n    c.responses.create(model="b", input="x")\n';
    const ids = (await sitesOf('py', head + body)).map((site) => site.id);
    const moved = (await sitesOf('py', `${head}\n\n# more\n${body}`)).map((site) => site.id);
    assert.deepEqual(ids, ['main.py#f:responses.create:0', 'main.py#f:responses.create:1']);
    assert.deepEqual(moved, ids);
  });

  it('in a notebook: cell and line within it', async () => {
    const cells = [
      { cell_type: 'markdown', source: 'x' },
      { cell_type: 'code', source: 'from openai import OpenAI\nM = "gpt-4o"' },
      { cell_type: 'code', source: '%%time\nOpenAI().responses.create(model=M, input="x")' },
    ];
    const [site] = await sitesIn({ 'n.ipynb': JSON.stringify({ cells }) });
    assert.deepEqual([site?.cell, site?.range.startLine, site?.model.value, site?.language], [2, 2, 'gpt-4o', 'python']);
  });

  it('a client that comes from elsewhere is said to', async () => {
    const site = await siteOf('py', 'def f(llm):\n    return llm.chat.completions.create(model="gpt-4o", messages=[])\n');
    assert.deepEqual([site.provider.value, site.problems.map((problem) => problem.code)], [null, ['uncertain-client']]);
  });

  it('calls outside of a broken part are found', async () => {
    const sites = await sitesOf(
      'py',
      'from openai import OpenAI\nc = OpenAI()\nc.responses.create(model="gpt-4o", input="x")\ndef broken(:\n',
    );
    assert.equal(sites.length, 1);
  });

  it('CRLF and emoji before the call do not move it', async () => {
    const site = await siteOf(
      'py',
      'from openai import OpenAI\r\nc = OpenAI()\r\ns = "😀"; c.responses.create(model="gpt-4o", input="x")\r\n',
    );
    assert.deepEqual([site.range.startLine, site.range.startColumn], [3, 11]);
  });
});
