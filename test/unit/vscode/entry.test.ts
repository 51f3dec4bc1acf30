import assert from 'node:assert/strict';
import type { TextDocument } from 'vscode';
import type { Analysis, SourceDocument } from '../../../src/core/index';
import { Entry } from '../../../src/vscode/analyses/entry';
import type { Subject } from '../../../src/vscode/analyses/subject';
import type { FolderProject } from '../../../src/vscode/engine/project';
import { finding } from '../../helpers/finding';

/** An entry over a project whose answers the test gives, when it wants. */
function setup() {
  const asked: { document: SourceDocument; answer: (analysis: Analysis) => void; fail: (error: Error) => void }[] = [];
  let wake = () => {};
  const seen = { changes: 0, errors: 0 };
  const project = {
    pathOf: () => 'a.py',
    closeDocument: () => {},
    analyze: (document: SourceDocument) =>
      new Promise<Analysis>((answer, fail) => {
        asked.push({ document, answer, fail });
        wake();
      }),
  } as unknown as FolderProject;
  const document = {} as TextDocument;
  const subject = {
    key: 'a',
    uri: {},
    languageId: 'python',
    text: () => `text ${asked.length}`,
    document: () => document,
  } as unknown as Subject;
  const hooks = { onChange: () => seen.changes++, onError: () => seen.errors++ };
  const entry = new Entry(subject, project, hooks);
  /** The nth question, when it has come. */
  const question = async (n: number) => {
    while (asked.length <= n) {
      await new Promise<void>((resolve) => {
        wake = resolve;
      });
    }
    return asked[n] as (typeof asked)[number];
  };
  return { entry, document, question, asked, seen };
}

const analysis = (line: number): Analysis => ({ path: 'a.py', version: 1, findings: [finding({ line })] });

/** Lets all that is settled run on. */
const settled = () => new Promise<void>((resolve) => setImmediate(resolve));

const insertedAbove = [{ range: { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } }, text: '\n' }] as never;

describe('an entry', () => {
  it('shows what the analysis found', async () => {
    const { entry, document, question, seen } = setup();
    (await question(0)).answer(analysis(3));
    await entry.first;
    assert.deepEqual(
      entry.placed.map(({ span }) => span.startLine),
      [2],
    );
    assert.equal(entry.placed[0]?.document, document);
    assert.equal(seen.changes, 1);
  });

  it('drops a result that an edit has overtaken, and asks again', async () => {
    const { entry, document, question } = setup();
    const first = await question(0);
    entry.edited(document, insertedAbove, 0);
    first.answer(analysis(3));
    const second = await question(1);
    assert.equal(entry.placed.length, 0);
    assert.ok(second.document.version > first.document.version);
    second.answer(analysis(4));
    await entry.first;
    assert.deepEqual(
      entry.placed.map(({ span }) => span.startLine),
      [3],
    );
  });

  it('asks for one analysis at a time', async () => {
    const { entry, document, question, asked } = setup();
    const first = await question(0);
    for (let edit = 0; edit < 5; edit++) {
      entry.edited(document, insertedAbove, 0);
      await new Promise((resolve) => setTimeout(resolve, 1));
    }
    assert.equal(asked.length, 1);
    first.answer(analysis(3));
    await question(1);
    assert.equal(asked.length, 2);
  });

  it('moves what it shows with the text at once', async () => {
    const { entry, document, question } = setup();
    (await question(0)).answer(analysis(3));
    await entry.first;
    entry.edited(document, insertedAbove, 60_000);
    assert.deepEqual(
      entry.placed.map(({ span }) => span.startLine),
      [3],
    );
    entry.dispose();
  });

  it('keeps what it shows when an analysis fails, says so, and tries once more', async () => {
    const { entry, document, question, asked, seen } = setup();
    (await question(0)).answer(analysis(3));
    await entry.first;
    entry.edited(document, insertedAbove, 0);
    (await question(1)).fail(new Error('crashed'));
    (await question(2)).fail(new Error('crashed again'));
    await settled();
    assert.equal(entry.placed.length, 1);
    assert.equal(seen.errors, 2);
    entry.edited(document, insertedAbove, 0);
    (await question(3)).answer(analysis(5));
    await settled();
    assert.deepEqual(
      entry.placed.map(({ span }) => span.startLine),
      [4],
    );
    assert.equal(asked.length, 4);
  });

  it('tells nobody when nothing has changed', async () => {
    const { entry, question, seen } = setup();
    (await question(0)).answer(analysis(3));
    await entry.first;
    entry.analyseIn(0);
    (await question(1)).answer(analysis(3));
    await settled();
    assert.equal(seen.changes, 1);
  });

  it('takes no result after its document was closed', async () => {
    const { entry, question, seen } = setup();
    const first = await question(0);
    entry.dispose();
    first.answer(analysis(3));
    await entry.first;
    await settled();
    assert.equal(entry.placed.length, 0);
    assert.equal(seen.changes, 0);
  });
});
