// The state of one subject: what was found last, where it is now, and when to look again.
import type { TextDocument, TextDocumentContentChangeEvent } from 'vscode';
import type { Analysis, SourceDocument } from '../../core/index';
import type { FolderProject } from '../engine/project';
import { moved, type Placed, place, sameOnScreen } from './place';
import type { Subject } from './subject';

const RETRY_MS = 500;

export interface EntryHooks {
  /** Something that is shown may have changed. */
  readonly onChange: () => void;
  readonly onError: (error: unknown) => void;
}

export class Entry {
  placed: readonly Placed[] = [];
  /** An analysis has come: no call now means that there is none. */
  isKnown = false;
  /** Settles when the first analysis has come, or failed. */
  readonly first: Promise<void>;
  private readonly firstDone: () => void;
  private revision = 0;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private running = false;
  private failures = 0;
  private disposed = false;

  constructor(
    readonly subject: Subject,
    readonly project: FolderProject,
    private readonly hooks: EntryHooks,
  ) {
    let done = () => {};
    this.first = new Promise((resolve) => {
      done = resolve;
    });
    this.firstDone = () => done();
    this.analyseIn(0);
  }

  get path(): string {
    return this.project.pathOf(this.subject.uri);
  }

  /** The document was edited: what is shown moves along, and is looked at again when the typing pauses. */
  edited(document: TextDocument, changes: readonly TextDocumentContentChangeEvent[], pauseMs: number): void {
    this.placed = moved(this.placed, document, changes);
    this.analyseIn(pauseMs);
  }

  /** What is known is outdated from now on; a result that is under way is dropped. */
  analyseIn(delayMs: number): void {
    this.revision++;
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.run(), delayMs);
  }

  dispose(): void {
    this.disposed = true;
    clearTimeout(this.timer);
    this.firstDone();
    this.project.closeDocument(this.path);
  }

  private async run(): Promise<void> {
    this.timer = undefined;
    if (this.running) return; // it sees the new revision at its end, and goes on
    this.running = true;
    const revision = this.revision;
    try {
      this.accept(await this.project.analyze(this.source()), revision);
      this.failures = 0;
    } catch (error) {
      this.hooks.onError(error);
      this.onFailure(revision);
    } finally {
      this.running = false;
      if (!this.disposed && revision !== this.revision && this.timer === undefined) void this.run();
    }
  }

  /** What is shown stays. One more try: the worker may have crashed over another document. */
  private onFailure(revision: number): void {
    if (this.disposed || revision !== this.revision) return;
    this.firstDone();
    if (this.failures++ < 1) this.analyseIn(RETRY_MS);
  }

  /** The open documents that it is made of. */
  documents(): readonly TextDocument[] {
    return this.subject.documents();
  }

  /** What the engine is asked about. */
  source(): SourceDocument {
    return { path: this.path, languageId: this.subject.languageId, text: this.subject.text(), version: this.revision };
  }

  private accept(analysis: Analysis, revision: number): void {
    if (this.disposed || revision !== this.revision) return;
    const before = this.placed;
    this.placed = analysis.findings.flatMap((finding) => place(finding, this.subject));
    this.isKnown = true;
    this.firstDone();
    if (!sameOnScreen(before, this.placed)) this.hooks.onChange();
  }
}
