// A text that comes in pieces → rows: objects of JSON lines or of one JSON document, or lines of CSV. Memory holds one row at a time.
import Papa from 'papaparse';
import { Elements } from './elements';
import type { Row } from './readers/reader';
import { type RowSink, rowsIn } from './rowsIn';

/** A line as long as this is a document without line breaks. */
const LONGEST_LINE = 4_000_000;

export class RowSplitter {
  private rest = '';
  private line = 0;
  private mode: 'csv' | 'document' | 'lines' | undefined;
  private headings: readonly string[] = [];
  private elements: Elements | undefined;

  constructor(private readonly sink: RowSink) {}

  push(chunk: string): void {
    if (this.elements) return this.elements.push(chunk);
    let text = this.rest === '' ? chunk : this.rest + chunk;
    if (this.mode === undefined && this.line === 0) text = text.replace(/^\uFEFF/, '');
    let from = 0;
    for (let end = text.indexOf('\n', from); end >= 0; end = text.indexOf('\n', from)) {
      const taken = this.take(text.slice(from, end), () => text.slice(from));
      if (!taken) return;
      from = end + 1;
    }
    this.rest = text.slice(from);
    if (this.rest.length > LONGEST_LINE && this.mode !== 'csv') this.toDocument(this.rest);
  }

  end(): void {
    if (!this.elements && this.rest !== '') this.take(this.rest, () => this.rest);
    this.elements?.end();
    this.rest = '';
  }

  /** False: the rest is read as a document from here on. */
  private take(written: string, restOf: () => string): boolean {
    this.line++;
    const text = written.endsWith('\r') ? written.slice(0, -1) : written;
    if (text === '' || text.trim() === '') return true;
    this.mode ??= /^\s*[[{]/.test(text) ? 'lines' : 'csv';
    if (this.mode === 'csv') this.takeCsv(text);
    else return this.takeJson(text, restOf);
    return true;
  }

  private started = false;

  private takeJson(text: string, restOf: () => string): boolean {
    let value: unknown;
    try {
      value = JSON.parse(text);
    } catch {
      if (!this.started) {
        this.toDocument(restOf());
        return false;
      }
      this.sink.error({ line: this.line, message: 'no valid JSON: expected one object per line' });
      return true;
    }
    this.started = true;
    this.takeValue(value);
    return true;
  }

  private takeValue(value: unknown): void {
    if (typeof value !== 'object' || value === null) this.sink.error({ line: this.line, message: 'expected an object' });
    else if (Array.isArray(value)) for (const one of value) this.takeValue(one);
    else rowsIn(value as Row, (row) => this.sink.row(row, this.line));
  }

  private toDocument(text: string): void {
    this.mode = 'document';
    this.rest = '';
    this.elements = new Elements(this.sink, Math.max(1, this.line));
    this.elements.push(text);
  }

  private takeCsv(text: string): void {
    // A line break within quotes: the row goes on.
    if (((text.match(/"/g) ?? []).length & 1) === 1) {
      this.open = this.open === '' ? text : `${this.open}\n${text}`;
      if (((this.open.match(/"/g) ?? []).length & 1) === 1) return;
    } else if (this.open !== '') {
      this.open = `${this.open}\n${text}`;
      return;
    }
    const whole = this.open === '' ? text : this.open;
    this.open = '';
    const [cells = []] = Papa.parse<string[]>(whole, { delimiter: this.delimiter ?? '' }).data;
    if (this.headings.length === 0) {
      this.delimiter = ['\t', ';', ','].find((sign) => whole.includes(sign)) ?? ',';
      this.headings = Papa.parse<string[]>(whole, { delimiter: this.delimiter }).data[0] ?? cells;
      return;
    }
    if (cells.length > this.headings.length + 1) {
      this.sink.error({ line: this.line, message: `${cells.length} columns: expected ${this.headings.length}` });
      return;
    }
    this.sink.row(Object.fromEntries(this.headings.map((heading, index) => [heading.trim(), cells[index] ?? ''])), this.line);
  }

  private open = '';
  private delimiter: string | undefined;
}
