const REPLACEMENT = 0xfffd;
/** A long text is taken in stretches: the runtime optimises what is called often, not what runs long. */
const STRETCH = 2048;

/**
 * A text as UTF-8, and beside each byte the class of its character: a pre-tokenizer then walks plain bytes.
 * Reused from text to text. Past the end stand a few zeros, so that looking ahead needs no bound.
 */
export class TextBuffer {
  bytes = new Uint8Array(4096);
  classes = new Uint8Array(4096);
  length = 0;

  constructor(private readonly table: Uint8Array) {}

  /** Lone surrogates become U+FFFD, as every reference has it. */
  load(text: string): void {
    this.reserve(text.length * 3 + 8);
    this.length = 0;
    for (let i = 0; i < text.length; ) i = this.append(text, i, Math.min(text.length, i + STRETCH));
    this.bytes.fill(0, this.length, this.length + 8);
    this.classes.fill(0, this.length, this.length + 8);
  }

  /** Returns where to go on: a pair may reach over the end. */
  private append(text: string, start: number, end: number): number {
    const { bytes, classes, table } = this;
    let at = this.length;
    let i = start;
    for (; i < end; i++) {
      let code = text.charCodeAt(i);
      if (code < 0x80) {
        bytes[at] = code;
        classes[at++] = table[code] as number;
        continue;
      }
      if (code >= 0xd800 && code <= 0xdfff) {
        code = codePointAt(text, i, code);
        if (code > 0xffff) i++;
      }
      at = this.put(code, at);
    }
    this.length = at;
    return i;
  }

  /** Two to four bytes. */
  private put(code: number, start: number): number {
    const { bytes, classes } = this;
    const length = code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
    const cls = this.table[code] ?? 0;
    let rest = code;
    for (let at = start + length - 1; at > start; at--) {
      bytes[at] = 0x80 | (rest & 0x3f);
      classes[at] = cls;
      rest >>= 6;
    }
    bytes[start] = (0xf00 >> length) | rest;
    classes[start] = cls;
    return start + length;
  }

  /** Grows to what is asked, and gives back what one huge text took. */
  private reserve(size: number): void {
    const isRight = size <= this.bytes.length && (this.bytes.length <= 0x100000 || size * 8 > this.bytes.length);
    if (isRight) return;
    this.bytes = new Uint8Array(size + 1024);
    this.classes = new Uint8Array(size + 1024);
  }
}

function codePointAt(text: string, index: number, high: number): number {
  const low = text.charCodeAt(index + 1);
  const isPair = high < 0xdc00 && low >= 0xdc00 && low <= 0xdfff;
  return isPair ? 0x10000 + ((high - 0xd800) << 10) + (low - 0xdc00) : REPLACEMENT;
}
