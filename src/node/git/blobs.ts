// Texts of blobs, through one `git cat-file --batch`.
import type { ChildProcessWithoutNullStreams } from 'node:child_process';
import { gitProcess } from './git';

type Resolve = (bytes: Buffer | null) => void;

/** Texts above this are no source code. */
const MOST_BYTES = 64 * 1024 * 1024;

/** Answers come in the order of the questions: `<oid> blob <size>\n<bytes>\n`, or `<oid> missing\n`. */
export class Blobs {
  private child: ChildProcessWithoutNullStreams | null = null;
  private readonly waiting: Resolve[] = [];
  private chunks: Buffer[] = [];
  private held = 0;
  /** Of the answer that is under way, with the line break after it; -1: its head has not come. */
  private expected = -1;
  private isOver = false;

  constructor(private readonly folder: string) {}

  /** Null where the repository lacks the object, and after that for all: git ends where a partial clone may not fetch. */
  read(oid: string): Promise<Buffer | null> {
    if (this.isOver) return Promise.resolve(null);
    const child = this.running();
    return new Promise((resolve) => {
      this.waiting.push(resolve);
      child.stdin.write(`${oid}\n`);
    });
  }

  close(): void {
    this.child?.stdin.end();
    this.child = null;
  }

  private running(): ChildProcessWithoutNullStreams {
    if (this.child) return this.child;
    const child = gitProcess(this.folder, ['cat-file', '--batch']);
    child.stdout.on('data', (chunk: Buffer) => this.take(chunk));
    child.stderr.resume();
    child.on('error', () => this.end());
    child.on('close', () => this.end());
    child.stdin.on('error', () => undefined); // told by 'close'
    this.child = child;
    return child;
  }

  private take(chunk: Buffer): void {
    this.chunks.push(chunk);
    this.held += chunk.length;
    while (this.waiting.length > 0 && this.answer());
  }

  /** False while more must come. */
  private answer(): boolean {
    if (this.expected < 0 && !this.readHead()) return false;
    if (this.held < this.expected) return false;
    const bytes = this.consume(this.expected);
    this.expected = -1;
    this.waiting.shift()?.(bytes.length > MOST_BYTES ? Buffer.alloc(0) : bytes.subarray(0, -1));
    return true;
  }

  /** Of an object that is missing there is only a head: it is answered here. */
  private readHead(): boolean {
    for (;;) {
      const all = this.joined();
      const end = all.indexOf(10);
      if (end < 0) return false;
      const [, kind, size] = this.consume(end + 1)
        .toString('latin1')
        .trim()
        .split(' ');
      if (kind === 'blob' && size !== undefined) {
        this.expected = Number(size) + 1;
        return true;
      }
      this.waiting.shift()?.(null);
      if (this.waiting.length === 0) return false;
    }
  }

  private joined(): Buffer {
    if (this.chunks.length > 1) this.chunks = [Buffer.concat(this.chunks)];
    return this.chunks[0] ?? Buffer.alloc(0);
  }

  private consume(length: number): Buffer {
    const all = this.joined();
    this.chunks = all.length > length ? [all.subarray(length)] : [];
    this.held -= length;
    return all.subarray(0, length);
  }

  private end(): void {
    this.isOver = true;
    for (const resolve of this.waiting.splice(0)) resolve(null);
  }
}
