// In both extension hosts, in every kind of window: documents that were never saved.
import * as vscode from 'vscode';
import { expect, until } from './expect';
import { activated, closeEditors, hover, lenses, replace, unsaved } from './outlay';

const PYTHON = `from openai import OpenAI

client = OpenAI()
reply = client.chat.completions.create(model="gpt-4o", messages=[{"role": "user", "content": "Hi 👋"}], max_tokens=50)
`;

describe('an unsaved document', () => {
  let document: vscode.TextDocument;

  before(activated); // a document's first lenses may be asked for before the language event has come
  beforeEach(async () => {
    document = await unsaved('python', PYTHON);
  });

  afterEach(closeEditors);

  it('has a lens above the call', async () => {
    const [lens, ...others] = await until(async () => {
      // what the suite before has closed may take this editor with it
      const isOurs = !document.isClosed && document.getText() === PYTHON && vscode.window.activeTextEditor?.document === document;
      if (!isOurs) document = await unsaved('python', PYTHON);
      const all = await lenses(document); // the first answer may come before the document is known
      return all.length > 0 ? all : undefined;
    });
    expect(others.length).toBe(0);
    expect(lens).toMatch(/^4: ≈ \$\d[\d.]* per 1,000 calls$/);
  });

  it('has the receipt in a hover on the call, and nowhere else', async () => {
    const receipt = await hover(document, 4, 12);
    expect(receipt).toMatch(/gpt/);
    expect(receipt).toMatch(/per 1,000 calls/);
    expect(receipt).toMatch(/how often it runs is not known/);
    expect(await hover(document, 1, 8)).toBe('');
  });

  it('keeps the lens at its call while lines are added above, before any new analysis', async () => {
    const before = await lenses(document);
    expect(before.length).toBe(1);
    await replace(document, 'client = ', '# one\n# two\nclient = ');
    expect(await lenses(document)).toEqual(before.map((lens) => lens.replace(/^4/, '6')));
  });

  it('shows another cost when the model is another', async () => {
    const [before] = await lenses(document);
    await replace(document, '"gpt-4o"', '"gpt-4o-mini"');
    const [after] = await until(async () => ((await lenses(document))[0] === before ? undefined : lenses(document)));
    expect(after).toMatch(/^4: ≈ \$/);
  });

  it('shows the month once a comment says how often the call runs', async () => {
    await lenses(document);
    await replace(document, 'reply =', '# outlay: 5000/month\nreply =');
    await until(async () => /^5: \$[\d.]+ per call · \$[\d.]+ \/ month$/.test((await lenses(document))[0] ?? ''));
  });

  it('says why a cost is unknown', async () => {
    await lenses(document);
    await replace(document, '"gpt-4o"', '"no-such-model-1"');
    await until(async () => /cost unknown: /.test((await lenses(document))[0] ?? ''));
  });

  it('loses the lens with the call', async () => {
    expect((await lenses(document)).length).toBe(1);
    await replace(document, PYTHON.slice(PYTHON.indexOf('reply')), '');
    expect(await lenses(document)).toEqual([]);
  });
});

describe('other languages', () => {
  before(activated);
  afterEach(closeEditors);

  const call = `import OpenAI from 'openai';
const openai = new OpenAI();
const reply = await openai.chat.completions.create({ model: 'gpt-4o', messages: [{ role: 'user', content: 'Hi' }] });
`;
  for (const language of ['typescript', 'typescriptreact', 'javascript', 'javascriptreact']) {
    it(`are read too: ${language}`, async () => {
      const found = await lenses(await unsaved(language, call));
      expect(found.length).toBe(1);
      expect(found[0]).toMatch(/^3: ≈ \$/);
    });
  }

  it('leave text without a call alone', async () => {
    expect(await lenses(await unsaved('python', 'create(model="gpt-4o-mini")\n# client.chat.completions.create\n'))).toEqual([]);
  });
});

describe('activation', () => {
  // 5 to 19 ms on an idle machine; one that is busy needs a multiple, and a module too many would need more than that
  it('takes little time', async () => {
    expect((await activated()).activationMs).toBeLessThan(200);
  });
});
