// Collects the edits of one switch. Refusing is an exception inside this folder, and a value outside of it.
import type { FileEdit } from '../model/switch';
import type { Unit } from '../resolve/unit';
import type { Span } from '../syntax/module';

export class Refused extends Error {
  constructor(readonly reasons: readonly string[]) {
    super(reasons.join('; '));
  }
}

export function refuse(...reasons: string[]): never {
  throw new Refused(reasons);
}

export class Draft {
  private readonly edits: FileEdit[] = [];
  /** Arguments that go, as `path:offset`: nothing is written behind them. */
  readonly removed = new Set<string>();
  /** That the program needs from now on. */
  readonly packages = new Set<string>();
  readonly changes: string[] = [];
  readonly notes: string[] = [];

  replace(unit: Unit, at: Span, text: string): void {
    this.edit({ path: unit.path, ...unit.span(at), text });
  }

  /** Offsets into the text as it is. The same edit again is one edit; calls may share what is changed. */
  edit(edit: FileEdit): void {
    if (this.edits.some((one) => one.path === edit.path && one.start === edit.start && one.end === edit.end && one.text === edit.text))
      return;
    this.edits.push(edit);
  }

  change(text: string): void {
    if (!this.changes.includes(text)) this.changes.push(text);
  }

  note(text: string): void {
    if (!this.notes.includes(text)) this.notes.push(text);
  }

  /** Refuses where two edits meet: what comes out of both nobody meant. Deletions may. */
  finished(): readonly FileEdit[] {
    const sorted = [...this.edits].sort((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : a.start - b.start || a.end - b.end));
    const apart: FileEdit[] = [];
    for (const edit of sorted) {
      const before = apart.at(-1);
      const meets = before?.path === edit.path && before.end > edit.start;
      if (!meets) apart.push(edit);
      else if (before.text === '' && edit.text === '') apart.splice(-1, 1, { ...before, end: Math.max(before.end, edit.end) });
      else refuse(`two changes meet in ${edit.path}: "${before.text.slice(0, 40)}" and "${edit.text.slice(0, 40)}"`);
    }
    return apart;
  }
}
