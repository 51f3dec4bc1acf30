// A family's tokenizer over a vocabulary: what is done to a text before it is cut into pieces.
import { createComposer } from './compose';
import { Bpe } from './engine/bpe';
import { TextBuffer } from './engine/textBuffer';
import type { Vocabulary } from './engine/vocabulary';
import type { FamilyRow } from './families';

/** Total on texts: special tokens count as ordinary text, lone surrogates as U+FFFD. */
export interface Encoder {
  count(text: string): number;
  /** Token ids, in order. */
  encode(text: string): number[];
}

/** `classes` is createClassTable's; one serves all encoders. */
export function createEncoder(row: EncoderRow, vocabulary: Vocabulary, classes: Uint8Array): Encoder {
  const { scanner, symbols = 'bytes', sentencePiece } = row;
  const bpe = new Bpe({ vocabulary, scanner: scanner(vocabulary), symbols, byteFallback: sentencePiece?.byteFallback });
  const buffer = new TextBuffer(classes);
  const loaded = (text: string): TextBuffer => {
    buffer.load(text);
    return buffer;
  };
  if (sentencePiece) {
    return {
      count: (text) => partsOf(text).reduce((sum, part) => sum + bpe.count(loaded(part)), 0),
      encode: (text) => partsOf(text).flatMap((part) => bpe.encode(loaded(part))),
    };
  }
  const prepared = row.nfc ? createComposer() : (text: string) => text;
  return { count: (text) => bpe.count(loaded(prepared(text))), encode: (text) => bpe.encode(loaded(prepared(text))) };
}

export type EncoderRow = Pick<FamilyRow, 'scanner' | 'symbols' | 'nfc' | 'sentencePiece'>;

/** Two to 31 literal ▁ are a token of their own; a single one is a space. Packs hold both as spaces. */
function partsOf(text: string): readonly string[] {
  if (!text.includes('▁')) return [text];
  return text.split(/(▁{2,31})/).map((part) => part.replaceAll('▁', ' '));
}
