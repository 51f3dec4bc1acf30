// What is kept between scans: a warm scan says what a cold one says, and looks only at what changed.
import { strict as assert } from 'node:assert';
import { createEngine } from '../../../src/core/analyzer';
import { DEFAULT_SETTINGS, type FactStore } from '../../../src/core/index';
import { nodeAssets } from '../../../src/node/assets';
import { MemoryFiles } from '../../helpers/project';

const engine = createEngine({ assets: nodeAssets('dist/assets'), clock: { now: () => Date.parse('2026-11-23T12:00:00Z') } });

/** Files that can change, with a stamp that tells. */
class Files extends MemoryFiles {
  constructor(readonly texts: Map<string, string>) {
    super({});
  }

  override async readText(path: string): Promise<string | null> {
    this.reads.push(path);
    return this.texts.get(path) ?? null;
  }

  override async list(): Promise<readonly string[]> {
    return [...this.texts.keys()].filter((path) => !path.endsWith('.env')).sort();
  }

  async stamps(paths: readonly string[]): Promise<readonly (string | null)[]> {
    return paths.map((path) => this.texts.get(path) ?? null);
  }
}

class Store implements FactStore {
  text: string | null = null;
  load = async () => this.text;
  save = async (text: string) => {
    this.text = text;
  };
}

function open(texts: Map<string, string>, facts?: FactStore) {
  const files = new Files(texts);
  const project = engine.project({ files, trusted: true, settings: DEFAULT_SETTINGS, ...(facts ? { facts } : {}) });
  return { files, project };
}

/** A scan in a process of its own, and which files it parsed. */
async function scan(texts: Map<string, string>, facts?: FactStore) {
  const { files, project } = open(texts, facts);
  const { report, parsed } = await scanned(project);
  project.dispose();
  return { report, parsed, reads: files.reads };
}

/** With the first line of each text that is parsed. */
async function scanned(project: ReturnType<typeof open>['project']) {
  const parsed: string[] = [];
  const grammars = project.parts.grammars as { parse: typeof project.parts.grammars.parse };
  const { parse } = grammars;
  grammars.parse = (grammar, text, previous) => {
    parsed.push(text.split('\n')[0] ?? '');
    return parse(grammar, text, previous);
  };
  const report = await project.scan();
  grammars.parse = parse;
  return { report, parsed };
}

const CLIENT = 'from openai import OpenAI\nfrom settings import MODEL\n';
const PROGRAM: Readonly<Record<string, string>> = {
  'settings.py': '# settings\nMODEL = "gpt-4o"\n',
  'ask.py': `# ask\n${CLIENT}def ask(question):\n  return OpenAI().chat.completions.create(model=MODEL, messages=[{"role": "user", "content": question}])\n`,
  'read.py': '# read\nfrom openai import OpenAI\nOpenAI().responses.create(model="gpt-4o-mini", input=open("prompt.txt").read())\n',
  'env.py': '# env\nimport os\nfrom openai import OpenAI\nOpenAI().responses.create(model=os.getenv("MODEL_NAME", "gpt-4o"), input="Hi")\n',
  'main.py': '# main\nfrom ask import ask\nask("one question")\n',
  'other.py': '# other\nprint("nothing here")\n',
};

const program = () => new Map(Object.entries(PROGRAM));
const first = (report: Awaited<ReturnType<typeof scan>>['report'], file: string) => report.calls.find((call) => call.file === file);

