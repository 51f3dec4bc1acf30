// What resolution sees of the other files. Loading is asynchronous, evaluating is not: a file that is not there yet
// is remembered as wanted, the answer is unknown for now, and the question is asked again once it is loaded.
import type { Unit } from './unit';

export interface ProjectIndex {
  /** The project's module that a specifier names, null when it is none of the project's (a package). */
  module(from: Unit, specifier: string): Unit | null;
  /** Modules of the project that may declare a name in a package or namespace; without one, where no import is needed. */
  declaring(from: Unit, module: string, name: string): readonly Unit[];
  /** The text of a file beside the code (prompt, settings), null when there is none. */
  text(from: Unit, path: string): { readonly path: string; readonly text: string } | null;
  /** What a `.env` file beside the code, or above it, sets; null: nothing, or the workspace is not trusted. */
  environment(from: Unit, name: string): { readonly path: string; readonly text: string } | null;
  /** Other modules that call a function or make a class of `unit` by its name. */
  users(unit: Unit, name: string): readonly Unit[];
  /** Counts the answers given while something that they need was not loaded yet: what was derived meanwhile is preliminary. */
  readonly misses: number;
}
