// Clients and models that objects carry: hung on a library's object, made by subclasses, handed in by a framework.
import assert from 'node:assert/strict';
import { projectOf, siteOf, sitesIn } from '../../helpers/project';

const ask = (client: string, model: string) =>
  `${client}.chat.completions.create(model=${model}, messages=[{"role": "user", "content": q}])`;

describe('values that objects carry', () => {
  it('Streamlit session state, by attribute and by key', async () => {
    const site = await siteOf(
      'py',
      `import streamlit as st
from openai import OpenAI
if "llm" not in st.session_state:
    st.session_state.llm = OpenAI(base_url="https://api.deepseek.com")
    st.session_state["model"] = "deepseek-chat"
def run(q):
    return ${ask('st.session_state.llm', 'st.session_state["model"]')}
`,
    );
    assert.equal(site.provider.value, 'deepseek');
    assert.equal(site.model.value, 'deepseek-chat');
    assert.equal(site.model.origin, 'same-file');
  });

  it('a FastAPI application’s state, read through the request', async () => {
    const site = await siteOf(
      'py',
      `from fastapi import FastAPI, Request
from openai import AsyncOpenAI
app = FastAPI()
@app.on_event("startup")
async def start():
    app.state.client = AsyncOpenAI()
@app.post("/ask")
async def answer(q: str, request: Request):
    return await ${ask('request.app.state.client', '"gpt-4o"')}
`,
    );
    assert.equal(site.provider.value, 'openai');
  });

  it('another object of the same attribute name is none of it', async () => {
    const sites = await sitesIn({
      'main.py': `from openai import OpenAI
class Holder: ...
def a(one, other, q):
    one.client = OpenAI()
    other.client.chat.completions.send(model="gpt-4o", messages=[])
`,
    });
    assert.deepEqual(sites, []);
  });

  it('FastAPI’s Depends gives what the function makes', async () => {
    const site = await siteOf(
      'py',
      `from fastapi import Depends
from openai import AsyncOpenAI
def groq():
    return AsyncOpenAI(base_url="https://api.groq.com/openai/v1")
async def answer(q: str, client = Depends(groq)):
    return await ${ask('client', '"llama-3.3-70b-versatile"')}
`,
    );
    assert.equal(site.provider.value, 'groq');
  });

  it('the default that a settings service is asked with', async () => {
    const site = await siteOf(
      'ts',
      `import { ConfigService } from '@nestjs/config';
import OpenAI from 'openai';
export class Answers {
  private readonly openai = new OpenAI();
  constructor(private readonly config: ConfigService) {}
  ask(q: string) {
    return this.openai.chat.completions.create({ model: this.config.get('MODEL', 'gpt-4o-mini'), messages: [{ role: 'user', content: q }] });
  }
}
`,
    );
    assert.equal(site.model.value, 'gpt-4o-mini');
    assert.equal(site.model.origin, 'config');
  });
});

describe('abstract classes', () => {
  const base = `from openai import OpenAI
class Base:
    def ask(self, q):
        return ${ask('self.client', 'self.model')}
`;

  it('have the fields that the class on them sets, also from another file', async () => {
    const [site] = await sitesIn({
      'base.py': base,
      'groq.py': `from openai import OpenAI
from base import Base
class Groq(Base):
    def __init__(self):
        self.client = OpenAI(base_url="https://api.groq.com/openai/v1")
        self.model = "llama-3.3-70b-versatile"
`,
    });
    assert.equal(site?.provider.value, 'groq');
    assert.equal(site?.model.value, 'llama-3.3-70b-versatile');
  });

  it('take their constructor’s arguments from super calls', async () => {
    const [site] = await sitesIn({
      'engine.ts': `import OpenAI from 'openai';
interface Config { models: { main: string } }
export abstract class Engine {
  private client = new OpenAI();
  constructor(protected readonly config: Config) {}
  ask(q: string) {
    return this.client.chat.completions.create({ model: this.config.models.main, messages: [{ role: 'user', content: q }] });
  }
}
`,
      'invoices.ts': `import { Engine } from './engine';
export class Invoices extends Engine {
  constructor() {
    super({ models: { main: 'gpt-4o-mini' } });
  }
}
`,
    });
    assert.equal(site?.model.value, 'gpt-4o-mini');
  });

  it('a class that is made itself is not what its subclasses are', async () => {
    const [site] = await sitesIn({
      'main.py': `from openai import OpenAI
class Client:
    def __init__(self, url=None):
        self.client = OpenAI(base_url=url)
    def ask(self, q):
        return ${ask('self.client', '"gpt-4o"')}
class Groq(Client):
    def __init__(self):
        super().__init__("https://api.groq.com/openai/v1")
plain = Client()
`,
    });
    assert.equal(site?.provider.value, 'openai');
  });
});

