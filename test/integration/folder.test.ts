// With a folder open: saved files, what they import, and what lies beside them.
import * as vscode from 'vscode';
import { expect, until } from './expect';
import { activated, closeEditors, fixture, hover, lenses, shown } from './outlay';

describe('a folder', () => {
  before(async function () {
    if (!fixture('answer.py')) this.skip();
    await activated();
  });

  afterEach(closeEditors);

  const open = async (name: string) => shown(fixture(name) as vscode.Uri);

  it('prices a call whose prompt is in another file', async () => {
    const document = await open('answer.py');
    expect((await lenses(document))[0]).toMatch(/^11: ≈ \$/);
    expect(await hover(document, 11, 20)).toMatch(/tokens/);
  });

  it('reads .env where the workspace is trusted, and nowhere else', async () => {
    const second = (await lenses(await open('answer.py')))[1];
    expect(second).toMatch(vscode.workspace.isTrusted ? /^23: ≈ \$/ : /^23: cost unknown: /);
  });

  it('reads how often a call runs from its comment', async () => {
    expect((await lenses(await open('titles.ts')))[0]).toMatch(/^7: \$[\d.]+ per call · \$[\d.]+ \/ month$/);
  });

  it('has nothing to say where there is no call', async () => {
    expect(await lenses(await open('plain.py'))).toEqual([]);
  });

  it('puts a lens into a notebook cell', async () => {
    const notebook = await vscode.workspace.openNotebookDocument(fixture('notes.ipynb') as vscode.Uri);
    await vscode.window.showNotebookDocument(notebook);
    const cell = notebook.cellAt(2).document;
    expect((await lenses(cell))[0]).toMatch(/^1: ≈ \$/);
    expect(await lenses(notebook.cellAt(1).document)).toEqual([]);
    expect(await hover(cell, 1, 5)).toMatch(/gpt\\-4o/);
  });

  it('follows outlay.json as it comes and goes', async () => {
    const file = fixture('outlay.json') as vscode.Uri;
    const document = await open('answer.py');
    const before = await lenses(document);
    expect(before.length).toBe(2);
    const settings = { version: 1, volumes: [{ paths: '**', callsPerMonth: 7000 }] };
    await vscode.workspace.fs.writeFile(file, new TextEncoder().encode(JSON.stringify(settings)));
    await until(async () => /^11: \$.* \/ month$/.test((await lenses(document))[0] ?? ''));
    await vscode.workspace.fs.delete(file);
    await until(async () => (await lenses(document)).join() === before.join());
  });

  it('follows a prompt that changes in another file', async () => {
    const document = await open('answer.py');
    const [before] = await lenses(document);
    expect(before).toMatch(/^11: ≈ \$/);
    const prompts = fixture('prompts.py') as vscode.Uri;
    const longer = `SYSTEM = "${'You answer questions. '.repeat(500)}"\n`;
    await vscode.workspace.fs.writeFile(prompts, new TextEncoder().encode(longer));
    await until(async () => (await lenses(document))[0] !== before);
  });
});

describe('a second folder', () => {
  before(async function () {
    if (!fixture('summary.py', 'second')) this.skip();
    await activated();
  });

  afterEach(closeEditors);

  it('is a project of its own', async () => {
    const document = await shown(fixture('summary.py', 'second') as vscode.Uri);
    expect((await lenses(document))[0]).toMatch(/^4: ≈ \$/);
  });
});
