// Models and prompts that stand in files beside the code: settings of every format, prompts, templates.
import assert from 'node:assert/strict';
import type { CallSite } from '../../../src/core/index';
import { type Files, promptLines, sitesIn } from '../../helpers/project';

const python = (before: string, model: string) => `from openai import OpenAI
${before}
def ask(q):
    return OpenAI().chat.completions.create(model=${model}, messages=[{"role": "user", "content": q}])
`;

const typescript = (before: string, model: string) => `import OpenAI from 'openai';
${before}
export const ask = (q: string) => new OpenAI().chat.completions.create({ model: ${model}, messages: [{ role: 'user', content: q }] });
`;

async function siteIn(files: Files): Promise<CallSite> {
  const [site] = await sitesIn(files);
  assert.ok(site);
  return site;
}

describe('settings files', () => {
  const cases: readonly (readonly [string, Files])[] = [
    [
      'YAML by safe_load',
      {
        'a.py': python('import yaml\nwith open("app.yaml") as f:\n    cfg = yaml.safe_load(f)', 'cfg["llm"]["model"]'),
        'app.yaml': 'llm:\n  model: gpt-4.1-mini\n',
      },
    ],
    [
      'JSON by json.load',
      { 'a.py': python('import json\ncfg = json.load(open("app.json"))', 'cfg["model"]'), 'app.json': '{"model": "gpt-4.1-mini"}' },
    ],
    [
      'TOML by tomllib',
      {
        'a.py': python('import tomllib\nwith open("app.toml", "rb") as f:\n    cfg = tomllib.load(f)', 'cfg["llm"]["model"]'),
        'app.toml': '[llm]\nmodel = "gpt-4.1-mini"\n',
      },
    ],
    [
      'INI by index',
      {
        'a.py': python('import configparser\ncp = configparser.ConfigParser()\ncp.read("app.ini")', 'cp["llm"]["model"]'),
        'app.ini': '[llm]\nmodel = gpt-4.1-mini\n',
      },
    ],
    [
      'INI by get',
      {
        'a.py': python('import configparser\ncp = configparser.ConfigParser()\ncp.read("app.ini")', 'cp.get("llm", "model")'),
        'app.ini': '[llm]\nmodel = gpt-4.1-mini\n',
      },
    ],
    [
      'YAML by js-yaml',
      {
        'a.ts': typescript(
          "import yaml from 'js-yaml';\nimport fs from 'fs';\nconst cfg = yaml.load(fs.readFileSync('app.yaml', 'utf8')) as any;",
          'cfg.llm.model',
        ),
        'app.yaml': 'llm:\n  model: gpt-4.1-mini\n',
      },
    ],
    ['JSON by import', { 'a.ts': typescript("import cfg from './app.json';", 'cfg.model'), 'app.json': '{"model": "gpt-4.1-mini"}' }],
    [
      'JSON by JSON.parse',
      {
        'a.ts': typescript(
          "import { readFileSync } from 'node:fs';\nconst cfg = JSON.parse(readFileSync('app.json', 'utf8'));",
          'cfg.model',
        ),
        'app.json': '{"model": "gpt-4.1-mini"}',
      },
    ],
  ];
  for (const [name, files] of cases)
    it(name, async () => {
      const { model } = await siteIn(files);
      assert.equal(model.value, 'gpt-4.1-mini');
      assert.equal(model.origin, 'config');
      assert.match(model.at?.path ?? '', /^app\./);
    });

  it('.NET: appsettings.json behind IConfiguration', async () => {
    const { model } = await siteIn({
      'Asker.cs': `using OpenAI.Chat;
using Microsoft.Extensions.Configuration;
public class Asker {
  private readonly ChatClient _client;
  public Asker(IConfiguration config) { _client = new ChatClient(config["OpenAI:Model"], config["OpenAI:Key"]); }
  public void Ask(string q) { _client.CompleteChat(new UserChatMessage(q)); }
}
`,
      'appsettings.json': '{ "OpenAI": { "Model": "gpt-4o-mini" } }',
    });
    assert.equal(model.value, 'gpt-4o-mini');
    assert.equal(model.origin, 'config');
  });

  it('a file that is not here leaves the model unknown', async () => {
    const { model } = await siteIn({
      'a.py': python('import configparser\ncp = configparser.ConfigParser()\ncp.read("app.ini")', 'cp.get("llm", "model")'),
    });
    assert.equal(model.value, null);
  });

  it('broken YAML leaves the model unknown', async () => {
    const { model } = await siteIn({
      'a.py': python('import yaml\ncfg = yaml.safe_load(open("app.yaml"))', 'cfg["model"]'),
      'app.yaml': 'model: [gpt-4o\n: :',
    });
    assert.equal(model.value, null);
  });
});

