// What is known of each open document. Surfaces ask here and listen here; they never hold results of their own.
import {
  Disposable,
  EventEmitter,
  type NotebookDocument,
  type TextDocument,
  type TextDocumentChangeEvent,
  window,
  workspace,
} from 'vscode';
import type { FolderProject } from '../engine/project';
import type { ProjectChange, Projects } from '../engine/projects';
import type { Log } from '../log';
import { Entry } from './entry';
import type { Placed } from './place';
import { subjectOf } from './subject';

const TYPING_PAUSE_MS = 150;
const DISK_PAUSE_MS = 300;

export class Analyses implements Disposable {
  private readonly changes = new EventEmitter<Entry>();
  /** The findings of a subject, or their places, are others than before. */
  readonly onDidChange = this.changes.event;
  private readonly closes = new EventEmitter<Entry>();
  /** A subject is not open any more. */
  readonly onDidClose = this.closes.event;
  private readonly entries = new Map<string, Entry>();
  private readonly subscriptions: Disposable;
  private lastError = '';

  constructor(
    private readonly projects: Projects,
    private readonly log: Log,
  ) {
    this.subscriptions = Disposable.from(
      this.changes,
      this.closes,
      workspace.onDidChangeTextDocument((event) => this.onEdit(event)),
      workspace.onDidCloseTextDocument((document) => this.closeText(document)),
      workspace.onDidChangeNotebookDocument(({ notebook }) => this.onNotebook(notebook)),
      workspace.onDidCloseNotebookDocument((notebook) => this.close(notebook.uri.toString())),
      workspace.onDidChangeWorkspaceFolders(() => this.closeAll()),
      projects.onDidChange((change) => this.onDisk(change)),
    );
  }

  /** What is shown in a document now. Empty until the first analysis has come. */
  now(document: TextDocument): readonly Placed[] {
    return this.entry(document)?.placed.filter((placed) => placed.document === document) ?? [];
  }

  /** The same after the first analysis. */
  async first(document: TextDocument): Promise<readonly Placed[]> {
    await this.entry(document)?.first;
    return this.now(document);
  }

  /** The document's entry, made when it is asked for the first time. */
  entry(document: TextDocument): Entry | undefined {
    const subject = subjectOf(document);
    if (!subject) return undefined;
    const known = this.entries.get(subject.key);
    // an address may be that of another document by now: a new "Untitled-1"
    const isSame = known?.subject.languageId === subject.languageId && known.subject.documents().includes(document);
    if (known && isSame) return known;
    known?.dispose();
    const entry: Entry = new Entry(subject, this.projects.of(subject.uri), {
      onChange: () => this.changes.fire(entry),
      onError: (error) => this.report(error),
    });
    this.entries.set(subject.key, entry);
    return entry;
  }

  /** How many documents are known. */
  get size(): number {
    return this.entries.size;
  }

  /** The entries of one project. */
  of(project: FolderProject): Entry[] {
    return [...this.entries.values()].filter((entry) => entry.project === project);
  }

  dispose(): void {
    this.closeAll();
    this.subscriptions.dispose();
  }

  /** Once for each kind of trouble: every keystroke would say it again. */
  private report(error: unknown): void {
    const message = error instanceof Error ? error.message : String(error);
    if (message !== this.lastError) this.log.error(`analysis: ${message}`);
    this.lastError = message;
  }

  private onEdit({ document, contentChanges }: TextDocumentChangeEvent): void {
    const subject = contentChanges.length > 0 ? subjectOf(document) : undefined;
    const entry = subject && this.entries.get(subject.key);
    if (!entry) return;
    entry.edited(document, contentChanges, TYPING_PAUSE_MS);
    entry.project.changed(entry.path);
    for (const other of this.othersOnScreen(entry)) other.analyseIn(DISK_PAUSE_MS);
  }

  /** Cells were added, removed or moved. */
  private onNotebook(notebook: NotebookDocument): void {
    this.entries.get(notebook.uri.toString())?.analyseIn(TYPING_PAUSE_MS);
  }

  private onDisk({ project, path }: ProjectChange): void {
    for (const entry of this.of(project)) {
      if (entry.path !== path) entry.analyseIn(DISK_PAUSE_MS);
    }
  }

  /** Documents beside the edited one may import from it. */
  private othersOnScreen(edited: Entry): Entry[] {
    const keys = new Set(window.visibleTextEditors.map(({ document }) => subjectOf(document)?.key));
    return this.of(edited.project).filter((entry) => entry !== edited && keys.has(entry.subject.key));
  }

  /** Not its successor at the same address. */
  private closeText(document: TextDocument): void {
    const key = document.uri.toString();
    if (this.entries.get(key)?.subject.documents().includes(document)) this.close(key);
  }

  private close(key: string): void {
    const entry = this.entries.get(key);
    if (!entry) return;
    entry.dispose();
    this.entries.delete(key);
    this.closes.fire(entry);
  }

  private closeAll(): void {
    for (const key of [...this.entries.keys()]) this.close(key);
  }
}
