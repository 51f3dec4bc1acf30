// Shows a call of a report in its editor, or in its notebook's cell.
import { NotebookRange, Range, Uri, window, workspace } from 'vscode';
import type { Report } from '../../core/index';

type Call = Report['calls'][number];

export async function openCall(root: Uri | undefined, { file, cell, range }: Call): Promise<void> {
  const uri = root ? Uri.joinPath(root, file) : Uri.file(file);
  if (cell !== null) return openCell(uri, cell);
  const place = new Range(range.startLine - 1, range.startColumn - 1, range.startLine - 1, range.startColumn - 1);
  await window.showTextDocument(uri, { selection: place });
}

async function openCell(uri: Uri, cell: number): Promise<void> {
  const place = new NotebookRange(cell, cell + 1);
  const editor = await window.showNotebookDocument(await workspace.openNotebookDocument(uri), { selections: [place] });
  editor.revealRange(place);
}
