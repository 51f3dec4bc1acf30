// What a host of repositories is asked for: one comment, found again by its mark.
export interface Comment {
  readonly id: number;
  readonly body: string;
}

export interface Forge {
  readonly name: string;
  /** Of the pull request, page by page. */
  comments(): AsyncIterable<Comment>;
  /** False: the token may not write, as that of a fork's pull request. */
  create(body: string): Promise<boolean>;
  update(id: number, body: string): Promise<boolean>;
}

export type Posted = 'created' | 'updated' | 'unchanged' | 'silent' | 'forbidden';

export interface Sticky {
  readonly body: string;
  readonly mark: string;
  /** Nothing to say: a comment that is there is brought up to date, a new one is not made. */
  readonly quiet: boolean;
}

/** At most one comment carries the mark. One that somebody else wrote with it cannot be changed, and is passed over. */
export async function postSticky(forge: Forge, { body, mark, quiet }: Sticky): Promise<Posted> {
  for await (const comment of forge.comments()) {
    if (!comment.body.startsWith(mark)) continue;
    if (comment.body.trim() === body.trim()) return 'unchanged';
    if (await forge.update(comment.id, body)) return 'updated';
  }
  if (quiet) return 'silent';
  return (await forge.create(body)) ? 'created' : 'forbidden';
}
