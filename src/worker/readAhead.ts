// Files are read one after the other, and each is a way over the thread and, on remote file systems, over the net.
// Where reading follows the listing, the next files come along in one answer.
import type { FileSystem } from '../core/index';
import type { ProjectFiles } from './protocol';

const BATCH = 32;
/** How many of the last reads tell whether reading follows the listing; resolution reads other files in between. */
const REMEMBERED = 8;

export interface ReadAhead extends Required<Omit<FileSystem, 'chunks' | 'stamps'>> {
  /** What was read ahead of a file that changed is out of date. */
  forget(path: string): void;
}

export function readAhead(files: ProjectFiles, isRead: (path: string) => boolean): ReadAhead {
  const ahead = new Map<string, string | null>();
  const positions = new Map<string, number>();
  let listed: readonly string[] = [];
  let recent: readonly number[] = [];

  const nextBatch = (path: string): readonly string[] => {
    const position = positions.get(path);
    if (position === undefined) return [path];
    const follows = position === 0 || recent.some((one) => one < position && position - one <= REMEMBERED);
    return follows ? listed.slice(position, position + BATCH) : [path];
  };

  return {
    async readText(path) {
      const known = ahead.get(path);
      const batch = nextBatch(path);
      const position = positions.get(path);
      if (position !== undefined) recent = [position, ...recent].slice(0, REMEMBERED);
      if (known !== undefined) {
        ahead.delete(path);
        return known;
      }
      const [text = null, ...others] = await files.readTexts(batch);
      if (others.length > 0) ahead.clear(); // one batch at a time: what was not asked for is not kept
      for (const [index, other] of others.entries()) ahead.set(batch[index + 1] ?? '', other);
      return text;
    },
    exists: (path) => files.exists(path),
    async list() {
      const paths = await files.list();
      listed = paths.filter(isRead);
      positions.clear();
      for (const [position, path] of listed.entries()) positions.set(path, position);
      return paths;
    },
    forget: (path) => {
      ahead.delete(path);
    },
  };
}
