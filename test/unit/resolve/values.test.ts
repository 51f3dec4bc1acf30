// Values with origin, read off the model and prompt of a call.
import { strict as assert } from 'node:assert';
import { promptLines, siteOf, sitesIn } from '../../helpers/project';

const CLIENT = 'from openai import OpenAI\nimport os\nclient = OpenAI()\n';
const ask = (model: string, content = '"hi"') =>
  `client.chat.completions.create(model=${model}, messages=[{"role": "user", "content": ${content}}])\n`;

async function modelOf(head: string, expression: string) {
  const { model } = await siteOf('py', `${CLIENT}${head}${ask(expression)}`);
  return model;
}

describe('model values', () => {
  const cases: readonly (readonly [title: string, head: string, expression: string, value: string | null, origin: string])[] = [
    ['a literal', '', '"gpt-4o"', 'gpt-4o', 'literal'],
    ['a constant of the file', 'M = "gpt-4o"\n', 'M', 'gpt-4o', 'same-file'],
    ['the last of several assignments', 'M = "a"\nM = "gpt-4o"\n', 'M', 'gpt-4o', 'same-file'],
    ['not one made later', 'M = "gpt-4o"\ndef later():\n    M = "b"\n', 'M', 'gpt-4o', 'same-file'],
    ['getenv with a default', '', 'os.getenv("MODEL", "gpt-4o")', 'gpt-4o', 'environment-default'],
    ['environ.get with a default', '', 'os.environ.get("MODEL", "gpt-4o")', 'gpt-4o', 'environment-default'],
    ['getenv or a default', '', '(os.getenv("MODEL") or "gpt-4o")', 'gpt-4o', 'environment-default'],
    ['getenv without one', '', 'os.getenv("MODEL")', null, 'unknown'],
    ['an f-string of known parts', 'V = "4o"\n', 'f"gpt-{V}"', 'gpt-4o', 'same-file'],
    ['an f-string with a hole', 'V = input()\n', 'f"gpt-{V}"', null, 'unknown'],
    ['a sum of strings', '', '"gpt-" + "4o"', 'gpt-4o', 'literal'],
    ['a table with a known key', 'T = {"fast": "gpt-4o-mini", "good": "gpt-4o"}\n', 'T["good"]', 'gpt-4o', 'same-file'],
    ['a table with an unknown key', 'T = {"fast": "gpt-4o-mini", "good": "gpt-4o"}\n', 'T[input()]', null, 'unknown'],
    ['an enum member', 'from enum import Enum\nclass M(str, Enum):\n    BIG = "gpt-4o"\n', 'M.BIG.value', 'gpt-4o', 'same-file'],
    [
      'a dataclass field',
      'from dataclasses import dataclass\n@dataclass\nclass C:\n    model: str = "gpt-4o"\nc = C()\n',
      'c.model',
      'gpt-4o',
      'same-file',
    ],
    [
      'a dataclass field that is given',
      'from dataclasses import dataclass\n@dataclass\nclass C:\n    model: str = "a"\nc = C(model="gpt-4o")\n',
      'c.model',
      'gpt-4o',
      'same-file',
    ],
    [
      'a pydantic field',
      'from pydantic import BaseModel, Field\nclass C(BaseModel):\n    model: str = Field(default="gpt-4o")\nc = C()\n',
      'c.model',
      'gpt-4o',
      'config',
    ],
    ['what a function returns', 'def pick():\n    return "gpt-4o"\n', 'pick()', 'gpt-4o', 'same-file'],
    ['what a function makes of its argument', 'def full(n):\n    return "gpt-" + n\n', 'full("4o")', 'gpt-4o', 'literal'],
    ['dict.get with a default', 'cfg = load()\n', 'cfg.get("model", "gpt-4o")', 'gpt-4o', 'config'],
    ['something from nowhere', '', 'request.model', null, 'unknown'],
  ];
  for (const [title, head, expression, value, origin] of cases) {
    it(title, async () => {
      const model = await modelOf(head, expression);
      assert.deepEqual([model.value, model.origin], [value, origin]);
      if (value === null) assert.ok(model.reason, 'unknown says why');
    });
  }

  it('a default argument, and where it stands', async () => {
    const site = await siteOf('py', `${CLIENT}def f(q, model="gpt-4o"):\n    return ${ask('model')}`);
    assert.deepEqual([site.model.value, site.model.origin, site.model.at?.line], ['gpt-4o', 'default-argument', 4]);
  });

  it("callers' arguments, with the default first and the others named", async () => {
    const site = await siteOf('py', `${CLIENT}def f(q, model="gpt-4o"):\n    return ${ask('model')}f("x", model="gpt-4o-mini")\n`);
    assert.deepEqual([site.model.value, site.model.others], ['gpt-4o', ['gpt-4o-mini']]);
  });

  it('one branch or the other: both are named', async () => {
    const site = await siteOf('py', `${CLIENT}if x:\n    M = "gpt-4o"\nelse:\n    M = "gpt-4o-mini"\n${ask('M')}`);
    assert.deepEqual([site.model.value, ...(site.model.others ?? [])].sort(), ['gpt-4o', 'gpt-4o-mini']);
  });

  it('the branch the call is in, not its sibling', async () => {
    const site = await siteOf('py', `${CLIENT}if x:\n    M = "gpt-4o"\n    ${ask('M')}else:\n    M = "other"\n`);
    assert.deepEqual([site.model.value, site.model.others], ['gpt-4o', undefined]);
  });

  it('a cycle ends', async () => {
    assert.equal((await modelOf('a = b\nb = a\n', 'a')).value, null);
  });
});

