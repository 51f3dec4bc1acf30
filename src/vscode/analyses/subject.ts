// What is analysed as one: a text document, or a notebook with all its cells.
import { type NotebookCell, NotebookCellKind, type NotebookDocument, type TextDocument, type Uri, workspace } from 'vscode';

export const LANGUAGE_IDS = [
  ...(['python', 'typescript', 'typescriptreact', 'javascript', 'javascriptreact', 'vue', 'svelte'] as const),
  ...(['go', 'java', 'kotlin', 'csharp', 'ruby', 'php', 'rust', 'swift', 'shellscript'] as const),
] as const;

const CELL_SCHEME = 'vscode-notebook-cell';
/** Old versions, outputs and the like: not what will run. */
const PASSIVE_SCHEMES = new Set([
  'git',
  'gitlens',
  'svn',
  'output',
  'vscode-scm',
  'showModifications',
  'pr',
  'review',
  'outlay',
  'comment',
  'search-editor',
  'vscode-chat-code-block',
]);

export interface Subject {
  readonly key: string;
  readonly uri: Uri;
  readonly languageId: string;
  text(): string;
  /** The documents whose text this is; for a notebook by cell index. */
  document(cell: number | null): TextDocument | undefined;
  /** All of them. */
  documents(): readonly TextDocument[];
}

export function isRelevant(document: TextDocument): boolean {
  const known: readonly string[] = LANGUAGE_IDS;
  return known.includes(document.languageId) && !PASSIVE_SCHEMES.has(document.uri.scheme) && !document.isClosed;
}

export function subjectOf(document: TextDocument): Subject | undefined {
  if (!isRelevant(document)) return undefined;
  if (document.uri.scheme !== CELL_SCHEME) return textSubject(document);
  const notebook = workspace.notebookDocuments.find((candidate) => cellsOf(candidate).some((cell) => cell.document === document));
  return notebook && notebookSubject(notebook);
}

function textSubject(document: TextDocument): Subject {
  const { uri, languageId } = document;
  return { key: uri.toString(), uri, languageId, text: () => document.getText(), document: () => document, documents: () => [document] };
}

function notebookSubject(notebook: NotebookDocument): Subject {
  return {
    key: notebook.uri.toString(),
    uri: notebook.uri,
    languageId: 'notebook',
    text: () => JSON.stringify(toIpynb(cellsOf(notebook))),
    document: (cell) => (cell === null ? undefined : cellsOf(notebook)[cell]?.document),
    documents: () => cellsOf(notebook).map(({ document }) => document),
  };
}

function cellsOf(notebook: NotebookDocument): NotebookCell[] {
  return notebook.isClosed ? [] : notebook.getCells();
}

/** As much of the .ipynb format as the engine reads. */
function toIpynb(cells: readonly NotebookCell[]): object {
  return {
    nbformat: 4,
    nbformat_minor: 5,
    metadata: { language_info: { name: 'python' } },
    cells: cells.map(({ kind, document }) => ({
      cell_type: kind === NotebookCellKind.Code ? 'code' : 'markdown',
      metadata: { vscode: { languageId: document.languageId } },
      source: document.getText(),
    })),
  };
}
