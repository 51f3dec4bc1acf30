// What an evaluation looked at besides its own file: as long as all of it stays, so does what was found.

/** A question for the callers of a name, and the files that answered. */
export interface UsersAsked {
  /** Where the name is declared. */
  readonly of: string;
  readonly name: string;
  readonly importers: readonly string[];
}

export class Dependencies {
  /** Read, or looked for and absent. */
  readonly files = new Set<string>();
  readonly users = new Map<string, UsersAsked>();

  asked(path: string, name: string, importers: readonly string[]): void {
    this.users.set(`${path}\n${name}`, { of: path, name, importers });
  }
}