describe('values across files', () => {
  it('Python: package imports, relative imports, re-exports', async () => {
    const main = `from app.settings import MODEL\nfrom openai import OpenAI\nOpenAI().responses.create(model=MODEL, input="x")\n`;
    const [site] = await sitesIn({
      'app/main.py': main,
      'app/settings/__init__.py': 'from .models import MODEL\n',
      'app/settings/models.py': 'MODEL = "gpt-4o"\n',
    });
    assert.deepEqual(
      [site?.model.value, site?.model.origin, site?.model.at],
      ['gpt-4o', 'other-file', { path: 'app/settings/models.py', line: 1 }],
    );
  });

  it('TypeScript: relative, alias, workspace package, barrel', async () => {
    const call = (from: string) =>
      `import OpenAI from 'openai';\nimport { MODEL } from '${from}';\nnew OpenAI().responses.create({ model: MODEL, input: 'x' });\n`;
    const shared = {
      'apps/web/src/lib/models.ts': "export const MODEL = 'gpt-4o';\n",
      'apps/web/src/lib/index.ts': "export * from './models';\n",
      'packages/ai/package.json': JSON.stringify({ name: '@acme/ai', exports: { './models': './src/models.ts' } }),
      'packages/ai/src/models.ts': "export const MODEL = 'gpt-4o';\n",
    };
    for (const from of ['./lib/models', './lib/models.js', './lib', '@/lib/models', '@acme/ai/models']) {
      const [site] = await sitesIn({ 'apps/web/src/main.ts': call(from), ...shared });
      assert.equal(site?.model.value, 'gpt-4o', from);
    }
  });

  it('a client made by a factory of another file, its base URL with it', async () => {
    const [site] = await sitesIn({
      'main.py': 'from clients import make\nc = make()\nc.chat.completions.create(model="x", messages=[])\n',
      'clients.py': 'from openai import OpenAI\ndef make():\n    return OpenAI(base_url="https://api.deepseek.com/v1")\n',
    });
    assert.deepEqual([site?.provider.value, site?.sdk], ['deepseek', 'openai']);
  });

  it('constructor arguments, from the file that makes the object', async () => {
    const [site] = await sitesIn({
      'agent.py':
        'from openai import OpenAI\nclass Agent:\n    def __init__(self, model):\n        self.model = model\n        self.client = OpenAI()\n    def ask(self, q):\n        return self.client.responses.create(model=self.model, input=q)\n',
      'main.py': 'from agent import Agent\nAgent("gpt-4o").ask("x")\n',
    });
    assert.equal(site?.model.value, 'gpt-4o');
  });

  it("does not take a test's arguments for the program's", async () => {
    const [site] = await sitesIn({
      'lib.py': 'from openai import OpenAI\ndef ask(model):\n    return OpenAI().responses.create(model=model, input="x")\n',
      'tests/test_lib.py': 'from lib import ask\nask("fake-model")\n',
    });
    assert.equal(site?.model.value, null);
  });

  it('a prompt file that is read', async () => {
    const [site] = await sitesIn({
      'main.py': `from openai import OpenAI\nOpenAI().responses.create(model="gpt-4o", instructions=open("prompts/system.txt").read(), input="x")\n`,
      'prompts/system.txt': 'You are terse.',
    });
    assert.deepEqual(site && promptLines(site), ['system: You are terse.', 'user: x']);
    assert.equal(site?.prompt.origin, 'prompt-file');
  });
});

describe('.env', () => {
  const files = {
    'main.py': `import os\nfrom openai import OpenAI\nOpenAI().responses.create(model=os.getenv("MODEL", "gpt-4o"), input=os.getenv("API_KEY"))\n`,
    '.env': 'API_KEY=sk-secret\nMODEL="gpt-4o-mini" # cheap\n',
  };

  it('wins over the default, which is still named', async () => {
    const [site] = await sitesIn(files);
    assert.deepEqual([site?.model.value, site?.model.others, site?.model.reason], ['gpt-4o-mini', ['gpt-4o'], 'MODEL in .env']);
  });

  it('is not read in a workspace that is not trusted', async () => {
    const [site] = await sitesIn(files, 'main.py', false);
    assert.deepEqual([site?.model.value, site?.model.origin], ['gpt-4o', 'environment-default']);
  });

  it('never gives away a secret', async () => {
    const sites = await sitesIn(files);
    assert.ok(!JSON.stringify(sites).includes('sk-secret'));
  });
});

