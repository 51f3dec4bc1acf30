// A switch of a call to another model and host: text edits with what they change, or a refusal with its reasons.

/** `start` and `end` are UTF-16 offsets into the file as it was read; equal for an insertion. */
export interface FileEdit {
  readonly path: string;
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** A call that the switch moves, as it was before. */
export interface SwitchedCall {
  readonly id: string;
  readonly path: string;
  /** 1-based. */
  readonly line: number;
  readonly provider: string | null;
  readonly model: string | null;
}

export interface SwitchPlan {
  readonly kind: 'plan';
  readonly host: string;
  readonly hostName: string;
  readonly model: string;
  /** Apart from each other within a file; in the order of the text. */
  readonly edits: readonly FileEdit[];
  /** All calls that move, the asked one first. */
  readonly calls: readonly SwitchedCall[];
  /** What is another afterwards, in words: "base_url → https://…", "seed is dropped: …". */
  readonly changes: readonly string[];
  /** What the reader has to do or know. */
  readonly notes: readonly string[];
  /** The variable that must hold the new host's key. */
  readonly keyVariable: string;
  /** Packages that the program needs from now on. */
  readonly packages: readonly string[];
}

export interface SwitchRefusal {
  readonly kind: 'refused';
  readonly reasons: readonly string[];
}

export type SwitchResult = SwitchPlan | SwitchRefusal;

/** The text with its edits made. They must be apart; insertions at one place keep their order. */
export function applyEdits(text: string, edits: readonly Omit<FileEdit, 'path'>[]): string {
  let result = '';
  let done = 0;
  for (const { start, end, text: written } of [...edits].sort((a, b) => a.start - b.start || a.end - b.end)) {
    result += text.slice(done, start) + written;
    done = end;
  }
  return result + text.slice(done);
}
