// One JSON document of any size → the objects in its list of records, each parsed as soon as it is complete.
import type { Row } from './readers/reader';
import { type RowSink, rowsIn } from './rowsIn';

/** Keys whose lists hold records; a list at the top does too. */
const LISTS: ReadonlySet<string> = new Set(['spans', 'data', 'results', 'observations', 'rows', 'requests', 'records']);

const [QUOTE, BACKSLASH, OPEN, CLOSE, OPEN_LIST, CLOSE_LIST, COLON, BREAK] = [34, 92, 123, 125, 91, 93, 58, 10];

export class Elements {
  private text = '';
  /** Of the element that is being read, in `text`; -1: none. */
  private start = -1;
  private at = 0;
  private readonly stack: { readonly list: boolean; readonly records: boolean }[] = [];
  private elementDepth = 0;
  private key = '';
  private stringStart = -1;
  private lastString = '';
  private escaped = false;
  private emitted = 0;

  constructor(
    private readonly sink: RowSink,
    private line: number,
  ) {}

  push(chunk: string): void {
    this.text += chunk;
    for (; this.at < this.text.length; this.at++) this.step(this.text.charCodeAt(this.at));
    this.drop();
  }

  end(): void {
    if (this.stack.length > 0) this.sink.error({ line: this.line, message: 'the document ends before it is closed' });
    else if (this.emitted === 0)
      this.sink.error({ line: 1, message: `no records: expected a list, or an object with a list under ${[...LISTS].join(', ')}` });
  }

  private step(code: number): void {
    if (code === BREAK) this.line++;
    if (this.stringStart >= 0) return this.inString(code);
    if (code === QUOTE) this.stringStart = this.at;
    else if (code === COLON) this.key = this.lastString;
    else if (code === OPEN || code === OPEN_LIST) this.enter(code === OPEN_LIST);
    else if (code === CLOSE || code === CLOSE_LIST) this.leave();
  }

  private inString(code: number): void {
    if (this.escaped) this.escaped = false;
    else if (code === BACKSLASH) this.escaped = true;
    else if (code === QUOTE) {
      if (this.start < 0) this.lastString = this.text.slice(this.stringStart + 1, this.at);
      this.stringStart = -1;
    }
  }

  private enter(list: boolean): void {
    const parent = this.stack.at(-1);
    if (!list && this.start < 0 && parent?.records) {
      this.start = this.at;
      this.elementDepth = this.stack.length;
    }
    this.stack.push({ list, records: list && this.start < 0 && (this.stack.length === 0 || LISTS.has(this.key)) });
  }

  private leave(): void {
    this.stack.pop();
    if (this.start < 0 || this.stack.length !== this.elementDepth) return;
    this.emit(this.text.slice(this.start, this.at + 1));
    this.start = -1;
    this.key = '';
  }

  private emit(text: string): void {
    this.emitted++;
    try {
      rowsIn(JSON.parse(text) as Row, (row) => this.sink.row(row, this.line));
    } catch {
      this.sink.error({ line: this.line, message: 'no valid JSON in this record' });
    }
  }

  /** What is read is forgotten. */
  private drop(): void {
    const kept = this.start >= 0 ? this.start : this.stringStart >= 0 ? this.stringStart : this.at;
    this.text = this.text.slice(kept);
    this.at -= kept;
    if (this.start >= 0) this.start = 0;
    if (this.stringStart >= 0) this.stringStart -= kept;
  }
}
