// How the programs of a language are made to run, or at least read by its own compiler or interpreter.
import { spawnSync } from 'node:child_process';

export interface Program {
  /** Of the folder that its language's programs are written to. */
  readonly path: string;
  /** The shape's file name. */
  readonly file: string;
  readonly host: string;
  readonly text: string;
}

export interface Command {
  readonly command: string;
  readonly args: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
}

export interface Toolchain {
  readonly language: string;
  readonly endings: readonly string[];
  /** What is not installed; null: all is there. */
  readonly missing: () => string | null;
  /** Compiles or reads all of them; what is wrong by path. The key '' holds what concerns no single one. */
  readonly build: (programs: readonly Program[], out: string) => Promise<ReadonlyMap<string, string>>;
  /** Absent: programs of this language are read, not run. */
  readonly run?: (programs: readonly Program[], out: string, proxy: number) => Command;
  /** What reads them, for the report. */
  readonly by?: string;
}

export function lacks(command: string, ...args: string[]): string | null {
  return spawnSync(command, args).status === 0 ? null : command;
}

/** What a compiler says, by the programs whose paths it names. */
export function blamed(output: string, programs: readonly Program[], mark: (program: Program) => string): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const program of programs) {
    const lines = output.split('\n').filter((line) => line.includes(mark(program)));
    if (lines.length > 0) found.set(program.path, lines.slice(0, 3).join('\n    '));
  }
  if (found.size === 0) found.set('', output.slice(-1500));
  return found;
}