describe('prompts', () => {
  const cases: readonly (readonly [title: string, head: string, content: string, text: string])[] = [
    ['f-string with a named hole', '', 'f"Hello {user.name}!"', 'Hello {{user.name}}!'],
    ['.format', 'T = "Say {what} to {who}"\n', 'T.format(what="hi", who=person)', 'Say hi to {{person}}'],
    ['% formatting', '', '"a %s b" % name', 'a {{name}} b'],
    ['join over a known list', '', '", ".join(["a", "b"])', 'a, b'],
    ['join over an unknown list', '', '"\\n".join(lines)', '{{"\\n".join(lines)}}'],
    ['concatenation', 'P = "Hi "\n', 'P + name', 'Hi {{name}}'],
    ['+=', 'p = "a"\np += "b"\n', 'p', 'ab'],
    ['dedent', 'import textwrap\nP = textwrap.dedent("""\n    one\n    two""")\n', 'P.strip()', 'one\ntwo'],
    ['replace', 'P = "Dear [NAME],"\n', 'P.replace("[NAME]", name)', 'Dear {{name}},'],
    ['content parts', '', '[{"type": "text", "text": "see"}, {"type": "image_url", "image_url": {"url": u}}]', 'see{{image_url}}'],
  ];
  for (const [title, head, content, text] of cases) {
    it(title, async () => {
      const site = await siteOf('py', `${CLIENT}${head}${ask('"gpt-4o"', content)}`);
      assert.deepEqual(promptLines(site), [`user: ${text}`]);
    });
  }

  it('a list that grows before the call', async () => {
    const site = await siteOf(
      'py',
      `${CLIENT}ms = [{"role": "system", "content": "Be brief."}]\nms.append({"role": "user", "content": q})\nclient.chat.completions.create(model="gpt-4o", messages=ms)\nms.append({"role": "user", "content": "later"})\n`,
    );
    assert.deepEqual(promptLines(site), ['system: Be brief.', 'user: {{q}}']);
    assert.equal(site.prompt.complete, true);
  });

  it('a list that grows in a loop is not complete', async () => {
    const site = await siteOf(
      'py',
      `${CLIENT}ms = []\nfor m in history:\n    ms.append({"role": "user", "content": m})\nclient.chat.completions.create(model="gpt-4o", messages=ms)\n`,
    );
    assert.equal(site.prompt.complete, false);
  });

  it('text that a caller gives is a hole: it is an example', async () => {
    const site = await siteOf('py', `${CLIENT}def f(q):\n    return ${ask('"gpt-4o"', 'q')}f("What is 2 + 2?")\n`);
    assert.deepEqual(promptLines(site), ['user: {{q}}']);
  });

  it('TypeScript templates, spreads and ternaries', async () => {
    const site = await siteOf(
      'ts',
      "import OpenAI from 'openai';\nconst base = { model: 'gpt-4o', max_tokens: 9 };\nawait new OpenAI().chat.completions.create({ ...base, messages: [{ role: 'system', content: `A ${b} c` }, ...history] });\n",
    );
    assert.deepEqual([site.model.value, site.maxOutputTokens?.value, site.prompt.complete], ['gpt-4o', 9, false]);
    assert.deepEqual(promptLines(site), ['system: A {{b}} c']);
  });
});

describe('values that build on each other', () => {
  it('stay bounded', async () => {
    const growing = ['ms = [{"role": "user", "content": "a"}]', ...Array(30).fill('ms = ms + ms'), ''].join('\n');
    const site = await siteOf('py', `${CLIENT}${growing}client.chat.completions.create(model="gpt-4o", messages=ms, tools=[ms, ms])\n`);
    assert.equal(site.prompt.complete, false);
    assert.ok(site.prompt.messages.length <= 300);
  });
});

describe('one of several clients', () => {
  const branches = (first: string, second: string) =>
    `import os\nfrom langchain_openai import ChatOpenAI\nfrom langchain_anthropic import ChatAnthropic\nif x:\n    llm = ${first}\nelse:\n    llm = ${second}\nllm.invoke("hi")\n`;

  it("two vendors' own: nobody can tell who bills", async () => {
    const site = await siteOf('py', branches('ChatOpenAI(model="gpt-4o")', 'ChatAnthropic(model="claude-3-haiku-20240307")'));
    assert.deepEqual([site.provider.value, site.model.value, site.provider.reason], [null, null, 'one of anthropic, openai']);
  });

  it('a plain one and one with a base URL: the plain one, the other named', async () => {
    const site = await siteOf(
      'py',
      branches('ChatOpenAI(model="gpt-4o", base_url="https://openrouter.ai/api/v1")', 'ChatOpenAI(model="gpt-4o")'),
    );
    assert.deepEqual([site.provider.value, site.provider.others], ['openai', ['openrouter']]);
  });
});
