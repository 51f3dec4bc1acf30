// Trees of open documents, for incremental parsing. They live in the memory of WebAssembly: what is not kept is deleted.
import type { ParsedText } from './parser';

export class KeptTrees {
  private readonly byPath = new Map<string, ParsedText>();

  /** It is the caller's from now on. */
  take(path: string): ParsedText | undefined {
    const kept = this.byPath.get(path);
    this.byPath.delete(path);
    return kept;
  }

  keep(path: string, parsed: ParsedText): void {
    this.drop(path);
    this.byPath.set(path, parsed);
  }

  drop(path: string): void {
    this.take(path)?.tree.delete();
  }

  dispose(): void {
    for (const path of [...this.byPath.keys()]) this.drop(path);
  }
}