describe('requests by hand', () => {
  it('axios by require', async () => {
    const site = await siteOf(
      'js',
      `const axios = require('axios');
async function ask(prompt) {
  return axios.post('http://localhost:11434/api/generate', { model: 'gemma3:1b', prompt, stream: false });
}
`,
    );
    assert.equal(site.provider.value, 'ollama');
    assert.equal(site.model.value, 'gemma3:1b');
  });

  it('urllib, the body written as JSON bytes', async () => {
    const site = await siteOf(
      'py',
      `import json, urllib.request
def ask(q):
    body = json.dumps({"model": "gpt-4o", "messages": [{"role": "user", "content": q}]}).encode("utf-8")
    request = urllib.request.Request("https://api.openai.com/v1/chat/completions", data=body, headers={})
    with urllib.request.urlopen(request) as answer:
        return json.load(answer)
`,
    );
    assert.equal(site.provider.value, 'openai');
    assert.equal(site.model.value, 'gpt-4o');
  });

  it('urllib that only reads is none', async () => {
    const sites = await sitesIn({
      'main.py': 'import urllib.request\nurllib.request.urlopen("https://api.openai.com/v1/models")\n',
    });
    assert.deepEqual(sites, []);
  });
});

describe('a Go package of many files', () => {
  it('gives its constants, whichever file declares them', async () => {
    const others = Object.fromEntries(
      ['a', 'b', 'c', 'd', 'e', 'f'].map((name) => [`llm/${name}.go`, `package llm\n\nvar ${name}Limit = 3\n`]),
    );
    const [site] = await sitesIn({
      'llm/ask.go': `package llm

import openai "github.com/sashabaranov/go-openai"

func ask(q string) {
	client := openai.NewClient("key")
	client.CreateChatCompletion(ctx, openai.ChatCompletionRequest{Model: defaultModel, Messages: []openai.ChatCompletionMessage{{Role: "user", Content: q}}})
}
`,
      ...others,
      'llm/models.go': 'package llm\n\nconst (\n\tretries      = 3\n\tdefaultModel = "gpt-4o-mini"\n)\n',
    });
    assert.equal(site?.model.value, 'gpt-4o-mini');
    assert.equal(site?.model.origin, 'other-file');
  });
});

describe("what a subclass hands up, and its makers' options spread over it", () => {
  const files = (options: string) => ({
    'deep.ts': `import { Base } from './base';
export class Deep extends Base {
constructor(config: any) { super({ baseURL: 'https://api.deepseek.com/v1', ...config }); }
run = async () => this.client.chat.completions.create({ model: 'deepseek-chat', messages: [] });
}
`,
    'base.ts': `import { OpenAI } from 'openai';
export class Base {
client: OpenAI;
constructor(config: any) {
  const options: any = { apiKey: config.apiKey };
  if (config.baseURL) { options.baseURL = config.baseURL; }
  this.client = new OpenAI(options);
}
}
`,
    'main.ts': `import { Deep } from './deep';
import { read } from './config';
const config = read();
new Deep({ apiKey: config.KEY, ${options} });
`,
    'config.ts': 'export const read = () => ({ URL: undefined, ...JSON.parse(text()) });\n',
  });

  it('stays where nobody can tell whether it is overridden', async () => {
    assert.equal((await sitesIn(files('baseURL: config.URL')))[0]?.provider.value, 'deepseek');
  });

  it('is the same whichever files were looked at before', async () => {
    const known = files("baseURL: 'https://api.groq.com/openai/v1'");
    const { project } = projectOf(known);
    const providers: (string | null)[] = [];
    for (const path of ['deep.ts', 'main.ts', 'base.ts', 'deep.ts']) {
      const text = known[path as keyof typeof known];
      const { findings } = await project.analyze({ path, languageId: '', text, version: providers.length });
      providers.push(...findings.map(({ site }) => site.provider.value));
    }
    project.dispose();
    assert.deepEqual(providers, ['groq', 'groq']);
  });
});
