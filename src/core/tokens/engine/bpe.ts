import { Merger, type Symbols } from './merger';
import { PieceCache } from './pieceCache';
import { SHORT, ShortPieces } from './shortPieces';
import type { TextBuffer } from './textBuffer';
import { hashOf, type Vocabulary } from './vocabulary';

/** Where the piece that begins at `start` ends. Total: past the start, and not past the text's end. */
export type Scanner = (bytes: Uint8Array, classes: Uint8Array, start: number) => number;

export interface BpeOptions {
  readonly vocabulary: Vocabulary;
  readonly scanner: Scanner;
  readonly symbols: Symbols;
  /** The id of byte 0, where bytes of characters that the vocabulary lacks have ids of their own. */
  readonly byteFallback?: number;
}

/** Splits a text into pieces and each piece into tokens. */
export class Bpe {
  private readonly merger: Merger;
  private readonly short = new ShortPieces();
  private readonly long = new PieceCache();

  constructor(private readonly options: BpeOptions) {
    this.merger = new Merger(options.vocabulary, options.symbols);
  }

  count({ bytes, classes, length }: TextBuffer): number {
    const { scanner } = this.options;
    let tokens = 0;
    for (let start = 0; start < length; ) {
      const end = scanner(bytes, classes, start);
      tokens += end - start === 1 ? 1 : this.countPiece(bytes, start, end);
      start = end;
    }
    return tokens;
  }

  encode({ bytes, classes, length }: TextBuffer): number[] {
    const ids: number[] = [];
    for (let start = 0; start < length; ) {
      const end = this.options.scanner(bytes, classes, start);
      this.encodePiece(bytes, start, end, ids);
      start = end;
    }
    return ids;
  }

  private countPiece(bytes: Uint8Array, start: number, end: number): number {
    const length = end - start;
    if (length > SHORT) return this.countLong(bytes, start, end);
    const known = this.short.get(bytes, start, end);
    if (known > 0) return known;
    const isToken = this.options.vocabulary.find(bytes, start, end) >= 0;
    const count = isToken ? 1 : this.countMerged(bytes, start, end);
    this.short.set(length, count);
    return count;
  }

  private countLong(bytes: Uint8Array, start: number, end: number): number {
    const hash = hashOf(bytes, start, end);
    if (this.options.vocabulary.findHashed(bytes, start, end, hash) >= 0) return 1;
    const known = this.long.get(bytes, start, end, hash);
    if (known > 0) return known;
    const count = this.countMerged(bytes, start, end);
    this.long.set(bytes, start, end, { hash, count });
    return count;
  }

  private countMerged(bytes: Uint8Array, start: number, end: number): number {
    return this.merger.merge(bytes, start, end) + this.unknownBytes(bytes, start, end);
  }

  /** Characters that the vocabulary lacks count once per byte; merging has counted them once. */
  private unknownBytes(bytes: Uint8Array, start: number, end: number): number {
    if (this.options.byteFallback === undefined) return 0;
    let more = 0;
    for (let at = start; at < end; ) {
      const length = characterLength(bytes[at] as number);
      if (length > 1 && this.options.vocabulary.find(bytes, at, at + length) < 0) more += length - 1;
      at += length;
    }
    return more;
  }

  private encodePiece(bytes: Uint8Array, start: number, end: number, ids: number[]): void {
    const { vocabulary, byteFallback = 0 } = this.options;
    const whole = vocabulary.find(bytes, start, end);
    if (whole >= 0) {
      ids.push(whole);
      return;
    }
    const count = this.merger.merge(bytes, start, end);
    const { bounds } = this.merger;
    for (let i = 0; i < count; i++) {
      const [from, to] = [bounds[i] as number, bounds[i + 1] as number];
      const id = vocabulary.find(bytes, from, to);
      if (id >= 0) ids.push(id);
      else for (let at = from; at < to; at++) ids.push(byteFallback + (bytes[at] as number));
    }
  }
}

export function characterLength(lead: number): number {
  if (lead < 0x80) return 1;
  if (lead < 0xe0) return 2;
  return lead < 0xf0 ? 3 : 4;
}
