// In both extension hosts, in every kind of window: a call is taken to another model and host.
import * as vscode from 'vscode';
import { expect } from './expect';
import { activated, closeEditors, lenses, unsaved } from './outlay';

const PROGRAM = `from openai import OpenAI

client = OpenAI()  # one for all
reply = client.chat.completions.create(model="gpt-4o", messages=[{"role": "user", "content": "Hi"}], max_tokens=50)
`;

async function actions(document: vscode.TextDocument, line: number, resolved = 8): Promise<readonly vscode.CodeAction[]> {
  await lenses(document);
  const range = new vscode.Range(line - 1, 12, line - 1, 12);
  const all = await vscode.commands.executeCommand<vscode.CodeAction[]>(
    'vscode.executeCodeActionProvider',
    document.uri,
    range,
    'refactor.rewrite.switchModel',
    resolved,
  );
  return all.filter(({ title }) => title.startsWith('Switch to '));
}

describe('switching a call', () => {
  before(activated);
  afterEach(closeEditors);

  it('is offered at the call, with what it saves, and nowhere else', async () => {
    const document = await unsaved('python', PROGRAM);
    const found = await actions(document, 4);
    expect(found.length > 0).toBe(true);
    for (const { title } of found) expect(title).toMatch(/^Switch to .+ on .+: saves ≈ \$[\d.,]+ per 1,000 calls$/);
    expect((await actions(document, 1)).length).toBe(0);
  });

  it('changes what must change, and is undone in one step', async () => {
    const document = await unsaved('python', PROGRAM);
    const [first] = (await actions(document, 4)).filter(({ edit }) => edit);
    const edit = first?.edit;
    if (!edit) throw new Error('no edit');
    await vscode.workspace.applyEdit(edit);
    expect(document.getText()).toMatch(/OpenAI\(base_url="https:\/\/[^"]+", api_key=os\.environ\["[A-Z_]+"\]\) {2}# one for all/);
    expect(/gpt-4o/.test(document.getText())).toBe(false);
    await vscode.commands.executeCommand('undo');
    expect(document.getText()).toBe(PROGRAM);
  });

  // the command that lists actions leaves out whether they are disabled; they have no edit
  it('changes nothing where it cannot be done', async () => {
    const document = await unsaved('python', PROGRAM.replace('max_tokens=50', '**more'));
    const found = await actions(document, 4);
    expect(found.length > 0).toBe(true);
    for (const { edit } of found) expect(edit).toBe(undefined);
  });
});