describe('the environment', () => {
  it('Docker Compose sets a variable', async () => {
    const compose = 'services:\n  app:\n    environment:\n      - CHAT_MODEL=gpt-4.1\n      - SMALL=${SMALL:-gpt-4.1-nano}\n';
    const set = await siteIn({ 'a.py': python('import os', 'os.environ["CHAT_MODEL"]'), 'docker-compose.yml': compose });
    assert.deepEqual([set.model.value, set.model.origin], ['gpt-4.1', 'config']);
    const defaulted = await siteIn({ 'a.py': python('import os', 'os.getenv("SMALL")'), 'docker-compose.yml': compose });
    assert.equal(defaulted.model.value, 'gpt-4.1-nano');
  });

  it('Docker Compose is not read where the workspace is not trusted', async () => {
    const compose = 'services:\n  app:\n    environment:\n      CHAT_MODEL: gpt-4.1\n';
    const [site] = await sitesIn({ 'a.py': python('import os', 'os.environ["CHAT_MODEL"]'), 'docker-compose.yml': compose }, 'a.py', false);
    assert.equal(site?.model.value, null);
  });

  const defaults: readonly (readonly [string, Files])[] = [
    [
      'pydantic settings',
      {
        'a.py': python(
          'from pydantic_settings import BaseSettings\nclass Settings(BaseSettings):\n    model: str = "gpt-4o-mini"\nsettings = Settings()',
          'settings.model',
        ),
      },
    ],
    [
      'zod',
      {
        'a.ts': typescript(
          "import { z } from 'zod';\nconst env = z.object({ MODEL: z.string().default('gpt-4o-mini') }).parse(process.env);",
          'env.MODEL',
        ),
      },
    ],
    [
      't3-env',
      {
        'a.ts': typescript(
          "import { createEnv } from '@t3-oss/env-nextjs';\nimport { z } from 'zod';\nconst env = createEnv({ server: { MODEL: z.string().min(1).default('gpt-4o-mini') } });",
          'env.MODEL',
        ),
      },
    ],
    [
      'envalid',
      {
        'a.ts': typescript(
          "import { cleanEnv, str } from 'envalid';\nconst env = cleanEnv(process.env, { MODEL: str({ default: 'gpt-4o-mini' }) });",
          'env.MODEL',
        ),
      },
    ],
  ];
  for (const [name, files] of defaults)
    it(`the default of ${name} is named as one`, async () => {
      const { model } = await siteIn(files);
      assert.deepEqual([model.value, model.origin], ['gpt-4o-mini', 'environment-default']);
      assert.match(model.reason ?? '', /environment variable MODEL/);
    });

  it('pydantic settings: .env comes first', async () => {
    const { model } = await siteIn({
      'a.py': python(
        'from pydantic_settings import BaseSettings\nclass Settings(BaseSettings):\n    model: str = "gpt-4o-mini"\nsettings = Settings()',
        'settings.model',
      ),
      '.env': 'MODEL=gpt-4.1\n',
    });
    assert.equal(model.value, 'gpt-4.1');
    assert.deepEqual(model.others, ['gpt-4o-mini']);
  });
});

describe('prompt files', () => {
  it('read_text beside the file, and Jinja templates by a loader', async () => {
    const site = await siteIn({
      'app/a.py': `from pathlib import Path
from jinja2 import Environment, FileSystemLoader
from openai import OpenAI
SYSTEM = (Path(__file__).parent / "prompts" / "system.md").read_text()
env = Environment(loader=FileSystemLoader("prompts"))
def ask(q):
    user = env.get_template("user.j2").render(question=q, tone="kind")
    return OpenAI().chat.completions.create(model="gpt-4o", messages=[{"role": "system", "content": SYSTEM}, {"role": "user", "content": user}])
`,
      'app/prompts/system.md': 'You know about ships.',
      'app/prompts/user.j2': '{# for support #}{% if question %}Be {{ tone }}. Question: {{ question }}{% endif %}',
    });
    assert.deepEqual(promptLines(site), ['system: You know about ships.', 'user: Be kind. Question: {{question}}']);
    assert.equal(site.prompt.origin, 'prompt-file');
  });

  it('imports of text, and files by their URL', async () => {
    const site = await siteIn({
      'a.ts': `import { readFile } from 'node:fs/promises';
import OpenAI from 'openai';
import system from './prompts/system.md';
import style from './prompts/style.txt?raw';
export async function ask(q: string) {
  const user = await readFile(new URL('./prompts/user.txt', import.meta.url), 'utf8');
  return new OpenAI().chat.completions.create({ model: 'gpt-4o', messages: [{ role: 'system', content: system + style }, { role: 'user', content: user.replace('QUESTION', q) }] });
}
`,
      'prompts/system.md': 'You know about ships.',
      'prompts/style.txt': ' Be short.',
      'prompts/user.txt': 'Answer: QUESTION',
    });
    assert.deepEqual(promptLines(site), ['system: You know about ships. Be short.', 'user: Answer: {{q}}']);
  });
});