describe('facts between scans', () => {
  it('are the same report, from no file read and none parsed', async () => {
    const store = new Store();
    const cold = await scan(program(), store);
    const warm = await scan(program(), store);
    assert.equal(cold.report.calls.length, 3);
    assert.deepEqual(warm.report, cold.report);
    assert.deepEqual(warm.parsed, []);
    // `.env` is in no listing, so it is looked for each time
    assert.deepEqual([...new Set(warm.reads)], ['.env']);
  });

  it('follow a constant of another file', async () => {
    const [store, texts] = [new Store(), program()];
    await scan(texts, store);
    texts.set('settings.py', '# settings\nMODEL = "gpt-4.1"\n');
    const { report, parsed } = await scan(texts, store);
    assert.equal(first(report, 'ask.py')?.model.value, 'gpt-4.1');
    assert.ok(!parsed.includes('# read') && !parsed.includes('# env'), parsed.join());
  });

  it('refresh the users of a constant without parsing them again, while the project is open', async () => {
    const texts = program();
    const { project } = open(texts);
    await project.scan();
    texts.set('settings.py', '# settings\nMODEL = "gpt-4.1"\n');
    const { report, parsed } = await scanned(project);
    project.dispose();
    assert.equal(first(report, 'ask.py')?.model.value, 'gpt-4.1');
    assert.deepEqual(parsed, ['# settings']);
  });

  it('hold where a file changes that cannot be a caller: of another language, a test, without an import', async () => {
    const others: Readonly<Record<string, string>> = {
      'page.ts': "// page\nimport { ask } from './ask';\nask('a question');\n",
      'test_ask.py': '# test\nfrom ask import ask\nask("a question")\n',
      'alone.py': '# alone\ndef ask(x):\n  return x\nask("a question")\n',
    };
    const [store, texts] = [new Store(), new Map([...program(), ...Object.entries(others)])];
    await scan(texts, store);
    for (const [path, text] of Object.entries(others)) texts.set(path, `${text}${text.split('\n').at(-2)}\n`);
    const [warm, fresh] = [await scan(texts, store), await scan(texts)];
    assert.deepEqual(warm.report, fresh.report);
    assert.deepEqual(warm.parsed, []);
  });

  const changes: Readonly<Record<string, (texts: Map<string, string>) => void>> = {
    'a file that was looked for appears': (texts) => texts.set('prompt.txt', 'Read this.'),
    'a .env appears': (texts) => texts.set('.env', 'MODEL_NAME=gpt-4.1-mini\n'),
    'a caller changes what it gives': (texts) => texts.set('main.py', '# main\nfrom ask import ask\nask("another, longer question")\n'),
    'a file becomes a caller': (texts) => texts.set('other.py', '# other\nfrom ask import ask\nask("a second question")\n'),
    'a caller is no more': (texts) => texts.set('main.py', '# main\n'),
    'a file goes': (texts) => texts.delete('settings.py'),
    'a new file has a call': (texts) =>
      texts.set('new.py', '# new\nfrom openai import OpenAI\nOpenAI().responses.create(model="o3", input="x")\n'),
    'the file itself changes': (texts) => texts.set('read.py', '# read\n'),
  };
  for (const [name, change] of Object.entries(changes))
    it(`are those of a fresh scan when ${name}`, async () => {
      const [store, texts] = [new Store(), program()];
      const before = await scan(texts, store);
      change(texts);
      const [warm, fresh] = [await scan(texts, store), await scan(texts)];
      assert.deepEqual(warm.report, fresh.report);
      assert.notDeepEqual(fresh.report.calls, before.report.calls, 'the change changes nothing');
    });

  const damages: Readonly<Record<string, (text: string) => string>> = {
    'cut off': (text) => text.slice(0, text.length / 2),
    'changed in one place': (text) => text.replace('gpt-4o-mini', 'gpt-4o-maxi'),
    'of another version': (text) => text.replace('outlay.facts/2', 'outlay.facts/0'),
    empty: () => '',
  };
  for (const [name, damage] of Object.entries(damages))
    it(`are found anew when the index is ${name}`, async () => {
      const store = new Store();
      const cold = await scan(program(), store);
      store.text = damage(store.text ?? '');
      const again = await scan(program(), store);
      assert.deepEqual(again.report, cold.report);
      assert.ok(again.parsed.includes('# ask'));
    });

  it('are not kept of a part of the files', async () => {
    const store = new Store();
    const { project } = open(program(), store);
    await project.scan({ paths: ['ask.py'] });
    project.dispose();
    assert.equal(store.text, null);
  });

  it('are no reason to fail: a store that cannot be read or written is none', async () => {
    const broken: FactStore = { load: () => Promise.reject(new Error('no')), save: () => Promise.reject(new Error('no')) };
    assert.equal((await scan(program(), broken)).report.calls.length, 3);
  });
});
