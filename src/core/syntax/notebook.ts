// Jupyter notebooks: the code cells joined to one text, with the way back to cell and line.

export interface NotebookCell {
  /** Index among all cells of the notebook, markdown ones too. */
  readonly index: number;
  /** 0-based line of the joined text on which the cell begins. */
  readonly startLine: number;
}

export interface NotebookText {
  readonly text: string;
  readonly cells: readonly NotebookCell[];
}

/** Null: not a notebook, or not one whose code is Python. */
export function joinNotebook(json: string): NotebookText | null {
  const notebook = parse(json);
  if (!notebook || !Array.isArray(notebook.cells)) return null;
  const language = notebook.metadata?.kernelspec?.language ?? notebook.metadata?.language_info?.name ?? 'python';
  if (typeof language === 'string' && !/^python/i.test(language)) return null;
  const cells: NotebookCell[] = [];
  const lines: string[] = [];
  notebook.cells.forEach((cell: unknown, index: number) => {
    const source = codeOf(cell);
    if (source === null) return;
    cells.push({ index, startLine: lines.length });
    lines.push(...blankMagics(source.split('\n')));
  });
  return { text: lines.join('\n'), cells };
}

/** The cell that holds a 0-based line of the joined text, and the line within it. */
export function cellAt(cells: readonly NotebookCell[], line: number): { cell: number; line: number } {
  let found = cells[0];
  for (const cell of cells) if (cell.startLine <= line) found = cell;
  return { cell: found?.index ?? 0, line: line - (found?.startLine ?? 0) };
}

interface NotebookJson {
  readonly cells?: unknown;
  readonly metadata?: { readonly kernelspec?: { readonly language?: unknown }; readonly language_info?: { readonly name?: unknown } };
}

function parse(json: string): NotebookJson | null {
  try {
    const value: unknown = JSON.parse(json);
    return typeof value === 'object' && value !== null ? value : null;
  } catch {
    return null;
  }
}

function codeOf(cell: unknown): string | null {
  if (typeof cell !== 'object' || cell === null) return null;
  const { cell_type: type, source } = cell as { cell_type?: unknown; source?: unknown };
  if (type !== 'code') return null;
  return Array.isArray(source) ? source.join('') : typeof source === 'string' ? source : '';
}

/** `%magic` and `!shell` lines are not Python; lengths are kept so that columns stay. */
function blankMagics(lines: readonly string[]): string[] {
  const first = lines.find((line) => line.trim() !== '')?.trim() ?? '';
  const whole = /^%%(bash|sh|script|html|javascript|js|markdown|latex|writefile|sql|perl|ruby|svg)\b/.test(first);
  return lines.map((line) => (whole || /^\s*[%!]/.test(line) ? ' '.repeat(line.length) : line));
}
