// A vocabulary that a user brings: a Hugging Face tokenizer.json or a .tiktoken file.
import type { Pattern } from '../../model/pattern';
import { createEncoder, type Encoder } from '../encoder';
import { createClassTable } from '../engine/classes';
import { MAX_TOKENS, type TokenBytes, Vocabulary } from '../engine/vocabulary';
import { SCANNERS } from './patterns';
import { readTiktoken } from './tiktokenFile';
import { readTokenizerJson } from './tokenizerJson';

/** What a file holds, in the order in which tokens merge: ids are not kept, as only their number is asked for. */
export interface ImportedVocabulary {
  readonly tokens: readonly Uint8Array[];
  readonly pattern: Pattern;
  readonly nfc: boolean;
}

/** Why a file cannot be counted with: what it holds and the engine has not. */
export interface Refused {
  readonly refused: string;
}

/** `pattern`: for .tiktoken files, which do not say how a text is cut. */
export function importTokenizer(text: string, pattern?: Pattern): Pick<Encoder, 'count'> | Refused {
  const read = text.trimStart().startsWith('{') ? readTokenizerJson(text) : readTiktoken(text, pattern);
  if ('refused' in read) return read;
  if (read.tokens.length > MAX_TOKENS) return { refused: `${read.tokens.length} tokens; at most ${MAX_TOKENS} are possible` };
  const missing = missingByte(read.tokens);
  if (missing !== null) return { refused: `no token for the byte 0x${missing.toString(16).padStart(2, '0')}` };
  const { scanner, nfc } = { scanner: SCANNERS[read.pattern], nfc: read.nfc };
  return createEncoder({ scanner: () => scanner, ...(nfc ? { nfc: true } : {}) }, new Vocabulary(joined(read.tokens)), createClassTable());
}

function missingByte(tokens: readonly Uint8Array[]): number | null {
  const single = new Set(tokens.filter(({ length }) => length === 1).map(([byte]) => byte));
  const missing = Array.from({ length: 256 }, (_, byte) => byte).find((byte) => !single.has(byte));
  return missing ?? null;
}

function joined(tokens: readonly Uint8Array[]): TokenBytes {
  const offsets = new Uint32Array(tokens.length + 1);
  for (const [id, token] of tokens.entries()) offsets[id + 1] = (offsets[id] as number) + token.length;
  const data = new Uint8Array(offsets[tokens.length] as number);
  for (const [id, token] of tokens.entries()) data.set(token, offsets[id]);
  return { count: tokens.length, offsets, data };
}
