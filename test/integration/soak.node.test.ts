// Many edits, as a person makes them: figures follow, nothing stays behind. OUTLAY_EDITS sets how many; `npm run soak` makes 10,000.
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import * as vscode from 'vscode';
import { expect, until } from './expect';
import { activated, closeEditors, lenses, unsaved } from './outlay';

const EDITS = Number(process.env.OUTLAY_EDITS ?? 20);
const CALL = 'client.chat.completions.create(model="gpt-4o", messages=[{"role": "user", "content": question}], max_tokens=50)\n';
/** A thousand lines and a call at each end. */
const TEXT = `from openai import OpenAI\nclient = OpenAI()\n${CALL}${'x = 1\n'.repeat(995)}${CALL}`;

describe('edits', function () {
  this.timeout(1_200_000);
  after(closeEditors);

  it('leave no document, listener or figure behind, and memory as it was', async () => {
    const api = await activated();
    await closeEditors();
    const known = api.openDocuments(); // VS Code keeps what others have opened for some minutes
    await round(Math.min(EDITS, 200)); // what is loaded once: parsers, vocabularies, VS Code's own caches
    const before = heap();
    const started = performance.now();
    await round(EDITS);
    const after = heap();
    const figures = `${EDITS} edits in ${Math.round((performance.now() - started) / 1000)} s; heap of the extension host ${mb(before)} before, ${mb(after)} after`;
    console.log(figures);
    if (EDITS >= 1000) expect(after / before).toBeLessThan(1.1);
    await closeEditors();
    await until(() => api.openDocuments() <= known);
  });
});

async function round(edits: number): Promise<void> {
  const document = await unsaved('python', TEXT);
  const wanted = await until(async () => ((await lenses(document)).length === 2 ? lenses(document) : undefined));
  for (let edit = 0; edit < edits; edit++) await typed(document, edit);
  await until(async () => (await lenses(document)).join() === wanted.join());
  await closeEditors();
}

/** A letter in one of the lines between the calls, and away again: the calls stay what and where they are. */
async function typed(document: vscode.TextDocument, edit: number): Promise<void> {
  const line = 3 + ((Math.floor(edit / 2) * 37) % 995);
  const change = new vscode.WorkspaceEdit();
  if (edit % 2 === 0) change.insert(document.uri, new vscode.Position(line, 0), 'y');
  else change.delete(document.uri, new vscode.Range(line, 0, line, 1));
  await vscode.workspace.applyEdit(change);
  if (edit % 10 === 0) expect((await lenses(document)).length).toBe(2);
}

function heap(): number {
  setFlagsFromString('--expose-gc');
  (runInNewContext('gc') as () => void)();
  return process.memoryUsage().heapUsed;
}

function mb(bytes: number): string {
  return `${(bytes / 1e6).toFixed(1)} MB`;
}
