// Two versions of a file → a patch that `git apply` takes.
import { createTwoFilesPatch, FILE_HEADERS_ONLY } from 'diff';

/** `path`: from the repository's top, with `/`. Ends with a line break. */
export function unifiedDiff(path: string, before: string, after: string): string {
  return createTwoFilesPatch(`a/${path}`, `b/${path}`, before, after, undefined, undefined, {
    context: 3,
    headerOptions: FILE_HEADERS_ONLY,
  });
}
