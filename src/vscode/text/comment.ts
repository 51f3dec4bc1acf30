const HASH: ReadonlySet<string> = new Set(['python', 'ruby', 'shellscript']);

/** What begins a comment to the end of the line. */
export function commentMark(languageId: string): '#' | '//' {
  return HASH.has(languageId) ? '#' : '//';
}
