import { base64Bytes } from '../../model/base64';
import { PATTERNS, type Pattern } from '../../model/pattern';
import type { ImportedVocabulary, Refused } from './imported';

/** Lines of a token in base64 and its rank. */
export function readTiktoken(text: string, pattern: Pattern | undefined): ImportedVocabulary | Refused {
  if (pattern === undefined)
    return { refused: `a .tiktoken file does not say how a text is cut: one of ${PATTERNS.join(', ')} must be given` };
  const tokens: Uint8Array[] = [];
  for (const [index, line] of text.split(/\r?\n/).entries()) {
    if (line === '') continue;
    const [, token = '', rank = ''] = /^(\S+) (\d+)$/.exec(line) ?? [];
    const bytes = base64Bytes(token);
    if (bytes === null || bytes.length === 0) return { refused: `line ${index + 1} is not "base64 rank"` };
    tokens[Number(rank)] = bytes;
  }
  const none = new Uint8Array(0);
  return { tokens: Array.from(tokens, (token) => token ?? none), pattern, nfc: false };
}
